package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.lan.Tasks;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation.Leg;
import org.castdoctor.agent.observe.PathObservation.RoundTrips;
import org.castdoctor.agent.observe.PathObservation.Trips;

/**
 * Round trips beyond the router while the line is kept busy: connections opened and closed after
 * the queues had time to fill. They begin a little apart and do not wait for each other, because
 * where a queue holds a second, hardly three would fit into the time one after the other.
 */
public final class LoadedTripsProbe implements Probe {
  /** The streams have their names, handshakes and first pages by then. */
  private static final Duration FILLING = Duration.ofMillis(1_200);

  private static final Duration APART = Duration.ofMillis(130);

  /**
   * Queues of two seconds were seen, and to wait them out would leave time for one try. What is not
   * back by then is late, which is all that is asked; a first packet that is lost is, too.
   */
  private static final Duration PATIENCE = Duration.ofMillis(Trips.LATE_UNDER_LOAD_MILLIS);

  private static final int TRIES = 10;

  /** How often it is looked whether the last ones are back. */
  private static final Duration A_MOMENT = Duration.ofMillis(20);

  private final Lan lan;
  private final Clock clock;
  private final Tasks tasks;
  private final InetSocketAddress to;

  public LoadedTripsProbe(Lan lan, Clock clock, Tasks tasks, InetAddress address, int port) {
    this.lan = lan;
    this.clock = clock;
    this.tasks = tasks;
    this.to = new InetSocketAddress(address, port);
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    Queue<Try> over = new ConcurrentLinkedQueue<>();
    wait(deadline.butAtMost(FILLING));
    int begun = 0;
    // One that is begun is given its whole time, else it could not be called late.
    while (begun < TRIES && deadline.left().compareTo(PATIENCE) >= 0) {
      int mine = begun++;
      tasks.fork("round trip under load", () -> over.add(tryOnce(mine)));
      wait(deadline.butAtMost(APART));
    }
    while (over.size() < begun && !deadline.hasPassed()) {
      wait(deadline.butAtMost(A_MOMENT));
    }
    notes.note(
        new RoundTrips(
            clock.now(),
            Leg.INTERNET_LOADED,
            to.getAddress(),
            to.getPort(),
            over.isEmpty()
                ? Outcome.failed(Failure.TIMEOUT, "no connection opened in time")
                : Outcome.ok(trips(List.copyOf(over)))));
  }

  /**
   * One of them.
   *
   * @param number in the order in which they began
   * @param millis until it was back; empty where it was late
   */
  private record Try(int number, Optional<Long> millis) {}

  private Try tryOnce(int number) {
    long start = clock.nanos();
    return switch (lan.open(to, clock.in(PATIENCE))) {
      case Outcome.Ok<Lan.Tcp>(Lan.Tcp tcp) -> {
        tcp.close();
        yield new Try(number, Optional.of(tcp.millis()));
      }
      case Outcome.Failed<Lan.Tcp>(Failure failure, String _) ->
          new Try(
              number,
              failure == Failure.REFUSED
                  ? Optional.of(Millis.since(start, clock))
                  : Optional.empty());
      case Outcome.NotRun<Lan.Tcp> _ -> new Try(number, Optional.empty());
    };
  }

  private static Trips trips(List<Try> over) {
    List<Long> millis =
        over.stream()
            .sorted(Comparator.comparingInt(Try::number))
            .flatMap(one -> one.millis().stream())
            .toList();
    return new Trips(millis, over.size() - millis.size());
  }

  /** Nothing arrives where nothing is open. */
  private void wait(Deadline until) {
    try (Lan.Inbox nothing = lan.inbox()) {
      nothing.next(until);
    }
  }
}
