package org.castdoctor.agent.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.knowledge.CompatRule.Matched;
import org.castdoctor.agent.knowledge.CompatRule.Wanted;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Plan;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatRulesTest {
  private static final CompatRules SHIPPED = Knowledge.load().rules();

  /** A dash is "nobody knows". One line, one row of the data and one case that it decides. */
  @ParameterizedTest
  @CsvSource({
    // finding, day, app, sender, os, plan, model, remote | what follows
    "A01, 2026-11-21, netflix, android, -, -,   -, YES, YES netflix-2025-11-no-remote-devices-only",
    "A01, 2026-11-21, netflix, android, -, -,   -, NO,  NO netflix-2025-11-no-remote-devices-only",
    "A01, 2026-11-21, netflix, ios,     -, -,   -, -,   UNKNOWN"
        + " netflix-2025-11-no-remote-devices-only",
    "A01, 2025-10-31, netflix, android, -, -,   -, YES, none",
    "A01, 2026-11-21, youtube, android, -, -,   -, YES, none",
    "A01, 2026-11-21, netflix, this-pc, -, -,   -, YES, none",
    "A01, 2026-11-21, netflix, android, -, -, V705-H3, YES, UNKNOWN"
        + " netflix-2025-11-no-remote-devices-only",
    "A02, 2026-11-21, netflix, android, -, ads, -, NO,  YES netflix-2025-11-ad-plan",
    "A02, 2026-11-21, netflix, android, -, premium, -, NO, NO netflix-2025-11-ad-plan",
    "A02, 2026-11-21, netflix, ios,     -, -,   -, NO,  UNKNOWN netflix-2025-11-ad-plan",
    "A02, 2024-05-01, netflix, ios,     -, ads, -, NO,  YES"
        + " netflix-2022-11-ad-plan-legacy-receivers",
    "A02, 2024-05-01, netflix, ios,     -, ads, -, YES, NO"
        + " netflix-2022-11-ad-plan-legacy-receivers",
    "A12, 2026-11-21, netflix, android, -, -, -, YES, YES netflix-android-tv-starts-its-own-app",
    "A12, 2026-11-21, netflix, android, -, -, -, NO, NO netflix-android-tv-starts-its-own-app",
    "A12, 2026-11-21, disney, android, -, -, -, YES, none",
    "A04, 2026-11-21, netflix, console, -, -, PlayStation 3, -, YES netflix-2026-03-playstation-3",
    "A04, 2026-03-01, netflix, console, -, -, PlayStation 3, -, none",
    "A04, 2026-11-21, netflix, console, -, -, PlayStation 4, -, none",
    "A04, 2026-11-21, netflix, console, -, -, -, -, UNKNOWN netflix-2026-03-playstation-3",
    "A05, 2026-11-21, netflix, android, 6.0.1, -, -, -, YES netflix-2026-04-android-7",
    "A05, 2026-11-21, netflix, android, 10, -, -, -, NO netflix-2026-04-android-7",
    "A05, 2026-11-21, netflix, android, lollipop, -, -, -, UNKNOWN netflix-2026-04-android-7",
    "A05, 2026-11-21, youtube, ios, 15.8.3, -, -, -, YES youtube-2025-06-ios-16",
    "V04, 2026-11-21, youtube, android, -, -, Chromecast, -, UNKNOWN chromecast-1-end-of-support",
    "V04, 2026-11-21, youtube, android, -, -, Chromecast HD, -, none",
    "R08, 2026-11-21, youtube, android, -, -, Chromecast Ultra, -, UNKNOWN"
        + " cast-ultra-firmware-1-50",
    "V02, 2026-11-21, spotify, android, -, -, Nest Audio, -, UNKNOWN nest-audio-3-78-540761"
  })
  void whatFollowsFromARow(
      String finding,
      LocalDate day,
      String app,
      String sender,
      String os,
      String plan,
      String model,
      String remote,
      String follows) {
    Facts facts = facts(app, sender, known(os), known(plan), known(model), remote);
    List<String> matched =
        SHIPPED.about(facts, FindingId.of(finding), day).stream()
            .filter(m -> !m.rule().when().receiverClass().equals(Optional.of(ReceiverClass.DIAL)))
            .filter(
                m -> !m.rule().when().receiverClass().equals(Optional.of(ReceiverClass.AIRPLAY)))
            .filter(m -> m.rule().app().isPresent() || !finding.equals("A05"))
            .map(m -> m.match() + " " + m.rule().id())
            .toList();
    assertEquals(follows.equals("none") ? List.of() : List.of(follows), matched);
  }

  @Test
  void anUnknownFactIsNamedSoThatItCanBeAskedFor() {
    Facts facts =
        facts("netflix", "ios", Optional.empty(), Optional.empty(), Optional.empty(), "-");
    Matched plan = SHIPPED.about(facts, FindingId.of("A02"), day("2026-11-21")).get(0);
    assertEquals(Set.of(Wanted.PLAN), plan.missing());
  }

  @Test
  void whatIsAlreadyRuledOutAsksNothing() {
    CompatRule rule =
        rule("{\"plans\": [\"ads\"], \"senderOs\": {\"scheme\": \"dotted\", \"below\": \"9\"}}");
    Facts facts =
        facts("netflix", "ios", Optional.empty(), Optional.of("premium"), Optional.empty(), "-");
    assertEquals(Match.NO, rule.against(facts).match());
    assertEquals(Set.of(), rule.against(facts).missing());
  }

  @Test
  void anotherTrainOfFirmwareIsUnknownAndNotOld() {
    CompatRule rule = rule("{\"firmware\": {\"scheme\": \"cast-firmware\", \"below\": \"1.56\"}}");
    assertEquals(Match.YES, rule.against(firmware("1.50.1")).match());
    assertEquals(Match.NO, rule.against(firmware("1.56.275994")).match());
    assertEquals(Match.UNKNOWN, rule.against(firmware("3.72.446070")).match());
    assertEquals(Match.UNKNOWN, rule.against(firmware("unknown")).match());
  }

  @Test
  void aRowThatNobodyReviewedCountsForLessAndSaysSo() {
    Source source = rule("{\"plans\": [\"ads\"]}").source();
    assertEquals(Confidence.LIKELY, source.confidenceOn(day("2027-05-31")));
    assertEquals("somebody", source.saidOn(day("2027-05-31")).toString());
    assertEquals(Confidence.POSSIBLE, source.confidenceOn(day("2027-06-01")));
    assertEquals(
        "somebody (a review was due by 2027-05-31)", source.saidOn(day("2027-06-01")).toString());
  }

  /** The aim is 20 ms; the limit leaves room for a busy machine and still fails a full scan. */
  @Test
  void fiftyThousandRowsAreAskedInNoTime() {
    List<CompatRule> many = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      many.add(
          row("app-" + i % 500, "{\"plans\": [\"ads\"], \"models\": [\"model-" + i % 97 + "\"]}"));
    }
    CompatRules rules = new CompatRules(many);
    Facts facts =
        facts(
            "app-7", "android", Optional.empty(), Optional.of("ads"), Optional.of("model-5"), "-");
    long[] nanos = new long[9];
    int matched = 0;
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      matched = rules.about(facts, FindingId.of("A02"), day("2026-11-21")).size();
      nanos[i] = System.nanoTime() - start;
    }
    assertTrue(matched > 0);
    Arrays.sort(nanos);
    Duration median = Duration.ofNanos(nanos[nanos.length / 2]);
    assertTrue(median.compareTo(Duration.ofMillis(20)) <= 0, "took " + median);
  }

  private static CompatRule rule(String when) {
    return row("netflix", when);
  }

  private static CompatRule row(String app, String when) {
    try {
      JsonNode row =
          new JsonMapper()
              .readTree(
                  """
                  {"id": "x", "finding": "A02", "app": "%s", "from": "2025-01-01", "when": %s,
                   "effect": "not-castable", "confidence": "likely", "source": "somebody",
                   "checked": "2026-11", "reviewBy": "2027-05-31"}
                  """
                      .formatted(app, when));
      return CompatRule.of(row);
    } catch (java.io.IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Facts firmware(String firmware) {
    return new Facts(
        Optional.of("netflix"),
        Optional.empty(),
        Sender.ANDROID,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(firmware),
        Map.of());
  }

  private static Facts facts(
      String app,
      String sender,
      Optional<String> os,
      Optional<String> plan,
      Optional<String> model,
      String remote) {
    return new Facts(
        Optional.of(app),
        Optional.empty(),
        Arrays.stream(Sender.values())
            .filter(s -> s.word().equals(sender))
            .findFirst()
            .orElseThrow(),
        os,
        plan.flatMap(p -> Arrays.stream(Plan.values()).filter(v -> v.word().equals(p)).findFirst()),
        model,
        Optional.empty(),
        switch (remote) {
          case "YES" ->
              Map.of(ReceiverClass.HAS_REMOTE, Match.YES, ReceiverClass.NO_REMOTE, Match.NO);
          case "NO" ->
              Map.of(ReceiverClass.HAS_REMOTE, Match.NO, ReceiverClass.NO_REMOTE, Match.YES);
          default -> Map.of();
        });
  }

  private static Optional<String> known(String text) {
    return text.equals("-") ? Optional.empty() : Optional.of(text);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
