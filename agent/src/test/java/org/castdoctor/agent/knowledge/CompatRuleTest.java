package org.castdoctor.agent.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.knowledge.CompatRule.ReceiverClass;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.wire.cast.CastApps;
import org.junit.jupiter.api.Test;

class CompatRuleTest {
  private static final LocalDate FROM = LocalDate.of(2025, 11, 1);
  private static final LocalDate UNTIL = LocalDate.of(2026, 3, 31);
  private static final LocalDate REVIEW = LocalDate.of(2026, 6, 30);

  /** One row a rule. A new rule in the data is a new row here. */
  @Test
  void theseAreTheRules() {
    List<String> rows =
        CompatRule.load().stream()
            .map(rule ->
                "%s: %s %s from %s until %s, %s, %s, %s, review by %s"
                    .formatted(
                        rule.id(),
                        rule.finding(),
                        rule.app(),
                        rule.from(),
                        rule.until().map(LocalDate::toString).orElse("now"),
                        String.join("+", rule.senders()),
                        rule.receiverClass(),
                        rule.confidence().word(),
                        rule.reviewBy()))
            .toList();
    assertEquals(
        List.of(
            "netflix-2025-11-no-remote-devices-only: A01 netflix from 2025-11-01 until now,"
                + " android+ios, HAS_REMOTE, likely, review by 2027-05-31"),
        rows);
  }

  @Test
  void everyRuleNamesWhatIsKnownAndNeverMoreThanLikely() {
    Set<String> ids = new HashSet<>();
    for (CompatRule rule : CompatRule.load()) {
      assertTrue(ids.add(rule.id()), rule.id() + " twice");
      assertTrue(Catalogue.load().type(rule.finding()).isPresent(), rule.id());
      assertTrue(CastApps.bySlug(rule.app()).isPresent(), rule.id());
      assertTrue(rule.confidence().compareTo(Confidence.LIKELY) >= 0, rule.id());
      assertFalse(rule.source().isBlank(), rule.id());
      assertTrue(rule.checked().matches("\\d{4}-\\d{2}"), rule.id());
      assertTrue(rule.reviewBy().isAfter(rule.from()), rule.id());
      for (String sender : rule.senders()) {
        assertTrue(
            List.of(Sender.values()).stream().anyMatch(s -> s.word().equals(sender)), sender);
      }
    }
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
    assertEquals(Confidence.LIKELY, rule.confidenceOn(REVIEW));
    assertEquals(Confidence.POSSIBLE, rule.confidenceOn(REVIEW.plusDays(1)));
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
        "netflix",
        FROM,
        until,
        List.of("android"),
        ReceiverClass.HAS_REMOTE,
        Confidence.LIKELY,
        "a source",
        "2026-01",
        REVIEW);
  }
}
