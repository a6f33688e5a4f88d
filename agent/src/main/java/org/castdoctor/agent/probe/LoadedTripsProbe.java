package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
 * Round trips beyond the router while the line is kept busy: connections opened and closed, a
 * little apart, after the queues had time to fill.
 */
public final class LoadedTripsProbe implements Probe {
  /** The streams have their names, handshakes and first pages by then. */
  private static final Duration FILLING = Duration.ofMillis(900);

  private static final Duration APART = Duration.ofMillis(100);

  /**
   * Queues of two seconds were seen, and to wait them out would leave time for one try. What is not
   * back by then is late, which is all that is asked; a first packet that is lost is, too.
   */
  private static final Duration PATIENCE = Duration.ofMillis(Trips.LATE_UNDER_LOAD_MILLIS);

  private static final int TRIES = 10;

  private final Lan lan;
  private final Clock clock;
  private final InetSocketAddress to;

  public LoadedTripsProbe(Lan lan, Clock clock, InetAddress address, int port) {
    this.lan = lan;
    this.clock = clock;
    this.to = new InetSocketAddress(address, port);
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    List<Long> millis = new ArrayList<>();
    int late = 0;
    wait(deadline.butAtMost(FILLING));
    for (int i = 0; i < TRIES && !deadline.hasPassed(); i++) {
      long start = clock.nanos();
      Deadline patience = deadline.butAtMost(PATIENCE);
      Outcome<Lan.Tcp> opened = lan.open(to, patience);
      if (opened instanceof Outcome.Ok<Lan.Tcp>(Lan.Tcp tcp)) {
        tcp.close();
        millis.add(tcp.millis());
      } else if (opened.failedWith(Failure.REFUSED)) {
        millis.add(Millis.since(start, clock));
      } else if (!deadline.hasPassed()) {
        late++;
      }
      wait(deadline.butAtMost(APART));
    }
    notes.note(
        new RoundTrips(
            clock.now(),
            Leg.INTERNET_LOADED,
            to.getAddress(),
            to.getPort(),
            millis.isEmpty() && late == 0
                ? Outcome.failed(Failure.TIMEOUT, "no connection opened in time")
                : Outcome.ok(new Trips(millis, late))));
  }

  /** Nothing arrives where nothing is open. */
  private void wait(Deadline until) {
    try (Lan.Inbox nothing = lan.inbox()) {
      nothing.next(until);
    }
  }
}
