package org.castdoctor.agent.observe;

import static org.castdoctor.protocol.privacy.Leaves.As.A_NIC;
import static org.castdoctor.protocol.privacy.Leaves.As.IT_IS;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.castdoctor.protocol.privacy.Leaves;
import org.castdoctor.protocol.privacy.Mac;

/**
 * What this computer's operating system says about its own network: a still picture, taken without
 * sending anything.
 *
 * @param os the operating system's name and version, for the report
 * @param nics every network interface, loopback included, in the system's order
 * @param defaultRoutes the ways out, best (lowest metric) first
 * @param resolvers the name servers in use, in order
 * @param neighbours the link-layer neighbours the system knows (ARP, NDP)
 * @param multicastNic the interface the system picks for 224.0.0.251 when a program does not
 *     choose; empty where it has no route for it
 */
public record HostNetwork(
    @Leaves(IT_IS) String os,
    List<Nic> nics,
    List<DefaultRoute> defaultRoutes,
    List<InetAddress> resolvers,
    List<Neighbour> neighbours,
    @Leaves(IT_IS) Optional<String> multicastNic) {

  public HostNetwork {
    nics = List.copyOf(nics);
    defaultRoutes = List.copyOf(defaultRoutes);
    resolvers = List.copyOf(resolvers);
    neighbours = List.copyOf(neighbours);
  }

  /** What sort of interface it is, as far as name, type and driver tell. */
  public enum NicKind {
    ETHERNET,
    WIFI,
    /** A bridge or virtual Ethernet pair of a container engine (Docker, Podman, LXC). */
    CONTAINER,
    /** A virtual machine's network on this computer (VirtualBox, VMware, Hyper-V, libvirt). */
    VIRTUAL_MACHINE,
    /** A VPN or other tunnel. */
    TUNNEL,
    LOOPBACK,
    OTHER;

    /** Whether a home network can be behind it, rather than something inside this computer. */
    public boolean isPhysical() {
      return switch (this) {
        case ETHERNET, WIFI, OTHER -> true;
        case CONTAINER, VIRTUAL_MACHINE, TUNNEL, LOOPBACK -> false;
      };
    }
  }

  /** One address of an interface and the length of its network prefix in bits. */
  public record Prefix(InetAddress address, int length) {
    /** Refuses a prefix longer than its address, as a forged bundle may have. */
    public Prefix {
      if (length < 0 || length > address.getAddress().length * Byte.SIZE) {
        throw new IllegalArgumentException("no prefix of an address: " + length + " bits");
      }
    }

    /** Whether the other address lies in the same network. */
    public boolean contains(InetAddress other) {
      byte[] mine = address.getAddress();
      byte[] theirs = other.getAddress();
      if (mine.length != theirs.length) {
        return false;
      }
      for (int bit = 0; bit < length; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }

    /**
     * Whether this is an address that a host gave itself because nobody handed one out (RFC 3927).
     */
    public boolean isSelfAssigned() {
      return address instanceof Inet4Address && address.isLinkLocalAddress();
    }
  }

  /**
   * One network interface.
   *
   * @param mtu the largest packet in bytes; 0 where the system does not say
   */
  public record Nic(
      @Leaves(A_NIC) String name,
      int index,
      NicKind kind,
      boolean up,
      boolean multicast,
      boolean pointToPoint,
      int mtu,
      Optional<Mac> mac,
      List<Prefix> addresses) {
    public Nic {
      addresses = List.copyOf(addresses);
    }

    /**
     * Whether discovery can be asked here: up, able to multicast, with an address that is not
     * loopback.
     */
    public boolean canDiscover() {
      return up
          && multicast
          && !pointToPoint
          && kind != NicKind.LOOPBACK
          && addresses.stream().anyMatch(p -> !p.address().isLoopbackAddress());
    }

    /** The first IPv4 address, which is the one to ask from. */
    public Optional<Prefix> ipv4() {
      return addresses.stream().filter(p -> p.address() instanceof Inet4Address).findFirst();
    }

    /** The IPv6 address of the link, from which ff02::fb is asked. */
    public Optional<Prefix> linkLocal() {
      return addresses.stream()
          .filter(p -> p.address() instanceof Inet6Address && p.address().isLinkLocalAddress())
          .findFirst();
    }

    /** The address to ask from by one of the two protocols. */
    public Optional<Prefix> address(Family family) {
      return switch (family) {
        case IPV4 -> ipv4();
        case IPV6 -> linkLocal();
      };
    }
  }

  /** A way out of the home network. */
  public record DefaultRoute(@Leaves(A_NIC) String nic, InetAddress gateway, int metric) {}

  /** What the system knows of one neighbour on the link. */
  public record Neighbour(
      InetAddress address, @Leaves(A_NIC) String nic, Optional<Mac> mac, NeighbourState state) {}

  /** Whether a neighbour answered the question "who has this address?". */
  public enum NeighbourState {
    /** It answered, now or lately: something there is alive. */
    RESOLVED,
    /** It was asked and has not answered. */
    INCOMPLETE,
    /** The system lists it without saying. */
    UNKNOWN
  }

  /** The operating system in one word, as the incident register has it. */
  public String system() {
    String lower = os.toLowerCase(Locale.ROOT);
    return lower.startsWith("mac") ? "macos" : lower.split(" ", 2)[0];
  }

  /** The interface of that name. */
  public Optional<Nic> nic(String name) {
    return nics.stream().filter(nic -> nic.name().equals(name)).findFirst();
  }

  /** The interfaces on which discovery can be asked. */
  public List<Nic> discoveryNics() {
    return nics.stream().filter(Nic::canDiscover).toList();
  }

  /**
   * Whether the network hands out IPv6 for the internet: an address of the wide world (2000::/3) on
   * an interface of the home, and a way out.
   */
  public boolean offersIpv6() {
    boolean address =
        nics.stream()
            .filter(nic -> nic.up() && nic.kind().isPhysical())
            .flatMap(nic -> nic.addresses().stream())
            .map(Prefix::address)
            .anyMatch(own -> own instanceof Inet6Address && (own.getAddress()[0] & 0xe0) == 0x20);
    return address
        && defaultRoutes.stream().anyMatch(route -> route.gateway() instanceof Inet6Address);
  }

  /**
   * The router of the home: that of the best way out which is no tunnel. A VPN that carries
   * everything has the best way out and no router.
   */
  public Optional<InetAddress> homeGateway() {
    return homeRoute().map(DefaultRoute::gateway);
  }

  /** The best way out which is no tunnel; one over IPv4 before one over IPv6. */
  public Optional<DefaultRoute> homeRoute() {
    List<DefaultRoute> routes =
        defaultRoutes.stream()
            .filter(route -> !route.gateway().isAnyLocalAddress())
            .filter(route -> nic(route.nic()).filter(nic -> nic.kind() == NicKind.TUNNEL).isEmpty())
            .toList();
    return routes.stream()
        .filter(route -> route.gateway() instanceof Inet4Address)
        .findFirst()
        .or(() -> routes.stream().findFirst());
  }

  /** The tunnel that carries this computer's internet traffic, where one does. */
  public Optional<Nic> internetTunnel() {
    return defaultRoutes.stream()
        .findFirst()
        .flatMap(route -> nic(route.nic()))
        .filter(nic -> nic.kind() == NicKind.TUNNEL);
  }

  /** Whether an address lies in one of this computer's own networks. */
  public boolean isOnLink(InetAddress address) {
    return nics.stream()
        .filter(Nic::up)
        .flatMap(nic -> nic.addresses().stream())
        .anyMatch(prefix -> prefix.contains(address));
  }

  /** The neighbours that answered for their address, now or lately. */
  public List<Neighbour> resolved() {
    return neighbours.stream().filter(n -> n.state() == NeighbourState.RESOLVED).toList();
  }

  /** What the neighbour table says of an address. */
  public Optional<Neighbour> neighbour(InetAddress address) {
    return neighbours.stream().filter(n -> n.address().equals(address)).findFirst();
  }
}
