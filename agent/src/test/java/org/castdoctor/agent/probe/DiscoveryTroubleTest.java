package org.castdoctor.agent.probe;

import static org.castdoctor.agent.probe.DiscoveryLook.look;
import static org.castdoctor.agent.probe.Homes.ROUTER;
import static org.castdoctor.agent.sim.SimHome.LIVING_ROOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.castdoctor.agent.observe.DiscoveryObservation.Asked;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimRun;
import org.junit.jupiter.api.Test;

/** What a search tells where something is broken: the three ways come apart. */
class DiscoveryTroubleTest {
  @Test
  void wherePort5353IsTakenTheOwnPortStillFinds() {
    DiscoveryLook look = look(SimHome.healthy().with(Faults.port5353Taken()));
    assertEquals(Set.of(LIVING_ROOM), look.friendlyNames());
    assertTrue(look.asked(Way.MULTICAST).socket().failedWith(Failure.IN_USE));
    assertTrue(look.asked(Way.UNICAST_REPLY).socket().failedWith(Failure.IN_USE));
    assertFalse(look.asked(Way.MULTICAST).echoes().wasRun());
    assertEquals(0, look.asked(Way.MULTICAST).sent());
    assertEquals(Set.of(Way.OWN_PORT), look.waysHeard());
  }

  @Test
  void whereTheSystemRefusesToSendTheReasonIsNoted() {
    DiscoveryLook look = look(SimHome.healthy().with(Faults.sendRefused()));
    for (Way way : Way.values()) {
      assertEquals(0, look.asked(way).sent(), way.word());
      assertTrue(look.asked(way).refused() > 0, way.word());
      assertEquals(Optional.of(Failure.DENIED), look.asked(way).refusal(), way.word());
    }
  }

  @Test
  void whereTheNetworkFiltersMulticastOnlyTheEchoIsHeard() {
    DiscoveryLook look = look(SimHome.healthy().with(Faults.multicastFiltered()));
    assertTrue(look.asked(Way.MULTICAST).echoes().get().orElseThrow() > 0);
    assertEquals(0, answers(look));
  }

  @Test
  void whereThisComputersFirewallDropsDiscoveryNotEvenTheEchoIsHeard() {
    DiscoveryLook look = look(SimHome.healthy().with(Faults.hostFirewallDropsMdns()));
    assertEquals(Outcome.ok(0), look.asked(Way.MULTICAST).echoes());
    assertEquals(0, answers(look));
    assertTrue(look.asked(Way.MULTICAST).sent() > 0);
  }

  @Test
  void whereOnlyAnswersByMulticastAreLostTheOtherTwoWaysFind() {
    DiscoveryLook look = look(SimHome.healthy().with(Faults.multicastAnswersLost()));
    assertEquals(Set.of(LIVING_ROOM), look.friendlyNames());
    assertEquals(Set.of(Way.UNICAST_REPLY, Way.OWN_PORT), look.waysHeard());
  }

  @Test
  void throughAReflectorDevicesAreHeardByMulticastFromTheRouterAlone() {
    DiscoveryLook look = look(SimHome.healthy().with(Faults.reflectedIsolation()));
    assertEquals(Set.of(LIVING_ROOM), look.friendlyNames());
    assertEquals(Set.of(Way.MULTICAST), look.waysHeard());
    assertEquals(List.of(ROUTER), look.asked(Way.MULTICAST).responders());
  }

  @Test
  void aReceiverInAnotherNetworkIsNotHeard() {
    DiscoveryLook look = look(SimHome.healthy().with(Faults.otherSubnet(LIVING_ROOM)));
    assertEquals(Set.of(), look.friendlyNames());
  }

  @Test
  void withoutAnAddressNoWayCanAsk() {
    SimHome home = SimHome.healthy().with(Faults.noAddress());
    DiscoveryLook look = look(home);
    assertEquals(List.of(), home.computer().network().discoveryNics());
    assertFalse(look.asked(Way.OWN_PORT).socket().wasRun());
    assertFalse(look.asked(Way.UNICAST_REPLY).socket().wasRun());
    assertEquals(Optional.of(Failure.NETWORK_UNREACHABLE), look.asked(Way.MULTICAST).refusal());
  }

  @Test
  void everyAskedInterfaceIsAccountedForInEveryWay() {
    SimHome home = SimHome.healthy().with(Faults.wrongInterface());
    try (SimRun run = new SimRun(home)) {
      Observations seen =
          run.observe(
              new DiscoveryProbe(
                  run.lan(),
                  run.clock(),
                  Link.of(home.computer().network(), Optional.empty()),
                  anything -> true));
      Map<String, Long> waysByNic =
          seen.of(Asked.class).collect(Collectors.groupingBy(Asked::nic, Collectors.counting()));
      assertEquals(Map.of("wlan0", 3L, "docker0", 3L), waysByNic);
      assertEquals(
          0,
          seen.of(Asked.class)
              .filter(a -> a.nic().equals("docker0"))
              .mapToInt(Asked::answers)
              .sum());
    }
  }

  @Test
  void theLookEndsAtItsDeadlineWhateverIsMissing() {
    SimHome home = SimHome.healthy().with(Faults.receiverOff(LIVING_ROOM));
    try (SimRun run = new SimRun(home)) {
      DiscoveryProbe probe =
          new DiscoveryProbe(
              run.lan(), run.clock(), List.of(new Link(home.homeNic(), Family.IPV4)), any -> true);
      Observations seen = run.observe(probe, Duration.ofMillis(700));
      assertEquals(700, run.clock().millis());
      assertEquals(3, seen.of(Asked.class).count());
    }
  }

  private static int answers(DiscoveryLook look) {
    return look.seen().of(Asked.class).mapToInt(Asked::answers).sum();
  }
}
