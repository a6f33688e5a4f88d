package org.castdoctor.agent.assemble;

import static org.castdoctor.agent.assemble.Suspected.arranged;
import static org.castdoctor.agent.assemble.Suspected.device;
import static org.castdoctor.agent.assemble.Suspected.here;
import static org.castdoctor.agent.assemble.Suspected.lan;
import static org.castdoctor.protocol.diagnosis.Confidence.CONFIRMED;
import static org.castdoctor.protocol.diagnosis.Confidence.LIKELY;
import static org.castdoctor.protocol.diagnosis.Confidence.POSSIBLE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.all.Checks;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Owner;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.diagnosis.Severity;
import org.junit.jupiter.api.Test;

class CausesTest {
  private static final String TV = "tv";

  @Test
  void isolationExplainsTheSilentPort() {
    assertEquals(
        List.of("L01", "R19 <- L01"), told(device(TV, "R19", CONFIRMED), lan("L01", CONFIRMED)));
  }

  @Test
  void theLineThatIsDownExplainsTheNameServer() {
    assertEquals(List.of("I01", "I02 <- I01"), told(lan("I02", LIKELY), lan("I01", CONFIRMED)));
  }

  @Test
  void aCauseNamesWhatItExplains() {
    List<Finding> findings = arranged(lan("L03", LIKELY), device(TV, "R01", POSSIBLE));
    assertEquals(List.of(FindingId.of("R01")), findings.get(0).explains());
    assertEquals(Optional.of(FindingId.of("L03")), findings.get(1).explainedBy());
  }

  @Test
  void independentCausesAllStayOnTop() {
    assertEquals(List.of("I01", "R03"), told(device(TV, "R03", CONFIRMED), lan("I01", CONFIRMED)));
  }

  @Test
  void aCauseThatIsOnlyPossibleExplainsNothing() {
    assertEquals(List.of("L01", "R19"), told(lan("L01", POSSIBLE), device(TV, "R19", CONFIRMED)));
  }

  @Test
  void aCauseLessSureThanItsSymptomExplainsNothing() {
    assertEquals(List.of("L01", "R19"), told(lan("L01", LIKELY), device(TV, "R19", CONFIRMED)));
  }

  @Test
  void theSurerOfTwoCausesExplainsTheSymptom() {
    assertEquals(
        List.of("L01", "L06", "R19 <- L06"),
        told(lan("L01", LIKELY), lan("L06", CONFIRMED), device(TV, "R19", LIKELY)));
    assertEquals(
        List.of("L01", "R19 <- L01", "L06"),
        told(lan("L01", CONFIRMED), lan("L06", LIKELY), device(TV, "R19", LIKELY)));
  }

  @Test
  void whatIsWrongWithOneDeviceExplainsNothingOfAnother() {
    assertEquals(
        List.of("R18", "R20 <- R18"),
        told(device(TV, "R18", CONFIRMED), device(TV, "R20", CONFIRMED)));
    assertEquals(
        List.of("R18", "R20"),
        told(device(TV, "R18", CONFIRMED), device("speaker", "R20", CONFIRMED)));
  }

  @Test
  void aSpoiltMeasurementWeakensWhatLeansOnIt() {
    assertEquals(
        List.of("C04 confirmed", "L06 possible", "R03 confirmed"),
        weighed(here("C04", CONFIRMED), lan("L06", CONFIRMED), device(TV, "R03", CONFIRMED)));
  }

  @Test
  void whatMayHaveSpoiltItWeakensNothing() {
    assertEquals(
        List.of("C04 possible", "L06 confirmed"),
        weighed(here("C04", POSSIBLE), lan("L06", CONFIRMED)));
  }

  @Test
  void withoutALinkNothingIsMoreThanPossible() {
    assertEquals(
        List.of("C13 confirmed", "I01 possible", "R03 possible"),
        weighed(here("C13", CONFIRMED), lan("I01", CONFIRMED), device(TV, "R03", CONFIRMED)));
  }

  @Test
  void thisComputersFaultsAreInformationForAnotherSender() {
    var phone = Seen.healthyHome().declared(Said.sender(Sender.ANDROID)).home();
    assertEquals(Severity.INFO, arranged(phone, here("C04", CONFIRMED)).get(0).severity());
    assertEquals(Severity.ERROR, arranged(here("C04", CONFIRMED)).get(0).severity());
    assertEquals(Severity.ERROR, arranged(phone, lan("L03", LIKELY)).get(0).severity());
  }

  @Test
  void theOwnerIsTheLetterOfTheIdAndNothingGetsLost() {
    List<FindingId> ids =
        Checks.ALL.stream().map(Check::ids).flatMap(List::stream).distinct().toList();
    Random random = new Random(7);
    for (int run = 0; run < 500; run++) {
      List<Suspicion> some = new ArrayList<>();
      for (FindingId id : ids) {
        if (random.nextBoolean()) {
          Confidence confidence = List.of(CONFIRMED, LIKELY, POSSIBLE).get(random.nextInt(3));
          some.add(Suspected.in(new Scope.Lan(), id.toString(), confidence));
        }
      }
      List<Finding> findings = arranged(some.toArray(Suspicion[]::new));
      assertEquals(
          some.stream().map(Suspicion::id).sorted().toList(),
          findings.stream().map(Finding::id).sorted().toList());
      findings.forEach(f -> assertEquals(Owner.ofLetter(f.id().letter()), Optional.of(f.owner())));
    }
  }

  @Test
  void theOrderInWhichTheyWereFoundDoesNotMatter() {
    List<Suspicion> found =
        new ArrayList<>(
            List.of(
                lan("L01", CONFIRMED),
                lan("I01", CONFIRMED),
                lan("I02", LIKELY),
                device("b", "R19", CONFIRMED),
                device("a", "R19", CONFIRMED),
                device("a", "R03", LIKELY)));
    List<Finding> first = arranged(found.toArray(Suspicion[]::new));
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(found, new Random(seed));
      assertEquals(first, arranged(found.toArray(Suspicion[]::new)));
    }
  }

  private static List<String> told(Suspicion... suspicions) {
    return arranged(suspicions).stream()
        .map(f -> f.id() + f.explainedBy().map(cause -> " <- " + cause).orElse(""))
        .toList();
  }

  private static List<String> weighed(Suspicion... suspicions) {
    return arranged(suspicions).stream().map(f -> f.id() + " " + f.confidence().word()).toList();
  }
}
