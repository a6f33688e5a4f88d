package org.castdoctor.agent.check.internet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation.Amount;
import org.castdoctor.agent.observe.PathObservation.Leg;
import org.castdoctor.agent.observe.PathObservation.Loaded;
import org.castdoctor.agent.observe.PathObservation.RoundTrips;
import org.castdoctor.agent.observe.PathObservation.Trips;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.junit.jupiter.api.Test;

public class SpeedCheckTest {
  private final Check check = new SpeedCheck();

  @Test
  void whatIsLessThanFullHdIsLikelyTooSlow() {
    Suspicion found =
        Concluded.sick(check, trips(loaded(1_000_000, 2_900), 20, 40), "I03", Confidence.LIKELY);
    assertEquals("2.8", found.said("rate"));
    assertEquals("1000 KB, which is 2.8 Mbit/s", found.evidence().getFirst().value().toString());
  }

  @Test
  void answersThatComeMuchLaterUnderLoadAreLikelyAFullQueue() {
    Suspicion found =
        Concluded.sick(check, trips(loaded(3_000_000, 2_800), 20, 480), "L16", Confidence.LIKELY);
    assertEquals("20", found.said("idle"));
    assertEquals("480", found.said("loaded"));
    Concluded.sick(check, trips(loaded(900_000, 2_800), 20, 480), "L16", Confidence.LIKELY);
  }

  @Test
  void answersThatAreNotBackInTimeUnderLoadAreAsLateAsTheyWereWaitedFor() {
    Seen seen = trips(loaded(1_700_000, 2_800), Leg.INTERNET, 20);
    Suspicion found = Concluded.sick(check, late(seen, 3), "L16", Confidence.LIKELY);
    assertEquals("600", found.said("loaded"));
    Seen twice = trips(loaded(24_000_000, 900), Leg.INTERNET, 20);
    Concluded.unmeasured(check, late(twice, 2));
  }

  private static Seen late(Seen seen, int late) {
    return seen.with(
        new RoundTrips(
            seen.now(),
            Leg.INTERNET_LOADED,
            Seen.at(Seen.CLOUDFLARE),
            443,
            Outcome.ok(new Trips(List.of(), late))));
  }

  @Test
  void aFastLineThatStillAnswersIsWell() {
    Concluded.healthy(check, trips(loaded(24_000_000, 900), 20, 60));
    Concluded.healthy(check, trips(loaded(9_000_000, 300), 20, 220));
  }

  /** 65 Mbit/s and 266 ms were measured on a computer that did two other things meanwhile. */
  @Test
  void onAFastLineLateAnswersMayBeThisComputersOwn() {
    Concluded.unmeasured(check, trips(loaded(20_200_000, 2_490), 11, 266));
    Concluded.sick(check, trips(loaded(7_000_000, 2_400), 11, 266), "L16", Confidence.LIKELY);
  }

  @Test
  void withoutALoadOrRoundTripsMeanwhileNothingIsSaid() {
    Concluded.unmeasured(check, Seen.healthyHome());
    Concluded.unmeasured(check, trips(Seen.healthyHome(), 20, 480));
    Concluded.unmeasured(check, loaded(24_000_000, 900));
    Concluded.unmeasured(check, trips(loaded(100_000, 200), 20, 480));
    Seen failed = Seen.healthyHome();
    failed.with(
        new Loaded(failed.now(), "speed.cloudflare.com", 1, Outcome.failed(Failure.TIMEOUT)));
    Concluded.unmeasured(check, trips(failed, 20, 480));
  }

  @Test
  void whereThisComputerIsShortOfTimeTheLineIsNotJudged() {
    Concluded.unmeasured(
        check, trips(trips(loaded(1_000_000, 2_900), 20, 40), Leg.THIS_COMPUTER, 150));
    Concluded.unmeasured(
        check, trips(trips(loaded(3_000_000, 2_800), 20, 480), Leg.THIS_COMPUTER, 150));
    Concluded.sick(
        check,
        trips(trips(loaded(3_000_000, 2_800), 20, 480), Leg.THIS_COMPUTER, 2),
        "L16",
        Confidence.LIKELY);
  }

  /** Four streams that brought so much together. */
  private static Seen loaded(long bytes, long millis) {
    Seen seen = Seen.healthyHome();
    for (int stream = 1; stream <= 4; stream++) {
      seen.with(
          new Loaded(
              seen.now(),
              "speed.cloudflare.com",
              stream,
              Outcome.ok(new Amount(bytes / 4, millis))));
    }
    return seen;
  }

  private static Seen trips(Seen seen, long idle, long loaded) {
    return trips(trips(seen, Leg.INTERNET, idle), Leg.INTERNET_LOADED, loaded);
  }

  private static Seen trips(Seen seen, Leg leg, long millis) {
    List<Long> six = Collections.nCopies(6, millis);
    return seen.with(
        new RoundTrips(
            seen.now(), leg, Seen.at(Seen.CLOUDFLARE), 443, Outcome.ok(new Trips(six, 0))));
  }
}
