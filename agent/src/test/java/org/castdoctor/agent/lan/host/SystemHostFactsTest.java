package org.castdoctor.agent.lan.host;

import static org.castdoctor.agent.lan.host.Fixtures.facts;
import static org.castdoctor.agent.lan.host.Fixtures.ip;
import static org.castdoctor.agent.lan.host.Fixtures.nic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.lan.host.InterfaceSource.SeenNic;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.DefaultRoute;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.junit.jupiter.api.Test;

class SystemHostFactsTest {
  private static final TableReader LAPTOP = new TableReader.Linux(Fixtures.files("linux/laptop"));
  private static final TableReader CONTAINER =
      new TableReader.Linux(Fixtures.files("linux/container"));
  private static final TableReader NOTHING = new TableReader.OnlyTheJdk();

  private static final SeenNic LO = nic(1, "lo", "127.0.0.1/8");
  private static final SeenNic WIFI = nic(3, "wlp2s0", "192.168.178.23/24");
  private static final SeenNic WIFI_OFF = nic(3, "wlp2s0");
  private static final SeenNic DOCKER = nic(4, "docker0", "172.17.0.1/16");
  private static final SeenNic VPN = nic(5, "corp0", "10.8.0.2/24");

  @Test
  void theBestRouteComesFirst() {
    HostNetwork network = facts(LAPTOP, Fixtures::nowhere, LO, WIFI, DOCKER).read();
    assertEquals(
        List.of("wlp2s0", "wlp2s0", "enp3s0"),
        network.defaultRoutes().stream().map(DefaultRoute::nic).toList());
  }

  @Test
  void aVpnThatTakesOverWithoutADefaultRouteIsStillTheFirstWayOut() {
    HostNetwork network =
        facts(LAPTOP, target -> Optional.of(ip("10.8.0.2")), LO, WIFI, VPN).read();
    assertEquals(new DefaultRoute("corp0", ip("0.0.0.0"), 0), network.defaultRoutes().getFirst());
    assertEquals(4, network.defaultRoutes().size());
    assertEquals(Optional.of("corp0"), network.multicastNic());
  }

  @Test
  void theRouteThatTheSystemPicksGoesBeforeOneOfBetterMetric() {
    SeenNic cable = nic(2, "enp3s0", "192.168.1.23/24");
    HostNetwork network =
        facts(LAPTOP, target -> Optional.of(ip("192.168.1.23")), LO, cable, WIFI).read();
    assertEquals(
        new DefaultRoute("enp3s0", ip("192.168.1.1"), 20100), network.defaultRoutes().getFirst());
    assertEquals(3, network.defaultRoutes().size());
  }

  @Test
  void aNetworkThatOwnsTheFarAddressTellsNothingOfTheWayOut() {
    SeenNic lab = nic(6, "enp9s0", "203.0.113.7/24");
    HostNetwork network =
        facts(LAPTOP, target -> Optional.of(ip("203.0.113.7")), LO, WIFI, lab).read();
    assertEquals("wlp2s0", network.defaultRoutes().getFirst().nic());
  }

  @Test
  void multicastGoesWhereTheSystemPicksAndNowhereWithoutARoute() {
    RouteProbe onlyMulticast =
        target -> target.isMulticastAddress() ? Optional.of(ip("172.17.0.1")) : Optional.empty();
    assertEquals(
        Optional.of("docker0"),
        facts(LAPTOP, onlyMulticast, LO, WIFI, DOCKER).read().multicastNic());
    assertEquals(
        Optional.empty(), facts(LAPTOP, Fixtures::nowhere, LO, WIFI, DOCKER).read().multicastNic());
  }

  @Test
  void dockersBridgeIsNotTheHomeNetworkEvenWhileWifiIsOff() {
    HostNetwork network = facts(LAPTOP, Fixtures::nowhere, LO, WIFI_OFF, DOCKER).read();
    assertEquals(NicKind.CONTAINER, kind(network, "docker0"));
  }

  @Test
  void inAContainerTheInterfaceWithTheDefaultRouteIsTheNetwork() {
    SeenNic outside = nic(2, "veth0", "172.17.0.5/16");
    SeenNic inside = nic(3, "docker0", "172.30.0.1/16");
    HostNetwork network = facts(CONTAINER, Fixtures::nowhere, LO, outside, inside).read();
    assertEquals(NicKind.ETHERNET, kind(network, "veth0"));
    assertEquals(NicKind.CONTAINER, kind(network, "docker0"));
  }

  @Test
  void inANamespaceTheOnlyInterfaceWithAnAddressIsTheNetwork() {
    SeenNic only = nic(2, "veth-tv", "10.1.1.2/24");
    assertEquals(
        NicKind.ETHERNET,
        kind(
            facts(NOTHING, Fixtures::nowhere, LO, only, nic(3, "tun0", "10.8.0.2/24")).read(),
            "veth-tv"));
    assertEquals(
        NicKind.CONTAINER,
        kind(
            facts(NOTHING, Fixtures::nowhere, LO, only, nic(3, "veth-pc", "10.2.2.2/24")).read(),
            "veth-tv"));
  }

  @Test
  void aTunnelWithTheDefaultRouteStaysATunnel() {
    HostNetwork network =
        facts(LAPTOP, target -> Optional.of(ip("10.8.0.2")), LO, WIFI, VPN).read();
    assertEquals(NicKind.TUNNEL, kind(network, "corp0"));
  }

  @Test
  void aSystemThatSaysNothingGivesAnEmptyPicture() {
    for (String os : List.of("Linux", "Mac OS X", "Windows 11", "FreeBSD", "")) {
      TableReader silent =
          TableReader.of(os, Fixtures.files("windows"), Fixtures.NO_COMMANDS, "C:\\Windows");
      assertEquals(
          new HostNetwork("Test 1.0", List.of(), List.of(), List.of(), List.of(), Optional.empty()),
          facts(silent, Fixtures::nowhere).read());
    }
  }

  @Test
  void eachSystemHasItsReader() {
    assertInstanceOf(TableReader.Linux.class, reader("Linux"));
    assertInstanceOf(TableReader.MacOs.class, reader("Mac OS X"));
    assertInstanceOf(TableReader.MacOs.class, reader("Darwin"));
    assertInstanceOf(TableReader.Windows.class, reader("Windows Server 2025"));
    assertInstanceOf(TableReader.OnlyTheJdk.class, reader("SunOS"));
  }

  @Test
  void thisComputerHasALoopbackInterfaceAndIsReadTwiceAlike() {
    SystemHostFacts facts = SystemHostFacts.forThisComputer();
    HostNetwork first = facts.read();
    assertEquals(1, first.nics().stream().filter(n -> n.kind() == NicKind.LOOPBACK).count());
    assertEquals(
        first.nics().stream().map(HostNetwork.Nic::name).toList(),
        facts.read().nics().stream().map(HostNetwork.Nic::name).toList());
  }

  @Test
  void towardsItselfTheSystemSendsFromItself() {
    InetAddress loopback = ip("127.0.0.1");
    assertEquals(Optional.of(loopback), new ConnectedDatagram().localAddressTowards(loopback));
  }

  private static TableReader reader(String osName) {
    return TableReader.of(osName, Fixtures.files("linux"), Fixtures.NO_COMMANDS, "C:\\Windows");
  }

  private static NicKind kind(HostNetwork network, String nic) {
    return network.nic(nic).orElseThrow().kind();
  }
}
