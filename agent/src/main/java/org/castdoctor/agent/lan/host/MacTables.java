package org.castdoctor.agent.lan.host;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdoctor.agent.lan.host.InterfaceSource.SeenNic;
import org.castdoctor.agent.observe.HostNetwork.DefaultRoute;
import org.castdoctor.agent.observe.HostNetwork.Neighbour;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.protocol.privacy.Mac;

/** macOS: the routing table, ARP table, name servers and hardware ports as its tools print them. */
final class MacTables {
  static final List<String> ROUTES_4 = List.of("/usr/sbin/netstat", "-rn", "-f", "inet");
  static final List<String> ROUTES_6 = List.of("/usr/sbin/netstat", "-rn", "-f", "inet6");
  static final List<String> NEIGHBOURS = List.of("/usr/sbin/arp", "-an");
  static final List<String> RESOLVERS = List.of("/usr/sbin/scutil", "--dns");
  static final List<String> PORTS = List.of("/usr/sbin/networksetup", "-listallhardwareports");

  private static final Pattern NIC_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9.]*");
  private static final Pattern ARP =
      Pattern.compile("\\S+ \\(([0-9.]+)\\) at (\\S+) on (\\S+)(.*)");
  private static final Pattern NAME_SERVER =
      Pattern.compile("\\s*nameserver\\[\\d+\\]\\s*:\\s*(\\S+)\\s*");

  /** Bridges from this number on belong to virtual machines and shared connections. */
  private static final Pattern SHARING_BRIDGE = Pattern.compile("bridge\\d{3,}");

  private MacTables() {}

  static TableReader.Tables read(CommandSource commands, List<SeenNic> nics) {
    Map<List<String>, String> printed =
        commands.run(List.of(ROUTES_4, ROUTES_6, NEIGHBOURS, RESOLVERS, PORTS));
    ToIntFunction<String> indexOf = IpText.indexIn(nics);
    List<DefaultRoute> routes = new ArrayList<>();
    routes.addAll(routes(printed.getOrDefault(ROUTES_4, ""), indexOf));
    routes.addAll(routes(printed.getOrDefault(ROUTES_6, ""), indexOf));
    Map<String, String> ports = hardwarePorts(printed.getOrDefault(PORTS, ""));
    return new TableReader.Tables(
        NicKinds.forEach(nics, nic -> kind(nic.name(), ports)),
        routes,
        resolvers(printed.getOrDefault(RESOLVERS, ""), indexOf),
        neighbours(printed.getOrDefault(NEIGHBOURS, "")));
  }

  /**
   * Default routes of "netstat -rn". The system has no metric: the one route without the flag I
   * (scoped to its interface) gets 0, the others 1. Scoped routes of tunnels are dropped: macOS
   * keeps several of them on every computer, and nothing goes that way unless it asks to.
   */
  static List<DefaultRoute> routes(String text, ToIntFunction<String> indexOf) {
    return IpText.lines(text).flatMap(line -> route(line, indexOf).stream()).toList();
  }

  private static Optional<DefaultRoute> route(String line, ToIntFunction<String> indexOf) {
    List<String> column = IpText.columns(line);
    if (column.size() < 4 || !column.get(0).equals("default")) {
      return Optional.empty();
    }
    boolean scoped = column.get(2).contains("I");
    // Older systems print two counters between the flags and the interface.
    Optional<String> nic =
        column.stream().skip(3).filter(c -> NIC_NAME.matcher(c).matches()).findFirst();
    return nic.filter(
            name -> !scoped || NicKinds.byName(name).filter(NicKind.TUNNEL::equals).isEmpty())
        .map(name ->
            new DefaultRoute(
                name,
                // "link#12" stands where packets go straight onto the interface.
                IpText.address(column.get(1), indexOf).orElse(SystemHostFacts.NO_GATEWAY),
                scoped ? 1 : 0));
  }

  /**
   * Neighbours of "arp -an"; group and broadcast addresses are dropped: nobody answers for them.
   */
  static List<Neighbour> neighbours(String text) {
    return IpText.lines(text).flatMap(line -> neighbour(line).stream()).toList();
  }

  private static Optional<Neighbour> neighbour(String line) {
    Matcher row = ARP.matcher(line);
    if (!row.matches()) {
      return Optional.empty();
    }
    Optional<String> mac = IpText.mac(row.group(2));
    if (mac.equals(Optional.of(IpText.BROADCAST_MAC))) {
      return Optional.empty();
    }
    NeighbourState state =
        // The computer's own addresses and those set by hand.
        row.group(4).contains("permanent")
            ? NeighbourState.UNKNOWN
            : mac.isPresent() ? NeighbourState.RESOLVED : NeighbourState.INCOMPLETE;
    return IpText.address(row.group(1))
        .filter(address -> !address.isMulticastAddress())
        .map(address -> new Neighbour(address, row.group(3), mac.map(Mac::new), state));
  }

  /** Name servers of "scutil --dns", each once, in the order printed. */
  static List<InetAddress> resolvers(String text, ToIntFunction<String> indexOf) {
    return IpText.lines(text)
        .map(NAME_SERVER::matcher)
        .filter(Matcher::matches)
        .flatMap(line -> IpText.address(line.group(1), indexOf).stream())
        .distinct()
        .toList();
  }

  /** From device to the port's name, of "networksetup -listallhardwareports". */
  static Map<String, String> hardwarePorts(String text) {
    Map<String, String> ports = new LinkedHashMap<>();
    String port = "";
    for (String line : IpText.lines(text).toList()) {
      if (line.startsWith("Hardware Port:")) {
        port = line.substring("Hardware Port:".length()).strip();
      } else if (line.startsWith("Device:") && !port.isEmpty()) {
        ports.put(line.substring("Device:".length()).strip(), port);
        port = "";
      }
    }
    return ports;
  }

  private static NicKind kind(String nic, Map<String, String> ports) {
    String port = ports.getOrDefault(nic, "").toLowerCase(Locale.ROOT).replace('\u2011', '-');
    if (port.contains("wi-fi") || port.contains("airport") || port.contains("wlan")) {
      return NicKind.WIFI;
    }
    if (port.contains("bluetooth")) {
      return NicKind.OTHER;
    }
    if (!port.isEmpty()) {
      return NicKind.ETHERNET;
    }
    return SHARING_BRIDGE.matcher(nic).matches()
        ? NicKind.VIRTUAL_MACHINE
        : NicKinds.byName(nic).orElse(NicKind.OTHER);
  }
}
