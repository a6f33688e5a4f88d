package org.castdoctor.agent.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.junit.jupiter.api.Test;

class CompatRuleTest {
  private static final LocalDate FROM = LocalDate.of(2025, 11, 1);
  private static final LocalDate UNTIL = LocalDate.of(2026, 3, 31);
  private static final LocalDate REVIEW = LocalDate.of(2026, 6, 30);

  /** One row a rule. A new rule in the data is a new row here. */
  @Test
  void theseAreTheRules() {
    List<String> rows =
        Knowledge.load().rules().all().stream()
            .map(rule ->
                "%s: %s %s from %s until %s, %s"
                    .formatted(
                        rule.id(),
                        rule.finding(),
                        rule.app().orElse("every app"),
                        rule.from(),
                        rule.until().map(LocalDate::toString).orElse("now"),
                        rule.source().confidence().word()))
            .toList();
    assertEquals(
        List.of(
            "netflix-2025-11-no-remote-devices-only: A01 netflix"
                + " from 2025-11-01 until now, likely",
            "netflix-2025-11-vizio-sets-excepted: A01 netflix"
                + " from 2025-11-01 until now, possible",
            "netflix-2025-11-second-screen-ends: A01 netflix"
                + " from 2025-11-01 until now, possible",
            "netflix-2019-airplay-ends: A01 netflix" + " from 2019-04-01 until now, likely",
            "netflix-2022-11-ad-plan-legacy-receivers: A02 netflix"
                + " from 2022-11-03 until 2025-10-31, likely",
            "netflix-2025-11-ad-plan: A02 netflix" + " from 2025-11-01 until now, likely",
            "netflix-android-tv-starts-its-own-app: A12 netflix"
                + " from 2020-01-01 until now, possible",
            "netflix-2026-03-playstation-3: A04 netflix" + " from 2026-03-02 until now, likely",
            "netflix-2026-04-ios-17: A05 netflix" + " from 2026-04-01 until now, likely",
            "netflix-2026-04-android-7: A05 netflix" + " from 2026-04-01 until now, likely",
            "netflix-2022-11-ad-plan-ios-15: A05 netflix"
                + " from 2022-11-03 until 2026-03-31, possible",
            "netflix-2022-11-ad-plan-android-7: A05 netflix"
                + " from 2022-11-03 until 2026-03-31, possible",
            "youtube-2025-06-ios-16: A05 youtube" + " from 2025-06-01 until now, possible",
            "cast-sdk-2025-ios-14: A05 every app" + " from 2025-08-01 until now, possible",
            "cast-ultra-firmware-1-50: R08 every app" + " from 2022-01-01 until now, possible",
            "nest-audio-3-78-540761: V02 every app" + " from 2025-01-01 until now, possible",
            "chromecast-1-end-of-support: V04 every app" + " from 2023-04-27 until now, likely"),
        rows);
  }

  @Test
  void itHoldsFromItsFirstDayToItsLast() {
    CompatRule rule = rule(Optional.of(UNTIL));
    assertFalse(rule.holdsOn(FROM.minusDays(1)));
    assertTrue(rule.holdsOn(FROM));
    assertTrue(rule.holdsOn(UNTIL));
    assertFalse(rule.holdsOn(UNTIL.plusDays(1)));
  }

  @Test
  void withoutALastDayItGoesOn() {
    assertTrue(rule(Optional.empty()).holdsOn(FROM.plusYears(20)));
  }

  @Test
  void fromTheDayAfterItsReviewItCountsForLess() {
    CompatRule rule = rule(Optional.empty());
    assertEquals(Confidence.LIKELY, rule.source().confidenceOn(REVIEW));
    assertEquals(Confidence.POSSIBLE, rule.source().confidenceOn(REVIEW.plusDays(1)));
  }

  @Test
  void aClassOfReceiversThatNobodyKnowsIsRefused() {
    assertEquals(ReceiverClass.HAS_REMOTE, ReceiverClass.of("has-remote"));
    assertThrows(IllegalArgumentException.class, () -> ReceiverClass.of("has-wheels"));
  }

  private static CompatRule rule(Optional<LocalDate> until) {
    return new CompatRule(
        "a-rule",
        FindingId.of("A01"),
        Optional.of("netflix"),
        FROM,
        until,
        new CompatRule.Selector(
            Set.of("android"),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Optional.of(ReceiverClass.HAS_REMOTE),
            Set.of(),
            Optional.empty()),
        CompatRule.Effect.NOT_CASTABLE,
        new Source("a source", "2026-01", REVIEW, Confidence.LIKELY));
  }
}
