package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation.Leg;
import org.castdoctor.agent.observe.PathObservation.RoundTrips;
import org.castdoctor.agent.observe.PathObservation.Trips;

/**
 * A short series of round trips to one address: connections that are opened or refused and closed
 * again, so that the other side's system answers and no program of it is disturbed. Where one is
 * late, the series is made longer, because a finding never rests on a single lost packet, and each
 * further try is preceded by one to the router: what delays both is this computer's own doing. So
 * is what delays a connection to itself, which is tried beside those and beside the router's
 * series.
 */
public final class RoundTripProbe implements Probe {
  /** How long the whole takes at most, on a path that loses every other packet. */
  public static final Duration WHOLE = Duration.ofSeconds(4);

  /**
   * Under the second after which Linux sends a SYN again, so that one that got lost is counted and
   * not hidden; ten times what a poor Wi-Fi takes.
   */
  private static final Duration IN_THE_HOME = Duration.ofMillis(400);

  /** A satellite line takes 600 ms. */
  private static final Duration BEYOND = Duration.ofMillis(900);

  private static final int TRIES = 6;

  /** Enough to tell one lost packet in ten thousand homes from one in five here. */
  private static final int TRIES_WHERE_DOUBTFUL = 16;

  /** On a LAN a round trip takes 1 to 10 ms, over a busy Wi-Fi 30. */
  private static final long SLOW_MILLIS = 80;

  /** Nobody listens at the discard port, so that the system itself refuses. */
  static final InetSocketAddress HERE = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9);

  private final Lan lan;
  private final Clock clock;
  private final Leg leg;
  private final InetAddress address;
  private final List<Integer> ports;
  private final Optional<InetSocketAddress> control;

  /**
   * @param ports ports to try, the best first; the first that opens or refuses is used
   * @param control what a doubtful series is held against, a port of the router
   */
  public RoundTripProbe(
      Lan lan,
      Clock clock,
      Leg leg,
      InetAddress address,
      List<Integer> ports,
      Optional<InetSocketAddress> control) {
    this.lan = lan;
    this.clock = clock;
    this.leg = leg;
    this.address = address;
    this.ports = List.copyOf(ports);
    this.control = control.filter(router -> leg == Leg.RECEIVER);
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    for (int port : ports) {
      for (int attempt = 0; attempt < 2 && !deadline.hasPassed(); attempt++) {
        Optional<Long> first = trip(new InetSocketAddress(address, port), deadline);
        if (first.isPresent()) {
          // A lost first packet counts among the late ones: which port answers was not known yet.
          notes.note(series(port, first.get(), attempt, notes, deadline));
          return;
        }
      }
    }
    notes.note(
        new RoundTrips(
            clock.now(),
            leg,
            address,
            ports.getFirst(),
            Outcome.failed(Failure.TIMEOUT, "no port opened or refused")));
  }

  private RoundTrips series(
      int port, long first, int lateBefore, Notebook notes, Deadline deadline) {
    Series own = new Series(new InetSocketAddress(address, port));
    own.millis.add(first);
    own.late = lateBefore;
    Optional<Series> beside = control.map(Series::new);
    Series here = new Series(HERE);
    int wanted = TRIES;
    while (own.tries() < wanted && !deadline.hasPassed()) {
      boolean doubtful = wanted > TRIES;
      if (doubtful) {
        beside.ifPresent(series -> series.tryOnce(deadline));
      }
      // One that is late has said it all; were it a firewall's doing, each would cost as much.
      if (here.late == 0 && (doubtful || leg == Leg.ROUTER)) {
        here.tryOnce(deadline);
      }
      own.tryOnce(deadline);
      if (own.isDoubtful()) {
        wanted = TRIES_WHERE_DOUBTFUL;
      }
    }
    beside
        .filter(series -> series.tries() > 0)
        .ifPresent(series -> notes.note(series.noted(Leg.ROUTER)));
    if (here.tries() > 0 && (wanted > TRIES || here.trips().isLateHere())) {
      notes.note(here.noted(Leg.THIS_COMPUTER));
    }
    return own.noted(leg);
  }

  /** Tries to one port, and what came of them. */
  private final class Series {
    private final InetSocketAddress to;
    private final List<Long> millis = new ArrayList<>();
    private int late;

    Series(InetSocketAddress to) {
      this.to = to;
    }

    int tries() {
      return millis.size() + late;
    }

    boolean isDoubtful() {
      return late > 0 || millis.stream().filter(m -> m > SLOW_MILLIS).count() > 1;
    }

    void tryOnce(Deadline deadline) {
      Optional<Long> trip = trip(to, deadline);
      trip.ifPresent(millis::add);
      late += trip.isPresent() ? 0 : 1;
    }

    Trips trips() {
      return new Trips(millis, late);
    }

    RoundTrips noted(Leg as) {
      return new RoundTrips(clock.now(), as, to.getAddress(), to.getPort(), Outcome.ok(trips()));
    }
  }

  /** One round trip in milliseconds; empty where nothing came back in time. */
  private Optional<Long> trip(InetSocketAddress to, Deadline deadline) {
    long start = clock.nanos();
    Duration patience = leg == Leg.INTERNET ? BEYOND : IN_THE_HOME;
    Outcome<Lan.Tcp> opened = lan.open(to, deadline.butAtMost(patience));
    if (opened instanceof Outcome.Ok<Lan.Tcp>(Lan.Tcp tcp)) {
      tcp.close();
      return Optional.of(tcp.millis());
    }
    return opened.failedWith(Failure.REFUSED)
        ? Optional.of(Millis.since(start, clock))
        : Optional.empty();
  }
}
