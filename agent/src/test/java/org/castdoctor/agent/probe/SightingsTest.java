package org.castdoctor.agent.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.observe.AdvertTxt;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.wire.mdns.DnsMessage;
import org.castdoctor.protocol.wire.mdns.DnsMessage.Question;
import org.castdoctor.protocol.wire.mdns.DnsName;
import org.castdoctor.protocol.wire.mdns.DnsRecord;
import org.castdoctor.protocol.wire.mdns.TxtRecord;
import org.junit.jupiter.api.Test;

class SightingsTest {
  private static final InetAddress LINK_LOCAL = InetAddress.ofLiteral("fe80::40");
  private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");
  private static final DnsName CAST = DnsName.of("_googlecast._tcp.local");
  private static final DnsName PRINTING = DnsName.of("_ipp._tcp.local");
  private static final InetAddress ADDRESS = InetAddress.ofLiteral("192.168.1.40");
  private static final InetAddress OTHER = InetAddress.ofLiteral("192.168.1.41");

  private final Sightings sightings = new Sightings(Set.of(CAST));

  @Test
  void onePacketWithEverythingMakesOneCompleteInstance() {
    List<ServiceSeen> seen = take(ptr("TV"), srv("TV", "tv"), txt("TV", "fn=Salon"), a("tv"));
    assertEquals(
        List.of(
            new ServiceSeen(
                NOW,
                "_googlecast._tcp.local",
                new Name("TV"),
                Optional.of(new Name("tv.local")),
                8009,
                List.of(ADDRESS),
                new AdvertTxt(Map.of("fn", "Salon")))),
        seen);
  }

  @Test
  void recordsMayComeOneByOneAndInAnyOrder() {
    assertEquals(List.of(), take(a("tv")));
    assertEquals(List.of(), take(txt("TV", "fn=Salon")));
    assertEquals(List.of(), take(srv("OTHER", "elsewhere")));
    assertEquals(1, take(srv("TV", "tv")).size());
  }

  @Test
  void aCompleteInstanceIsToldOnce() {
    assertEquals(1, take(whole("TV", "tv")).size());
    assertEquals(0, take(whole("TV", "tv")).size());
  }

  @Test
  void namesThatDifferInCaseAloneAreOneInstance() {
    take(whole("TV", "tv"));
    assertEquals(0, take(ptr("tv")).size());
    assertEquals(1, sightings.count(CAST));
  }

  @Test
  void whatIsMissingIsAskedForStepByStep() {
    take(ptr("TV"));
    DnsName instance = CAST.child("TV");
    assertEquals(
        List.of(
            new Question(instance, DnsRecord.TYPE_SRV, false),
            new Question(instance, DnsRecord.TYPE_TXT, false)),
        sightings.missing());
    take(srv("TV", "tv"), txt("TV", "fn=Salon"));
    assertEquals(
        List.of(
            new Question(DnsName.of("tv.local"), DnsRecord.TYPE_A, false),
            new Question(DnsName.of("tv.local"), DnsRecord.TYPE_AAAA, false)),
        sightings.missing());
    take(a("tv"));
    assertEquals(List.of(), sightings.missing());
  }

  @Test
  void aGoodbyeIsNoSighting() {
    take(new DnsRecord.Ptr(CAST, 0, false, CAST.child("TV")));
    assertEquals(0, sightings.count(CAST));
  }

  @Test
  void servicesOfAnotherTypeArePassedOver() {
    take(
        new DnsRecord.Ptr(PRINTING, 120, false, PRINTING.child("Printer")),
        new DnsRecord.Srv(PRINTING.child("Printer"), 120, true, 0, 0, 631, DnsName.of("p.local")));
    assertEquals(List.of(), sightings.missing());
    assertEquals(List.of(), sightings.incomplete(NOW));
  }

  @Test
  void aPointerAloneIsAnIncompleteInstanceWithoutPortOrAddress() {
    take(ptr("TV"));
    ServiceSeen seen = sightings.incomplete(NOW).getFirst();
    assertEquals("TV", seen.instance().shown());
    assertEquals(0, seen.port());
    assertTrue(seen.host().isEmpty() && seen.addresses().isEmpty());
    take(srv("TV", "tv"), txt("TV", "fn=Salon"), a("tv"));
    assertEquals(List.of(), sightings.incomplete(NOW));
  }

  @Test
  void eachWayAndSourceIsHeardOnItsOwnWithItsFirstTimeAndCount() {
    takeFrom(Way.MULTICAST, ADDRESS, 40, whole("TV", "tv"));
    takeFrom(Way.MULTICAST, ADDRESS, 1_040, whole("TV", "tv"));
    takeFrom(Way.OWN_PORT, ADDRESS, 60, whole("TV", "tv"));
    takeFrom(Way.MULTICAST, OTHER, 70, whole("TV", "tv"));
    assertEquals(
        Set.of(
            "multicast 192.168.1.40 40 2",
            "own-port 192.168.1.40 60 1",
            "multicast 192.168.1.41 70 1"),
        Set.copyOf(
            sightings.heard(NOW).stream()
                .map(heard ->
                    "%s %s %d %d"
                        .formatted(
                            heard.way().word(),
                            heard.source().getHostAddress(),
                            heard.firstAfterMillis(),
                            heard.times()))
                .toList()));
    assertEquals(
        Set.of("TV"),
        Set.copyOf(sightings.heard(NOW).stream().map(heard -> heard.instance().shown()).toList()));
  }

  @Test
  void aHostWithTwoAddressesShowsBoth() {
    List<ServiceSeen> seen =
        take(
            ptr("TV"),
            srv("TV", "tv"),
            txt("TV", "fn=Salon"),
            a("tv"),
            new DnsRecord.Address(DnsName.of("tv.local"), 120, true, OTHER));
    assertEquals(List.of(ADDRESS, OTHER), seen.getFirst().addresses());
  }

  @Test
  void aFloodOfInstancesIsCutAt1024() {
    for (int packet = 0; packet < 20; packet++) {
      List<DnsRecord> pointers = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        pointers.add(ptr("TV " + packet + " " + i));
      }
      take(pointers.toArray(DnsRecord[]::new));
    }
    assertEquals(1_024, sightings.count(CAST));
  }

  @Test
  void aFloodOfAddressesIsCutAt16() {
    take(ptr("TV"), srv("TV", "tv"), txt("TV", "fn=Salon"));
    List<DnsRecord> addresses = new ArrayList<>();
    for (int i = 1; i <= 100; i++) {
      InetAddress address = InetAddress.ofLiteral("10.0.0." + i);
      addresses.add(new DnsRecord.Address(DnsName.of("tv.local"), 120, true, address));
    }
    List<ServiceSeen> seen = take(addresses.toArray(DnsRecord[]::new));
    assertEquals(16, seen.getFirst().addresses().size());
  }

  @Test
  void aFloodOfSourcesForOneInstanceIsCutAt16() {
    for (int i = 1; i <= 100; i++) {
      takeFrom(Way.MULTICAST, InetAddress.ofLiteral("10.0.0." + i), i, ptr("TV"));
    }
    assertEquals(16, sightings.heard(NOW).size());
  }

  @Test
  void whatIsKnownByIpv6AloneWaitsOnePassForAnIpv4Address() {
    assertEquals(List.of(), take(ptr("TV"), srv("TV", "tv"), txt("TV", "fn=Salon"), aaaa("tv")));
    assertEquals(
        List.of(new Question(DnsName.of("tv.local"), DnsRecord.TYPE_A, false)),
        sightings.missing());
    assertEquals(List.of(), sightings.settled(NOW));
    List<ServiceSeen> settled = sightings.settled(NOW);
    assertEquals(List.of(LINK_LOCAL), settled.getFirst().addresses());
    assertEquals(
        SimHome.healthy().homeNic().index(),
        ((Inet6Address) settled.getFirst().addresses().getFirst()).getScopeId());
    assertEquals(List.of(), sightings.missing());
    assertEquals(List.of(), sightings.settled(NOW));
  }

  @Test
  void aReceiverOfBothFamiliesIsOneWithBothAddresses() {
    take(ptr("TV"), srv("TV", "tv"), txt("TV", "fn=Salon"), aaaa("tv"));
    List<ServiceSeen> complete = take(a("tv"));
    assertEquals(1, complete.size());
    assertEquals(List.of(ADDRESS, LINK_LOCAL), complete.getFirst().addresses());
  }

  @Test
  void aFarewellIsWrittenDownWithWhoSaidIt() {
    DnsRecord bye = new DnsRecord.Ptr(CAST, 0, false, CAST.child("TV"));
    DnsMessage message = DnsMessage.response(0, List.of(), List.of(bye), List.of());
    var origin = new Sightings.Origin(SimHome.healthy().homeNic(), Way.MULTICAST, ADDRESS, 77);
    var byes = sightings.goodbyes(message, origin, NOW);
    assertEquals("TV", byes.getFirst().instance().shown());
    assertEquals(ADDRESS, byes.getFirst().source());
    for (int i = 0; i < 100; i++) {
      sightings.goodbyes(message, origin, NOW);
    }
    assertEquals(List.of(), sightings.goodbyes(message, origin, NOW));
  }

  private static DnsRecord aaaa(String host) {
    return new DnsRecord.Address(DnsName.of(host + ".local"), 120, true, LINK_LOCAL);
  }

  private List<ServiceSeen> take(DnsRecord... records) {
    return takeFrom(Way.MULTICAST, ADDRESS, 40, records);
  }

  private List<ServiceSeen> takeFrom(
      Way way, InetAddress source, long afterMillis, DnsRecord... records) {
    return sightings.take(
        DnsMessage.response(0, List.of(), List.of(records), List.of()),
        new Sightings.Origin(SimHome.healthy().homeNic(), way, source, afterMillis),
        NOW);
  }

  private static DnsRecord[] whole(String instance, String host) {
    return new DnsRecord[] {
      ptr(instance), srv(instance, host), txt(instance, "fn=" + instance), a(host)
    };
  }

  private static DnsRecord ptr(String instance) {
    return new DnsRecord.Ptr(CAST, 120, false, CAST.child(instance));
  }

  private static DnsRecord srv(String instance, String host) {
    return new DnsRecord.Srv(
        CAST.child(instance), 120, true, 0, 0, 8009, DnsName.of(host + ".local"));
  }

  private static DnsRecord txt(String instance, String... strings) {
    return new DnsRecord.Txt(CAST.child(instance), 4_500, true, TxtRecord.of(strings));
  }

  private static DnsRecord a(String host) {
    return new DnsRecord.Address(DnsName.of(host + ".local"), 120, true, ADDRESS);
  }
}
