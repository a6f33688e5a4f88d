package org.castdoctor.agent.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.BundleJson;
import org.castdoctor.agent.report.Terminal;
import org.castdoctor.agent.report.TextReport;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.code.CodeContent;
import org.castdoctor.protocol.code.CodeContent.StepState;
import org.castdoctor.protocol.code.Decoded;
import org.castdoctor.protocol.code.DiagnosisCode;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.StepReason;
import org.castdoctor.protocol.diagnosis.DiagnosisJson;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Severity;
import org.castdoctor.protocol.diagnosis.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Homes and what is said of them, from the measurement to the printed page. */
class ScenarioTest {
  private static final int SCREEN_LINES = 30;
  private static final int SCREEN_COLUMNS = 100;
  private static final int FORGERIES = 60;
  private static final int FORGED_ONE_IN = 1_200;
  private static final Set<String> KEPT = Set.of("schema", "observations");
  private static final List<Integer> NUMBERS = List.of(-1, 0, 65_536, Integer.MAX_VALUE);
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u001b[2J",
          "{device}",
          "x".repeat(5_000),
          "-1000000000-01-01T00:00:00Z",
          "+1000000000-12-31T23:59:59Z",
          "0.0.0.0",
          "::",
          "255.255.255.255",
          "connection_refused");

  static List<Scenario> scenarios() {
    return Scenario.all();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyStageIsAsItWasLastTime(Scenario scenario) {
    Bundle bundle = scenario.measure();
    Diagnosis diagnosis = Scenario.diagnose(bundle);
    Golden.check(scenario.folder().resolve("observations.json"), BundleJson.write(bundle));
    Golden.check(
        scenario.folder().resolve("diagnosis.json"),
        DiagnosisJson.of(diagnosis).toPrettyString() + "\n");
    Golden.check(scenario.folder().resolve("report.txt"), report(diagnosis, SCREEN_COLUMNS));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theVerdictIsTheOneThatTheScenarioNames(Scenario scenario) {
    Diagnosis.Verdict verdict = Scenario.diagnose(scenario.measure()).verdict();
    String said = verdict.id().map(id -> id + " " + verdict.confidence().word()).orElse("none");
    assertEquals(scenario.verdict(), said);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void aSavedBundleGivesTheSameDiagnosis(Scenario scenario) {
    Bundle bundle = scenario.measure();
    Bundle read =
        BundleJson.read(BundleJson.write(bundle).getBytes(StandardCharsets.UTF_8))
            .toOptional()
            .orElseThrow();
    assertEquals(
        DiagnosisJson.of(Scenario.diagnose(bundle)), DiagnosisJson.of(Scenario.diagnose(read)));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theReportFitsOneScreen(Scenario scenario) {
    List<String> lines =
        report(Scenario.diagnose(scenario.measure()), SCREEN_COLUMNS).lines().toList();
    assertTrue(lines.size() <= SCREEN_LINES, lines.size() + " lines");
    assertEquals(List.of(), lines.stream().filter(line -> line.length() > SCREEN_COLUMNS).toList());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void aStepStandsInOneListOnly(Scenario scenario) {
    Diagnosis.Steps steps = Scenario.diagnose(scenario.measure()).steps();
    List<Step> all = new ArrayList<>(steps.notVisibleFromHere());
    steps.ruledOut().forEach(reason -> all.add(reason.step()));
    steps.harmful().forEach(reason -> all.add(reason.step()));
    steps.worthTrying().forEach(reason -> all.add(reason.step()));
    assertEquals(new HashSet<>(all).size(), all.size(), () -> "twice in " + all);
  }

  /** An agent reads "measured" beside these: so they are, or were done already. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void theLongCodeRulesOutWhatWasMeasuredOrDoneAlone(Scenario scenario) {
    Diagnosis diagnosis = Scenario.diagnose(scenario.measure());
    CodeContent content =
        assertInstanceOf(Decoded.Exact.class, DiagnosisCode.decode(diagnosis.code().longForm()))
            .content();
    Map<Step, StepState> said = content.detail().orElseThrow().steps();
    Map<Step, String> reasons =
        diagnosis.steps().ruledOut().stream()
            .collect(Collectors.toMap(StepReason::step, StepReason::because));
    boolean concern = diagnosis.concern() != Diagnosis.Concern.NONE;
    for (Step step : CodeContent.STEPS) {
      String because = reasons.getOrDefault(step, "");
      boolean shown = because.startsWith("measured: ") || because.startsWith("done already");
      assertEquals(
          shown && !concern,
          said.get(step) == StepState.RULED_OUT,
          () -> step + " is said to be " + said.get(step) + "; " + because);
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void somebodyIsNextToActAndIsToldWhat(Scenario scenario) {
    Diagnosis diagnosis = Scenario.diagnose(scenario.measure());
    assertFalse(diagnosis.nextActor().does().isBlank());
    assertFalse(diagnosis.verdict().turn().isBlank());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void whereNothingIsWrongNothingIsAboveInformation(Scenario scenario) {
    Diagnosis diagnosis = Scenario.diagnose(scenario.measure());
    if (diagnosis.verdict().id().isEmpty()) {
      assertEquals(
          List.of(),
          diagnosis.findings().stream().filter(f -> f.severity() != Severity.INFO).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theVerdictIsAmongTheFindingsUnlessItIsUndetermined(Scenario scenario) {
    Diagnosis diagnosis = Scenario.diagnose(scenario.measure());
    List<FindingId> found = diagnosis.findings().stream().map(finding -> finding.id()).toList();
    diagnosis
        .verdict()
        .id()
        .filter(id -> id.letter() != 'U')
        .ifPresent(id -> assertTrue(found.contains(id), () -> id + " is not in " + found));
  }

  /** Whatever a stranger writes into a bundle, there is an answer or a refusal. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void aForgedBundleIsDiagnosedOrRefused(Scenario scenario) throws IOException {
    JsonNode whole = new JsonMapper().readTree(BundleJson.write(scenario.measure()));
    Random random = new Random(11);
    int diagnosed = 0;
    for (int round = 0; round < FORGERIES; round++) {
      JsonNode forged = whole.deepCopy();
      forge(forged, random);
      Optional<Bundle> bundle =
          BundleJson.read(forged.toString().getBytes(StandardCharsets.UTF_8)).toOptional();
      if (bundle.isPresent()) {
        Diagnosis diagnosis = Scenario.diagnose(bundle.get());
        assertFalse(report(diagnosis, SCREEN_COLUMNS).isBlank());
        assertFalse(DiagnosisJson.of(diagnosis).isEmpty());
        diagnosed++;
      }
    }
    // The larger the home, the more of it is forged at once.
    assertTrue(diagnosed > FORGERIES / 30, "most were refused: " + diagnosed + " were not");
  }

  /** Replaces some values by extreme ones of their kind, or leaves their fields out. */
  private static void forge(JsonNode node, Random random) {
    for (JsonNode child : node) {
      forge(child, random);
    }
    if (node instanceof ObjectNode object) {
      for (String field : List.copyOf(object.propertyStream().map(Map.Entry::getKey).toList())) {
        JsonNode value = object.path(field);
        if (random.nextInt(FORGED_ONE_IN) == 0 && !KEPT.contains(field)) {
          if (value.isNumber()) {
            object.put(field, NUMBERS.get(random.nextInt(NUMBERS.size())));
          } else if (value.isTextual()) {
            object.put(field, TEXTS.get(random.nextInt(TEXTS.size())));
          } else if (value.isBoolean()) {
            object.put(field, !value.asBoolean());
          } else if (value.isArray()) {
            object.putArray(field);
          } else {
            object.remove(field);
          }
        }
      }
    }
  }

  static String report(Diagnosis diagnosis, int columns) {
    return TextReport.of(
        diagnosis, Scenario.catalogue(), new Terminal(columns, false), Words.ENGLISH, false);
  }
}
