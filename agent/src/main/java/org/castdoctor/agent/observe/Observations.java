package org.castdoctor.agent.observe;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything one run saw, in time order; asked by kind and subject. What is asked for often is
 * looked up, not searched for: in a home of five hundred receivers everything is asked of each.
 */
public final class Observations {
  private final List<Observation> all;
  private final Map<Class<?>, List<Observation>> byKind = new HashMap<>();
  private final Map<InetAddress, List<ReceiverObservation.Connected>> connects = new HashMap<>();

  /**
   * @param all in any order
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Observations(List<Observation> all) {
    this.all =
        all.stream()
            .map(Zones::dropped)
            .map(Placed::new)
            .sorted()
            .map(Placed::observation)
            .toList();
    this.all.forEach(o -> byKind.computeIfAbsent(o.getClass(), key -> new ArrayList<>()).add(o));
    of(ReceiverObservation.Connected.class)
        .forEach(c -> connects.computeIfAbsent(c.address(), key -> new ArrayList<>()).add(c));
  }

  /** All, in time order: a total one, so that the same facts always read the same. */
  @JsonValue
  public List<Observation> all() {
    return all;
  }

  /** All of one kind, in time order. */
  public <T extends Observation> Stream<T> of(Class<T> kind) {
    Stream<Observation> some =
        kind.isInterface() ? all.stream() : byKind.getOrDefault(kind, List.of()).stream();
    return some.filter(kind::isInstance).map(kind::cast);
  }

  /** The latest picture of this computer's network; empty where it could not be had. */
  public Optional<HostNetwork> host() {
    return of(SenderObservation.HostSeen.class)
        .reduce((first, later) -> later)
        .map(SenderObservation.HostSeen::network);
  }

  /** All connection attempts to a port of an address. */
  public List<ReceiverObservation.Connected> connects(InetAddress address, int port) {
    return connects(address).stream().filter(c -> c.port() == port).toList();
  }

  /** All connection attempts to any port of an address. */
  public List<ReceiverObservation.Connected> connects(InetAddress address) {
    return List.copyOf(connects.getOrDefault(address, List.of()));
  }

  /** How a probe ended; empty when it was never planned. */
  public Optional<Observation.ProbeEnded> probe(String name) {
    return of(Observation.ProbeEnded.class).filter(p -> p.probe().equals(name)).findFirst();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Observations that && all.equals(that.all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }

  @Override
  public String toString() {
    return "Observations" + all;
  }

  /** One and its place in the order. Its line is made at most once, and only where times tie. */
  private static final class Placed implements Comparable<Placed> {
    private final Observation observation;
    private Optional<String> text = Optional.empty();

    Placed(Observation observation) {
      this.observation = observation;
    }

    Observation observation() {
      return observation;
    }

    private String asText() {
      if (text.isEmpty()) {
        text = Optional.of(BundleJson.line(observation));
      }
      return text.get();
    }

    @Override
    public int compareTo(Placed other) {
      int order = observation.at().compareTo(other.observation.at());
      if (order == 0) {
        order =
            observation
                .getClass()
                .getSimpleName()
                .compareTo(other.observation.getClass().getSimpleName());
      }
      return order == 0 ? asText().compareTo(other.asText()) : order;
    }
  }
}
