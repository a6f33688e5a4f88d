package org.castdoctor.agent.lan.host;

import java.net.Inet4Address;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.castdoctor.agent.lan.host.InterfaceSource.SeenNic;
import org.castdoctor.agent.observe.HostNetwork.DefaultRoute;
import org.castdoctor.agent.observe.HostNetwork.NicKind;

/** What an interface's name and place in the network say about its kind. */
final class NicKinds {
  private record Naming(Pattern pattern, NicKind kind) {}

  /** First match wins; all names in lower case. */
  private static final List<Naming> NAMES =
      List.of(
          naming("lo\\d*|loopback_\\d+", NicKind.LOOPBACK),
          naming("docker.*|br-.*|veth.*|lxc.*|lxd.*|incusbr.*|cni.*|podman.*", NicKind.CONTAINER),
          naming("cali.*|cilium.*|flannel.*|weave.*|kube-.*", NicKind.CONTAINER),
          naming(
              "virbr.*|vboxnet.*|vmnet.*|vmenet.*|vnet\\d+.*|macvtap.*", NicKind.VIRTUAL_MACHINE),
          naming("tun.*|tap.*|wg.*|utun.*|ppp.*|ipsec.*|tailscale.*|zt.*|feth.*", NicKind.TUNNEL),
          naming("nordlynx.*|nordtun.*|proton.*|pvpn.*|mullvad.*|cloudflarewarp.*", NicKind.TUNNEL),
          naming(
              "wt\\d+|cscotun.*|gpd\\d+|vpn.*|ham\\d+|nebula.*|xfrm.*|outline.*", NicKind.TUNNEL),
          naming("gif.*|stf.*|sit\\d+|gre.*|ip6tnl.*|tunl\\d+|ip_vti.*|he-ipv6", NicKind.TUNNEL),
          naming("dummy.*|ifb.*|awdl.*|llw.*|p2p.*|anpi.*|ap\\d+|wwan.*|rmnet.*", NicKind.OTHER),
          naming("wl.*|wireless_\\d+|ath\\d+", NicKind.WIFI),
          naming("en.*|eth.*|bond.*|team.*|vlan.*|macvlan.*", NicKind.ETHERNET));

  private NicKinds() {}

  /** The kind that a name tells, where it tells one. */
  static Optional<NicKind> byName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return NAMES.stream()
        .filter(naming -> naming.pattern().matcher(lower).matches())
        .map(Naming::kind)
        .findFirst();
  }

  /** The kinds of several interfaces, by name. */
  static Map<String, NicKind> forEach(List<SeenNic> nics, Function<SeenNic, NicKind> kindOf) {
    Map<String, NicKind> kinds = new LinkedHashMap<>();
    for (SeenNic nic : nics) {
      kinds.put(nic.name(), nic.loopback() ? NicKind.LOOPBACK : kindOf.apply(nic));
    }
    return kinds;
  }

  /**
   * The kind after a look at the whole picture. Inside a container, a network namespace or a
   * Hyper-V host, what looks like a container's or virtual machine's interface IS the home network.
   * It is {@link NicKind#ETHERNET} where it carries a default route; also where it alone has an
   * IPv4 address (loopback and tunnels aside) and no Ethernet or Wi-Fi interface is there at all.
   * The last condition keeps docker0 a container's on a laptop whose Wi-Fi is off.
   */
  static NicKind inContext(
      SeenNic nic, Map<String, NicKind> kinds, List<SeenNic> nics, List<DefaultRoute> routes) {
    NicKind alone = kindOf(nic, kinds);
    return switch (alone) {
      case CONTAINER, VIRTUAL_MACHINE ->
          carriesDefault(nic, routes) || isOnlyCandidate(nic, kinds, nics)
              ? NicKind.ETHERNET
              : alone;
      case ETHERNET, WIFI, TUNNEL, LOOPBACK, OTHER -> alone;
    };
  }

  private static boolean carriesDefault(SeenNic nic, List<DefaultRoute> routes) {
    return routes.stream().anyMatch(route -> route.nic().equals(nic.name()));
  }

  private static boolean isOnlyCandidate(
      SeenNic nic, Map<String, NicKind> kinds, List<SeenNic> nics) {
    boolean hasHardware =
        kinds.containsValue(NicKind.ETHERNET) || kinds.containsValue(NicKind.WIFI);
    List<SeenNic> addressed =
        nics.stream()
            .filter(other -> other.up() && hasIpv4(other))
            .filter(other -> kindOf(other, kinds) != NicKind.LOOPBACK)
            .filter(other -> kindOf(other, kinds) != NicKind.TUNNEL)
            .toList();
    return !hasHardware && addressed.equals(List.of(nic));
  }

  private static boolean hasIpv4(SeenNic nic) {
    return nic.addresses().stream().anyMatch(p -> p.address() instanceof Inet4Address);
  }

  private static NicKind kindOf(SeenNic nic, Map<String, NicKind> kinds) {
    return kinds.getOrDefault(nic.name(), NicKind.OTHER);
  }

  private static Naming naming(String pattern, NicKind kind) {
    return new Naming(Pattern.compile(pattern), kind);
  }
}
