package org.castdoctor.agent.lan.host;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.castdoctor.agent.lan.HostFacts;
import org.castdoctor.agent.lan.host.InterfaceSource.SeenNic;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.DefaultRoute;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.protocol.privacy.Mac;

/**
 * What this computer says of its own network, read now. On Linux a few files and no process; on
 * macOS and Windows the system's own tools, cut off together at {@link #COMMAND_DEADLINE}.
 */
public final class SystemHostFacts implements HostFacts {
  /**
   * The tools answer in some 50 ms; a computer so busy that they do not is not worth waiting for.
   */
  static final Duration COMMAND_DEADLINE = Duration.ofMillis(1500);

  /** The mDNS group (RFC 6762 section 3). */
  static final InetAddress MDNS_GROUP = InetAddress.ofLiteral("224.0.0.251");

  /**
   * An address kept for documentation (RFC 5737): nobody has it, so only a default route leads
   * there.
   */
  static final InetAddress FAR_AWAY = InetAddress.ofLiteral("203.0.113.1");

  /** Stands for a gateway where packets go straight onto the interface, as with most VPNs. */
  static final InetAddress NO_GATEWAY = InetAddress.ofLiteral("0.0.0.0");

  private final String os;
  private final TableReader tables;
  private final InterfaceSource interfaces;
  private final RouteProbe routeProbe;
  private final Supplier<List<Installed>> browsers;

  SystemHostFacts(
      String os,
      TableReader tables,
      InterfaceSource interfaces,
      RouteProbe routeProbe,
      Supplier<List<Installed>> browsers) {
    this.browsers = browsers;
    this.os = os;
    this.tables = tables;
    this.interfaces = interfaces;
    this.routeProbe = routeProbe;
  }

  /** Reads the computer it runs on. */
  public static SystemHostFacts forThisComputer() {
    String osName = System.getProperty("os.name", "");
    FileSource files = new BoundedFiles(Path.of("/"));
    CommandSource commands = new BoundedCommands(COMMAND_DEADLINE);
    String systemRoot = Optional.ofNullable(System.getenv("SystemRoot")).orElse("C:\\Windows");
    String home = System.getProperty("user.home", "/");
    TableReader tables = TableReader.of(osName, files, commands, systemRoot);
    String os = (osName + " " + System.getProperty("os.version", "")).strip();
    return new SystemHostFacts(
        os,
        tables,
        new JavaInterfaces(),
        new ConnectedDatagram(),
        () -> InstalledBrowsers.read(osName, files, commands, home, systemRoot));
  }

  @Override
  public List<Installed> browsers() {
    return browsers.get();
  }

  @Override
  public HostNetwork read() {
    List<SeenNic> seen = interfaces.interfaces();
    TableReader.Tables read = tables.read(seen);
    List<DefaultRoute> routes = bestFirst(read.routes(), seen);
    List<Nic> nics =
        seen.stream()
            .map(nic ->
                new Nic(
                    nic.name(),
                    nic.index(),
                    NicKinds.inContext(nic, read.kinds(), seen, routes),
                    nic.up(),
                    nic.multicast(),
                    nic.pointToPoint(),
                    nic.mtu(),
                    nic.mac().map(Mac::new),
                    nic.addresses()))
            .toList();
    return new HostNetwork(
        os,
        nics,
        routes,
        read.resolvers(),
        read.neighbours(),
        nicTowards(MDNS_GROUP, seen).map(SeenNic::name));
  }

  /**
   * The routes by metric, except that the interface which the system really picks for a far IPv4
   * address comes first. A VPN often takes everything over without a default route in the main
   * table (two halves of the address space, or a rule that points to another table); then such a
   * route is added, with no gateway and metric 0.
   */
  private List<DefaultRoute> bestFirst(List<DefaultRoute> listed, List<SeenNic> seen) {
    List<DefaultRoute> routes = new ArrayList<>(listed);
    routes.sort(Comparator.comparingInt(DefaultRoute::metric));
    Optional<String> picked =
        nicTowards(FAR_AWAY, seen).filter(nic -> !isOnLink(seen)).map(SeenNic::name);
    if (picked.isEmpty()) {
      return routes;
    }
    List<DefaultRoute> ipv4 =
        routes.stream().filter(route -> route.gateway() instanceof Inet4Address).toList();
    if (!ipv4.isEmpty() && ipv4.getFirst().nic().equals(picked.get())) {
      return routes;
    }
    DefaultRoute real =
        ipv4.stream()
            .filter(route -> route.nic().equals(picked.get()))
            .findFirst()
            .orElse(new DefaultRoute(picked.get(), NO_GATEWAY, 0));
    routes.remove(real);
    routes.addFirst(real);
    return routes;
  }

  private static boolean isOnLink(List<SeenNic> seen) {
    return seen.stream()
        .flatMap(nic -> nic.addresses().stream())
        .anyMatch(prefix -> prefix.contains(FAR_AWAY));
  }

  private Optional<SeenNic> nicTowards(InetAddress target, List<SeenNic> seen) {
    return routeProbe
        .localAddressTowards(target)
        .flatMap(local ->
            seen.stream()
                .filter(nic -> nic.addresses().stream().anyMatch(p -> p.address().equals(local)))
                .findFirst());
  }
}
