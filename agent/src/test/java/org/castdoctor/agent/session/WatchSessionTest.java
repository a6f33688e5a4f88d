package org.castdoctor.agent.session;

import static org.castdoctor.agent.sim.SimHome.LIVING_ROOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.PathObservation.Presence;
import org.castdoctor.agent.observe.PathObservation.Watched;
import org.castdoctor.agent.session.Measuring.Sweep;
import org.castdoctor.agent.session.WatchSession.Rhythm;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimRun;
import org.castdoctor.protocol.diagnosis.Declared;
import org.junit.jupiter.api.Test;

/** Minutes of watching in virtual time. */
class WatchSessionTest {
  private static final Rhythm SIX_MINUTES =
      new Rhythm(Duration.ofMinutes(6), Duration.ofSeconds(20));

  /** Watches after a run, and does something to the home after each round. */
  private static List<Watched> watch(
      SimHome home, Rhythm rhythm, BooleanSupplier stopped, BiConsumer<SimRun, Watched> meanwhile) {
    try (SimRun run = new SimRun(home)) {
      Measuring measuring =
          new Measuring(
              Measuring.HARD_STOP, true, Sweep.WHERE_NOBODY_WAS_HEARD, Optional.empty(), List.of());
      ProbePlan plan = new ProbePlan(measuring, Declared.nothing(), Service::load);
      Observations before =
          new DiagnosticSession(run.world(), measuring, plan, any -> {}).measure();
      WatchSession session =
          new WatchSession(
              run.world(),
              Optional.empty(),
              rhythm,
              stopped,
              seen -> meanwhile.accept(run, (Watched) seen));
      return session.goOn(before).of(Watched.class).toList();
    }
  }

  private static List<Watched> watch(SimHome home) {
    return watch(home, SIX_MINUTES, () -> false, (run, seen) -> {});
  }

  private static Presence receiver(Watched round) {
    return round.receivers().getFirst();
  }

  @Test
  void aReceiverThatStaysIsHeardAndConnectedInEveryRound() {
    List<Watched> rounds = watch(SimHome.healthy());
    assertEquals(19, rounds.size());
    assertTrue(rounds.stream().allMatch(r -> receiver(r).heard() > 0 && receiver(r).cast().isOk()));
    assertTrue(rounds.stream().allMatch(r -> r.router().isOk()));
    assertFalse(rounds.stream().anyMatch(r -> receiver(r).direct().wasRun()));
  }

  @Test
  void roundsBeginAtFixedDistances() {
    List<Watched> rounds = watch(SimHome.healthy());
    for (int i = 1; i < rounds.size(); i++) {
      assertEquals(
          Duration.ofSeconds(20),
          Duration.between(rounds.get(i - 1).at(), rounds.get(i).at()),
          "round " + i);
    }
  }

  @Test
  void multicastThatFadesLeavesItsPortAndItsOwnAnswer() {
    List<Watched> rounds = watch(SimHome.healthy().with(Faults.multicastFades()));
    Watched last = rounds.getLast();
    assertTrue(receiver(rounds.getFirst()).heard() > 0);
    assertEquals(0, receiver(last).heard());
    assertTrue(receiver(last).direct().isOk());
    assertTrue(receiver(last).cast().isOk());
  }

  @Test
  void aReceiverThatGoesOffIsGoneWithEverything() {
    List<Watched> rounds =
        watch(
            SimHome.healthy(),
            SIX_MINUTES,
            () -> false,
            (run, seen) -> {
              if (seen.round() == 4) {
                run.become(Faults.receiverOff(LIVING_ROOM));
              }
            });
    assertTrue(receiver(rounds.get(3)).cast().isOk());
    Presence gone = receiver(rounds.get(4));
    assertEquals(0, gone.heard());
    assertTrue(gone.cast().hasFailed());
    assertTrue(gone.direct().hasFailed());
    assertTrue(rounds.get(4).router().isOk());
  }

  @Test
  void aReceiverThatComesLaterIsWatchedFromThenOn() {
    List<Watched> rounds =
        watch(
            SimHome.healthy().with(Faults.receiverOff(LIVING_ROOM)),
            SIX_MINUTES,
            () -> false,
            (run, seen) -> {
              if (seen.round() == 2) {
                run.become(home -> SimHome.healthy());
              }
            });
    assertEquals(List.of(), rounds.get(1).receivers());
    assertEquals("Living Room", receiver(rounds.get(2)).name().shown());
  }

  @Test
  void whoeverStopsItGetsWhatIsKnownSoFar() {
    AtomicInteger rounds = new AtomicInteger();
    List<Watched> seen =
        watch(
            SimHome.healthy(),
            SIX_MINUTES,
            () -> rounds.get() >= 3,
            (run, round) -> rounds.incrementAndGet());
    assertEquals(3, seen.size());
  }

  @Test
  void aWatchAsLongAsOneDistanceHasTwoRounds() {
    Rhythm shortest = new Rhythm(Duration.ofSeconds(10), Duration.ofSeconds(10));
    assertEquals(2, watch(SimHome.healthy(), shortest, () -> false, (run, seen) -> {}).size());
  }

  @Test
  void withoutANetworkThereIsNothingToWatch() {
    assertEquals(List.of(), watch(SimHome.healthy().with(Faults.noAddress())));
  }
}
