package org.castdoctor.agent.check.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.knowledge.CompatRule;
import org.castdoctor.agent.knowledge.CompatRules;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.knowledge.Source;
import org.castdoctor.agent.knowledge.VersionRange;
import org.castdoctor.agent.knowledge.version.Scheme;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.SetupAsked;
import org.castdoctor.agent.observe.ReceiverObservation.SetupPage;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Scope;
import org.junit.jupiter.api.Test;

public class FirmwareCheckTest {
  private final Check check = new FirmwareCheck();

  @Test
  void asLongAsNobodyMeasuresFirmwareAnUltraIsNeitherOldNorFine() {
    assertEquals(
        Conclusion.unmeasured(Text.of("which software the receiver has")),
        check.examine(announcing("Chromecast Ultra").home()));
  }

  @Test
  void theNameThatFourDevicesBearNeverEndsTheirSupport() {
    Concluded.unmeasured(check, announcing("Chromecast"));
  }

  @Test
  void theFirstGenerationsLastSoftwareEndsItsSupport() {
    Concluded.sick(check, announcing("Chromecast", "1.36.159268"), "V04", Confidence.LIKELY);
    Concluded.healthy(check, announcing("Chromecast", "1.56.1"));
  }

  @Test
  void aModelWithoutARuleAndAHomeWithoutAReceiverSayNothing() {
    Concluded.unmeasured(check, announcing("Google Nest Hub"));
    Concluded.unmeasured(check, Seen.inHome().nobodyAnswers());
  }

  @Test
  void aRuleThatNeedsTheModelAloneIsAboutThatReceiver() {
    Home home = announcing("Chromecast Audio").home();
    CompatRule rule =
        new CompatRule(
            "audio-ends",
            Ids.V04,
            Optional.empty(),
            LocalDate.of(2026, 1, 1),
            Optional.empty(),
            new CompatRule.Selector(
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Set.of("Chromecast Audio"),
                Optional.empty()),
            CompatRule.Effect.DEGRADED,
            new Source("somebody", "2026-11", LocalDate.of(2027, 5, 31), Confidence.LIKELY));
    Home ruled = ruledBy(rule, home);
    Suspicion found = Concluded.sick(check, ruled, "V04", Confidence.LIKELY);
    assertEquals(new Scope.Device("1"), found.scope());
    assertEquals("TV", found.about());
  }

  /** What the receiver's own page says decides, by numbers and not by letters. */
  @Test
  void anUltraBelowTheKnownMinimumIsOldAndOneAboveItIsNot() {
    Suspicion old =
        Concluded.sick(
            check, announcing("Chromecast Ultra", "1.9.123456"), "R08", Confidence.POSSIBLE);
    assertTrue(
        old.evidence().stream().anyMatch(fact -> fact.value().toString().equals("1.9.123456")),
        old.evidence().toString());
    Concluded.healthy(check, announcing("Chromecast Ultra", "1.56.281627"));
  }

  /** The very build that was reported, and neither the one before nor the one after it. */
  @Test
  void theSoftwareThatWasReportedBrokenIsTheMakersAndItsNeighboursAreNot() {
    Concluded.sick(check, announcing("Nest Audio", "3.78.540761"), "V02", Confidence.POSSIBLE);
    Concluded.healthy(check, announcing("Nest Audio", "3.76.499999"));
    Concluded.healthy(check, announcing("Nest Audio", "3.80.600000"));
    Concluded.unmeasured(check, announcing("Nest Audio"));
  }

  @Test
  void anAppThatWantsNewerSoftwareThanTheReceiverHasIsTooNewForIt() {
    CompatRule rule =
        new CompatRule(
            "wants-1-56",
            Ids.A06,
            Optional.of("netflix"),
            LocalDate.of(2026, 1, 1),
            Optional.empty(),
            new CompatRule.Selector(
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Set.of(),
                Optional.of(
                    VersionRange.of(
                        Scheme.CAST_FIRMWARE, Optional.empty(), Optional.of("1.56.0")))),
            CompatRule.Effect.NEEDS_UPDATE,
            new Source("somebody", "2026-11", LocalDate.of(2027, 5, 31), Confidence.LIKELY));
    Declared netflix = Said.app("netflix", Declared.Sender.ANDROID);
    Seen older = announcing("Chromecast Ultra", "1.55.9").declared(netflix);
    Seen newer = announcing("Chromecast Ultra", "1.56.281627").declared(netflix);
    Seen unknown = announcing("Chromecast Ultra").declared(netflix);
    Concluded.sick(check, ruledBy(rule, older.home()), "A06", Confidence.LIKELY);
    assertInstanceOf(Conclusion.Healthy.class, check.examine(ruledBy(rule, newer.home())));
    assertInstanceOf(Conclusion.Unmeasured.class, check.examine(ruledBy(rule, unknown.home())));
  }

  private static Home ruledBy(CompatRule rule, Home home) {
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

  private static Seen announcing(String model, String firmware) {
    Seen seen = announcing(model);
    SetupPage page =
        new SetupPage(
            Optional.of(model),
            Optional.empty(),
            Optional.empty(),
            Optional.of(firmware),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return seen.with(
        new SetupAsked(seen.now(), Seen.at(Seen.LIVING_ROOM), 8008, Outcome.ok(page), 8));
  }

  private static Seen announcing(String model) {
    return Seen.inHome()
        .service(
            "_googlecast._tcp.local",
            Seen.LIVING_ROOM,
            Seen.CAST,
            Map.of("id", "1", "fn", "TV", "md", model));
  }
}
