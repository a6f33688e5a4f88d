package org.castdoctor.agent.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observation.Connected;
import org.castdoctor.agent.observe.Observation.ServiceSeen;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.protocol.diagnosis.Declared;
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

  @Test
  void discoveryRouterAndInternetStartFirst() {
    assertEquals(
        join(join(List.of("discovery"), ROUTER), INTERNET),
        first(ALL, Optional.empty(), Seen.inHome()));
  }

  @Test
  void aReceiverAskedForByAddressIsExaminedAtOnce() {
    assertEquals(
        join(
            join(List.of("discovery", "cast 192.168.1.40:8009", "tcp 192.168.1.40:6466"), ROUTER),
            INTERNET),
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
        join(List.of("discovery"), ROUTER), first(inside, Optional.empty(), Seen.inHome()));
  }

  @Test
  void withoutAnAddressNothingCanBeAsked() {
    assertEquals(
        List.of(),
        first(ALL, Optional.empty(), Seen.computer().nic("eth0", NicKind.ETHERNET, "fe80::1", 64)));
  }

  @Test
  void onlyTheInterfaceThatWasNamedIsUsed() {
    Seen two = Seen.inHome().nic("eth0", NicKind.ETHERNET, "10.0.0.5", 24);
    Measuring one = measuring(true, true, Optional.of("eth0"));
    List<Planned> plan = new ProbePlan(one, Declared.nothing(), List::of).first(host(two));
    assertEquals(
        List.of("eth0"),
        ((Planned.Discover) plan.get(0)).nics().stream().map(HostNetwork.Nic::name).toList());
  }

  @Test
  void anAnnouncedReceiverIsExaminedAndItsRemoteTried() {
    assertEquals(
        List.of("cast 192.168.1.40:8009", "tcp 192.168.1.40:6466", "round trips 192.168.1.40"),
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
    assertEquals(List.of(), after(service("_googlecast._tcp.local", "fe80::40", 8009)));
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
            List.of(), new ProbePlan(ALL, Declared.nothing(), List::of).after(observation));
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
  void whereNobodyWasHeardTheSmallNetworkIsNudgedAndASecondOpinionAsked() {
    assertEquals(
        List.of("neighbours wlan0", "second opinion wlan0"),
        next(ALL, Seen.inHome().nobodyAnswers(), 1));
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
    assertEquals(List.of("cast 192.168.1.40:8009"), next(ALL, seen, 2));
  }

  @Test
  void aLargeNetworkIsNotGoneThrough() {
    Seen campus =
        Seen.computer()
            .nic("wlan0", NicKind.WIFI, "172.16.3.20", 16)
            .multicastThrough("wlan0")
            .neighbour("172.16.3.40", NeighbourState.RESOLVED);
    assertEquals(List.of("second opinion wlan0"), next(ALL, campus, 1));
    assertEquals(List.of(), next(ALL, campus, 2));
  }

  @Test
  void aPublicNetworkIsNotGoneThrough() {
    Seen open =
        Seen.computer()
            .nic("wlan0", NicKind.WIFI, "203.0.113.20", 24)
            .neighbour("203.0.113.40", NeighbourState.RESOLVED);
    assertEquals(List.of("second opinion wlan0"), next(ALL, open, 1));
    assertEquals(List.of(), next(ALL, open, 2));
  }

  @Test
  void neighboursAreLeftAloneWhereThatWasAsked() {
    Measuring gentle = measuring(true, false, Optional.empty());
    Seen seen = Seen.inHome().neighbour(Seen.KITCHEN, NeighbourState.RESOLVED);
    assertEquals(List.of("second opinion wlan0"), next(gentle, seen, 1));
    assertEquals(List.of(), next(gentle, seen, 2));
  }

  @Test
  void aCrowdIsNotGoneThroughToItsEnd() {
    Seen crowd = Seen.inHome();
    for (int host = 30; host < 250; host++) {
      crowd.neighbour("192.168.1." + host, NeighbourState.RESOLVED);
    }
    assertEquals(32, next(ALL, crowd, 2).size());
  }

  @Test
  void thereAreTwoWavesAndWithoutAPictureOfThisComputerNone() {
    assertEquals(List.of(), next(ALL, Seen.inHome().nobodyAnswers(), 3));
    Observations blind = new Observations(List.of());
    assertTrue(new ProbePlan(ALL, Declared.nothing(), List::of).next(blind, 1).isEmpty());
    assertFalse(Seen.inHome().observations().host().isEmpty());
  }

  private static Measuring measuring(boolean internet, boolean neighbours, Optional<String> nic) {
    return new Measuring(Duration.ofSeconds(10), internet, neighbours, nic, List.of());
  }

  private static HostNetwork host(Seen seen) {
    return seen.observations().host().orElseThrow();
  }

  private static List<String> first(Measuring measuring, Optional<String> wanted, Seen seen) {
    return names(
        new ProbePlan(measuring, wanted.map(Said::device).orElseGet(Declared::nothing), List::of)
            .first(host(seen)));
  }

  private static List<String> after(Seen seen) {
    ProbePlan plan = new ProbePlan(ALL, Declared.nothing(), List::of);
    return seen.observations().all().stream()
        .flatMap(observation -> names(plan.after(observation)).stream())
        .toList();
  }

  private static List<String> next(Measuring measuring, Seen seen, int wave) {
    return names(
        new ProbePlan(measuring, Declared.nothing(), List::of).next(seen.observations(), wave));
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
