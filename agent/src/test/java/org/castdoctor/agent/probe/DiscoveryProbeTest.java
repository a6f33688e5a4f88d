package org.castdoctor.agent.probe;

import static org.castdoctor.agent.probe.DiscoveryLook.CAST;
import static org.castdoctor.agent.probe.DiscoveryLook.look;
import static org.castdoctor.agent.probe.Homes.RECEIVER;
import static org.castdoctor.agent.sim.SimHome.LIVING_ROOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.castdoctor.agent.observe.DiscoveryObservation.Heard;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.DiscoveryObservation.Talker;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
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

/** What is found, when it is told and when the search ends. */
class DiscoveryProbeTest {
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
    assertEquals(
        "Chromecast-" + SimHome.healthy().receiver(LIVING_ROOM).id(), seen.instance().shown());
    assertEquals(CAST, seen.type());
    assertEquals(8009, seen.port());
    assertEquals(List.of(RECEIVER), seen.addresses());
    assertEquals(Optional.of(LIVING_ROOM), seen.txt().word("fn"));
    assertEquals(Optional.of("Chromecast"), seen.txt().word("md"));
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
  void whatWasAskedBeforeTheProgramWasLoadedIsAnsweredWhenItIs() {
    Duration loading = Duration.ofMillis(150);
    DiscoveryLook with = DiscoveryLook.look(new SimRun(SimHome.healthy()).withHeadStart(loading));
    DiscoveryLook without = look(SimHome.healthy());
    assertEquals(without.friendlyNames(), with.friendlyNames());
    assertEquals(loading, Duration.between(SimClock.START, with.cast().at()));
    // Two quiet passes are enough as before, and none is spent on the first answers.
    assertTrue(with.millis() - loading.toMillis() < without.millis());
    assertTrue(with.asked(Way.OWN_PORT).sent() <= without.asked(Way.OWN_PORT).sent());
    assertTrue(with.asked(Way.OWN_PORT).answers() > 0);
  }

  @Test
  void allThreeWaysAreAnsweredInAHealthyHome() {
    DiscoveryLook look = look(SimHome.healthy());
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
  void theWayOfAskingByMulticastKeepsItsSecond() {
    // Two passes within a second: only the first may leave from port 5353.
    DiscoveryLook look = look(SimHome.healthy());
    assertEquals(2, look.asked(Way.MULTICAST).sent());
    assertEquals(1, look.asked(Way.UNICAST_REPLY).sent());
    assertTrue(look.asked(Way.OWN_PORT).sent() > 4);
  }

  @Test
  void ownQuestionsThatComeBackAreCountedOnTheJoinedSocketAlone() {
    DiscoveryLook look = look(SimHome.healthy());
    assertEquals(Outcome.ok(2), look.asked(Way.MULTICAST).echoes());
    assertFalse(look.asked(Way.UNICAST_REPLY).echoes().wasRun());
    assertFalse(look.asked(Way.OWN_PORT).echoes().wasRun());
  }

  @Test
  void aTelevisionShowsItsRemoteServiceToo() {
    DiscoveryLook look =
        look(SimHome.healthy().and(SimReceiver.googleTv("Bedroom", "192.168.1.41")));
    assertEquals(Set.of(LIVING_ROOM, "Bedroom"), look.friendlyNames());
    assertEquals(
        List.of("Bedroom"),
        look.seen()
            .of(ServiceSeen.class)
            .filter(service -> service.type().equals("_androidtvremote2._tcp.local"))
            .map(service -> service.instance().shown())
            .toList());
  }

  @Test
  void nothingFoundIsSaidOnlyAfterFourAndAHalfSeconds() {
    DiscoveryLook look = look(SimHome.healthy().with(Faults.receiverOff(LIVING_ROOM)));
    assertEquals(Set.of(), look.friendlyNames());
    assertEquals(4_500, look.millis());
    // The printer shows that questions and answers get through.
    assertEquals(
        List.of(InetAddress.ofLiteral("192.168.1.60")), look.asked(Way.MULTICAST).responders());
  }

  @Test
  void whereTheWantedDeviceIsMissingAmongOthersTheLookTakesTwoAndAHalfSeconds() {
    DiscoveryLook look =
        look(
            SimHome.healthy(),
            service -> service.txt().word("fn").filter("Bedroom"::equals).isPresent());
    assertEquals(Set.of(LIVING_ROOM), look.friendlyNames());
    assertTrue(look.millis() >= 2_500 && look.millis() <= 3_000, "after " + look.millis());
  }

  @Test
  void whereTheWantedDeviceIsThereTheLookEndsEarly() {
    DiscoveryLook look =
        look(
            SimHome.healthy().and(SimReceiver.googleTv("Bedroom", "192.168.1.41")),
            service -> service.txt().word("fn").filter("Bedroom"::equals).isPresent());
    assertTrue(look.millis() < 600, "after " + look.millis());
  }

  @Test
  void twentyReceiversAreAllFound() {
    assertEquals(20, look(homeWithTwenty()).friendlyNames().size());
  }

  @Test
  void whereManyLeaveQuestionsUnansweredTheSecondQuestionToEverybodyIsWaitedFor() {
    assertTrue(look(homeWithTwenty()).millis() < 1_000);
    long millis = look(homeWithTwenty().with(Faults.multicastLoss(40, 3))).millis();
    assertTrue(millis >= 1_500 && millis <= 2_500, "after " + millis + " ms");
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
    DiscoveryLook look = look(SimHome.healthy().changing(LIVING_ROOM, r -> r.in(packets)));
    assertEquals(Set.of(LIVING_ROOM), look.friendlyNames());
    assertTrue(look.millis() <= 1_000, "after " + look.millis());
  }

  @Test
  void packetsThatAreNoDnsAreCountedAndDoNoHarm() {
    DiscoveryLook look =
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
    DiscoveryLook look = look(SimHome.healthy().changing(LIVING_ROOM, r -> r.in(packets)));
    assertEquals(0, look.seen().of(ServiceSeen.class).count());
    assertFalse(look.asked(Way.MULTICAST).responders().contains(RECEIVER));
    assertEquals(0, look.asked(Way.MULTICAST).malformed());
  }

  @Test
  void everyPassOnTheOwnPortIsAnsweredAgainAlsoByReceiversThatAreKnown() {
    // A responder like avahi stays silent once known answers are named: then a receiver whose first
    // answer was lost would never be heard beside one that was.
    DiscoveryLook look = look(SimHome.healthy());
    assertEquals(
        List.of(3),
        look.seen()
            .of(Heard.class)
            .filter(heard -> heard.way() == Way.OWN_PORT)
            .map(Heard::times)
            .toList());
  }

  @Test
  void aReceiverOfIpv6AloneIsFoundOnePassLater() {
    DiscoveryLook look =
        DiscoveryLook.look(SimHome.healthy().with(Faults.ipv6Only(SimHome.LIVING_ROOM)));
    assertEquals(Set.of(SimHome.LIVING_ROOM), look.friendlyNames());
    assertTrue(look.millis() <= 700, look.millis() + " ms");
    ServiceSeen seen =
        look.seen()
            .of(ServiceSeen.class)
            .filter(service -> service.type().equals(DiscoveryLook.CAST))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of(InetAddress.ofLiteral("fe80::40")), seen.addresses());
  }

  @Test
  void aReceiverHeardByBothFamiliesIsToldOnceAndTheRunIsNotLonger() {
    SimHome both = SimHome.healthy().with(Faults.bothFamilies(SimHome.LIVING_ROOM));
    DiscoveryLook look = DiscoveryLook.look(both);
    assertEquals(
        1,
        look.seen()
            .of(ServiceSeen.class)
            .filter(service -> service.type().equals(DiscoveryLook.CAST))
            .count());
    assertEquals(DiscoveryLook.look(SimHome.healthy()).millis(), look.millis());
  }

  @Test
  void whoAnswersAtAllIsWrittenDownWithItsServices() {
    DiscoveryLook look =
        DiscoveryLook.look(SimHome.healthy().with(Faults.receiverOff(SimHome.LIVING_ROOM)));
    Talker printer = look.seen().of(Talker.class).findFirst().orElseThrow();
    assertEquals(InetAddress.ofLiteral("192.168.1.60"), printer.source());
    assertEquals(List.of("_ipp._tcp.local"), printer.types());
    assertTrue(printer.answers() > 0);
  }
}
