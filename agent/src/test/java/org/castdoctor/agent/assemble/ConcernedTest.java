package org.castdoctor.agent.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Told;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.report.Terminal;
import org.castdoctor.agent.report.TextReport;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.code.Decoded;
import org.castdoctor.protocol.code.DiagnosisCode;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.castdoctor.protocol.diagnosis.Diagnosis.LinkStatus;
import org.castdoctor.protocol.diagnosis.Evidence;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A concern leads, and what was measured of the connection goes with it. */
class ConcernedTest {
  private static final String CHILD = "My son saw porn though parental control was on";

  private static Diagnosis diagnosis(SimHome home, String complaint) {
    return Diagnosed.of(
        home, Told.from(Sender.ANDROID).app("netflix").complaint(complaint).declared());
  }

  static Stream<SimHome> homes() {
    return Stream.of(
            Faults.castMute(SimHome.LIVING_ROOM),
            Faults.internetDown(),
            Faults.clientIsolation(),
            Faults.noAddress(),
            Faults.hostFirewallDropsMdns(),
            Faults.netflixDown(),
            Faults.routerDown())
        .map(fault -> fault.apply(SimHome.healthy()));
  }

  @ParameterizedTest
  @MethodSource("homes")
  void safetyLeadsWhateverIsWrongWithTheConnection(SimHome home) {
    Diagnosis diagnosis = diagnosis(home, CHILD);
    Diagnosed.verdict(diagnosis, "A16", Confidence.LIKELY);
    assertEquals(Concern.SAFETY, diagnosis.concern());
    assertEquals(List.of(), diagnosis.steps().worthTrying());
    assertEquals(List.of(), diagnosis.steps().notVisibleFromHere());
    assertEquals(List.of(), diagnosis.worksNow());
    assertEquals(List.of(), diagnosis.needs());
    assertEquals(Optional.empty(), diagnosis.statement());
  }

  @Test
  void theConnectionIsMeasuredAndDiagnosedAsWithoutTheComplaint() {
    for (SimHome home : homes().toList()) {
      Diagnosis without = Diagnosed.of(home, Told.from(Sender.ANDROID).app("netflix").declared());
      Diagnosis with = diagnosis(home, CHILD);
      List<Finding> measured =
          with.findings().stream()
              .filter(f -> !Set.of("A03", "A16").contains(f.id().toString()))
              .toList();
      assertEquals(without.findings(), measured);
      assertEquals(without.path(), with.path());
      String beside = beside(with);
      assertTrue(
          without.verdict().id().filter(id -> id.letter() != 'U').isEmpty()
              || beside.contains(without.verdict().summary()),
          beside);
    }
  }

  private static String beside(Diagnosis diagnosis) {
    return diagnosis.findings().getFirst().evidence().stream()
        .filter(e -> e.observation().equals("what was measured of the connection"))
        .map(Evidence::value)
        .collect(Collectors.joining());
  }

  @Test
  void thatAllIsFineIsEvidenceAndNoAnswer() {
    Diagnosis diagnosis = diagnosis(SimHome.healthy(), CHILD);
    Diagnosed.verdict(diagnosis, "A16", Confidence.LIKELY);
    assertTrue(beside(diagnosis).startsWith("all that could be measured is fine"));
    assertTrue(diagnosis.verdict().because().contains(beside(diagnosis)));
  }

  @Test
  void whatCouldNotBeToldIsSaidSo() {
    Diagnosis diagnosis =
        diagnosis(
            Faults.receiverOff(SimHome.LIVING_ROOM).apply(SimHome.healthy()).with(List.of()),
            CHILD);
    assertTrue(beside(diagnosis).contains("it could not be told"), beside(diagnosis));
  }

  @Test
  void everyStepIsForLaterAndSaysWhy() {
    Diagnosis diagnosis = diagnosis(SimHome.healthy(), CHILD);
    assertTrue(diagnosis.steps().ruledOut().size() >= Step.values().length - 3);
    diagnosis
        .steps()
        .ruledOut()
        .forEach(step -> assertEquals("not now: somebody's safety goes first", step.because()));
  }

  @Test
  void aConcernBreaksNoLinkOfThePath() {
    for (String complaint : List.of(CHILD, "I was charged twice", "somebody is in my account")) {
      assertTrue(
          diagnosis(SimHome.healthy(), complaint).path().stream()
              .noneMatch(link -> link.status() == LinkStatus.BROKEN));
    }
  }

  @Test
  void theGravestLeadsAndTheOthersAreKept() {
    Diagnosis diagnosis =
        diagnosis(SimHome.healthy(), "My daughter saw porn, and you charged me twice");
    assertEquals(
        List.of("A16", "A18"),
        diagnosis.findings().stream().map(f -> f.id().toString()).limit(2).toList());
    assertTrue(diagnosis.verdict().because().contains("a charge"));
  }

  @Test
  void theCodeCarriesTheConcern() {
    assertConcern(Concern.SAFETY, CHILD);
    assertConcern(Concern.MONEY_ACCOUNT, "I was charged twice");
    assertConcern(Concern.OTHER, "the kids profile has no button");
    assertConcern(Concern.NONE, "it does not cast");
  }

  private static void assertConcern(Concern concern, String complaint) {
    Diagnosis diagnosis = diagnosis(SimHome.healthy(), complaint);
    Decoded.Exact decoded = (Decoded.Exact) DiagnosisCode.decode(diagnosis.code().digits());
    assertEquals(concern, decoded.content().concern());
  }

  @Test
  void aPlainComplaintIsAComplaintAndNoConcern() {
    Diagnosis diagnosis = diagnosis(SimHome.healthy(), "it does not cast");
    Diagnosed.undetermined(diagnosis, "U01");
    assertEquals(Concern.NONE, diagnosis.concern());
  }

  @Test
  void theRuleIsNamedInTheReport() {
    Bundle bundle =
        SimBundle.of(SimHome.healthy(), Told.from(Sender.ANDROID).complaint(CHILD).declared());
    String report =
        TextReport.of(
            Diagnosed.of(bundle), Catalogue.load(), new Terminal(100, false), Words.ENGLISH, false);
    assertTrue(report.contains("rule en-child-1"), report);
    assertFalse(report.contains("porn"), report);
    assertEquals(Optional.of(FindingId.of("A16")), Diagnosed.of(bundle).verdict().id());
  }
}
