package org.castdoctor.agent.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.observe.HostNetwork.DefaultRoute;
import org.castdoctor.agent.observe.HostNetwork.Neighbour;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNetworkTest {
  private static final Nic WIFI = nic("wlan0", true, true, prefix("192.168.1.23", 22));

  @Test
  void aVpnThatCarriesTheInternetIsNoRouterOfTheHome() {
    Nic vpn =
        new Nic(
            "tun0",
            9,
            NicKind.TUNNEL,
            true,
            false,
            true,
            1420,
            Optional.empty(),
            List.of(prefix("10.8.0.2", 32)));
    InetAddress router = InetAddress.ofLiteral("192.168.1.1");
    DefaultRoute home = new DefaultRoute("wlan0", router, 600);
    DefaultRoute tunnel = new DefaultRoute("tun0", InetAddress.ofLiteral("10.8.0.1"), 0);
    HostNetwork both = network(List.of(WIFI, vpn), List.of(tunnel, home));
    assertEquals(Optional.of(router), both.homeGateway());
    assertEquals(Optional.of(vpn), both.internetTunnel());
    HostNetwork plain = network(List.of(WIFI, vpn), List.of(home, tunnel));
    assertEquals(Optional.of(router), plain.homeGateway());
    assertEquals(Optional.empty(), plain.internetTunnel());
    assertEquals(Optional.empty(), network(List.of(WIFI, vpn), List.of(tunnel)).homeGateway());
  }

  @ParameterizedTest
  @CsvSource({"Linux 6.12, linux", "Mac OS X 26.1, macos", "Windows 11 10.0, windows"})
  void theSystemHasOneWord(String os, String word) {
    assertEquals(
        word,
        new HostNetwork(os, List.of(), List.of(), List.of(), List.of(), Optional.empty()).system());
  }

  private static HostNetwork network(List<Nic> nics, List<DefaultRoute> routes) {
    return new HostNetwork("Linux 6.12", nics, routes, List.of(), List.of(), Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.1.23, 24, 192.168.1.200, true",
    "192.168.1.23, 24, 192.168.2.1, false",
    "192.168.1.23, 22, 192.168.3.255, true",
    "192.168.1.23, 22, 192.168.4.0, false",
    "192.168.1.23, 32, 192.168.1.23, true",
    "192.168.1.23, 32, 192.168.1.22, false",
    "10.0.0.1, 0, 203.0.113.9, true",
    "fe80::1, 64, fe80::2, true",
    "fe80::1, 64, fe80:0:0:1::2, false",
    "192.168.1.23, 24, fe80::1, false",
  })
  void aPrefixContainsTheAddressesOfItsNetworkAndNoOthers(
      String own, int length, String other, boolean contains) {
    assertEquals(contains, prefix(own, length).contains(InetAddress.ofLiteral(other)));
  }

  @Test
  void onlyAnIpv4LinkLocalAddressIsSelfAssigned() {
    assertTrue(prefix("169.254.17.3", 16).isSelfAssigned());
    assertFalse(prefix("192.168.1.23", 24).isSelfAssigned());
    assertFalse(prefix("fe80::1", 64).isSelfAssigned());
  }

  @Test
  void anAddressIsOnLinkOnlyOnAnInterfaceThatIsUp() {
    assertTrue(network(WIFI).isOnLink(InetAddress.ofLiteral("192.168.3.7")));
    assertFalse(network(WIFI).isOnLink(InetAddress.ofLiteral("192.168.4.7")));
    Nic down = nic("wlan0", false, true, prefix("192.168.1.23", 22));
    assertFalse(network(down).isOnLink(InetAddress.ofLiteral("192.168.3.7")));
  }

  @Test
  void discoveryNeedsAnInterfaceThatIsUpAndMulticastsAndHasAnAddress() {
    HostNetwork network =
        network(
            nic("down0", false, true, prefix("10.1.0.1", 24)),
            nic("deaf0", true, false, prefix("10.2.0.1", 24)),
            nic("bare0", true, true),
            WIFI);
    assertEquals(List.of(WIFI), network.discoveryNics());
    assertEquals(Optional.of(prefix("192.168.1.23", 22)), WIFI.ipv4());
  }

  @Test
  void aNeighbourIsFoundByItsAddress() {
    Neighbour tv =
        new Neighbour(
            InetAddress.ofLiteral("192.168.1.40"),
            "wlan0",
            Optional.empty(),
            NeighbourState.INCOMPLETE);
    HostNetwork network =
        new HostNetwork(
            "Linux", List.of(WIFI), List.of(), List.of(), List.of(tv), Optional.empty());
    assertEquals(Optional.of(tv), network.neighbour(InetAddress.ofLiteral("192.168.1.40")));
    assertEquals(Optional.empty(), network.neighbour(InetAddress.ofLiteral("192.168.1.41")));
  }

  private static HostNetwork network(Nic... nics) {
    return new HostNetwork(
        "Linux", List.of(nics), List.of(), List.of(), List.of(), Optional.empty());
  }

  private static Nic nic(String name, boolean up, boolean multicast, Prefix... prefixes) {
    return new Nic(
        name,
        2,
        NicKind.WIFI,
        up,
        multicast,
        false,
        1500,
        Optional.empty(),
        Arrays.asList(prefixes));
  }

  private static Prefix prefix(String address, int length) {
    return new Prefix(InetAddress.ofLiteral(address), length);
  }
}
