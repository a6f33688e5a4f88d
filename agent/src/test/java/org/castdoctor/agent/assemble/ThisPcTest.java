package org.castdoctor.agent.assemble;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.castdoctor.agent.assemble.Suspected.arranged;
import static org.castdoctor.agent.assemble.Suspected.here;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.BundleJson;
import org.castdoctor.agent.scenario.Scenario;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.FindingType;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.diagnosis.ScopeKind;
import org.castdoctor.protocol.diagnosis.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is wrong with this computer is no verdict on a phone. Which findings these are is read from
 * the catalogue, so that a new one is held to it too.
 */
class ThisPcTest {
  private static final Catalogue CATALOGUE = Catalogue.load();

  static Stream<FindingId> everyOne() {
    return CATALOGUE.types().stream()
        .filter(type -> type.scope() == ScopeKind.THIS_PC)
        .map(FindingType::id);
  }

  static List<Scenario> scenarios() {
    return Scenario.all();
  }

  @ParameterizedTest
  @MethodSource("everyOne")
  void itIsInformationAndNeverTheVerdictWhereAnotherDeviceCasts(FindingId id) {
    for (Sender sender : Sender.values()) {
      for (Confidence sure : List.of(Confidence.CONFIRMED, Confidence.LIKELY)) {
        Home home = Seen.healthyHome().declared(Said.app("netflix", sender, "Living Room")).home();
        Suspicion suspicion = here(id.toString(), sure);
        List<Finding> findings = arranged(home, suspicion);
        VerdictChoice choice =
            VerdictChoice.of(
                findings, home, Set.of(), Spoilt.bySuspicions(CATALOGUE, List.of(suspicion)));
        if (!sender.isThisComputer()) {
          assertEquals(Severity.INFO, findings.getFirst().severity());
          assertNotEquals(new VerdictChoice.Found(findings.getFirst()), choice);
        } else if (CATALOGUE.type(id).orElseThrow().severity() == Severity.ERROR) {
          // The same evidence speaks for this computer where it casts itself: the test can fail.
          assertEquals(new VerdictChoice.Found(findings.getFirst()), choice);
        }
      }
    }
  }

  /** The measurements of every home there is, asked again for a phone. */
  @ParameterizedTest
  @MethodSource("scenarios")
  void noHomeAccusesThisComputerOfWhatAPhoneCannotDo(Scenario scenario) {
    Bundle bundle =
        BundleJson.read(scenario.file("observations.json").getBytes(UTF_8))
            .toOptional()
            .orElseThrow();
    Diagnosis diagnosis = Scenario.diagnose(asked(bundle, Said.sender(Sender.ANDROID)));
    for (Finding finding : diagnosis.findings()) {
      if (isThisPc(finding.id())) {
        assertEquals(new Scope.ThisPc(), finding.scope(), finding.id().toString());
        assertEquals(Severity.INFO, finding.severity(), finding.id().toString());
      }
    }
    Optional<FindingId> verdict = diagnosis.verdict().id();
    assertTrue(verdict.filter(ThisPcTest::isThisPc).isEmpty(), () -> "verdict " + verdict);
  }

  @ParameterizedTest
  @MethodSource("everyOne")
  void thereIsAHomeThatShowsIt(FindingId id) {
    assertTrue(
        Scenario.all().stream()
            .anyMatch(
                scenario -> scenario.file("diagnosis.json").contains("\"code\" : \"" + id + "\"")),
        () -> "no scenario finds " + id);
  }

  private static boolean isThisPc(FindingId id) {
    return CATALOGUE.type(id).filter(type -> type.scope() == ScopeKind.THIS_PC).isPresent();
  }

  private static Bundle asked(Bundle bundle, Declared declared) {
    return new Bundle(
        bundle.agentVersion(),
        bundle.startedAt(),
        bundle.durationMillis(),
        declared,
        bundle.observations());
  }
}
