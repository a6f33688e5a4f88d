package org.castdoctor.agent.lan.host;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.agent.observe.HostSetup.HomeRoute;
import org.castdoctor.agent.observe.Outcome;

/**
 * Where the system would send what is meant for the home. It is asked for the first and the last
 * address of each home network, so that a VPN which takes it in two halves is caught; as the system
 * itself answers, every table and rule counts, those of Tailscale and of WireGuard's tools too.
 */
final class HomeRoutes {
  /** Below this, a network has no two addresses besides the own one. */
  private static final int LONGEST_PREFIX = 29;

  private HomeRoutes() {}

  static Outcome<List<HomeRoute>> read(HostNetwork network, RouteProbe system) {
    List<HomeRoute> routes = new ArrayList<>();
    for (Nic nic : network.nics()) {
      Optional<Prefix> home =
          nic.ipv4().filter(p -> !p.isSelfAssigned() && p.length() <= LONGEST_PREFIX);
      if (nic.up() && nic.kind().isPhysical() && home.isPresent()) {
        for (InetAddress target : ends(home.get())) {
          routes.add(new HomeRoute(nic.name(), target, via(network, nic, target, system)));
        }
      }
    }
    return routes.isEmpty()
        ? Outcome.notRun("no interface in a home network")
        : Outcome.ok(List.copyOf(routes));
  }

  /** Two interfaces may bear one address; then it is the home's. */
  private static Optional<String> via(
      HostNetwork network, Nic home, InetAddress target, RouteProbe system) {
    return system
        .localAddressTowards(target)
        .flatMap(local ->
            has(home, local)
                ? Optional.of(home.name())
                : network.nics().stream()
                    .filter(nic -> has(nic, local))
                    .map(Nic::name)
                    .findFirst());
  }

  private static boolean has(Nic nic, InetAddress address) {
    return nic.addresses().stream().anyMatch(prefix -> prefix.address().equals(address));
  }

  /** The lowest and the highest address that a device of this network may have, save the own. */
  static List<InetAddress> ends(Prefix own) {
    int mask = (int) (-1L << (Integer.SIZE - own.length()));
    int mine = toInt(own.address().getAddress());
    int first = (mine & mask) + 1;
    int last = (mine | ~mask) - 1;
    return List.of(
        address(first == mine ? first + 1 : first), address(last == mine ? last - 1 : last));
  }

  private static int toInt(byte[] bytes) {
    int value = 0;
    for (byte b : bytes) {
      value = value << Byte.SIZE | (b & 0xff);
    }
    return value;
  }

  private static InetAddress address(int value) {
    byte[] bytes = {
      (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value
    };
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException fourBytesAlwaysFit) {
      throw new IllegalStateException(fourBytesAlwaysFit);
    }
  }
}
