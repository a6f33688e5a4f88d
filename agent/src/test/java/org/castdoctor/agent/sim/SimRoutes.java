package org.castdoctor.agent.sim;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.DefaultRoute;
import org.castdoctor.agent.sim.SimHome.Isolation;

/** Where packets to an address go from this computer. */
final class SimRoutes {
  private final SimHome home;

  SimRoutes(SimHome home) {
    this.home = home;
  }

  /** Where they end. The hop is the neighbour to whom this computer hands them. */
  sealed interface Route {
    /** This computer has no route. */
    record None() implements Route {}

    /** A tunnel takes them, and its other end knows nothing of this home. */
    record Lost() implements Route {}

    /** It is an address of this computer. */
    record Here() implements Route {}

    /** Nobody on the link says that the hop's address is theirs. */
    record Unanswered(InetAddress hop) implements Route {}

    /** The hop takes them and they are never seen again. */
    record Swallowed(InetAddress hop) implements Route {}

    record ToRouter(InetAddress hop) implements Route {}

    record ToDevice(InetAddress hop, SimDevice device) implements Route {}

    record ToInternet(InetAddress hop) implements Route {}
  }

  Route to(InetAddress address) {
    HostNetwork network = home.computer().network();
    if (network.nics().stream()
        .flatMap(nic -> nic.addresses().stream())
        .anyMatch(own -> own.address().equals(address))) {
      return new Route.Here();
    }
    if (network.isOnLink(address)) {
      return home.computer().setup().homeTaken().isPresent() ? new Route.Lost() : onLink(address);
    }
    if (network.internetTunnel().isPresent() && !address.isSiteLocalAddress()) {
      return through(home.router().address(), address);
    }
    if (address instanceof Inet6Address) {
      return overIpv6(network);
    }
    return network.defaultRoutes().stream()
        .map(DefaultRoute::gateway)
        .filter(Inet4Address.class::isInstance)
        .findFirst()
        .map(gateway -> through(gateway, address))
        .orElseGet(Route.None::new);
  }

  /** The router's own link-local address takes them. */
  private Route overIpv6(HostNetwork network) {
    return network.defaultRoutes().stream()
        .map(DefaultRoute::gateway)
        .filter(Inet6Address.class::isInstance)
        .findFirst()
        .<Route>map(gateway ->
            home.internet().up() && home.router().line().ipv6()
                ? new Route.ToInternet(gateway)
                : new Route.Swallowed(gateway))
        .orElseGet(Route.None::new);
  }

  private Route onLink(InetAddress address) {
    if (address.equals(home.router().address())) {
      return home.router().on() ? new Route.ToRouter(address) : new Route.Unanswered(address);
    }
    return home.air().isolation() == Isolation.NONE
            || home.air().isolation() == Isolation.BETWEEN_NETWORKS
        ? device(address)
            .<Route>map(device -> new Route.ToDevice(address, device))
            .orElseGet(() -> new Route.Unanswered(address))
        : new Route.Unanswered(address);
  }

  private Route through(InetAddress gateway, InetAddress address) {
    if (!home.router().on() || !gateway.equals(home.router().address())) {
      return new Route.Unanswered(gateway);
    }
    if (address.isSiteLocalAddress()) {
      return device(address)
          .filter(device -> home.router().forwards())
          .<Route>map(device -> new Route.ToDevice(gateway, device))
          .orElseGet(() -> new Route.Swallowed(gateway));
    }
    return home.internet().up() ? new Route.ToInternet(gateway) : new Route.Swallowed(gateway);
  }

  private Optional<SimDevice> device(InetAddress address) {
    return home.devices().stream()
        .filter(device -> device.on() && device.isAt(address))
        .findFirst();
  }
}
