package org.castdoctor.agent.assemble;

import static org.castdoctor.agent.assemble.Suspected.app;
import static org.castdoctor.agent.assemble.Suspected.here;
import static org.castdoctor.agent.assemble.Suspected.lan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.FindingType;
import org.castdoctor.protocol.diagnosis.Owner;
import org.castdoctor.protocol.diagnosis.ScopeKind;
import org.castdoctor.protocol.diagnosis.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What this computer spoils accuses nobody: every spoiler of the catalogue against every leaner.
 */
class SpoiltTest {
  private static final Catalogue CATALOGUE = Catalogue.load();

  static Stream<Arguments> spoilersAndLeaners() {
    return CATALOGUE.types().stream()
        .filter(spoiler -> !spoiler.spoils().isEmpty())
        .flatMap(spoiler ->
            CATALOGUE.types().stream()
                .filter(leaner -> leaner.owner() != Owner.SENDER)
                .filter(leaner -> leaner.severity() == Severity.ERROR)
                .filter(leaner -> !Collections.disjoint(spoiler.spoils(), leaner.leansOn()))
                .map(leaner -> Arguments.of(spoiler.id(), leaner.id())));
  }

  @ParameterizedTest
  @MethodSource("spoilersAndLeaners")
  void whatLeansOnASpoiltMeasurementIsOnlyPossibleAndNeverTheVerdict(
      FindingId spoiler, FindingId leaner) {
    for (Confidence sure : List.of(Confidence.CONFIRMED, Confidence.LIKELY)) {
      for (Sender sender : List.of(Sender.THIS_PC, Sender.ANDROID)) {
        Home home = Seen.healthyHome().declared(Said.app("netflix", sender)).home();
        List<Finding> findings =
            Suspected.arranged(
                home, here(spoiler.toString(), sure), lan(leaner.toString(), Confidence.CONFIRMED));
        Finding leaning =
            findings.stream().filter(f -> f.id().equals(leaner)).findFirst().orElseThrow();
        assertEquals(Confidence.POSSIBLE, leaning.confidence());
        VerdictChoice choice =
            VerdictChoice.of(findings, home, Set.of(), Spoilt.byFindings(CATALOGUE, findings));
        assertFalse(
            choice instanceof VerdictChoice.Found(Finding found) && found.id().equals(leaner),
            () -> choice.toString());
      }
    }
  }

  static Stream<FindingId> findingsOfThisComputer() {
    return CATALOGUE.types().stream()
        .filter(type -> type.owner() == Owner.SENDER && type.scope() == ScopeKind.THIS_PC)
        .map(FindingType::id);
  }

  @ParameterizedTest
  @MethodSource("findingsOfThisComputer")
  void whatIsOfThisComputerIsNeverTheVerdictOnAPhone(FindingId id) {
    for (Sender sender : List.of(Sender.ANDROID, Sender.IOS)) {
      for (Confidence sure : List.of(Confidence.CONFIRMED, Confidence.LIKELY)) {
        Home home = Seen.healthyHome().declared(Said.app("netflix", sender)).home();
        List<Finding> findings = Suspected.arranged(home, here(id.toString(), sure));
        assertEquals(Severity.INFO, findings.getFirst().severity());
        assertFalse(
            VerdictChoice.of(findings, home, Set.of(), Spoilt.byFindings(CATALOGUE, findings))
                instanceof VerdictChoice.Found);
      }
    }
  }

  @Test
  void theyAreAllThere() {
    Set<String> ids = findingsOfThisComputer().map(FindingId::toString).collect(Collectors.toSet());
    assertTrue(ids.containsAll(Set.of("C02", "C03", "C04", "C12", "C14", "C17")), ids.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "C02, DISCOVERY LAN INTERNET",
    "C03, DISCOVERY LAN",
    "C04, DISCOVERY",
    "C05, DISCOVERY LAN",
    "C06, DISCOVERY",
    "C07, DISCOVERY",
    "C08, DISCOVERY LAN",
    "C09, DISCOVERY",
    "C10, DISCOVERY",
    "C12, INTERNET",
    "C13, DISCOVERY LAN INTERNET",
    "C14, INTERNET",
    "C16, ''",
    "C17, INTERNET"
  })
  void eachSpoilsWhatItStandsBefore(String id, String spoilt) {
    FindingType type = CATALOGUE.type(FindingId.of(id)).orElseThrow();
    Set<String> named = spoilt.isEmpty() ? Set.of() : Set.of(spoilt.split(" "));
    assertEquals(named, type.spoils().stream().map(Enum::name).collect(Collectors.toSet()));
  }

  @Test
  void theSameFaultOfAnAppOnAPhoneSpoilsNothingHere() {
    List<Finding> findings =
        Suspected.arranged(
            app("netflix", "C05", Confidence.LIKELY), lan("L06", Confidence.CONFIRMED));
    assertTrue(
        findings.stream()
            .anyMatch(
                f -> f.id().equals(FindingId.of("L06")) && f.confidence() == Confidence.CONFIRMED));
  }

  @Test
  void aSpoilerThatIsOnlyPossibleSpoilsNothing() {
    List<Finding> findings =
        Suspected.arranged(here("C04", Confidence.POSSIBLE), lan("L06", Confidence.CONFIRMED));
    assertEquals(Confidence.CONFIRMED, findings.get(1).confidence());
  }
}
