package org.castdoctor.agent.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.assemble.Assembler;
import org.castdoctor.agent.cli.HandedOn;
import org.castdoctor.agent.export.Form;
import org.castdoctor.agent.export.Metrics;
import org.castdoctor.agent.export.Sarif;
import org.castdoctor.agent.export.Tickets;
import org.castdoctor.agent.export.Tickets.Field;
import org.castdoctor.agent.family.DeviceTable;
import org.castdoctor.agent.family.SeenDevice;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.BundleJson;
import org.castdoctor.agent.report.DeviceList;
import org.castdoctor.agent.report.Terminal;
import org.castdoctor.agent.report.TextReport;
import org.castdoctor.agent.scenario.Scenario;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.DiagnosisJson;
import org.castdoctor.protocol.diagnosis.Step;
import org.castdoctor.protocol.wire.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Homes with secrets that can be told from everything else, and nothing of them leaves. */
public class LeakTest {
  /** What the scenarios have, and what it becomes: nothing that our own texts could contain. */
  private static final Map<String, String> SEEDED = new LinkedHashMap<>();

  static {
    SEEDED.put("Living Room", "Zo\u00eb's H\u00f6hle 7");
    SEEDED.put("Bedroom", "Qu\u00fcrschlafstube");
    SEEDED.put("0000000000000000000051ab000000", "7f3ad00dfeedbeefcafe51ab000000");
    SEEDED.put("proxy.corp.example", "wpad.umbrellacorp.example");
    SEEDED.put("Example Guard", "Xylophon Guard Root 9");
    SEEDED.put("login.hotel.example", "login.pension-adler.example");
    SEEDED.put("corp.json", "umbrellacorp.json");
    SEEDED.put("\"media\"", "\"h.quasselstrippe\"");
  }

  private static final Pattern HOME_ADDRESS =
      Pattern.compile(
          "\\b(192\\.168|10\\.\\d+|172\\.(1[6-9]|2\\d|3[01])|169\\.254|100\\.72)\\.\\d+(\\.\\d+)?\\b"
              + "|fe80:[0-9a-f:]+|2001:db8[0-9a-f:]+");
  private static final Map<Field, Long> FIELDS =
      Map.of(
          Field.CODE,
          1L,
          Field.VERDICT,
          2L,
          Field.OWNER,
          3L,
          Field.NEXT_ACTOR,
          4L,
          Field.FINGERPRINT,
          5L);
  private static final Pattern NOT_SHOWN = Pattern.compile("\\[(name|mac|serial|place)]");
  private static final Pattern MAC = Pattern.compile("\\b([0-9a-f]{2}:){5}[0-9a-f]{2}\\b");

  static List<Scenario> scenarios() {
    return Scenario.all();
  }

  static Bundle seeded(Scenario scenario) {
    return seeded(BundleJson.write(scenario.measure()));
  }

  /** A bundle whose secrets can be told from everything else. */
  public static Bundle seeded(String whole) {
    String json = whole;
    for (Map.Entry<String, String> seed : SEEDED.entrySet()) {
      json = json.replace(seed.getKey(), seed.getValue());
    }
    return switch (BundleJson.read(json.getBytes(StandardCharsets.UTF_8))) {
      case Parsed.Ok<Bundle>(Bundle bundle) -> bundle;
      case Parsed.Malformed<Bundle> bad -> throw new AssertionError(bad);
    };
  }

  /** Everything about the home that stands in a text. */
  public static List<String> leaks(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> found = new ArrayList<>();
    for (String secret :
        List.of(
            "zo\u00eb",
            "h\u00f6hle",
            "qu\u00fcrschlaf",
            "d00dfeed",
            "umbrellacorp",
            "xylophon",
            "pension-adler",
            "quasselstrippe")) {
      if (lower.contains(secret)) {
        found.add(secret);
      }
    }
    HOME_ADDRESS.matcher(lower).results().map(m -> m.group()).forEach(found::add);
    MAC.matcher(lower).results().map(m -> m.group()).forEach(found::add);
    return found;
  }

  private static String everything(Diagnosis diagnosis) {
    String report =
        TextReport.of(
            diagnosis, Scenario.catalogue(), new Terminal(100, false), Words.ENGLISH, true);
    return DiagnosisJson.of(diagnosis).toPrettyString() + "\n" + report;
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void nothingOfTheHomeIsInAMaskedReportAndTheVerdictIsTheSame(Scenario scenario) {
    Bundle bundle = seeded(scenario);
    Diagnosis diagnosis = Scenario.diagnose(bundle);
    // Here everything shows: a value of a type that was put into a text as it is would not.
    assertFalse(NOT_SHOWN.matcher(everything(diagnosis)).find(), everything(diagnosis));
    Diagnosis masked = Redaction.of(bundle).of(diagnosis);
    assertEquals(List.of(), leaks(everything(masked)), everything(masked));
    assertEquals(diagnosis.code(), masked.code());
    assertEquals(diagnosis.verdict().id(), masked.verdict().id());
    assertEquals(diagnosis.fingerprint(), masked.fingerprint());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void nothingOfTheHomeIsInAMaskedStreamOfObservations(Scenario scenario) {
    Bundle bundle = seeded(scenario);
    Redaction redaction = Redaction.of(bundle);
    String lines =
        bundle.observations().all().stream().map(redaction::line).collect(Collectors.joining("\n"));
    assertEquals(List.of(), leaks(lines));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void nothingOfTheHomeIsInAnyFormThatIsSent(Scenario scenario) {
    Bundle bundle = seeded(scenario);
    Outgoing outgoing = Outgoing.masked(Scenario.diagnose(bundle), bundle);
    Diagnosis masked = outgoing.diagnosis();
    Map<String, String> sent = new LinkedHashMap<>();
    for (Form form : Form.values()) {
      sent.put(form.word(), form.body(outgoing));
    }
    sent.put("sarif", Sarif.of(outgoing, Scenario.catalogue(), "en").toString());
    sent.put(
        "zendesk",
        Tickets.zendesk(outgoing, FIELDS, Scenario.catalogue(), Words.ENGLISH).toString());
    sent.put(
        "freshdesk",
        Tickets.freshdesk(outgoing, Optional.empty(), Scenario.catalogue(), Words.ENGLISH)
            .toString());
    // Metrics are counted of diagnoses without masks: their labels hold nothing by their form.
    sent.put("metrics", Metrics.text(Map.of(Metrics.Labels.of(Scenario.diagnose(bundle)), 1L)));
    sent.put("code", String.valueOf(masked.code()));
    sent.forEach((form, body) -> assertEquals(List.of(), leaks(body), form + ": " + body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cast-button-vanished-one-app", "isolation-reflected", "healthy-crowd"})
  void nothingOfTheHomeIsInAMaskedListOfDevices(String scenario) {
    Bundle bundle = seeded(Scenario.called(scenario));
    List<SeenDevice> devices =
        DeviceTable.of(bundle.observations(), Assembler.recognise(bundle, Knowledge.load()));
    Redaction masks = Redaction.of(bundle.observations());
    for (List<String> lines :
        List.of(
            DeviceList.text(devices, List.of("wlan0"), Words.ENGLISH),
            DeviceList.spoken(devices, List.of("wlan0"), Words.ENGLISH))) {
      String shown = String.join("\n", lines);
      assertFalse(leaks(shown).isEmpty(), shown);
      assertEquals(List.of(), leaks(masks.text(shown)), masks.text(shown));
    }
  }

  /** Whatever somebody types: what no table has is no word that leaves. */
  @Test
  void nothingThatWasTypedLeavesInAnyForm() {
    Bundle measured = seeded(Scenario.called("cast-button-vanished-one-app"));
    Declared said =
        new Declared(
            Optional.of("quasselstrippe's tv"),
            Optional.of("umbrellacorp build 7"),
            Declared.Sender.ANDROID,
            Optional.of("xylophon 16"),
            Optional.of(Declared.Plan.ADS),
            List.of("netflix", "d00dfeed player"),
            Set.of(Step.S2),
            Optional.of("Zo\u00eb's H\u00f6hle 7 TV"),
            Optional.of(Declared.Symptom.NO_CAST_BUTTON),
            Optional.of("NW-2-5 on Zo\u00eb's H\u00f6hle 7 TV at 192.168.1.40"),
            Optional.of("since 192.168.1.41 came"),
            Optional.empty(),
            Map.of("has-remote", "yes"));
    Bundle bundle = measured.declaring(said);
    Diagnosis diagnosis = Scenario.diagnose(bundle);
    List<String> before = leaks(DiagnosisJson.of(diagnosis).path("request").toString());
    assertTrue(
        before.containsAll(List.of("quasselstrippe", "umbrellacorp", "xylophon", "d00dfeed")),
        before.toString());
    Outgoing outgoing = Outgoing.masked(diagnosis, bundle);
    assertEquals(List.of(), leaks(everything(outgoing.diagnosis())));
    for (Form form : Form.values()) {
      assertEquals(List.of(), leaks(form.body(outgoing)), form.word());
    }
    assertEquals(List.of(), leaks(Sarif.of(outgoing, Scenario.catalogue(), "en").toString()));
    assertEquals(
        List.of(),
        leaks(Tickets.zendesk(outgoing, FIELDS, Scenario.catalogue(), Words.ENGLISH).toString()));
    assertEquals(List.of(), leaks(Metrics.text(Map.of(Metrics.Labels.of(diagnosis), 1L))));
    Declared left = outgoing.diagnosis().request();
    assertEquals(Optional.of("unknown"), left.app());
    assertEquals(List.of("netflix", "unknown"), left.works());
    assertTrue(left.appVersion().orElseThrow().matches("name-\\d+"), left.toString());
  }

  /** With a place that does not answer: what waits on the disk, and what is said of it. */
  @Test
  void nothingOfTheHomeIsInTheQueueOrTheLog(@TempDir Path state) throws IOException {
    Bundle bundle = seeded(Scenario.called("cast-button-vanished-one-app"));
    Path file = Files.writeString(state.resolve("bundle.json"), BundleJson.write(bundle));
    Path home = state.resolve("home");
    for (String form : List.of("cloudevents", "otlp", "ndjson")) {
      // Port 9 of this computer: nobody is there.
      String said =
          HandedOn.castdoctor(
              home,
              "--observations",
              file.toString(),
              "--export",
              "http://127.0.0.1:9/in",
              "--export-as",
              form);
      assertTrue(said.contains("waits here"), said);
      assertEquals(List.of(), leaks(said.replace("127.0.0.1", "")), said);
      List<Path> queued;
      try (Stream<Path> files = Files.list(home.resolve("export").resolve("queue"))) {
        queued = files.toList();
      }
      assertEquals(1, queued.size());
      String waiting = Files.readString(queued.getFirst());
      assertTrue(waiting.contains("A01"), waiting);
      assertEquals(List.of(), leaks(waiting), waiting);
    }
  }

  @Test
  void theSecretsAreThereBeforeSoThatThisTestCanFail() {
    Bundle bundle = seeded(Scenario.called("cast-button-vanished-one-app"));
    List<String> shown = leaks(everything(Scenario.diagnose(bundle)));
    assertTrue(shown.contains("zo\u00eb") && shown.contains("192.168.1.40"), shown.toString());
  }

  @Test
  void equalValuesHaveEqualMasksInOneReport() {
    Bundle bundle = seeded(Scenario.called("cast-button-vanished-one-app"));
    Diagnosis masked = Redaction.of(bundle).of(Scenario.diagnose(bundle));
    String device = masked.findings().getFirst().subject();
    assertTrue(device.matches("name-\\d+"), device);
    assertTrue(masked.devices().stream().anyMatch(d -> d.name().equals(device)), device);
    assertTrue(
        masked.verdict().because().toLowerCase(Locale.ROOT).startsWith(device),
        masked.verdict().because());
  }
}
