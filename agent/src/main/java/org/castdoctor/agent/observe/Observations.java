package org.castdoctor.agent.observe;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything one run saw, in time order; asked by kind and subject. */
public record Observations(List<Observation> all) {
  public Observations {
    // A total order, so that the same facts always read the same.
    all =
        all.stream()
            .sorted(
                Comparator.comparing(Observation::at)
                    .thenComparing(o -> o.getClass().getSimpleName())
                    .thenComparing(Observation::toString))
            .toList();
  }

  /** All of one kind, in time order. */
  public <T extends Observation> Stream<T> of(Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The latest picture of this computer's network; empty where it could not be had. */
  public Optional<HostNetwork> host() {
    return of(Observation.HostSeen.class)
        .reduce((first, later) -> later)
        .map(Observation.HostSeen::network);
  }

  /** All connection attempts to a port of an address. */
  public List<Observation.Connected> connects(InetAddress address, int port) {
    return of(Observation.Connected.class)
        .filter(c -> c.address().equals(address) && c.port() == port)
        .toList();
  }

  /** All connection attempts to any port of an address. */
  public List<Observation.Connected> connects(InetAddress address) {
    return of(Observation.Connected.class).filter(c -> c.address().equals(address)).toList();
  }

  /** How a probe ended; empty when it was never planned. */
  public Optional<Observation.ProbeEnded> probe(String name) {
    return of(Observation.ProbeEnded.class).filter(p -> p.probe().equals(name)).findFirst();
  }
}
