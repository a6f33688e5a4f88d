package org.castdoctor.agent.check.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Told;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.junit.jupiter.api.Test;

public class OnePhoneCheckTest {
  private final Check check = new OnePhoneCheck();

  private static Told plex() {
    return Told.from(Sender.ANDROID).app("plex");
  }

  private static Seen home(Told told) {
    return Seen.healthyHome().declared(told.declared());
  }

  @Test
  void anAppThatShowsNoneWhileAnotherCastsLacksAPermission() {
    Suspicion found =
        Concluded.sick(
            check,
            home(plex().works("youtube").answer("any-device-in-app", "no")),
            "C05",
            Confidence.LIKELY);
    assertEquals("in another app", found.said("elsewhere"));
  }

  @Test
  void anAppThatShowsNoneWhileAnotherPhoneDoesLacksAPermissionAndIsNoRollout() {
    Suspicion found =
        Concluded.sick(
            check,
            home(plex().answer("any-device-in-app", "no").answer("other-phone-button", "yes")),
            "C05",
            Confidence.LIKELY);
    assertEquals("on another phone", found.said("elsewhere"));
  }

  @Test
  void anAppThatShowsNoneWithNothingToCompareItWithMayLackOne() {
    Concluded.sick(
        check, home(plex().answer("any-device-in-app", "no")), "C05", Confidence.POSSIBLE);
  }

  @Test
  void anAppThatLeavesOutTheOnlyReceiverByItsRuleShowsNoneToo() {
    Seen googleTv =
        Seen.healthyHome()
            .service("_androidtvremote2._tcp.local", Seen.LIVING_ROOM, 6466, Map.of())
            .declared(
                Told.from(Sender.ANDROID)
                    .app("netflix")
                    .works("youtube")
                    .answer("any-device-in-app", "no")
                    .declared());
    Concluded.sick(check, googleTv, "C05", Confidence.POSSIBLE);
  }

  @Test
  void noAppAtAllOnOneAndroidPhoneIsItsCastRuntime() {
    Told told = plex().answer("other-app-works", "no").answer("other-phone-button", "yes");
    Concluded.sick(check, home(told), "C11", Confidence.LIKELY);
  }

  @Test
  void noAppAtAllWithoutAnotherPhoneIsOnlyPossiblyTheRuntime() {
    Concluded.sick(check, home(plex().answer("other-app-works", "no")), "C11", Confidence.POSSIBLE);
  }

  @Test
  void anIPhoneHasNoSuchRuntime() {
    Concluded.unmeasured(
        check, home(Told.from(Sender.IOS).app("plex").answer("other-app-works", "no")));
  }

  @Test
  void noAppAtAllWhereNoReceiverIsSeenEitherSaysNothingOfThePhone() {
    Concluded.unmeasured(
        check,
        Seen.inHome()
            .routerAnswers()
            .nobodyAnswers()
            .declared(plex().answer("other-app-works", "no").declared()));
  }

  @Test
  void theNewestVersionOnOnePhoneAndTheButtonOnAnotherIsARollout() {
    Told told = plex().answer("other-phone-button", "yes").answer("app-version", "newest");
    Suspicion found = Concluded.sick(check, home(told), "A14", Confidence.LIKELY);
    assertEquals("the newest that its store offers", found.said("version"));
  }

  @Test
  void withoutTheVersionItIsOnlyPossiblyARollout() {
    Told told = plex().answer("other-phone-button", "yes");
    Concluded.sick(check, home(told), "A14", Confidence.POSSIBLE);
  }

  @Test
  void aSystemThatIsTooOldExplainsMoreThanARollout() {
    Told told =
        Told.from(Sender.ANDROID)
            .app("netflix")
            .system("6")
            .answer("other-phone-button", "yes")
            .answer("app-version", "newest");
    Concluded.sick(check, Seen.healthyHome().declared(told.declared()), "A14", Confidence.POSSIBLE);
  }

  @Test
  void nobodyKnowingIsNoAnswer() {
    for (Told told :
        List.of(
            plex(),
            plex().answer("other-phone-button", "unknown").answer("any-device-in-app", "unknown"),
            plex().answer("other-phone-button", "no"),
            plex().answer("any-device-in-app", "yes"))) {
      Concluded.unmeasured(check, home(told));
    }
    Concluded.unmeasured(check, Seen.healthyHome());
  }

  @Test
  void anAppThatRunsOnTheTvItselfCastsNothing() {
    Concluded.unmeasured(
        check, home(Told.from(Sender.TV).app("plex").answer("any-device-in-app", "no")));
  }
}
