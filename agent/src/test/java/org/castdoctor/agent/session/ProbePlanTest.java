package org.castdoctor.agent.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.observe.DiscoveryObservation.Asked;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observation.ProbeEnded;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.observe.SenderObservation.NameRemembered;
import org.castdoctor.agent.probe.LoadProbe;
import org.castdoctor.agent.session.Measuring.Sweep;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.privacy.Name;
import org.junit.jupiter.api.Test;

/** The plan as a table: what starts first, and what follows from what. */
class ProbePlanTest {
  private static final Measuring ALL = measuring(true, true, Optional.empty());
  private static final List<String> ROUTER =
      List.of(
          "tcp 192.168.1.1:53",
          "tcp 192.168.1.1:80",
          "tcp 192.168.1.1:443",
          "round trips 192.168.1.1",
          "the router's word");
  private static final List<String> INTERNET =
      List.of(
          "internet Google",
          "internet Microsoft",
          "tcp 8.8.8.8:443",
          "tcp 1.1.1.1:443",
          "round trips 1.1.1.1");

  private static final List<String> SETUP = List.of("set-up");

  @Test
  void discoveryRouterAndInternetStartFirst() {
    assertEquals(
        join(
            join(
                join(List.of("discovery", "ssdp", "other announcements", "consoles"), ROUTER),
                INTERNET),
            SETUP),
        first(ALL, Optional.empty(), Seen.inHome()));
  }

  @Test
  void aReceiverAskedForByAddressIsExaminedAtOnce() {
    assertEquals(
        join(
            join(
                join(
                    List.of(
                        "discovery",
                        "ssdp",
                        "other announcements",
                        "consoles",
                        "cast 192.168.1.40:8009",
                        "tcp 192.168.1.40:6466",
                        "direct 192.168.1.40"),
                    ROUTER),
                INTERNET),
            SETUP),
        first(ALL, Optional.of(" 192.168.1.40 "), Seen.inHome()));
  }

  @Test
  void aReceiverAskedForByNameIsWaitedForByDiscovery() {
    assertEquals(
        first(ALL, Optional.empty(), Seen.inHome()),
        first(ALL, Optional.of("Living Room"), Seen.inHome()));
  }

  @Test
  void withoutInternetNothingOutsideIsAsked() {
    Measuring inside = measuring(false, true, Optional.empty());
    assertEquals(
        join(join(List.of("discovery", "ssdp", "other announcements", "consoles"), ROUTER), SETUP),
        first(inside, Optional.empty(), Seen.inHome()));
  }

  @Test
  void withAnAddressOfTheLinkAloneOnlyTheLinkIsAsked() {
    assertEquals(
        join(List.of("discovery"), SETUP),
        first(ALL, Optional.empty(), Seen.computer().nic("eth0", NicKind.ETHERNET, "fe80::1", 64)));
  }

  @Test
  void onlyTheInterfaceThatWasNamedIsUsed() {
    Seen two = Seen.inHome().nic("eth0", NicKind.ETHERNET, "10.0.0.5", 24);
    Measuring one = measuring(true, true, Optional.of("eth0"));
    List<Planned> plan = new ProbePlan(one, Declared.nothing(), List::of).first(host(two));
    assertEquals(
        List.of("eth0"),
        ((Planned.Discover) plan.get(0)).links().stream().map(link -> link.nic().name()).toList());
  }

  @Test
  void anAnnouncedReceiverIsExaminedAndItsRemoteTried() {
    assertEquals(
        List.of(
            "cast 192.168.1.40:8009",
            "tcp 192.168.1.40:6466",
            "round trips 192.168.1.40",
            "memory of host-192.168.1.40.local"),
        after(service("_googlecast._tcp.local", "192.168.1.40", 8009)));
  }

  @Test
  void aGroupIsExaminedAtItsOwnPortAndHasNoRemote() {
    assertEquals(
        List.of("cast 192.168.1.40:32187"),
        after(service("_googlecast._tcp.local", "192.168.1.40", 32187)));
  }

  @Test
  void otherServicesAndHalfAnnouncementsLeadToNothing() {
    assertEquals(List.of(), after(service("_ipp._tcp.local", "192.168.1.60", 631)));
    assertEquals(List.of(), after(service("_googlecast._tcp.local", "192.168.1.40", 0)));
  }

  @Test
  void aReceiverOfIpv6AloneIsExaminedThereUnlessItIsOutsideTheHome() {
    assertEquals(
        List.of(
            "cast fe80:0:0:0:0:0:0:40:8009",
            "tcp fe80:0:0:0:0:0:0:40:6466",
            "round trips fe80:0:0:0:0:0:0:40",
            "memory of host-fe80:0:0:0:0:0:0:40.local"),
        after(service("_googlecast._tcp.local", "fe80::40", 8009)));
    assertEquals(
        List.of(
            "cast fd12:0:0:0:0:0:0:40:8009",
            "tcp fd12:0:0:0:0:0:0:40:6466",
            "round trips fd12:0:0:0:0:0:0:40",
            "memory of host-fd12:0:0:0:0:0:0:40.local"),
        after(service("_googlecast._tcp.local", "fd12::40", 8009)));
    assertEquals(List.of(), after(service("_googlecast._tcp.local", "2001:db8::40", 8009)));
  }

  @Test
  void aShutCastPortAsksForOtherSignsOfLife() {
    List<String> signs =
        List.of("tcp 192.168.1.40:8008", "tcp 192.168.1.40:8443", "tcp 192.168.1.40:6466");
    assertEquals(signs, after(shut(8009, Failure.TIMEOUT)));
    assertEquals(signs, after(shut(8009, Failure.REFUSED)));
    assertEquals(List.of(), after(shut(8008, Failure.TIMEOUT)));
    assertEquals(List.of(), after(Seen.inHome().opens("192.168.1.40", 8009)));
  }

  @Test
  void observationsOfOtherKindsLeadToNothing() {
    for (Observation observation : Seen.healthyHome().observations().all()) {
      if (!(observation instanceof ServiceSeen) && !(observation instanceof Connected)) {
        assertEquals(
            List.of(),
            new ProbePlan(ALL, Declared.nothing(), List::of)
                .after(observation, () -> new Observations(List.of(observation))));
      }
    }
  }

  @Test
  void whereAReceiverWasHeardThereIsNoMoreToLearn() {
    assertEquals(List.of(), next(ALL, Seen.healthyHome(), 1));
    assertEquals(List.of(), next(ALL, Seen.healthyHome(), 2));
  }

  @Test
  void failedConnectionsAreWorthALookAtTheNeighbours() {
    Seen seen = Seen.healthyHome().fails(Seen.KITCHEN, 8009, Failure.TIMEOUT, 2);
    assertEquals(List.of("host"), next(ALL, seen, 1));
  }

  @Test
  void whereOneSwallowsEverythingAnotherThatWasHeardIsTried() {
    Seen silent =
        Seen.inHome()
            .routerAnswers()
            .everybodyAnswers()
            .announcing("Living Room", Seen.LIVING_ROOM)
            .fails(Seen.LIVING_ROOM, Seen.CAST, Failure.TIMEOUT, 2)
            .talker(Seen.LIVING_ROOM, 2, 2)
            .talker(Seen.KITCHEN, 2, 2)
            .talker(Seen.ROUTER, 2, 2);
    assertTrue(next(ALL, silent, 1).contains("tcp " + Seen.KITCHEN + ":8008"));
    assertFalse(next(ALL, silent, 1).contains("tcp " + Seen.ROUTER + ":8008"));
    Seen alsoReached = silent.opens("192.168.1.60", 7000);
    assertFalse(next(ALL, alsoReached, 1).contains("tcp " + Seen.KITCHEN + ":8008"));
  }

  @Test
  void whereNobodyWasHeardTheSmallNetworkIsNudgedAndASecondOpinionAsked() {
    assertEquals(
        List.of("neighbours wlan0", "second opinion wlan0", "ssdp again"),
        next(ALL, Seen.inHome().nobodyAnswers(), 1));
  }

  @Test
  void theSameBeginsWhileDiscoveryListensOn() {
    ProbePlan plan = new ProbePlan(ALL, Declared.nothing(), List::of);
    assertEquals(
        List.of("neighbours wlan0", "second opinion wlan0", "ssdp again"),
        names(plan.doubted(Seen.inHome().nobodyAnswers().observations())));
    ProbePlan wanting = new ProbePlan(ALL, Said.device("Attic"), List::of);
    assertEquals(
        List.of("ssdp again", "consoles again", "first steps to 1.1.1.1"),
        names(wanting.doubted(Seen.healthyHome().observations())));
    assertEquals(List.of(), names(plan.doubted(Seen.healthyHome().observations())));
  }

  @Test
  void otherProbesThatEndLeaveTheNeighboursAlone() {
    Seen seen = Seen.inHome().neighbour(Seen.KITCHEN, NeighbourState.RESOLVED);
    assertEquals(List.of(), afterTheEndOf("discovery", ALL, seen));
    assertEquals(List.of(), afterTheEndOf("neighbours eth7", ALL, seen));
  }

  @Test
  void thenTheNeighboursThatAnsweredAreTriedOnceEachAndNeverTheRouter() {
    Seen seen =
        Seen.inHome()
            .neighbour(Seen.ROUTER, NeighbourState.RESOLVED)
            .neighbour(Seen.LIVING_ROOM, NeighbourState.RESOLVED)
            .neighbour(Seen.KITCHEN, NeighbourState.RESOLVED)
            .neighbour("192.168.1.77", NeighbourState.INCOMPLETE)
            .fails(Seen.KITCHEN, 8009, Failure.TIMEOUT, 2);
    assertEquals(
        List.of(
            "cast 192.168.1.40:8009",
            "direct 192.168.1.40",
            "direct 192.168.1.41",
            "sweep wlan0 1",
            "sweep wlan0 2"),
        afterTheNudge(ALL, seen));
  }

  @Test
  void aLargeNetworkIsNotGoneThrough() {
    Seen campus =
        Seen.computer()
            .nic("wlan0", NicKind.WIFI, "172.16.3.20", 16)
            .multicastThrough("wlan0")
            .neighbour("172.16.3.40", NeighbourState.RESOLVED);
    assertEquals(List.of("second opinion wlan0", "ssdp again"), next(ALL, campus, 1));
    assertEquals(List.of(), next(ALL, campus, 2));
  }

  @Test
  void aPublicNetworkIsNotGoneThrough() {
    Seen open =
        Seen.computer()
            .nic("wlan0", NicKind.WIFI, "203.0.113.20", 24)
            .neighbour("203.0.113.40", NeighbourState.RESOLVED);
    assertEquals(List.of("second opinion wlan0", "ssdp again"), next(ALL, open, 1));
    assertEquals(List.of(), next(ALL, open, 2));
  }

  @Test
  void neighboursAreLeftAloneWhereThatWasAsked() {
    Measuring gentle = measuring(true, false, Optional.empty());
    Seen seen = Seen.inHome().neighbour(Seen.KITCHEN, NeighbourState.RESOLVED);
    assertEquals(List.of("second opinion wlan0", "ssdp again"), next(gentle, seen, 1));
    assertEquals(List.of(), next(gentle, seen, 2));
  }

  @Test
  void theFirstStepsOutAreFollowedWhereTheInternetIsSilentOrTheReceiverIsMissed() {
    Seen silent = Seen.inHome().page("Google", Outcome.failed(Failure.TIMEOUT));
    assertTrue(next(ALL, silent, 1).contains("first steps to 1.1.1.1"));
    assertFalse(next(ALL, Seen.healthyHome(), 1).contains("first steps to 1.1.1.1"));
  }

  @Test
  void theLineIsLoadedOnlyWhereThatWasAskedAndItWorks() {
    Seen well = Seen.healthyHome();
    assertEquals(List.of(), next(ALL, well, 3));
    assertEquals(
        Stream.concat(
                IntStream.rangeClosed(1, LoadProbe.STREAMS).mapToObj(stream -> "load " + stream),
                Stream.of("round trips under load"))
            .toList(),
        next(ALL.loading(true), well, 3));
    assertEquals(List.of(), next(ALL.loading(true), Seen.inHome(), 3));
    assertEquals(List.of(), next(measuring(true, false, Optional.empty()).loading(false), well, 3));
  }

  @Test
  void aCrowdIsNotGoneThroughToItsEnd() {
    Seen crowd = Seen.inHome();
    for (int host = 30; host < 250; host++) {
      crowd.neighbour("192.168.1." + host, NeighbourState.RESOLVED);
    }
    List<String> plan = afterTheNudge(ALL, crowd);
    assertEquals(32, plan.stream().filter(name -> name.startsWith("cast ")).count());
    assertEquals(32, plan.stream().filter(name -> name.startsWith("sweep ")).count());
  }

  @Test
  void aSweepThatWasAskedForIsMadeAlsoWhereReceiversWereHeard() {
    Measuring thorough =
        new Measuring(Duration.ofSeconds(10), true, Sweep.ALWAYS, Optional.empty(), List.of());
    Seen seen = Seen.healthyHome().neighbour(Seen.KITCHEN, NeighbourState.RESOLVED);
    assertEquals(List.of("neighbours wlan0"), next(thorough, seen, 1));
    assertEquals(
        List.of("cast 192.168.1.41:8009", "direct 192.168.1.41", "sweep wlan0 1"),
        afterTheNudge(thorough, seen));
  }

  @Test
  void aPlayerThatSsdpFoundIsExaminedWhereTheReceiverIsMissing() {
    Seen seen = Seen.inHome().nobodyAnswers().searched(Seen.KITCHEN);
    assertEquals(
        List.of(
            "neighbours wlan0",
            "second opinion wlan0",
            "ssdp again",
            "cast 192.168.1.41:8009",
            "tcp 192.168.1.41:6466",
            "direct 192.168.1.41"),
        next(ALL, seen, 1));
    assertEquals(List.of(), next(ALL, Seen.healthyHome().searched(Seen.KITCHEN), 1));
  }

  @Test
  void thereAreTwoWavesAndWithoutAPictureOfThisComputerNone() {
    assertEquals(List.of(), next(ALL, Seen.inHome().nobodyAnswers(), 3));
    Observations blind = new Observations(List.of());
    assertTrue(new ProbePlan(ALL, Declared.nothing(), List::of).next(blind, 1).isEmpty());
    assertFalse(Seen.inHome().observations().host().isEmpty());
  }

  @Test
  void anAddressThatOnlyThisComputerRemembersIsTried() {
    Seen seen = Seen.inHome();
    List<InetAddress> fresh = List.of(Seen.at(Seen.LIVING_ROOM));
    List<InetAddress> remembered = List.of(fresh.get(0), Seen.at("192.168.1.77"));
    Instant at = Instant.EPOCH;
    assertEquals(
        List.of("tcp 192.168.1.77:8009"),
        after(
            seen.with(new NameRemembered(at, new Name("1.local"), fresh, Outcome.ok(remembered)))));
    assertEquals(
        List.of(),
        after(
            Seen.inHome()
                .with(new NameRemembered(at, new Name("1.local"), fresh, Outcome.ok(fresh)))));
  }

  @Test
  void whatThisComputerRefusesOrCannotHaveIsLookedInto() {
    List<String> refused = next(ALL, asked(Outcome.ok(5353), Optional.of(Failure.DENIED)), 1);
    assertTrue(refused.contains("send 192.168.1.1"), refused.toString());
    List<String> taken = next(ALL, asked(Outcome.failed(Failure.IN_USE), Optional.empty()), 1);
    assertTrue(taken.contains("port 5353"), taken.toString());
    assertFalse(next(ALL, Seen.inHome().nobodyAnswers(), 1).contains("port 5353"));
  }

  @Test
  void windowsIsAskedForItsProfilesOnlyWhereNoAnswerCame() {
    assertTrue(next(ALL, windows().nobodyAnswers(), 1).contains("network profiles"));
    assertFalse(next(ALL, windows().everybodyAnswers(), 1).contains("network profiles"));
    assertFalse(next(ALL, Seen.inHome().nobodyAnswers(), 1).contains("network profiles"));
  }

  private static Seen windows() {
    return Seen.inHome().os("Windows 11 10.0");
  }

  private static Seen asked(Outcome<Integer> socket, Optional<Failure> refusal) {
    return Seen.inHome()
        .with(
            new Asked(
                Instant.EPOCH,
                Seen.NIC,
                Family.IPV4,
                Way.MULTICAST,
                socket,
                0,
                refusal.isPresent() ? 4 : 0,
                refusal,
                Outcome.ok(0),
                0,
                0,
                List.of()));
  }

  private static Measuring measuring(boolean internet, boolean neighbours, Optional<String> nic) {
    return new Measuring(
        Duration.ofSeconds(10),
        internet,
        neighbours ? Sweep.WHERE_NOBODY_WAS_HEARD : Sweep.NEVER,
        nic,
        List.of());
  }

  private static HostNetwork host(Seen seen) {
    return seen.observations().host().orElseThrow();
  }

  @Test
  void browsersAreLookedForWhereThisComputerCastsAndSomebodyComplains() {
    for (Sender sender : Sender.values()) {
      boolean planned =
          names(
                  new ProbePlan(ALL, Said.app("netflix", sender), List::of)
                      .first(host(Seen.inHome())))
              .contains("browsers");
      assertEquals(sender.isThisComputer(), planned, sender.word());
    }
    assertFalse(first(ALL, Optional.empty(), Seen.inHome()).contains("browsers"));
  }

  private static List<String> first(Measuring measuring, Optional<String> wanted, Seen seen) {
    return names(
        new ProbePlan(measuring, wanted.map(Said::device).orElseGet(Declared::nothing), List::of)
            .first(host(seen)));
  }

  private static List<String> after(Seen seen) {
    ProbePlan plan = new ProbePlan(ALL, Declared.nothing(), List::of);
    return seen.observations().all().stream()
        .flatMap(observation ->
            names(plan.after(observation, () -> new Observations(List.of(observation)))).stream())
        .toList();
  }

  private static List<String> afterTheNudge(Measuring measuring, Seen seen) {
    return afterTheEndOf("neighbours wlan0", measuring, seen);
  }

  private static List<String> afterTheEndOf(String probe, Measuring measuring, Seen seen) {
    var ended = new ProbeEnded(Instant.EPOCH, probe, Outcome.ok(400L));
    return names(
        new ProbePlan(measuring, Declared.nothing(), List::of).after(ended, seen::observations));
  }

  private static List<String> next(Measuring measuring, Seen seen, int wave) {
    return names(
        new ProbePlan(measuring, Declared.nothing(), Service::load)
            .next(seen.observations(), wave));
  }

  private static Seen service(String type, String address, int port) {
    return Seen.inHome().service(type, address, port, Map.of());
  }

  private static Seen shut(int port, Failure failure) {
    return Seen.inHome().fails("192.168.1.40", port, failure, 1);
  }

  private static List<String> names(List<Planned> plan) {
    return plan.stream().map(Planned::name).toList();
  }

  private static List<String> join(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
