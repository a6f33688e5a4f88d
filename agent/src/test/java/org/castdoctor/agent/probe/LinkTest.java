package org.castdoctor.agent.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.junit.jupiter.api.Test;

class LinkTest {
  @Test
  void bothFamiliesAreAskedAndIpv4First() {
    Seen seen =
        Seen.inHome()
            .nic("eth0", NicKind.ETHERNET, "10.0.0.5", 24)
            .nic("eth1", NicKind.ETHERNET, "fe80::5", 64);
    assertEquals(List.of("wlan0 ipv4", "eth0 ipv4", "eth1 ipv6"), links(seen, Optional.empty()));
  }

  @Test
  void aContainersCableIsNotAskedByIpv6() {
    Seen seen = Seen.inHome().nic("veth12ab", NicKind.CONTAINER, "fe80::6", 64);
    assertEquals(List.of("wlan0 ipv4"), links(seen, Optional.empty()));
  }

  @Test
  void anAddressThatReachesBeyondTheLinkAloneIsNotAskedFrom() {
    Seen seen = Seen.inHome().nic("eth0", NicKind.ETHERNET, "2001:db8::5", 64);
    assertEquals(List.of("wlan0 ipv4"), links(seen, Optional.empty()));
  }

  @Test
  void onlyTheNamedInterfaceIsUsed() {
    Seen seen = Seen.inHome().nic("eth0", NicKind.ETHERNET, "10.0.0.5", 24);
    assertEquals(List.of("eth0 ipv4"), links(seen, Optional.of("eth0")));
  }

  private static List<String> links(Seen seen, Optional<String> only) {
    HostNetwork host = seen.observations().host().orElseThrow();
    return Link.of(host, only).stream()
        .map(link -> link.nic().name() + " " + link.family().word())
        .toList();
  }
}
