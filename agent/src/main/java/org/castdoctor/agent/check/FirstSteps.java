package org.castdoctor.agent.check;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.observe.PathObservation.Hop;
import org.castdoctor.agent.observe.PathObservation.HopsSeen;

/**
 * Who stands on the way to the internet right behind this home's router, where a tool of the system
 * told. Nothing is concluded from silence: many routers never answer such packets.
 */
public final class FirstSteps {
  private static final int BEHIND_THE_ROUTER = 2;

  private FirstSteps() {}

  /** Whoever answered from right behind the router; empty where nobody did, or nobody asked. */
  public static Optional<InetAddress> behindTheRouter(Home home) {
    return home.seen()
        .of(HopsSeen.class)
        .flatMap(seen -> seen.outcome().get().stream())
        .flatMap(List::stream)
        .filter(hop -> hop.distance() == BEHIND_THE_ROUTER)
        .flatMap(hop -> hop.address().stream())
        .filter(address -> !home.around().isRouter(address) && !home.around().isOnLink(address))
        .findFirst();
  }

  /** Whether the first step is the router that this computer knows, as it must be. */
  public static boolean beginAtTheRouter(Home home) {
    return home.seen()
        .of(HopsSeen.class)
        .flatMap(seen -> seen.outcome().get().stream())
        .flatMap(List::stream)
        .filter(hop -> hop.distance() == 1)
        .map(Hop::address)
        .flatMap(Optional::stream)
        .anyMatch(home.around()::isRouter);
  }
}
