package org.castdoctor.agent.session;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.DefaultRoute;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.probe.WatchProbe;
import org.castdoctor.agent.session.DiagnosticSession.World;

/**
 * Goes on watching after a run, for what only time shows. Rounds begin at fixed distances; between
 * them it only listens. With twenty seconds between rounds that is three questions a minute.
 */
public final class WatchSession {
  /** Nobody repeats a record by multicast within a second (RFC 6762 §6), and a run just asked. */
  private static final Duration SETTLING = Duration.ofMillis(1_100);

  private final World world;
  private final Optional<String> nic;
  private final Rhythm rhythm;
  private final BooleanSupplier stopped;
  private final Consumer<Observation> listener;

  /**
   * How long and how often.
   *
   * @param whole how long it watches
   * @param every from the beginning of one round to that of the next
   */
  public record Rhythm(Duration whole, Duration every) {}

  /**
   * @param nic the only interface to use; empty for all
   * @param stopped whether somebody wants it to end: then it ends with what is known so far
   * @param listener is told every round as it is over
   */
  public WatchSession(
      World world,
      Optional<String> nic,
      Rhythm rhythm,
      BooleanSupplier stopped,
      Consumer<Observation> listener) {
    this.world = world;
    this.nic = nic;
    this.rhythm = rhythm;
    this.stopped = stopped;
    this.listener = listener;
  }

  /** Watches, and adds the rounds to what a run has seen. */
  public Observations goOn(Observations seen) {
    List<Nic> nics =
        seen.host().stream()
            .flatMap(host -> host.discoveryNics().stream())
            .filter(candidate -> candidate.ipv4().isPresent())
            .filter(candidate -> nic.map(candidate.name()::equals).orElse(true))
            .toList();
    if (nics.isEmpty()) {
      return seen;
    }
    List<Observation> all = new ArrayList<>(seen.all());
    List<ServiceSeen> known = seen.of(ServiceSeen.class).toList();
    try (WatchProbe probe =
        new WatchProbe(
            world.lan(), world.clock(), world.tasks(), nics, router(seen), known, stopped)) {
      probe.listen(world.clock().in(SETTLING));
      long start = world.clock().nanos();
      long end = start + rhythm.whole().toNanos();
      for (int round = 1; !stopped.getAsBoolean(); round++) {
        Observation watched = probe.round(round);
        all.add(watched);
        listener.accept(watched);
        long next = start + rhythm.every().toNanos() * round;
        if (next > end) {
          break;
        }
        probe.listen(new Deadline(world.clock(), next));
      }
    }
    return new Observations(all);
  }

  /** A port of the router that answered before. */
  private static Optional<InetSocketAddress> router(Observations seen) {
    List<InetAddress> gateways =
        seen.host().map(HostNetwork::defaultRoutes).orElse(List.of()).stream()
            .map(DefaultRoute::gateway)
            .filter(Inet4Address.class::isInstance)
            .toList();
    return seen.of(Connected.class)
        .filter(tcp -> gateways.contains(tcp.address()))
        .filter(tcp -> tcp.outcome().isOk() || tcp.outcome().failedWith(Failure.REFUSED))
        .map(tcp -> new InetSocketAddress(tcp.address(), tcp.port()))
        .findFirst();
  }
}
