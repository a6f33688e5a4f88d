package org.castdoctor.agent.probe;

import static org.castdoctor.agent.sim.SimHome.LIVING_ROOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Observation.Asked;
import org.castdoctor.agent.observe.Observation.Heard;
import org.castdoctor.agent.observe.Observation.ServiceSeen;
import org.castdoctor.agent.observe.Observation.Way;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimClock;
import org.castdoctor.agent.sim.SimDevice.Packets;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiscoveryProbeTest {
  private static final String CAST = "_googlecast._tcp.local";
  private static final InetAddress RECEIVER = InetAddress.ofLiteral("192.168.1.40");
  private static final InetAddress ROUTER = InetAddress.ofLiteral("192.168.1.1");

  /** What one look saw and how long it took. */
  private record Look(Observations seen, long millis) {
    Set<String> friendlyNames() {
      return seen.of(ServiceSeen.class)
          .filter(service -> service.type().equals(CAST) && service.isComplete())
          .map(service -> service.txt().get("fn"))
          .collect(Collectors.toSet());
    }

    Asked asked(Way way) {
      return seen.of(Asked.class).filter(asked -> asked.way() == way).findFirst().orElseThrow();
    }

    Set<Way> waysHeard() {
      return seen.of(Heard.class).map(Heard::way).collect(Collectors.toSet());
    }
  }

  private static Look look(SimHome home) {
    return look(home, anything -> true);
  }

  private static Look look(SimHome home, Predicate<ServiceSeen> wanted) {
    try (SimRun run = new SimRun(home)) {
      DiscoveryProbe probe =
          new DiscoveryProbe(run.lan(), run.clock(), List.of(home.homeNic()), wanted);
      Observations seen = run.observe(probe);
      return new Look(seen, run.clock().millis());
    }
  }

  private static SimHome homeWithTwenty() {
    SimHome home = SimHome.healthy();
    for (int i = 1; i < 20; i++) {
      home = home.and(SimReceiver.chromecast("Room " + i, "192.168.1." + (100 + i)));
    }
    return home;
  }

  @Test
  void theReceiverOfAHealthyHomeIsNotedCompleteWithin130Milliseconds() {
    ServiceSeen seen =
        look(SimHome.healthy()).seen().of(ServiceSeen.class).findFirst().orElseThrow();
    assertEquals("Chromecast-" + SimHome.healthy().receiver(LIVING_ROOM).id(), seen.instance());
    assertEquals(CAST, seen.type());
    assertEquals(8009, seen.port());
    assertEquals(List.of(RECEIVER), seen.addresses());
    assertEquals(LIVING_ROOM, seen.txt().get("fn"));
    assertEquals("Chromecast", seen.txt().get("md"));
    assertTrue(seen.isComplete());
    long millis = Duration.between(SimClock.START, seen.at()).toMillis();
    assertTrue(millis <= 130, "after " + millis + " ms");
  }

  @Test
  void aHealthyHomeIsDoneAfterTwoQuietPasses() {
    long millis = look(SimHome.healthy()).millis();
    assertTrue(millis >= 300 && millis < 600, "after " + millis + " ms");
  }

  @Test
  void allThreeWaysAreAnsweredInAHealthyHome() {
    Look look = look(SimHome.healthy());
    assertEquals(Set.of(Way.values()), look.waysHeard());
    for (Way way : Way.values()) {
      assertTrue(look.asked(way).responders().contains(RECEIVER), way.word());
      assertTrue(look.asked(way).answers() > 0, way.word());
    }
    assertEquals(5353, look.asked(Way.MULTICAST).socket().get().orElseThrow());
    assertEquals(5353, look.asked(Way.UNICAST_REPLY).socket().get().orElseThrow());
    assertTrue(look.asked(Way.OWN_PORT).socket().get().orElseThrow() > 1024);
  }

  @Test
  void theWayOfAskingByMulticastNeverNamesKnownAnswersAndKeepsItsSecond() {
    // Two passes within a second: only the first may leave from port 5353.
    Look look = look(SimHome.healthy());
    assertEquals(2, look.asked(Way.MULTICAST).sent());
    assertEquals(1, look.asked(Way.UNICAST_REPLY).sent());
    assertTrue(look.asked(Way.OWN_PORT).sent() > 4);
  }

  @Test
  void ownQuestionsThatComeBackAreCountedOnTheJoinedSocketAlone() {
    Look look = look(SimHome.healthy());
    assertEquals(Outcome.ok(2), look.asked(Way.MULTICAST).echoes());
    assertFalse(look.asked(Way.UNICAST_REPLY).echoes().wasRun());
    assertFalse(look.asked(Way.OWN_PORT).echoes().wasRun());
  }

  @Test
  void aTelevisionShowsItsRemoteServiceToo() {
    Look look = look(SimHome.healthy().and(SimReceiver.googleTv("Bedroom", "192.168.1.41")));
    assertEquals(Set.of(LIVING_ROOM, "Bedroom"), look.friendlyNames());
    assertEquals(
        List.of("Bedroom"),
        look.seen()
            .of(ServiceSeen.class)
            .filter(service -> service.type().equals("_androidtvremote2._tcp.local"))
            .map(ServiceSeen::instance)
            .toList());
  }

  @Test
  void nothingFoundIsSaidOnlyAfterFourAndAHalfSeconds() {
    Look look = look(SimHome.healthy().with(Faults.receiverOff(LIVING_ROOM)));
    assertEquals(Set.of(), look.friendlyNames());
    assertEquals(4_500, look.millis());
    // The printer shows that questions and answers get through.
    assertEquals(
        List.of(InetAddress.ofLiteral("192.168.1.60")), look.asked(Way.MULTICAST).responders());
  }

  @Test
  void whereTheWantedDeviceIsMissingAmongOthersTheLookTakesTwoAndAHalfSeconds() {
    Look look = look(SimHome.healthy(), service -> "Bedroom".equals(service.txt().get("fn")));
    assertEquals(Set.of(LIVING_ROOM), look.friendlyNames());
    assertTrue(look.millis() >= 2_500 && look.millis() <= 3_000, "after " + look.millis());
  }

  @Test
  void whereTheWantedDeviceIsThereTheLookEndsEarly() {
    Look look =
        look(
            SimHome.healthy().and(SimReceiver.googleTv("Bedroom", "192.168.1.41")),
            service -> "Bedroom".equals(service.txt().get("fn")));
    assertTrue(look.millis() < 600, "after " + look.millis());
  }

  @Test
  void twentyReceiversAreAllFound() {
    assertEquals(20, look(homeWithTwenty()).friendlyNames().size());
  }

  @Test
  void whereEveryFifthMulticastPacketIsLostAllAreFoundInNineOfTenLooks() {
    long complete =
        IntStream.rangeClosed(1, 10)
            .mapToObj(seed -> look(homeWithTwenty().with(Faults.multicastLoss(20, seed))))
            .filter(look -> look.friendlyNames().size() == 20)
            .count();
    assertTrue(complete >= 9, complete + " of 10");
  }

  @ParameterizedTest
  @EnumSource(names = {"SPLIT", "ON_REQUEST"})
  void recordsThatComeInSeveralPacketsArePutTogether(Packets packets) {
    Look look = look(SimHome.healthy().changing(LIVING_ROOM, r -> r.in(packets)));
    assertEquals(Set.of(LIVING_ROOM), look.friendlyNames());
    assertTrue(look.millis() <= 1_000, "after " + look.millis());
  }

  @Test
  void packetsThatAreNoDnsAreCountedAndDoNoHarm() {
    Look look =
        look(
            SimHome.healthy()
                .and(SimReceiver.chromecast("Broken", "192.168.1.42").in(Packets.GARBAGE)));
    assertEquals(Set.of(LIVING_ROOM), look.friendlyNames());
    for (Way way : Way.values()) {
      assertTrue(look.asked(way).malformed() > 0, way.word());
      assertFalse(
          look.asked(way).responders().contains(InetAddress.ofLiteral("192.168.1.42")), way.word());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ASKS_TOO", "ERROR"})
  void questionsOfOthersAndErrorsAreNoSightings(Packets packets) {
    Look look = look(SimHome.healthy().changing(LIVING_ROOM, r -> r.in(packets)));
    assertEquals(0, look.seen().of(ServiceSeen.class).count());
    assertFalse(look.asked(Way.MULTICAST).responders().contains(RECEIVER));
    assertEquals(0, look.asked(Way.MULTICAST).malformed());
  }

  @Test
  void whatIsKnownIsNamedSoThatNobodyRepeatsItOnTheOwnPort() {
    Look look = look(SimHome.healthy(), nothing -> false);
    assertEquals(
        List.of(1),
        look.seen()
            .of(Heard.class)
            .filter(heard -> heard.way() == Way.OWN_PORT)
            .map(Heard::times)
            .toList());
    // By multicast nothing is named: there silence has to mean something.
    assertEquals(
        List.of(2),
        look.seen()
            .of(Heard.class)
            .filter(heard -> heard.way() == Way.MULTICAST)
            .map(Heard::times)
            .toList());
  }

  @Test
  void wherePort5353IsTakenTheOwnPortStillFinds() {
    Look look = look(SimHome.healthy().with(Faults.port5353Taken()));
    assertEquals(Set.of(LIVING_ROOM), look.friendlyNames());
    assertTrue(look.asked(Way.MULTICAST).socket().failedWith(Failure.IN_USE));
    assertTrue(look.asked(Way.UNICAST_REPLY).socket().failedWith(Failure.IN_USE));
    assertFalse(look.asked(Way.MULTICAST).echoes().wasRun());
    assertEquals(0, look.asked(Way.MULTICAST).sent());
    assertEquals(Set.of(Way.OWN_PORT), look.waysHeard());
  }

  @Test
  void whereTheSystemRefusesToSendTheReasonIsNoted() {
    Look look = look(SimHome.healthy().with(Faults.sendRefused()));
    for (Way way : Way.values()) {
      assertEquals(0, look.asked(way).sent(), way.word());
      assertTrue(look.asked(way).refused() > 0, way.word());
      assertEquals(Optional.of(Failure.DENIED), look.asked(way).refusal(), way.word());
    }
  }

  @Test
  void whereTheNetworkFiltersMulticastOnlyTheEchoIsHeard() {
    Look look = look(SimHome.healthy().with(Faults.multicastFiltered()));
    assertTrue(look.asked(Way.MULTICAST).echoes().get().orElseThrow() > 0);
    assertEquals(0, answers(look));
  }

  @Test
  void whereThisComputersFirewallDropsDiscoveryNotEvenTheEchoIsHeard() {
    Look look = look(SimHome.healthy().with(Faults.hostFirewallDropsMdns()));
    assertEquals(Outcome.ok(0), look.asked(Way.MULTICAST).echoes());
    assertEquals(0, answers(look));
    assertTrue(look.asked(Way.MULTICAST).sent() > 0);
  }

  @Test
  void whereOnlyAnswersByMulticastAreLostTheOtherTwoWaysFind() {
    Look look = look(SimHome.healthy().with(Faults.multicastAnswersLost()));
    assertEquals(Set.of(LIVING_ROOM), look.friendlyNames());
    assertEquals(Set.of(Way.UNICAST_REPLY, Way.OWN_PORT), look.waysHeard());
  }

  @Test
  void throughAReflectorDevicesAreHeardByMulticastFromTheRouterAlone() {
    Look look = look(SimHome.healthy().with(Faults.reflectedIsolation()));
    assertEquals(Set.of(LIVING_ROOM), look.friendlyNames());
    assertEquals(Set.of(Way.MULTICAST), look.waysHeard());
    assertEquals(List.of(ROUTER), look.asked(Way.MULTICAST).responders());
  }

  @Test
  void aReceiverInAnotherNetworkIsNotHeard() {
    Look look = look(SimHome.healthy().with(Faults.otherSubnet(LIVING_ROOM)));
    assertEquals(Set.of(), look.friendlyNames());
  }

  @Test
  void withoutAnAddressNoWayCanAsk() {
    SimHome home = SimHome.healthy().with(Faults.noAddress());
    Look look = look(home);
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
                  home.computer().network().discoveryNics(),
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
          new DiscoveryProbe(run.lan(), run.clock(), List.of(home.homeNic()), any -> true);
      Observations seen = run.observe(probe, Duration.ofMillis(700));
      assertEquals(700, run.clock().millis());
      assertEquals(3, seen.of(Asked.class).count());
    }
  }

  private static int answers(Look look) {
    return look.seen().of(Asked.class).mapToInt(Asked::answers).sum();
  }
}
