package org.castdoctor.agent.lan.host;

import static org.castdoctor.agent.lan.host.Fixtures.described;
import static org.castdoctor.agent.lan.host.Fixtures.facts;
import static org.castdoctor.agent.lan.host.Fixtures.ip;
import static org.castdoctor.agent.lan.host.Fixtures.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.castdoctor.agent.lan.host.InterfaceSource.SeenNic;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.DefaultRoute;
import org.castdoctor.agent.observe.HostNetwork.Neighbour;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.protocol.privacy.Mac;
import org.junit.jupiter.api.Test;

class WindowsTablesTest {
  private static final SeenNic LOOPBACK =
      described(1, "loopback_0", "Software Loopback Interface 1", "127.0.0.1/8");
  private static final SeenNic WIFI =
      described(11, "wireless_32768", "Intel(R) Wi-Fi 6 AX201 160MHz", "192.168.2.23/24");
  private static final SeenNic VPN =
      described(16, "ethernet_32770", "TAP-Windows Adapter V9", "10.8.0.2/24");
  private static final SeenNic VIRTUALBOX =
      described(24, "ethernet_32771", "VirtualBox Host-Only Ethernet Adapter", "192.168.56.1/24");
  private static final List<SeenNic> NICS = List.of(LOOPBACK, WIFI, VPN, VIRTUALBOX);

  @Test
  void routesAreReadInAnyLanguageAndThoseKeptForLaterAreNot() {
    assertEquals(
        List.of(
            new DefaultRoute("wireless_32768", ip("192.168.2.1"), 35),
            new DefaultRoute("ethernet_32770", ip("0.0.0.0"), 3),
            new DefaultRoute("wireless_32768", ip("fe80::3ea6:2fff:fe10:2030"), 51)),
        WindowsTables.routes(text("windows/route-print-german.txt"), NICS));
  }

  @Test
  void aLongIpv6GatewayOnTheNextLineIsRead() {
    assertEquals(
        List.of(
            new DefaultRoute("wireless_32768", ip("2001:db8:1111:2222:3333:4444:5555:6666"), 51)),
        WindowsTables.routes(
            " 11     51 ::/0\n         2001:db8:1111:2222:3333:4444:5555:6666\n", NICS));
  }

  @Test
  void neighboursAreReadInAnyLanguageWithoutBroadcastAndGroups() {
    assertEquals(
        List.of(
            new Neighbour(
                ip("192.168.2.1"),
                "wireless_32768",
                Optional.of(new Mac("3c:a6:2f:10:20:30")),
                NeighbourState.RESOLVED),
            new Neighbour(
                ip("192.168.2.40"), "wireless_32768", Optional.empty(), NeighbourState.INCOMPLETE),
            new Neighbour(
                ip("192.168.56.101"),
                "ethernet_32771",
                Optional.of(new Mac("08:00:27:01:02:03")),
                NeighbourState.RESOLVED)),
        WindowsTables.neighbours(text("windows/arp-french.txt"), NICS));
  }

  @Test
  void nameServersSetByHandReplaceThoseFromDhcpAndOldAdaptersAreLeftOut() {
    assertEquals(
        List.of(ip("192.168.2.1"), ip("192.168.2.2"), ip("1.1.1.1"), ip("8.8.8.8")),
        WindowsTables.resolvers(text("windows/reg-interfaces.txt"), NICS));
  }

  @Test
  void aWholeWindowsIsRead() {
    Map<List<String>, String> printed =
        Map.of(
            WindowsTables.routesCommand("C:\\Windows"), text("windows/route-print-german.txt"),
            WindowsTables.neighboursCommand("C:\\Windows"), text("windows/arp-french.txt"),
            WindowsTables.resolversCommand("C:\\Windows"), text("windows/reg-interfaces.txt"));
    HostNetwork network =
        facts(
                new TableReader.Windows(commands -> printed, "C:\\Windows"),
                target -> Optional.of(ip("192.168.2.23")),
                LOOPBACK,
                WIFI,
                VPN,
                VIRTUALBOX,
                described(30, "ethernet_32780", "Realtek PCIe GbE Family Controller"),
                described(31, "ethernet_32781", "Bluetooth Device (Personal Area Network)"))
            .read();
    assertEquals(
        Map.of(
            "loopback_0", NicKind.LOOPBACK,
            "wireless_32768", NicKind.WIFI,
            "ethernet_32770", NicKind.TUNNEL,
            "ethernet_32771", NicKind.VIRTUAL_MACHINE,
            "ethernet_32780", NicKind.ETHERNET,
            "ethernet_32781", NicKind.OTHER),
        network.nics().stream()
            .collect(Collectors.toMap(HostNetwork.Nic::name, HostNetwork.Nic::kind)));
    assertEquals("wireless_32768", network.defaultRoutes().getFirst().nic());
    assertEquals(3, network.neighbours().size());
    assertEquals(4, network.resolvers().size());
  }

  @Test
  void aHyperVSwitchWithTheDefaultRouteIsTheNetwork() {
    SeenNic hyperV =
        described(40, "ethernet_32790", "Hyper-V Virtual Ethernet Adapter", "192.168.2.23/24");
    Map<List<String>, String> printed =
        Map.of(WindowsTables.routesCommand("C:\\Windows"), text("windows/route-print-german.txt"));
    TableReader windows = new TableReader.Windows(commands -> printed, "C:\\Windows");
    assertEquals(
        NicKind.ETHERNET,
        facts(windows, Fixtures::nowhere, LOOPBACK, hyperV, VPN)
            .read()
            .nic("ethernet_32790")
            .orElseThrow()
            .kind());
  }

  @Test
  void garbageAndNothingGiveEmptyLists() {
    for (String text : List.of("", "\n\n", text("garbage.txt"))) {
      assertEquals(List.of(), WindowsTables.neighbours(text, NICS));
      assertEquals(List.of(), WindowsTables.resolvers(text, NICS));
    }
    assertEquals(List.of(), WindowsTables.routes("", NICS));
  }

  @Test
  void aDefaultRouteWithoutAReadableGatewayIsKeptAndWithoutAMetricIsNot() {
    assertEquals(
        List.of(new DefaultRoute("wireless_32768", ip("::"), 51)),
        WindowsTables.routes(text("garbage.txt"), NICS));
  }
}
