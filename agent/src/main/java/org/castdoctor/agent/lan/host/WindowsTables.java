package org.castdoctor.agent.lan.host;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdoctor.agent.lan.host.InterfaceSource.SeenNic;
import org.castdoctor.agent.observe.HostNetwork.DefaultRoute;
import org.castdoctor.agent.observe.HostNetwork.Neighbour;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.protocol.privacy.Mac;

/**
 * Windows: "route print", "arp -a -v" and the registry. Their headings are translated, so rows are
 * told by the shape of their columns alone. PowerShell would give clean JSON, but takes a second to
 * start; "ipconfig" can only be read by its words. Tables name an interface by its address (IPv4)
 * or number (IPv6), which is joined to the JDK's list. IPv6 name servers are left out: the registry
 * does not hold those that a router advertises.
 */
final class WindowsTables {
  private static final String DNS_KEY =
      "HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters\\Interfaces";

  private static final Pattern ARP_HEADING =
      Pattern.compile(".*?(\\d+\\.\\d+\\.\\d+\\.\\d+)\\s+---\\s+0x[0-9A-Fa-f]+\\s*");
  private static final Pattern REGISTRY_VALUE =
      Pattern.compile("\\s+(\\w+)\\s+REG_(?:MULTI_)?SZ\\s+(.*)");
  private static final Pattern LIST_SEPARATOR = Pattern.compile("\\\\0|[,\\s]+");

  private static final Pattern TUNNEL =
      Pattern.compile(
          ".*(wireguard|wintun|tap-windows|tap-|openvpn|tailscale|zerotier|nordlynx|vpn|anyconnect"
              + "|pangp|fortinet|wan miniport|teredo|6to4|isatap|warp).*");
  private static final Pattern MACHINE = Pattern.compile(".*(virtualbox|vmware|hyper-v virtual).*");
  private static final Pattern ASIDE = Pattern.compile(".*(bluetooth|wi-fi direct).*");

  private WindowsTables() {}

  static List<String> routesCommand(String systemRoot) {
    return List.of(systemRoot + "\\System32\\route.exe", "print");
  }

  /** With -v it also lists the addresses that were asked for and did not answer. */
  static List<String> neighboursCommand(String systemRoot) {
    return List.of(systemRoot + "\\System32\\arp.exe", "-a", "-v");
  }

  static List<String> resolversCommand(String systemRoot) {
    return List.of(systemRoot + "\\System32\\reg.exe", "query", DNS_KEY, "/s");
  }

  static TableReader.Tables read(CommandSource commands, String systemRoot, List<SeenNic> nics) {
    List<String> routes = routesCommand(systemRoot);
    List<String> neighbours = neighboursCommand(systemRoot);
    List<String> resolvers = resolversCommand(systemRoot);
    Map<List<String>, String> printed = commands.run(List.of(routes, neighbours, resolvers));
    return new TableReader.Tables(
        NicKinds.forEach(nics, WindowsTables::kind),
        routes(printed.getOrDefault(routes, ""), nics),
        resolvers(printed.getOrDefault(resolvers, ""), nics),
        neighbours(printed.getOrDefault(neighbours, ""), nics));
  }

  /** Default routes of "route print". Its last section, of routes kept for later, has no metric. */
  static List<DefaultRoute> routes(String text, List<SeenNic> nics) {
    List<DefaultRoute> routes = new ArrayList<>();
    List<String> lines = IpText.lines(text).toList();
    for (int i = 0; i < lines.size(); i++) {
      List<String> column = IpText.columns(lines.get(i));
      String below = i + 1 < lines.size() ? lines.get(i + 1).strip() : "";
      ipv4Route(column, nics).or(() -> ipv6Route(column, below, nics)).ifPresent(routes::add);
    }
    return routes;
  }

  /** Destination, mask, gateway (or some words for "on this link"), own address, metric. */
  private static Optional<DefaultRoute> ipv4Route(List<String> column, List<SeenNic> nics) {
    int size = column.size();
    if (size < 5 || !column.get(0).equals("0.0.0.0") || !column.get(1).equals("0.0.0.0")) {
      return Optional.empty();
    }
    OptionalLong metric = IpText.number(column.get(size - 1), 10);
    InetAddress gateway = IpText.address(column.get(2)).orElse(SystemHostFacts.NO_GATEWAY);
    return metric.isEmpty()
        ? Optional.empty()
        : nicOf(column.get(size - 2), nics)
            .map(nic -> new DefaultRoute(nic, gateway, IpText.metric(metric.getAsLong())));
  }

  /** Interface number, metric, destination, gateway; a long gateway stands on the next line. */
  private static Optional<DefaultRoute> ipv6Route(
      List<String> column, String below, List<SeenNic> nics) {
    if (column.size() < 3 || !column.get(2).equals("::/0")) {
      return Optional.empty();
    }
    OptionalLong index = IpText.number(column.get(0), 10);
    OptionalLong metric = IpText.number(column.get(1), 10);
    if (index.isEmpty() || metric.isEmpty()) {
      return Optional.empty();
    }
    InetAddress gateway =
        IpText.address(column.size() > 3 ? column.get(3) : below)
            .filter(Inet6Address.class::isInstance)
            .orElse(InetAddress.ofLiteral("::"));
    return nics.stream()
        .filter(nic -> nic.index() == index.getAsLong())
        .findFirst()
        .map(nic ->
            new DefaultRoute(
                nic.name(),
                IpText.scoped(gateway, nic.index()),
                IpText.metric(metric.getAsLong())));
  }

  /**
   * Neighbours of "arp -a -v". An address without a hardware address was asked for in vain.
   * Broadcast and group addresses, which Windows lists as well, are dropped.
   */
  static List<Neighbour> neighbours(String text, List<SeenNic> nics) {
    List<Neighbour> neighbours = new ArrayList<>();
    Optional<String> nic = Optional.empty();
    for (String line : IpText.lines(text).toList()) {
      Matcher heading = ARP_HEADING.matcher(line);
      if (heading.matches()) {
        nic = nicOf(heading.group(1), nics);
      } else if (nic.isPresent()) {
        neighbour(line, nic.get()).ifPresent(neighbours::add);
      }
    }
    return neighbours;
  }

  private static Optional<Neighbour> neighbour(String line, String nic) {
    List<String> column = IpText.columns(line);
    if (column.size() < 2) {
      return Optional.empty();
    }
    Optional<String> mac = IpText.mac(column.get(1));
    boolean nobody = column.get(1).equals("00-00-00-00-00-00");
    boolean everybody = mac.equals(Optional.of(IpText.BROADCAST_MAC));
    if (everybody || (mac.isEmpty() && !nobody)) {
      return Optional.empty();
    }
    return IpText.address(column.get(0))
        .filter(address -> !address.isMulticastAddress())
        .map(address ->
            new Neighbour(
                address,
                nic,
                mac.map(Mac::new),
                nobody ? NeighbourState.INCOMPLETE : NeighbourState.RESOLVED));
  }

  /**
   * Name servers from "reg query … /s": those set by hand, else those from DHCP, of each adapter
   * that has one of its addresses on an interface which is up. Keys of adapters long gone stay in
   * the registry, so the address is what tells.
   */
  static List<InetAddress> resolvers(String text, List<SeenNic> nics) {
    Set<InetAddress> servers = new LinkedHashSet<>();
    Adapter adapter = new Adapter(List.of(), List.of(), List.of());
    for (String line : IpText.lines(text).toList()) {
      if (line.startsWith("HKEY_")) {
        servers.addAll(adapter.serversInUse(nics));
        adapter = new Adapter(List.of(), List.of(), List.of());
      } else {
        adapter = adapter.with(line);
      }
    }
    servers.addAll(adapter.serversInUse(nics));
    return List.copyOf(servers);
  }

  /** What one key of the registry said so far. */
  private record Adapter(
      List<InetAddress> own, List<InetAddress> byHand, List<InetAddress> fromDhcp) {
    Adapter with(String line) {
      Matcher value = REGISTRY_VALUE.matcher(line);
      if (!value.matches()) {
        return this;
      }
      List<InetAddress> addresses =
          LIST_SEPARATOR
              .splitAsStream(value.group(2))
              .flatMap(text -> IpText.address(text).stream())
              .toList();
      return switch (value.group(1)) {
        case "IPAddress", "DhcpIPAddress" -> new Adapter(joined(addresses), byHand, fromDhcp);
        case "NameServer" -> new Adapter(own, addresses, fromDhcp);
        case "DhcpNameServer" -> new Adapter(own, byHand, addresses);
        default -> this;
      };
    }

    private List<InetAddress> joined(List<InetAddress> more) {
      List<InetAddress> all = new ArrayList<>(own);
      all.addAll(more);
      return List.copyOf(all);
    }

    List<InetAddress> serversInUse(List<SeenNic> nics) {
      boolean inUse =
          nics.stream()
              .filter(SeenNic::up)
              .flatMap(nic -> nic.addresses().stream())
              .anyMatch(prefix -> own.contains(prefix.address()));
      if (!inUse) {
        return List.of();
      }
      return byHand.isEmpty() ? fromDhcp : byHand;
    }
  }

  /**
   * Descriptions of adapters are English everywhere; what they leave open, the JDK's name tells.
   */
  private static NicKind kind(SeenNic nic) {
    String description = nic.displayName().toLowerCase(Locale.ROOT);
    if (TUNNEL.matcher(description).matches()) {
      return NicKind.TUNNEL;
    }
    if (MACHINE.matcher(description).matches()) {
      return NicKind.VIRTUAL_MACHINE;
    }
    if (ASIDE.matcher(description).matches()) {
      return NicKind.OTHER;
    }
    return NicKinds.byName(nic.name()).orElse(NicKind.OTHER);
  }

  private static Optional<String> nicOf(String ownAddress, List<SeenNic> nics) {
    return IpText.address(ownAddress)
        .flatMap(own ->
            nics.stream()
                .filter(nic -> nic.addresses().stream().anyMatch(p -> p.address().equals(own)))
                .map(SeenNic::name)
                .findFirst());
  }
}
