package org.castdoctor.agent.check.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Told;
import org.castdoctor.agent.knowledge.CompatRule;
import org.castdoctor.agent.knowledge.CompatRules;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.knowledge.Source;
import org.castdoctor.agent.knowledge.VersionRange;
import org.castdoctor.agent.knowledge.version.Scheme;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.SenderObservation.Program;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.junit.jupiter.api.Test;

public class AppVersionCheckTest {
  private final Check tooOld = AppVersionCheck.tooOld();
  private final Check knownBad = AppVersionCheck.knownBad();

  @Test
  void aSystemBelowTheMinimumIsLikelyTheReason() {
    Suspicion found = Concluded.sick(tooOld, netflix("15.8.3"), "A05", Confidence.LIKELY);
    assertEquals("15.8.3", found.said("version"));
    assertEquals("below 17", found.said("concerned"));
    assertEquals("2026-04", found.said("since"));
  }

  @Test
  void aSystemAtOrAboveItIsFine() {
    Concluded.healthy(tooOld, netflix("17.0"));
    Concluded.healthy(tooOld, netflix("26"));
  }

  @Test
  void aSystemThatNobodyNamedOrCanReadIsAQuestion() {
    Concluded.unmeasured(tooOld, seen(Told.from(Sender.IOS).app("netflix")));
    Concluded.unmeasured(tooOld, netflix("the newest"));
    Concluded.unmeasured(tooOld, seen(Told.from(Sender.IOS).system("15")));
  }

  @Test
  void aMinimumThatAnOlderAppMayNotHaveIsOnlyPossible() {
    Seen youtube = seen(Told.from(Sender.IOS).app("youtube").system("15.8.3"));
    Concluded.sick(tooOld, youtube, "A05", Confidence.POSSIBLE);
  }

  @Test
  void beforeTheMinimumCameNothingWasTooOld() {
    Concluded.healthy(tooOld, netflix("15.8.3").on(LocalDate.of(2026, 3, 31)));
  }

  @Test
  void aVersionKnownToBeFaultyIsNamed() {
    Suspicion found =
        Concluded.sick(knownBad, withFault("8.140.1 build 5"), "A10", Confidence.LIKELY);
    assertEquals("Netflix 8.140.1 build 5", found.said("version"));
    assertEquals("from 8.140 and below 8.141", found.said("concerned"));
  }

  @Test
  void theVersionsBesideItAreFine() {
    Concluded.healthy(knownBad, withFault("8.139.9"));
    Concluded.healthy(knownBad, withFault("8.141"));
  }

  @Test
  void withoutAVersionOrARuleNoVersionIsFaulty() {
    Home home = withRule(seen(Told.from(Sender.ANDROID).app("netflix")));
    assertEquals(
        Conclusion.unmeasured(Text.of("which version the app has")), knownBad.examine(home));
    Concluded.unmeasured(
        knownBad, seen(Told.from(Sender.ANDROID).app("netflix").version("8.140.1")));
  }

  @Test
  void theBrowserHereStandsInForAVersionThatNobodyGave() {
    Suspicion found =
        Concluded.sick(
            knownBad, withRule(browser(Sender.CHROME, "8.140.1")), "A10", Confidence.LIKELY);
    assertEquals("Chrome 8.140.1", found.said("version"));
    assertEquals("8.140.1, by its own note", found.evidence().getFirst().value().toString());
    Concluded.healthy(knownBad, withRule(browser(Sender.THIS_PC, "8.141")));
  }

  @Test
  void aVersionThatWasGivenGoesBeforeTheBrowserHere() {
    Told told = Told.from(Sender.CHROME).app("netflix").version("8.141");
    Seen seen = seen(told).browser(Program.CHROME, Outcome.ok("8.140.1"));
    Concluded.healthy(knownBad, withRule(seen));
  }

  @Test
  void aBrowserThatWasNotFoundLeavesTheVersionOpen() {
    Seen none = seen(Told.from(Sender.CHROME).app("netflix"));
    assertUnmeasured(withRule(none.browser(Program.CHROME, Outcome.notRun("not found"))));
  }

  @Test
  void ofTwoBrowsersThatCanCastNoneIsTakenForTheOtherUnlessItIsNamed() {
    Seen two = browser(Sender.THIS_PC, "8.140.1").browser(Program.EDGE, Outcome.ok("8.140.2"));
    assertUnmeasured(withRule(two));
    Seen named = browser(Sender.CHROME, "8.140.1").browser(Program.EDGE, Outcome.ok("8.140.2"));
    Concluded.sick(knownBad, withRule(named), "A10", Confidence.LIKELY);
  }

  @Test
  void aBrowserHereSaysNothingOfAPhone() {
    Seen phone = browser(Sender.ANDROID, "8.140.1");
    assertUnmeasured(withRule(phone));
  }

  private void assertUnmeasured(Home home) {
    assertEquals(
        Conclusion.unmeasured(Text.of("which version the app has")), knownBad.examine(home));
  }

  private static Seen browser(Sender sender, String version) {
    return seen(Told.from(sender).app("netflix")).browser(Program.CHROME, Outcome.ok(version));
  }

  private static Seen netflix(String ios) {
    return seen(Told.from(Sender.IOS).app("netflix").system(ios));
  }

  private static Seen seen(Told told) {
    return Seen.healthyHome().declared(told.declared());
  }

  private static Home withFault(String version) {
    return withRule(seen(Told.from(Sender.ANDROID).app("netflix").version(version)));
  }

  /** No version of an app is on record as faulty yet, so the row is made up. */
  private static Home withRule(Seen seen) {
    Home home = seen.home();
    CompatRule rule =
        new CompatRule(
            "netflix-8-140",
            Ids.A10,
            Optional.of("netflix"),
            LocalDate.of(2026, 1, 1),
            Optional.empty(),
            new CompatRule.Selector(
                Set.of("android", "chrome", "this-pc"),
                Optional.of(
                    VersionRange.of(
                        Scheme.ANDROID_NAME, Optional.of("8.140"), Optional.of("8.141"))),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Set.of(),
                Optional.empty()),
            CompatRule.Effect.DEGRADED,
            new Source("somebody", "2026-11", LocalDate.of(2027, 5, 31), Confidence.LIKELY));
    Knowledge known = home.knowledge();
    return new Home(
        home.declared(),
        home.seen(),
        home.receivers(),
        new Knowledge(
            known.version(),
            known.models(),
            new CompatRules(List.of(rule)),
            known.incidents(),
            known.errorCodes(),
            known.profile(),
            known.services()),
        home.at());
  }
}
