package org.castdoctor.agent.lan.host;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.castdoctor.agent.lan.host.InterfaceSource.SeenNic;
import org.castdoctor.agent.observe.HostNetwork.DefaultRoute;
import org.castdoctor.agent.observe.HostNetwork.Neighbour;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.protocol.privacy.Mac;

/**
 * Linux: /proc/net (of this process's network namespace) and /etc/resolv.conf. IPv6 neighbours have
 * no file there and are left out.
 */
final class LinuxTables {
  /** Where the real name servers stand while resolv.conf names a local stub. */
  private static final List<String> BEHIND_THE_STUB =
      List.of("/run/systemd/resolve/resolv.conf", "/run/NetworkManager/no-stub-resolv.conf");

  // Flags of a route, from the kernel's route.h.
  private static final long ROUTE_UP = 0x1;
  private static final long ROUTE_REJECT = 0x200;
  // Flags of a neighbour, from the kernel's if_arp.h.
  private static final long ARP_COMPLETE = 0x2;
  private static final long ARP_PERMANENT = 0x4;

  private static final Pattern HEX_32 = Pattern.compile("[0-9A-Fa-f]{8}");
  private static final Pattern HEX_128 = Pattern.compile("[0-9A-Fa-f]{32}");
  private static final String IPV6_ANY = "0".repeat(32);

  private LinuxTables() {}

  static TableReader.Tables read(FileSource files, List<SeenNic> nics) {
    ToIntFunction<String> indexOf = IpText.indexIn(nics);
    List<DefaultRoute> routes = new ArrayList<>();
    files.read("/proc/net/route").map(LinuxTables::ipv4Routes).ifPresent(routes::addAll);
    files
        .read("/proc/net/ipv6_route")
        .map(text -> ipv6Routes(text, indexOf))
        .ifPresent(routes::addAll);
    return new TableReader.Tables(
        NicKinds.forEach(nics, nic -> LinuxKinds.of(files, nic, nics)),
        routes,
        resolvers(files, indexOf),
        files.read("/proc/net/arp").map(LinuxTables::neighbours).orElse(List.of()));
  }

  /** Default routes of /proc/net/route: addresses as little-endian hex, metric in decimal. */
  static List<DefaultRoute> ipv4Routes(String text) {
    return IpText.lines(text).flatMap(line -> ipv4Route(line).stream()).toList();
  }

  private static Optional<DefaultRoute> ipv4Route(String line) {
    List<String> column = IpText.columns(line);
    if (column.size() < 8) {
      return Optional.empty();
    }
    OptionalLong metric = IpText.number(column.get(6), 10);
    boolean isDefault = column.get(1).equals("00000000") && column.get(7).equals("00000000");
    if (!isDefault || !isUsable(column.get(3)) || metric.isEmpty()) {
      return Optional.empty();
    }
    return littleEndian(column.get(2))
        .map(
            gateway -> new DefaultRoute(column.get(0), gateway, IpText.metric(metric.getAsLong())));
  }

  /** Default routes of /proc/net/ipv6_route: addresses in network order, metric in hex. */
  static List<DefaultRoute> ipv6Routes(String text, ToIntFunction<String> indexOf) {
    return IpText.lines(text).flatMap(line -> ipv6Route(line, indexOf).stream()).toList();
  }

  private static Optional<DefaultRoute> ipv6Route(String line, ToIntFunction<String> indexOf) {
    List<String> column = IpText.columns(line);
    if (column.size() < 10) {
      return Optional.empty();
    }
    OptionalLong metric = IpText.number(column.get(5), 16);
    boolean isDefault = column.get(0).equals(IPV6_ANY) && column.get(1).equals("00");
    if (!isDefault || !isUsable(column.get(8)) || metric.isEmpty()) {
      return Optional.empty();
    }
    String nic = column.get(9);
    return networkOrder(column.get(4))
        .map(gateway -> IpText.scoped(gateway, indexOf.applyAsInt(nic)))
        .map(gateway -> new DefaultRoute(nic, gateway, IpText.metric(metric.getAsLong())));
  }

  /** Neighbours of /proc/net/arp. Group addresses are dropped: nobody answers for them. */
  static List<Neighbour> neighbours(String text) {
    return IpText.lines(text).flatMap(line -> neighbour(line).stream()).toList();
  }

  private static Optional<Neighbour> neighbour(String line) {
    List<String> column = IpText.columns(line);
    if (column.size() != 6 || !column.get(2).startsWith("0x")) {
      return Optional.empty();
    }
    OptionalLong flags = IpText.number(column.get(2).substring(2), 16);
    if (flags.isEmpty()) {
      return Optional.empty();
    }
    return IpText.address(column.get(0))
        .filter(address -> !address.isMulticastAddress())
        .map(address ->
            new Neighbour(
                address,
                column.get(5),
                IpText.mac(column.get(3)).map(Mac::new),
                stateOf(flags.getAsLong())));
  }

  private static NeighbourState stateOf(long flags) {
    // What somebody wrote into the table by hand says nothing about who is there.
    if ((flags & ARP_PERMANENT) != 0) {
      return NeighbourState.UNKNOWN;
    }
    if (flags == 0) {
      return NeighbourState.INCOMPLETE;
    }
    return (flags & ARP_COMPLETE) != 0 ? NeighbourState.RESOLVED : NeighbourState.UNKNOWN;
  }

  /** The name servers of one resolv.conf. */
  static List<InetAddress> nameServers(String text, ToIntFunction<String> indexOf) {
    return IpText.lines(text)
        .map(IpText::columns)
        .filter(column -> column.size() >= 2 && column.get(0).equals("nameserver"))
        .flatMap(column -> IpText.address(column.get(1), indexOf).stream())
        .toList();
  }

  /** The system's own list first; where that names a stub on this computer, those behind it too. */
  private static List<InetAddress> resolvers(FileSource files, ToIntFunction<String> indexOf) {
    Set<InetAddress> servers =
        new LinkedHashSet<>(nameServersIn(files, "/etc/resolv.conf", indexOf));
    if (servers.stream().anyMatch(InetAddress::isLoopbackAddress)) {
      BEHIND_THE_STUB.forEach(path -> servers.addAll(nameServersIn(files, path, indexOf)));
    }
    return List.copyOf(servers);
  }

  private static List<InetAddress> nameServersIn(
      FileSource files, String path, ToIntFunction<String> indexOf) {
    return files.read(path).map(text -> nameServers(text, indexOf)).orElse(List.of());
  }

  private static boolean isUsable(String hexFlags) {
    OptionalLong flags = IpText.number(hexFlags, 16);
    return flags.isPresent()
        && (flags.getAsLong() & ROUTE_UP) != 0
        && (flags.getAsLong() & ROUTE_REJECT) == 0;
  }

  private static Optional<InetAddress> littleEndian(String hex) {
    if (!HEX_32.matcher(hex).matches()) {
      return Optional.empty();
    }
    byte[] read = HexFormat.of().parseHex(hex);
    return address(new byte[] {read[3], read[2], read[1], read[0]});
  }

  private static Optional<InetAddress> networkOrder(String hex) {
    return HEX_128.matcher(hex).matches()
        ? address(HexFormat.of().parseHex(hex))
        : Optional.empty();
  }

  private static Optional<InetAddress> address(byte[] bytes) {
    try {
      return Optional.of(InetAddress.getByAddress(bytes));
    } catch (UnknownHostException wrongLength) {
      return Optional.empty();
    }
  }
}
