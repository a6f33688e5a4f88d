package org.castdoctor.agent.assemble;

import static org.castdoctor.agent.assemble.Suspected.app;
import static org.castdoctor.agent.assemble.Suspected.device;
import static org.castdoctor.agent.assemble.Suspected.here;
import static org.castdoctor.agent.assemble.Suspected.lan;
import static org.castdoctor.protocol.diagnosis.Confidence.CONFIRMED;
import static org.castdoctor.protocol.diagnosis.Confidence.LIKELY;
import static org.castdoctor.protocol.diagnosis.Confidence.POSSIBLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Set;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.junit.jupiter.api.Test;

class VerdictChoiceTest {
  private static final Declared NETFLIX = Said.app("netflix", Sender.ANDROID);

  @Test
  void theSurerComesFirst() {
    assertFound("R03", healthy(NETFLIX), app("netflix", "A01", LIKELY), tv("R03", CONFIRMED));
  }

  @Test
  void ofTwoAsSureTheOneTheComplaintNames() {
    assertFound("A07", healthy(NETFLIX), lan("I01", CONFIRMED), app("netflix", "A07", CONFIRMED));
    assertFound(
        "R03", healthy(Said.device("Living Room")), lan("I01", CONFIRMED), tv("R03", CONFIRMED));
  }

  @Test
  void anotherDeviceThanTheOneNamedIsNotNearer() {
    assertFound(
        "I01",
        healthy(Said.device("Living Room")),
        lan("I01", CONFIRMED),
        device("Kitchen-id", "R03", CONFIRMED));
  }

  @Test
  void elseTheOneNearerToTheSenderOnThePath() {
    Home home = healthy(Declared.nothing());
    assertFound("C07", home, here("C07", CONFIRMED), tv("R03", CONFIRMED));
    assertFound("L18", home, tv("R03", CONFIRMED), lan("L18", CONFIRMED));
    assertFound("L03", home, lan("L18", CONFIRMED), lan("L03", CONFIRMED));
  }

  @Test
  void symptomsAreNeverTheVerdict() {
    assertFound("L01", healthy(Declared.nothing()), tv("R19", CONFIRMED), lan("L01", CONFIRMED));
  }

  @Test
  void informationIsNeverTheVerdict() {
    choice(VerdictChoice.Nothing.class, healthy(Declared.nothing()), tv("R10", CONFIRMED));
    choice(VerdictChoice.AllFine.class, healthy(NETFLIX), tv("R10", CONFIRMED));
  }

  @Test
  void theOnlyOwnerLeftIsSaidThoughOnlyPossible() {
    assertFound("A01", healthy(NETFLIX), app("netflix", "A01", POSSIBLE));
  }

  @Test
  void severalOwnersThatAreOnlyPossibleAreLeftOpen() {
    choice(
        VerdictChoice.CannotTell.class,
        healthy(NETFLIX),
        app("netflix", "A01", POSSIBLE),
        lan("L23", POSSIBLE));
  }

  @Test
  void aBlindComputerCannotTellForThePhone() {
    Home blind = Seen.inHome().deaf().declared(NETFLIX).home();
    choice(VerdictChoice.CannotTell.class, blind, here("C04", CONFIRMED));
    choice(VerdictChoice.AllFine.class, healthy(NETFLIX), here("C04", CONFIRMED));
  }

  @Test
  void somethingSureAboutTheHomeIsSaidEvenByABlindComputer() {
    Home blind = Seen.inHome().deaf().declared(NETFLIX).home();
    assertFound("I01", blind, here("C04", CONFIRMED), lan("I01", CONFIRMED));
  }

  @Test
  void withoutQuestionsOrReceiversItCannotTell() {
    choice(VerdictChoice.CannotTell.class, Seen.inHome().chromecast().home());
    choice(VerdictChoice.CannotTell.class, Seen.inHome().nobodyAnswers().home());
    choice(VerdictChoice.CannotTell.class, Seen.nothing().home());
  }

  @Test
  void aReceiverHeardOfAndNotExaminedIsNotFine() {
    Seen seen = Seen.inHome().everybodyAnswers().announcing("Living Room", Seen.LIVING_ROOM);
    choice(VerdictChoice.CannotTell.class, seen.home());
    choice(VerdictChoice.CannotTell.class, seen.declared(Said.complaint()).home());
  }

  @Test
  void aNameThatSeveralBearIsLeftOpen() {
    Seen seen =
        Seen.healthyHome()
            .announcing("Living Room TV", Seen.KITCHEN)
            .castAnswers(Seen.KITCHEN, Seen.CAST);
    choice(VerdictChoice.CannotTell.class, seen.declared(Said.device("room")).home());
    choice(VerdictChoice.AllFine.class, seen.declared(Said.device("living room tv")).home());
  }

  @Test
  void allWellIsNothingUnlessSomebodyComplains() {
    choice(VerdictChoice.Nothing.class, healthy(Declared.nothing()));
    choice(VerdictChoice.AllFine.class, healthy(Said.complaint()));
    choice(VerdictChoice.AllFine.class, healthy(NETFLIX));
  }

  private static Suspicion tv(String id, Confidence confidence) {
    return device("Living Room-id", id, confidence);
  }

  private static Home healthy(Declared declared) {
    return Seen.healthyHome().declared(declared).home();
  }

  private static void assertFound(String id, Home home, Suspicion... suspicions) {
    VerdictChoice.Found found = choice(VerdictChoice.Found.class, home, suspicions);
    assertEquals(FindingId.of(id), found.finding().id());
  }

  private static <T extends VerdictChoice> T choice(
      Class<T> kind, Home home, Suspicion... suspicions) {
    List<Finding> findings = Suspected.arranged(home, suspicions);
    return assertInstanceOf(
        kind,
        VerdictChoice.of(findings, home, Set.of(), Spoilt.byFindings(Catalogue.load(), findings)));
  }
}
