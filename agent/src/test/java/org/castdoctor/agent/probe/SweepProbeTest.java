package org.castdoctor.agent.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.observe.DiscoveryObservation.Swept;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimRun;
import org.junit.jupiter.api.Test;

class SweepProbeTest {
  private static final InetAddress NOBODY = InetAddress.ofLiteral("192.168.1.99");
  private static final List<Integer> PORTS = List.of(8008, 6466);

  @Test
  void whatOpensOrRefusesIsWrittenDown() {
    SimHome home = SimHome.healthy().with(List.of(SimReceiver.googleTv("TV", "192.168.1.40")));
    Homes.Look look = sweep(home, List.of(Homes.RECEIVER));
    Swept swept = look.seen().of(Swept.class).findFirst().orElseThrow();
    assertEquals(List.of(1, 1, 0), List.of(swept.opened(), swept.refused(), swept.silent()));
    assertEquals(2, look.seen().of(Connected.class).count());
  }

  @Test
  void silenceIsCountedAndNotWaitedForTwice() {
    Homes.Look look = sweep(SimHome.healthy(), List.of(NOBODY));
    Swept swept = look.seen().of(Swept.class).findFirst().orElseThrow();
    assertEquals(2, swept.silent());
    assertEquals(0, look.seen().of(Connected.class).count());
    assertEquals(400, look.millis());
  }

  @Test
  void inANetworkThatSeparatesDevicesNobodyIsReached() {
    Homes.Look look =
        sweep(SimHome.healthy().with(Faults.clientIsolation()), List.of(Homes.RECEIVER));
    assertTrue(look.seen().of(Swept.class).allMatch(swept -> swept.silent() == PORTS.size()));
  }

  /** The addresses are nudged, then the ports of each neighbour tried, all neighbours at once. */
  @Test
  void aWholeHomeIsSweptInASecondAndAHalfThoughEveryPortIsSilent() {
    Homes.Look one =
        Homes.look(
            SimHome.healthy(),
            (lan, clock) ->
                new SweepProbe(
                    lan, clock, SimHome.HOME_NIC, List.of(NOBODY), GoogleCast.SWEEP_PORTS));
    SimHome home = SimHome.healthy();
    try (SimRun run = new SimRun(home)) {
      run.observe(new NudgeProbe(run.lan(), run.clock(), run.facts(), home.homeNic()));
      long whole = one.millis() + run.clock().millis();
      assertTrue(whole <= 1_500, one.millis() + " of " + whole);
    }
  }

  private static Homes.Look sweep(SimHome home, List<InetAddress> hosts) {
    return Homes.look(
        home, (lan, clock) -> new SweepProbe(lan, clock, SimHome.HOME_NIC, hosts, PORTS));
  }
}
