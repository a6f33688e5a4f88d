package org.castdoctor.agent.check.receiver;

import java.time.Duration;
import java.time.Instant;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.observe.InternetObservation.TimeAsked;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.TlsPeer;
import org.castdoctor.agent.observe.ReceiverObservation.TlsTried;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.privacy.Serial;
import org.junit.jupiter.api.Test;

class ReceiverClockCheckTest {
  private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");
  private static final Duration RIGHT = Duration.ofMillis(30);

  private final Check check = new ReceiverClockCheck();

  @Test
  void aCertificateOfTheFutureOrThePastShowsTheReceiversClock() {
    Concluded.sick(check, showing(3, 5, RIGHT), "R07", Confidence.CONFIRMED);
    Concluded.sick(check, showing(-9, -7, RIGHT), "R07", Confidence.CONFIRMED);
  }

  @Test
  void withoutAnotherClockItIsOnlyPossible() {
    Concluded.sick(check, showing(3, 5), "R07", Confidence.POSSIBLE);
  }

  @Test
  void whereThisComputersClockIsWrongNothingIsSaidOfTheReceivers() {
    Concluded.unmeasured(check, showing(3, 5, Duration.ofDays(4)));
  }

  @Test
  void oneThatLastsForYearsIsNoReceiversOwn() {
    Concluded.unmeasured(check, showing(-3_000, -1, RIGHT));
  }

  @Test
  void twoDaysAroundNowAreFine() {
    Concluded.healthy(check, showing(-1, 1, RIGHT));
    Concluded.unmeasured(check, showing(-1, 1));
    Concluded.unmeasured(check, Seen.nothing());
  }

  @Test
  void aSimulatedReceiverOfTomorrowIsTold() {
    SimHome home =
        SimHome.healthy()
            .changing(
                SimHome.LIVING_ROOM, r -> r.inside(inside -> inside.ahead(Duration.ofDays(9))));
    Concluded.sick(check, Seen.home(SimBundle.of(home)), "R07", Confidence.CONFIRMED);
  }

  private static Seen showing(int fromDays, int untilDays, Duration... behind) {
    Seen seen =
        Seen.inHome()
            .announcing("Living Room", Seen.LIVING_ROOM)
            .opens(Seen.LIVING_ROOM, Seen.CAST);
    TlsPeer peer =
        new TlsPeer(
            "TLSv1.2",
            new Serial("CN=x"),
            NOW.plus(Duration.ofDays(fromDays)),
            NOW.plus(Duration.ofDays(untilDays)),
            new Serial("00"));
    seen.with(new TlsTried(seen.now(), Seen.at(Seen.LIVING_ROOM), Seen.CAST, Outcome.ok(peer), 60));
    for (Duration one : behind) {
      seen.with(new TimeAsked(seen.now(), "time.google.com", 1, Outcome.ok(one.toMillis()), 20));
    }
    return seen;
  }
}
