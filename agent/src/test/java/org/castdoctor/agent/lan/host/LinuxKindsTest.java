package org.castdoctor.agent.lan.host;

import static org.castdoctor.agent.lan.host.Fixtures.nic;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.castdoctor.agent.lan.host.InterfaceSource.SeenNic;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinuxKindsTest {
  private static final List<SeenNic> ALL =
      Stream.of("enp3s0", "wlp2s0", "docker0", "veth12ab34c", "virbr0", "vnet0", "br0")
          .map(name -> nic(1, name))
          .toList();

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "wlp2s0, WIFI",
    "enp3s0, ETHERNET",
    "lan7, ETHERNET",
    "enp3s0.20, ETHERNET",
    "docker0, CONTAINER",
    "br-5f0a1b2c3d4e, CONTAINER",
    "veth12ab34c, CONTAINER",
    "virbr0, VIRTUAL_MACHINE",
    "vnet0, VIRTUAL_MACHINE",
    "mytap, TUNNEL",
    "office, TUNNEL",
    "corp0, TUNNEL",
    "ppp7, TUNNEL",
    "wwp0s20, OTHER",
    "dummy0, OTHER",
    "ib0, OTHER",
  })
  void whatTheKernelShowsDecidesBeforeTheName(String name, NicKind kind) {
    assertEquals(kind, kindOf("linux/laptop", name));
  }

  @ParameterizedTest(name = "{0} is {1} by name alone")
  @CsvSource({
    "eth0, ETHERNET",
    "wlan0, WIFI",
    "tun0, TUNNEL",
    "wg0, TUNNEL",
    "tailscale0, TUNNEL",
    "nordlynx, TUNNEL",
    "proton0, TUNNEL",
    "vboxnet0, VIRTUAL_MACHINE",
    "vmnet8, VIRTUAL_MACHINE",
    "cni0, CONTAINER",
    "podman1, CONTAINER",
    "lxcbr0, CONTAINER",
    "something, OTHER",
  })
  void whereTheKernelShowsNothingTheNameDecides(String name, NicKind kind) {
    assertEquals(kind, kindOf("macos", name));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"br0, ETHERNET", "docker0, CONTAINER"})
  void aBridgeIsTheHomeNetworkOnlyWithANetworkCardInIt(String name, NicKind kind) {
    assertEquals(kind, kindOf("linux/laptop", name));
  }

  private static NicKind kindOf(String folder, String name) {
    return LinuxKinds.of(Fixtures.files(folder), nic(9, name), ALL);
  }
}
