package org.castdoctor.agent.probe;

import static org.castdoctor.agent.probe.Homes.RECEIVER;
import static org.castdoctor.agent.probe.Homes.ROUTER;
import static org.castdoctor.agent.sim.SimHome.LIVING_ROOM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimInternet;
import org.castdoctor.agent.sim.SimRun;
import org.junit.jupiter.api.Test;

class ReachProbeTest {
  private static List<String> words(SimHome home, InetAddress address, int port) {
    return Homes.look(home, (lan, clock) -> new ReachProbe(lan, clock, address, port))
        .seen()
        .of(Connected.class)
        .map(connected -> connected.attempt() + " " + connected.outcome().word())
        .toList();
  }

  @Test
  void anOpenPortOpensAtTheFirstTry() {
    assertEquals(List.of("1 ok"), words(SimHome.healthy(), RECEIVER, 8009));
  }

  @Test
  void aRefusalIsAnAnswer() {
    assertEquals(List.of("1 connection_refused"), words(SimHome.healthy(), ROUTER, 8009));
  }

  @Test
  void silenceIsTriedTwice() {
    SimHome home = SimHome.healthy().with(Faults.castPortSilent(LIVING_ROOM));
    assertEquals(List.of("1 timeout", "2 timeout"), words(home, RECEIVER, 8009));
  }

  @Test
  void whoGetsNoTurnAmongManyTriesAgain() {
    for (int without : List.of(1, 2)) {
      assertEquals(
          without == 1 ? List.of("1 not run", "2 ok") : List.of("1 not run", "2 not run"),
          Homes.look(
                  SimHome.healthy(),
                  (lan, clock) -> new ReachProbe(new Crowded(lan, without), clock, RECEIVER, 8009))
              .seen()
              .of(Connected.class)
              .map(connected -> connected.attempt() + " " + connected.outcome().word())
              .toList());
    }
  }

  @Test
  void betweenIsolatedDevicesNothingOpensButTheRouter() {
    SimHome home = SimHome.healthy().with(Faults.clientIsolation());
    assertEquals(List.of("1 timeout", "2 timeout"), words(home, RECEIVER, 8009));
    assertEquals(List.of("1 ok"), words(home, ROUTER, 443));
  }

  @Test
  void aReflectorCarriesNoConnections() {
    SimHome home = SimHome.healthy().with(Faults.reflectedIsolation());
    assertEquals(List.of("1 timeout", "2 timeout"), words(home, RECEIVER, 8009));
  }

  @Test
  void beyondADeadLineNothingAnswersWhileTheRouterDoes() {
    SimHome home = SimHome.healthy().with(Faults.internetDown());
    assertEquals(List.of("1 timeout", "2 timeout"), words(home, SimInternet.GOOGLE_DNS, 443));
    assertEquals(List.of("1 ok"), words(home, ROUTER, 443));
    assertEquals(List.of("1 ok"), words(SimHome.healthy(), SimInternet.GOOGLE_DNS, 443));
  }

  @Test
  void whereTheRouterIsDownDevicesStillReachEachOther() {
    SimHome home = SimHome.healthy().with(Faults.routerDown());
    assertEquals(List.of("1 timeout", "2 timeout"), words(home, ROUTER, 443));
    assertEquals(List.of("1 ok"), words(home, RECEIVER, 8009));
  }

  @Test
  void withoutARouteThatIsSaidAtOnce() {
    SimHome home = SimHome.healthy().with(Faults.noAddress());
    assertEquals(List.of("1 network_unreachable"), words(home, RECEIVER, 8009));
  }

  @Test
  void theTryLeavesATraceInTheNeighbourTable() {
    SimHome home = SimHome.healthy().with(Faults.receiverOff(LIVING_ROOM));
    try (SimRun run = new SimRun(home)) {
      assertEquals(0, run.facts().read().neighbour(RECEIVER).stream().count());
      run.observe(new ReachProbe(run.lan(), run.clock(), RECEIVER, 8009));
      assertEquals(
          NeighbourState.INCOMPLETE, run.facts().read().neighbour(RECEIVER).orElseThrow().state());
    }
    try (SimRun run = new SimRun(SimHome.healthy())) {
      run.observe(new ReachProbe(run.lan(), run.clock(), RECEIVER, 1));
      run.observe(new ReachProbe(run.lan(), run.clock(), RECEIVER, 8009));
      assertEquals(
          NeighbourState.RESOLVED, run.facts().read().neighbour(RECEIVER).orElseThrow().state());
    }
  }

  @Test
  void theSystemGivesADeadNeighbourUpAfterThreeSecondsForWhoWaitsThatLong() {
    SimHome home = SimHome.healthy().with(Faults.receiverOff(LIVING_ROOM));
    try (SimRun run = new SimRun(home)) {
      var target = new InetSocketAddress(RECEIVER, 8009);
      assertEquals(
          "host_unreachable", run.lan().open(target, run.clock().in(Duration.ofSeconds(5))).word());
      assertEquals(3_070, run.clock().millis());
    }
  }

  @Test
  void aDeadlineThatIsShorterThanATryCutsIt() {
    SimHome home = SimHome.healthy().with(Faults.castPortSilent(LIVING_ROOM));
    try (SimRun run = new SimRun(home)) {
      var seen =
          run.observe(
              new ReachProbe(run.lan(), run.clock(), RECEIVER, 8009), Duration.ofMillis(500));
      assertEquals(List.of(500L), seen.of(Connected.class).map(Connected::waitedMillis).toList());
      assertEquals(
          List.of(Outcome.failed(Failure.TIMEOUT)),
          seen.of(Connected.class).map(Connected::outcome).toList());
    }
  }
}
