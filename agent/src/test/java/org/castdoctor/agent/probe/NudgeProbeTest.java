package org.castdoctor.agent.probe;

import static org.castdoctor.agent.probe.Homes.RECEIVER;
import static org.castdoctor.agent.sim.SimHome.LIVING_ROOM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.util.Set;
import java.util.stream.Collectors;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.Neighbour;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.SenderObservation.HostSeen;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimRun;
import org.junit.jupiter.api.Test;

class NudgeProbeTest {
  private static Observations nudge(SimRun run, Nic nic) {
    return run.observe(new NudgeProbe(run.lan(), run.clock(), run.facts(), nic));
  }

  private static Set<String> alive(Observations seen) {
    HostNetwork host = seen.of(HostSeen.class).findFirst().orElseThrow().network();
    return host.neighbours().stream()
        .filter(neighbour -> neighbour.state() == NeighbourState.RESOLVED)
        .map(neighbour -> neighbour.address().getHostAddress())
        .collect(Collectors.toSet());
  }

  @Test
  void everybodyAliveIsInTheNeighbourTableAfterwardsAndNobodyElse() {
    SimHome home = SimHome.healthy();
    try (SimRun run = new SimRun(home)) {
      assertEquals(1, run.facts().read().neighbours().size());
      assertEquals(
          Set.of("192.168.1.1", "192.168.1.40", "192.168.1.60"), alive(nudge(run, home.homeNic())));
      assertEquals(400, run.clock().millis());
    }
  }

  @Test
  void everyOtherAddressOfTheNetworkWasAsked() {
    SimHome home = SimHome.healthy();
    try (SimRun run = new SimRun(home)) {
      Observations seen = nudge(run, home.homeNic());
      HostNetwork host = seen.of(HostSeen.class).findFirst().orElseThrow().network();
      Set<InetAddress> asked =
          host.neighbours().stream().map(Neighbour::address).collect(Collectors.toSet());
      // 254 addresses without this computer's own.
      assertEquals(253, asked.size());
      assertEquals(
          250,
          host.neighbours().stream().filter(n -> n.state() == NeighbourState.INCOMPLETE).count());
    }
  }

  @Test
  void aReceiverWithoutPowerStaysUnresolved() {
    SimHome home = SimHome.healthy().with(Faults.receiverOff(LIVING_ROOM));
    try (SimRun run = new SimRun(home)) {
      nudge(run, home.homeNic());
      assertEquals(
          NeighbourState.INCOMPLETE, run.facts().read().neighbour(RECEIVER).orElseThrow().state());
    }
  }

  @Test
  void betweenIsolatedDevicesOnlyTheRouterAnswers() {
    SimHome home = SimHome.healthy().with(Faults.clientIsolation());
    try (SimRun run = new SimRun(home)) {
      assertEquals(Set.of("192.168.1.1"), alive(nudge(run, home.homeNic())));
    }
  }

  @Test
  void aNetworkThatIsNoHomeIsLeftAlone() {
    SimHome home = SimHome.healthy().with(Faults.wrongInterface());
    try (SimRun run = new SimRun(home)) {
      Nic docker = home.computer().network().nic("docker0").orElseThrow();
      assertEquals(0, nudge(run, docker).all().size());
      assertEquals(0, run.clock().millis());
      assertEquals(1, run.facts().read().neighbours().size());
    }
  }

  @Test
  void withoutAnAddressThereIsNobodyToNudge() {
    SimHome home = SimHome.healthy().with(Faults.noAddress());
    try (SimRun run = new SimRun(home)) {
      assertEquals(0, nudge(run, home.homeNic()).all().size());
    }
  }
}
