package org.castdoctor.agent.lan.host;

import static org.castdoctor.agent.lan.host.Fixtures.facts;
import static org.castdoctor.agent.lan.host.Fixtures.ip;
import static org.castdoctor.agent.lan.host.Fixtures.nic;
import static org.castdoctor.agent.lan.host.Fixtures.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.DefaultRoute;
import org.castdoctor.agent.observe.HostNetwork.Neighbour;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.protocol.privacy.Mac;
import org.junit.jupiter.api.Test;

class MacTablesTest {
  @Test
  void theUnscopedDefaultRouteIsBetterThanTheScopedOne() {
    assertEquals(
        List.of(
            new DefaultRoute("en0", ip("192.168.1.1"), 0),
            new DefaultRoute("en7", ip("192.168.1.1"), 1)),
        MacTables.routes(text("macos/netstat-inet-wifi-and-cable.txt"), name -> 0));
  }

  @Test
  void theTunnelsThatEveryMacKeepsAreNotWaysOut() {
    assertEquals(
        List.of(new DefaultRoute("en0", ip("fe80::3ea6:2fff:fe10:2030"), 0)),
        MacTables.routes(text("macos/netstat-inet6.txt"), name -> 0));
  }

  @Test
  void aVpnWithTheDefaultRouteHasNoGateway() {
    assertEquals(
        List.of(
            new DefaultRoute("utun4", ip("0.0.0.0"), 0),
            new DefaultRoute("en0", ip("192.168.1.1"), 1)),
        MacTables.routes(text("macos/netstat-inet-vpn.txt"), name -> 0));
  }

  @Test
  void theOlderTableWithTwoCountersIsRead() {
    assertEquals(
        List.of(new DefaultRoute("en1", ip("10.0.1.1"), 0)),
        MacTables.routes(text("macos/netstat-inet-old.txt"), name -> 0));
  }

  @Test
  void neighboursAreReadWithTheirShortHardwareAddresses() {
    assertEquals(
        List.of(
            new Neighbour(
                ip("192.168.1.1"),
                "en0",
                Optional.of(new Mac("3c:a6:2f:10:20:30")),
                NeighbourState.RESOLVED),
            new Neighbour(
                ip("192.168.1.12"),
                "en0",
                Optional.of(new Mac("a4:5e:60:0d:0e:0f")),
                NeighbourState.RESOLVED),
            new Neighbour(
                ip("192.168.1.23"),
                "en0",
                Optional.of(new Mac("a4:83:e7:01:02:03")),
                NeighbourState.UNKNOWN),
            new Neighbour(ip("192.168.1.40"), "en0", Optional.empty(), NeighbourState.INCOMPLETE)),
        MacTables.neighbours(text("macos/arp.txt")));
  }

  @Test
  void eachNameServerIsListedOnceInTheOrderOfUse() {
    assertEquals(
        List.of(ip("192.168.1.1"), ip("fe80::3ea6:2fff:fe10:2030"), ip("9.9.9.9")),
        MacTables.resolvers(text("macos/scutil-dns.txt"), name -> 0));
  }

  @Test
  void aWholeMacIsRead() {
    Map<List<String>, String> printed =
        Map.of(
            MacTables.ROUTES_4, text("macos/netstat-inet-wifi-and-cable.txt"),
            MacTables.ROUTES_6, text("macos/netstat-inet6.txt"),
            MacTables.NEIGHBOURS, text("macos/arp.txt"),
            MacTables.RESOLVERS, text("macos/scutil-dns.txt"),
            MacTables.PORTS, text("macos/hardware-ports.txt"));
    HostNetwork network =
        facts(
                new TableReader.MacOs(commands -> printed),
                Fixtures::nowhere,
                nic(1, "lo0", "127.0.0.1/8"),
                nic(11, "en0", "192.168.1.23/24"),
                nic(17, "en7", "192.168.1.24/24"),
                nic(18, "en9"),
                nic(19, "bridge0"),
                nic(20, "bridge100", "192.168.64.1/24"),
                nic(21, "utun4"),
                nic(22, "awdl0"))
            .read();
    assertEquals(
        Map.of(
            "lo0", NicKind.LOOPBACK,
            "en0", NicKind.WIFI,
            "en7", NicKind.ETHERNET,
            "en9", NicKind.OTHER,
            "bridge0", NicKind.ETHERNET,
            "bridge100", NicKind.VIRTUAL_MACHINE,
            "utun4", NicKind.TUNNEL,
            "awdl0", NicKind.OTHER),
        network.nics().stream()
            .collect(Collectors.toMap(HostNetwork.Nic::name, HostNetwork.Nic::kind)));
    assertEquals(
        List.of("en0", "en0", "en7"),
        network.defaultRoutes().stream().map(DefaultRoute::nic).toList());
    assertEquals(4, network.neighbours().size());
    assertEquals(3, network.resolvers().size());
  }

  @Test
  void garbageAndNothingGiveEmptyLists() {
    for (String text : List.of("", "\n\n", text("garbage.txt"))) {
      assertEquals(List.of(), MacTables.routes(text, name -> 0));
      assertEquals(List.of(), MacTables.neighbours(text));
      assertEquals(List.of(), MacTables.resolvers(text, name -> 0));
      assertEquals(Map.of(), MacTables.hardwarePorts(text));
    }
  }
}
