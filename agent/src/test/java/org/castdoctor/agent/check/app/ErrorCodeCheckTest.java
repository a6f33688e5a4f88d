package org.castdoctor.agent.check.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Told;
import org.castdoctor.agent.check.internet.InternetCheck;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.Resolver;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.junit.jupiter.api.Test;

public class ErrorCodeCheckTest {
  private final Check check = new ErrorCodeCheck();

  @Test
  void whatTheVendorClaimsIsHeldAgainstWhatWasMeasured() {
    Suspicion found =
        Concluded.sick(
            check, Seen.healthyHome().declared(code("NW-31246-6")), "U03", Confidence.LIKELY);
    assertTrue(meaning(found).startsWith("PlayStation 4 means: a name could not be looked up"));
    assertTrue(measured(found).startsWith("the measurements contradict it"), measured(found));
    assertTrue(
        measured(found).endsWith("(the internet answers by name; no name is blocked)"),
        measured(found));
    assertEquals("[troubleshootingcentral.com, PS4 DNS error]", found.sources().toString());
  }

  @Test
  void aMeasuredFaultAgreesWithTheCodeThatPointsToIt() {
    Seen seen =
        Seen.inHome()
            .routerAnswers()
            .everybodyAnswers()
            .chromecast()
            .internetSilent()
            .declared(code("NW-2-5"));
    Suspicion found = Concluded.sick(check, seen, "U03", Confidence.POSSIBLE);
    assertEquals("the measurements confirm it (I01 was found from here)", measured(found));
  }

  @Test
  void whatWasNotMeasuredNeitherAgreesNorContradicts() {
    Suspicion found =
        Concluded.sick(
            check, Seen.nothing().declared(code("NW-31246-6")), "U03", Confidence.LIKELY);
    assertEquals("the measurements say nothing about it (it was not measured)", measured(found));
  }

  @Test
  void aClaimThatNobodyCheckedSaysSo() {
    Suspicion found =
        Concluded.sick(
            check, Seen.nothing().declared(code("UI-800-3")), "U03", Confidence.POSSIBLE);
    assertTrue(meaning(found).endsWith("(not checked with the vendor)"), meaning(found));
  }

  @Test
  void aCodeInNoListIsSaidToBeInNone() {
    Suspicion found =
        Concluded.sick(check, Seen.nothing().declared(code("QX-1")), "U03", Confidence.UNKNOWN);
    assertEquals("it is in no list here", meaning(found));
    assertEquals(List.of(), found.sources());
  }

  @Test
  void aPlayStationCodeThatDoesNotAddUpWasMisread() {
    Suspicion found =
        Concluded.sick(
            check, Seen.nothing().declared(code("CE-30002-6")), "U03", Confidence.UNKNOWN);
    assertTrue(meaning(found).contains("read it again"), meaning(found));
  }

  @Test
  void aCodeOfAKnownFamilyThatDoesNotAddUpWasPerhapsMisread() {
    Suspicion found =
        Concluded.sick(
            check, Seen.nothing().declared(code("WS-37433-9")), "U03", Confidence.POSSIBLE);
    assertTrue(meaning(found).endsWith("please read it again"), meaning(found));
  }

  @Test
  void withoutACodeThereIsNothingToLookUp() {
    Concluded.unmeasured(check, Seen.healthyHome());
  }

  @Test
  void theCodeIsAWitnessBesideTheFindingsThatItPointsTo() {
    Seen seen =
        Seen.inHome()
            .routerAnswers()
            .everybodyAnswers()
            .chromecast()
            .name(Seen.ROUTER, Resolver.SYSTEM, Outcome.failed(Failure.TIMEOUT))
            .nameFound(Seen.GOOGLE, Resolver.PUBLIC)
            .opens(Seen.GOOGLE, 443)
            .declared(code("NW-31246-6"));
    Home home = seen.home();
    Conclusion.Sick sick = (Conclusion.Sick) new InternetCheck().examine(home);
    List<Suspicion> witnessed = DeclaredCode.witness(sick.suspicions(), home);
    assertEquals(FindingId.of("L23"), witnessed.get(0).id());
    assertEquals(sick.suspicions().get(0).confidence(), witnessed.get(0).confidence());
    assertEquals(
        "error code NW-31246-6", witnessed.get(0).evidence().getLast().observation().toString());
    assertEquals(witnessed, DeclaredCode.witness(witnessed, home));
  }

  @Test
  void anotherFindingGetsNoWordFromIt() {
    Home home = Seen.healthyHome().declared(code("R40")).home();
    Suspicion other = ((Conclusion.Sick) new ErrorCodeCheck().examine(home)).suspicions().get(0);
    assertEquals(List.of(other), DeclaredCode.witness(List.of(other), home));
  }

  private static Declared code(String error) {
    return Told.from(Sender.THIS_PC).error(error).declared();
  }

  private static String meaning(Suspicion found) {
    return String.valueOf(found.said("meaning"));
  }

  private static String measured(Suspicion found) {
    return String.valueOf(found.said("measured"));
  }
}
