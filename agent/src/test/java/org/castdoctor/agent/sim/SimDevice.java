package org.castdoctor.agent.sim;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.protocol.wire.mdns.DnsName;
import org.castdoctor.protocol.wire.setup.EurekaInfo;

/** Something in the home with an address: a receiver, or anything else. */
public sealed interface SimDevice
    permits SimDevice.SimPeer, SimDevice.SimReceiver, SimConsole, SimPlayer {
  String name();

  Inet4Address address();

  /** Whether it has power and is on the network. */
  boolean on();

  /** What it announces by multicast DNS. */
  List<Service> services();

  Announcing announcing();

  /** What few devices have. */
  Traits traits();

  /** What becomes of a TCP connection to one of its ports. */
  Door door(int port);

  /** What one of its ports answers to a GET. */
  default Optional<Lan.Page> page(int port, String path) {
    return Optional.empty();
  }

  /** How a port takes a connection. */
  enum Door {
    OPEN,
    REFUSED,
    /** It takes no notice of the packets. */
    SILENT
  }

  /** A service instance. The host's label is the device's own. */
  record Service(DnsName type, String instance, String host, int port, List<String> txt) {
    public Service {
      txt = List.copyOf(txt);
    }
  }

  /** How the records of an answer are spread over packets. */
  enum Packets {
    /** Everything in one packet, as Chromecasts do. */
    TOGETHER,
    /** Pointer, service and address in a packet each. */
    SPLIT,
    /** The pointer alone; the rest only to whom asks for it. */
    ON_REQUEST,
    /** Bytes that are no DNS message. */
    GARBAGE,
    /** No answer: it asks the same question and names what it knows, as other senders do. */
    ASKS_TOO,
    /** The records, marked as an error. */
    ERROR
  }

  /**
   * How it answers multicast questions.
   *
   * @param delay before an answer that others could give too, 20 to 120 ms (RFC 6762 §6)
   */
  record Announcing(Packets packets, Duration delay) {}

  /**
   * What few devices have.
   *
   * @param ipv6 its address of the link
   * @param ipv4 whether it is reached by its IPv4 address
   * @param searched the SSDP search targets that it answers
   * @param announces whether it announces its cast service
   * @param hearsAll whether multicast reaches it
   * @param instead the address in its records, where that is not its own
   */
  record Traits(
      Optional<Inet6Address> ipv6,
      boolean ipv4,
      List<String> searched,
      boolean announces,
      boolean hearsAll,
      Optional<Inet4Address> instead) {
    static final Traits USUAL =
        new Traits(Optional.empty(), true, List.of(), true, true, Optional.empty());

    public Traits {
      searched = List.copyOf(searched);
    }

    Traits withIpv6(String address, boolean alsoIpv4) {
      Inet6Address ipv6Address = (Inet6Address) InetAddress.ofLiteral(address);
      return new Traits(Optional.of(ipv6Address), alsoIpv4, searched, announces, hearsAll, instead);
    }

    Traits answering(String... targets) {
      return new Traits(ipv6, ipv4, List.of(targets), announces, hearsAll, instead);
    }

    Traits unannounced() {
      return new Traits(ipv6, ipv4, searched, false, hearsAll, instead);
    }

    Traits beyondMulticast() {
      return new Traits(ipv6, ipv4, searched, announces, false, instead);
    }

    Traits announcing(String other) {
      return new Traits(
          ipv6, ipv4, searched, announces, hearsAll, Optional.of(SimDevice.ipv4(other)));
    }
  }

  /** Whether it is at this address. */
  default boolean isAt(InetAddress other) {
    return (traits().ipv4() && address().equals(other))
        || traits().ipv6().filter(other::equals).isPresent();
  }

  /** The address from which it speaks by that protocol. */
  default Optional<InetAddress> speaksFrom(Family family) {
    return switch (family) {
      case IPV4 -> traits().ipv4() ? Optional.of(address()) : Optional.empty();
      case IPV6 -> traits().ipv6().map(address -> address);
    };
  }

  /** The addresses in its records. */
  default List<InetAddress> inRecords() {
    return traits().instead().isPresent()
        ? List.of(traits().instead().get())
        : Stream.of(Family.values()).flatMap(family -> speaksFrom(family).stream()).toList();
  }

  /** The network it is in: all homes here are networks of 24 bits. */
  default Prefix network() {
    return new Prefix(address(), 24);
  }

  /** Some other device, such as a printer. */
  record SimPeer(
      String name,
      Inet4Address address,
      boolean on,
      List<Service> services,
      Announcing announcing,
      Set<Integer> openPorts,
      Traits traits)
      implements SimDevice {

    /** A printer that announces itself. */
    public static SimPeer printer(String name, String address) {
      Service printing =
          new Service(
              DnsName.of("_ipp._tcp.local"),
              name,
              "printer",
              631,
              List.of("txtvers=1", "qtotal=1"));
      return new SimPeer(
          name,
          ipv4(address),
          true,
          List.of(printing),
          new Announcing(Packets.TOGETHER, Duration.ofMillis(40)),
          Set.of(631),
          Traits.USUAL);
    }

    /** Something that announces a receiver at an address that is not its own. */
    public static SimPeer sleepProxy(String name, String address, SimReceiver of) {
      return new SimPeer(
          name,
          ipv4(address),
          true,
          of.services(),
          of.announcing(),
          Set.of(),
          Traits.USUAL.announcing(of.address().getHostAddress()));
    }

    public SimPeer with(Traits other) {
      return new SimPeer(name, address, on, services, announcing, openPorts, other);
    }

    @Override
    public Door door(int port) {
      return openPorts.contains(port) ? Door.OPEN : Door.REFUSED;
    }
  }

  /**
   * A Cast receiver.
   *
   * @param id 32 hex digits
   * @param remote whether it is a Google TV or Android TV with the remote service
   */
  record SimReceiver(
      String name,
      String model,
      String id,
      Inet4Address address,
      boolean on,
      boolean remote,
      Announcing announcing,
      SimCastPort cast,
      Traits traits)
      implements SimDevice {
    private static final DnsName CAST = DnsName.of("_googlecast._tcp.local");
    private static final DnsName REMOTE = DnsName.of("_androidtvremote2._tcp.local");
    private static final int REMOTE_PORT = 6466;

    /** A Chromecast, which answers after a time that depends on its address. */
    public static SimReceiver chromecast(String name, String address) {
      return receiver(name, "Chromecast", address, false);
    }

    /** A television with Google TV. */
    public static SimReceiver googleTv(String name, String address) {
      return receiver(name, "Google TV Streamer", address, true);
    }

    private static SimReceiver receiver(String name, String model, String address, boolean remote) {
      Inet4Address ipv4 = ipv4(address);
      int last = ipv4.getAddress()[3] & 0xff;
      return new SimReceiver(
          name,
          model,
          "%032x".formatted(0x51ab_0000_0000L + last),
          ipv4,
          true,
          remote,
          new Announcing(Packets.TOGETHER, Duration.ofMillis(20 + (last * 37) % 101)),
          SimCastPort.well(),
          Traits.USUAL);
    }

    public SimReceiver off() {
      return new SimReceiver(name, model, id, address, false, remote, announcing, cast, traits);
    }

    public SimReceiver at(String other) {
      return new SimReceiver(name, model, id, ipv4(other), on, remote, announcing, cast, traits);
    }

    public SimReceiver announcing(Announcing other) {
      return new SimReceiver(name, model, id, address, on, remote, other, cast, traits);
    }

    public SimReceiver with(Traits other) {
      return new SimReceiver(name, model, id, address, on, remote, announcing, cast, other);
    }

    public SimReceiver in(Packets packets) {
      return announcing(new Announcing(packets, announcing.delay));
    }

    public SimReceiver called(String otherModel) {
      return new SimReceiver(name, otherModel, id, address, on, remote, announcing, cast, traits);
    }

    public SimReceiver inside(UnaryOperator<SimInside> change) {
      return cast(cast.with(change.apply(cast.inside())));
    }

    public SimReceiver cast(SimCastPort other) {
      return new SimReceiver(name, model, id, address, on, remote, announcing, other, traits);
    }

    @Override
    public List<Service> services() {
      Service casting =
          new Service(
              CAST,
              model.replace(' ', '-') + "-" + id,
              id,
              cast.number(),
              List.of(
                  "id=" + id,
                  "ve=05",
                  "md=" + model,
                  "fn=" + name,
                  "ca=" + cast.inside().capabilities(),
                  "st=" + (cast.running().isPresent() ? "1" : "0"),
                  "rs=" + cast.running().map(SimCastPort.App::name).orElse("")));
      Service controlled = new Service(REMOTE, name, id, REMOTE_PORT, List.of("bt=00:00:00"));
      return Stream.concat(
              traits.announces() ? Stream.of(casting) : Stream.empty(),
              remote ? Stream.of(controlled) : Stream.empty())
          .toList();
    }

    @Override
    public Optional<Lan.Page> page(int port, String path) {
      return cast.inside()
          .page()
          .filter(page -> port == EurekaInfo.PORT && path.equals(EurekaInfo.PATH))
          .map(page -> new Lan.Page(200, Map.of(), page));
    }

    @Override
    public Door door(int port) {
      if (port == cast.number()) {
        return cast.door();
      }
      if (port == EurekaInfo.PORT && cast.inside().page().isPresent()) {
        return Door.OPEN;
      }
      return remote && port == REMOTE_PORT ? Door.OPEN : Door.REFUSED;
    }
  }

  /** An IPv4 address as it is written. */
  static Inet4Address ipv4(String address) {
    return switch (InetAddress.ofLiteral(address)) {
      case Inet4Address ipv4 -> ipv4;
      default -> throw new IllegalArgumentException("not IPv4: " + address);
    };
  }
}
