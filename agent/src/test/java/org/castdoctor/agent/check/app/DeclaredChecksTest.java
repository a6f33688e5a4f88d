package org.castdoctor.agent.check.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Told;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Declared.Symptom;
import org.castdoctor.protocol.diagnosis.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A12, A15, R24, A11, A13, P04: the checks that one answer or one code decides. */
public class DeclaredChecksTest {
  private static final Check TITLE = new TitleCheck();
  private static final Check TV_APP = new TvAppCheck();
  private static final Check PICTURE = new PictureCheck();
  private static final Check ACCOUNT = new AccountCheck();

  private static Told disney() {
    return Told.from(Sender.ANDROID).app("disney");
  }

  private static Home well(Told told) {
    return Seen.home(SimBundle.of(SimHome.healthy(), told.declared()));
  }

  private static Seen googleTv(Told told) {
    return Seen.healthyHome()
        .service("_androidtvremote2._tcp.local", Seen.LIVING_ROOM, 6466, Map.of())
        .declared(told.declared());
  }

  // A15.

  @Test
  void anotherTitleThatCastsLeavesThisOne() {
    Concluded.sick(TITLE, well(disney().answer("other-title", "yes")), "A15", Confidence.LIKELY);
  }

  @Test
  void withoutAReceiverInSightItIsOnlyPossiblyTheTitle() {
    Seen nothing = Seen.nothing().declared(disney().answer("other-title", "yes").declared());
    Concluded.sick(TITLE, nothing, "A15", Confidence.POSSIBLE);
  }

  @Test
  void whereNoTitleCastsNothingIsSaidOfThisOne() {
    Concluded.unmeasured(
        TITLE, Seen.healthyHome().declared(disney().answer("other-title", "no").declared()));
    Concluded.unmeasured(TITLE, Seen.healthyHome());
  }

  // A12.

  @Test
  void aTvAppThatOpensAndStopsIsNotReady() {
    Suspicion found =
        Concluded.sick(
            TV_APP, googleTv(disney().answer("tv-app", "not-ready")), "A12", Confidence.LIKELY);
    assertTrue(String.valueOf(found.said("evidence")).contains("Android TV remote"));
  }

  @Test
  void aRuleAboutTheAppAndWhatIsSeenMakeItPossible() {
    Told told = Told.from(Sender.ANDROID).app("netflix").symptom(Symptom.SPINS);
    Suspicion found = Concluded.sick(TV_APP, googleTv(told), "A12", Confidence.POSSIBLE);
    assertEquals(1, found.sources().size());
  }

  @Test
  void aRemoteThatSomebodyHoldsCountsWhereNothingMeasuredTells() {
    Told told = disney().answer("tv-app", "not-ready").answer("has-remote", "yes");
    Suspicion found =
        Concluded.sick(
            TV_APP, Seen.healthyHome().declared(told.declared()), "A12", Confidence.LIKELY);
    assertEquals("it was said to have a remote control", found.said("evidence"));
  }

  @ParameterizedTest
  @CsvSource({"plays", "nothing", "unknown"})
  void aTvAppThatPlaysOrNeverOpensIsNotTheReason(String word) {
    Concluded.unmeasured(TV_APP, googleTv(disney().answer("tv-app", word)));
  }

  @Test
  void aReceiverWithoutARemoteHasNoAppOfItsOwn() {
    Told told = disney().answer("tv-app", "not-ready").answer("has-remote", "no");
    Concluded.unmeasured(TV_APP, Seen.healthyHome().declared(told.declared()));
  }

  // R24.

  @Test
  void aBlackScreenBehindAReceiverThatAnswersIsTheCable() {
    Suspicion found =
        Concluded.sick(
            PICTURE, well(disney().answer("error-text", "picture")), "R24", Confidence.LIKELY);
    assertTrue(found.args().containsKey("millis"));
  }

  @Test
  void aBlackScreenWithoutTheReceiverInSightIsOnlyPossiblyTheCable() {
    Seen nothing = Seen.nothing().declared(disney().answer("error-text", "picture").declared());
    Concluded.sick(PICTURE, nothing, "R24", Confidence.POSSIBLE);
  }

  @Test
  void anotherMessageOfAReceiverThatAnswersIsAPicture() {
    Concluded.healthy(PICTURE, well(disney().answer("error-text", "region")));
    Concluded.unmeasured(
        PICTURE, Seen.nothing().declared(disney().answer("error-text", "region").declared()));
    Concluded.unmeasured(PICTURE, well(disney().answer("error-text", "no-message")));
    Concluded.unmeasured(PICTURE, well(disney()));
  }

  // A11, A13, P04.

  @ParameterizedTest
  @CsvSource({"region, A11", "account, A13"})
  void wordsOnTheScreenDecideBetweenRegionAndAccount(String word, String id) {
    Suspicion found =
        Concluded.sick(ACCOUNT, well(disney().answer("error-text", word)), id, Confidence.LIKELY);
    assertEquals(new Scope.App("disney"), found.scope());
    assertTrue(String.valueOf(found.said("seen")).contains("answers in"));
  }

  @Test
  void wordsOfAnAccountBesideAServiceThatIsSilentAreOnlyPossible() {
    Told told = Told.from(Sender.ANDROID).app("netflix").answer("error-text", "account");
    Home down =
        Seen.home(SimBundle.of(SimHome.healthy().with(Faults.netflixDown()), told.declared()));
    Suspicion found = Concluded.sick(ACCOUNT, down, "A13", Confidence.POSSIBLE);
    assertFalse(found.args().containsKey("seen"), "it does not answer");
  }

  @Test
  void aCodeThatNamesTheAccountFirstIsLikelyWhereTheServiceAnswers() {
    Told told = Told.from(Sender.ANDROID).app("netflix").error("S7111-1331-5005");
    Concluded.sick(ACCOUNT, well(told), "A13", Confidence.LIKELY);
    Concluded.sick(ACCOUNT, Seen.nothing().declared(told.declared()), "A13", Confidence.POSSIBLE);
  }

  @Test
  void aCodeOfARegionTellsTheRegion() {
    Told told = Told.from(Sender.IOS).app("netflix").error("M7111-1331-5059");
    Concluded.sick(ACCOUNT, well(told), "A11", Confidence.LIKELY);
  }

  @Test
  void aConsolesAccountIsLikelyWhereItsPlatformAnswers() {
    Told told = Told.from(Sender.CONSOLE).app("netflix").error("WS-37368-7");
    Concluded.sick(ACCOUNT, well(told), "P04", Confidence.LIKELY);
    Home down = Seen.home(SimBundle.of(SimHome.healthy().with(Faults.psnDown()), told.declared()));
    Concluded.sick(ACCOUNT, down, "P04", Confidence.POSSIBLE);
  }

  @Test
  void aCodeThatNamesItAmongOthersNeedsThePlatformToAnswer() {
    Told told = Told.from(Sender.CONSOLE).app("netflix").error("WS-36577-8");
    Concluded.sick(ACCOUNT, well(told), "P04", Confidence.POSSIBLE);
    Concluded.unmeasured(ACCOUNT, Seen.nothing().declared(told.declared()));
  }

  @Test
  void anAccountSharedWithAnotherHouseholdIsOnlyPossiblyOnHold() {
    Concluded.sick(ACCOUNT, well(disney().answer("profile", "shared")), "A13", Confidence.POSSIBLE);
  }

  @Test
  void withoutWordsOrACodeNobodyIsSuspected() {
    for (Told told :
        List.of(disney(), disney().answer("error-text", "no-message"), disney().error("NW-2-5"))) {
      Concluded.unmeasured(ACCOUNT, Seen.healthyHome().declared(told.declared()));
    }
  }
}
