package org.castdoctor.agent.sim;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.lan.HostFacts;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.DefaultRoute;
import org.castdoctor.agent.observe.HostNetwork.Neighbour;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.protocol.privacy.Mac;

/**
 * The computer's neighbour table: who was asked for, since when, and who answered. Times count
 * rather than the order of calls, because work side by side is simulated one after the other.
 */
final class SimNeighbours implements HostFacts {
  /** Who has this address? On Wi-Fi the answer takes a few milliseconds. */
  private static final long ANSWER_NANOS = Duration.ofMillis(3).toNanos();

  private final SimHome home;
  private final SimClock clock;
  private final Map<InetAddress, Trial> trials = new LinkedHashMap<>();

  private record Trial(long atNanos, boolean answers) {}

  SimNeighbours(SimHome home, SimClock clock) {
    this.home = home;
    this.clock = clock;
  }

  /** This computer sends something to a neighbour now. */
  void tried(InetAddress neighbour, boolean answers) {
    note(neighbour, new Trial(clock.nanos(), answers));
  }

  /** A neighbour will speak to this computer, then. */
  void heard(InetAddress neighbour, long atNanos) {
    note(neighbour, new Trial(atNanos, true));
  }

  private void note(InetAddress neighbour, Trial trial) {
    trials.merge(neighbour, trial, (old, other) -> old.atNanos() <= other.atNanos() ? old : other);
  }

  @Override
  public HostNetwork read() {
    HostNetwork known = home.computer().network();
    List<Neighbour> neighbours = new ArrayList<>(known.neighbours());
    for (DefaultRoute route : known.defaultRoutes()) {
      if (route.gateway().isAnyLocalAddress()) {
        continue;
      }
      neighbours.add(neighbour(route.gateway(), route.nic(), home.router().on()));
    }
    long now = clock.nanos();
    trials.forEach((address, trial) -> {
      boolean isNew = neighbours.stream().noneMatch(n -> n.address().equals(address));
      if (isNew && trial.atNanos() <= now) {
        boolean answered = trial.answers() && trial.atNanos() + ANSWER_NANOS <= now;
        neighbours.add(neighbour(address, nicOf(known, address), answered));
      }
    });
    return new HostNetwork(
        known.os(),
        known.nics(),
        known.defaultRoutes(),
        known.resolvers(),
        neighbours,
        known.multicastNic());
  }

  private static String nicOf(HostNetwork network, InetAddress address) {
    return network.nics().stream()
        .filter(nic -> nic.addresses().stream().anyMatch(own -> own.contains(address)))
        .map(Nic::name)
        .findFirst()
        .orElseThrow();
  }

  private static Neighbour neighbour(InetAddress address, String nic, boolean answered) {
    byte[] bytes = address.getAddress();
    return new Neighbour(
        address,
        nic,
        answered
            ? Optional.of(
                new Mac(
                    "02:01:%02x:%02x:%02x:%02x".formatted(bytes[0], bytes[1], bytes[2], bytes[3])))
            : Optional.empty(),
        answered ? NeighbourState.RESOLVED : NeighbourState.INCOMPLETE);
  }
}
