package org.castdoctor.agent.lan.host;

import static org.castdoctor.agent.lan.host.Fixtures.ip;
import static org.castdoctor.agent.lan.host.Fixtures.nic;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.Inet6Address;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.lan.host.InterfaceSource.SeenNic;
import org.castdoctor.agent.observe.HostNetwork.DefaultRoute;
import org.castdoctor.agent.observe.HostNetwork.Neighbour;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.protocol.privacy.Mac;
import org.junit.jupiter.api.Test;

class LinuxTablesTest {
  private static final List<SeenNic> NICS =
      List.of(nic(2, "enp3s0"), nic(3, "wlp2s0", "192.168.178.23/24"));

  @Test
  void defaultRoutesOfBothFamiliesAreReadAndRejectingOnesAreNot() {
    assertEquals(
        List.of(
            new DefaultRoute("enp3s0", ip("192.168.1.1"), 20100),
            new DefaultRoute("wlp2s0", ip("192.168.178.1"), 600),
            new DefaultRoute("wlp2s0", ip("fe80::211:2233:4455:6601"), 600)),
        read("linux/laptop").routes());
  }

  @Test
  void aLinkLocalGatewayIsTiedToItsInterface() {
    assertEquals(3, ((Inet6Address) read("linux/laptop").routes().get(2).gateway()).getScopeId());
  }

  @Test
  void aLocalStubStaysFirstAndTheServersBehindItFollow() {
    assertEquals(
        List.of(ip("127.0.0.53"), ip("192.168.178.1"), ip("fe80::3ea6:2fff:fe10:2030")),
        read("linux/laptop").resolvers());
  }

  @Test
  void withoutAStubNothingIsLookedForBehindIt() {
    assertEquals(List.of(ip("10.255.255.53")), read("linux/container").resolvers());
  }

  @Test
  void neighboursAreResolvedIncompleteOrSetByHand() {
    assertEquals(
        List.of(
            neighbour("192.168.178.1", "wlp2s0", "3c:a6:2f:10:20:30", NeighbourState.RESOLVED),
            new Neighbour(
                ip("192.168.178.40"), "wlp2s0", Optional.empty(), NeighbourState.INCOMPLETE),
            neighbour("192.168.178.41", "wlp2s0", "6c:ad:f8:01:02:03", NeighbourState.INCOMPLETE),
            neighbour("192.168.178.9", "wlp2s0", "aa:bb:cc:dd:ee:ff", NeighbourState.UNKNOWN),
            neighbour("172.17.0.2", "docker0", "02:42:ac:11:00:02", NeighbourState.RESOLVED)),
        read("linux/laptop").neighbours());
  }

  @Test
  void aVirtualMachinesOwnTablesAreRead() {
    TableReader.Tables tables = read("linux/virtual-machine");
    assertEquals(
        List.of(
            new DefaultRoute("eth0", ip("192.0.2.1"), 0),
            new DefaultRoute("eth0", ip("fd00::1"), 1024)),
        tables.routes());
    assertEquals(
        List.of(neighbour("192.0.2.1", "eth0", "02:fc:00:00:00:05", NeighbourState.RESOLVED)),
        tables.neighbours());
  }

  @Test
  void rowsThatMakeNoSenseAreSkippedAndTheRestIsKept() {
    TableReader.Tables tables = read("linux/sick");
    assertEquals(
        List.of(new DefaultRoute("wlan0", ip("192.168.1.1"), Integer.MAX_VALUE)), tables.routes());
    assertEquals(
        List.of(
            new Neighbour(ip("192.168.1.8"), "wlan0", Optional.empty(), NeighbourState.UNKNOWN)),
        tables.neighbours());
    assertEquals(List.of(ip("8.8.8.8")), tables.resolvers());
  }

  @Test
  void withoutAnyFileEveryListIsEmpty() {
    TableReader.Tables tables = read("macos");
    assertEquals(new TableReader.Tables(tables.kinds(), List.of(), List.of(), List.of()), tables);
    assertEquals(Map.of(), LinuxTables.read(Fixtures.files("macos"), List.of()).kinds());
  }

  private static TableReader.Tables read(String folder) {
    return LinuxTables.read(Fixtures.files(folder), NICS);
  }

  private static Neighbour neighbour(String address, String nic, String mac, NeighbourState state) {
    return new Neighbour(ip(address), nic, Optional.of(new Mac(mac)), state);
  }
}
