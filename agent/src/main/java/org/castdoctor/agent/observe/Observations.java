package org.castdoctor.agent.observe;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everything one run saw, in time order; asked by kind and subject. */
public record Observations(@JsonValue List<Observation> all) {
  private static final Pattern ZONE = Pattern.compile("%\\w+");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Observations {
    // A total order, so that the same facts always read the same.
    all =
        all.stream()
            .map(Zones::dropped)
            .sorted(
                Comparator.comparing(Observation::at)
                    .thenComparing(o -> o.getClass().getSimpleName())
                    .thenComparing(Observations::text))
            .toList();
  }

  /**
   * One observation as text, the same wherever it is read again: the zone of a link-local address
   * means something on this computer only, and does not travel.
   */
  public static String text(Observation observation) {
    String text = ShownText.of(observation);
    return text.indexOf('%') < 0 ? text : ZONE.matcher(text).replaceAll("");
  }

  /** All of one kind, in time order. */
  public <T extends Observation> Stream<T> of(Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The latest picture of this computer's network; empty where it could not be had. */
  public Optional<HostNetwork> host() {
    return of(SenderObservation.HostSeen.class)
        .reduce((first, later) -> later)
        .map(SenderObservation.HostSeen::network);
  }

  /** All connection attempts to a port of an address. */
  public List<ReceiverObservation.Connected> connects(InetAddress address, int port) {
    return of(ReceiverObservation.Connected.class)
        .filter(c -> c.address().equals(address) && c.port() == port)
        .toList();
  }

  /** All connection attempts to any port of an address. */
  public List<ReceiverObservation.Connected> connects(InetAddress address) {
    return of(ReceiverObservation.Connected.class)
        .filter(c -> c.address().equals(address))
        .toList();
  }

  /** How a probe ended; empty when it was never planned. */
  public Optional<Observation.ProbeEnded> probe(String name) {
    return of(Observation.ProbeEnded.class).filter(p -> p.probe().equals(name)).findFirst();
  }
}
