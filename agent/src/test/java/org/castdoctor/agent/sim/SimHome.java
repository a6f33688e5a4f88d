package org.castdoctor.agent.sim;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.DefaultRoute;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.agent.sim.SimDevice.SimPeer;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.protocol.privacy.Mac;

/** A home as it is, before anybody looks. A value: the same home gives the same run. */
public record SimHome(
    Computer computer, Router router, SimInternet internet, List<SimDevice> devices, Air air) {

  /** The receiver of the healthy home, a Chromecast. */
  public static final String LIVING_ROOM = "Living Room";

  /** The interface of this computer that is in the home network. */
  public static final String HOME_NIC = "wlan0";

  public SimHome {
    devices = List.copyOf(devices);
  }

  /**
   * This computer.
   *
   * @param network what its system says; neighbours come from what was tried
   * @param firewallDropsMdns its own firewall drops what comes in for discovery
   * @param port5353Taken another program keeps the port for itself
   * @param refuses what its own rules refuse to send
   * @param setup how it is set up beyond its interfaces
   */
  public record Computer(
      HostNetwork network,
      boolean firewallDropsMdns,
      boolean port5353Taken,
      Refuses refuses,
      SimSetup setup) {
    Computer with(HostNetwork other) {
      return new Computer(other, firewallDropsMdns, port5353Taken, refuses, setup);
    }

    Computer with(Refuses other) {
      return new Computer(network, firewallDropsMdns, port5353Taken, other, setup);
    }

    Computer with(SimSetup other) {
      return new Computer(network, firewallDropsMdns, port5353Taken, refuses, other);
    }
  }

  /** What a computer's own rules refuse to send. */
  public enum Refuses {
    NOTHING,
    /** Questions to everybody (EPERM). */
    DISCOVERY,
    /** Everything that is meant for the home (EPERM); connections stay silent. */
    HOME,
    /** As macOS does to a program without permission: multicast vanishes, the rest has no route. */
    LOCAL_NETWORK
  }

  /**
   * The router.
   *
   * @param resolves whether its own resolver answers
   * @param forwards whether it carries packets between the networks of the home
   * @param line its way to the internet, and what it says of it
   */
  public record Router(
      InetAddress address,
      boolean on,
      Set<Integer> openPorts,
      boolean resolves,
      boolean forwards,
      SimLine line) {
    public Router {
      openPorts = Set.copyOf(openPorts);
    }

    public Router(
        InetAddress address,
        boolean on,
        Set<Integer> openPorts,
        boolean resolves,
        boolean forwards) {
      this(address, on, openPorts, resolves, forwards, SimLine.healthy());
    }

    Router with(SimLine other) {
      return new Router(address, on, openPorts, resolves, forwards, other);
    }
  }

  /** What becomes of multicast between the devices. */
  public enum Multicast {
    PASSES,
    /** Questions arrive at the devices, answers by multicast do not arrive here. */
    ANSWERS_LOST,
    /** Discovery is lost; searches by SSDP pass. */
    DISCOVERY_LOST,
    FILTERED,
    /** It passes until the network forgets who joined, some four minutes after the start. */
    FADES
  }

  /** Whether devices may talk to each other. */
  public enum Isolation {
    NONE,
    /** To the router only. */
    CLIENTS,
    /** To the router only, but it repeats multicast DNS between them. */
    REFLECTED,
    /** They may; and the router repeats multicast DNS from the home's other network. */
    BETWEEN_NETWORKS
  }

  /**
   * What lies between the devices.
   *
   * @param lossPercent how many multicast packets in a hundred are lost
   * @param weak devices by name to which every third connection's first packet is lost
   */
  public record Air(
      Multicast multicast, Isolation isolation, int lossPercent, long seed, Set<String> weak) {
    public Air {
      weak = Set.copyOf(weak);
    }

    public Air(Multicast multicast, Isolation isolation, int lossPercent, long seed) {
      this(multicast, isolation, lossPercent, seed, Set.of());
    }
  }

  /** A home where everything works: a computer, a router, a Chromecast and a printer. */
  public static SimHome healthy() {
    InetAddress gateway = InetAddress.ofLiteral("192.168.1.1");
    HostNetwork network =
        new HostNetwork(
            "Linux 6.12",
            List.of(
                nic("lo", 1, NicKind.LOOPBACK, false, "127.0.0.1", 8),
                nic(HOME_NIC, 2, NicKind.WIFI, true, "192.168.1.20", 24)),
            List.of(new DefaultRoute(HOME_NIC, gateway, 600)),
            List.of(gateway),
            List.of(),
            Optional.of(HOME_NIC));
    return new SimHome(
        new Computer(network, false, false, Refuses.NOTHING, SimSetup.plain()),
        new Router(gateway, true, Set.of(53, 80, 443), true, true),
        SimInternet.healthy(),
        List.of(
            SimReceiver.chromecast(LIVING_ROOM, "192.168.1.40"),
            SimPeer.printer("Printer", "192.168.1.60")),
        new Air(Multicast.PASSES, Isolation.NONE, 0, 1));
  }

  static Nic nic(
      String name, int index, NicKind kind, boolean multicast, String address, int length) {
    return new Nic(
        name,
        index,
        kind,
        true,
        multicast,
        false,
        1500,
        Optional.of(new Mac("02:00:00:00:00:%02x".formatted(index))),
        List.of(new Prefix(InetAddress.ofLiteral(address), length)));
  }

  /** The same home with a fault, or several one after the other. */
  @SafeVarargs
  public final SimHome with(UnaryOperator<SimHome>... faults) {
    SimHome home = this;
    for (UnaryOperator<SimHome> fault : faults) {
      home = fault.apply(home);
    }
    return home;
  }

  public SimHome with(Computer other) {
    return new SimHome(other, router, internet, devices, air);
  }

  public SimHome with(HostNetwork network) {
    return with(computer.with(network));
  }

  public SimHome with(Router other) {
    return new SimHome(computer, other, internet, devices, air);
  }

  public SimHome with(SimInternet other) {
    return new SimHome(computer, router, other, devices, air);
  }

  public SimHome with(Air other) {
    return new SimHome(computer, router, internet, devices, other);
  }

  public SimHome with(List<SimDevice> others) {
    return new SimHome(computer, router, internet, others, air);
  }

  /** The same home with one more device. */
  public SimHome and(SimDevice device) {
    List<SimDevice> more = new ArrayList<>(devices);
    more.add(device);
    return with(more);
  }

  /** The receiver of that name. */
  public SimReceiver receiver(String name) {
    return devices.stream()
        .filter(SimReceiver.class::isInstance)
        .map(SimReceiver.class::cast)
        .filter(receiver -> receiver.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no receiver " + name));
  }

  /** The same home with that receiver changed. */
  public SimHome changing(String name, UnaryOperator<SimReceiver> change) {
    SimReceiver old = receiver(name);
    return with(
        devices.stream().map(device -> device.equals(old) ? change.apply(old) : device).toList());
  }

  /** This computer's interface in the home network. */
  public Nic homeNic() {
    return computer.network().nic(HOME_NIC).orElseThrow();
  }
}
