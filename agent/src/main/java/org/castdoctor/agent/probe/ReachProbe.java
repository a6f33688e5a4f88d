package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;

/**
 * Whether one TCP port of one address opens, refuses, stays silent or cannot be reached. Silence is
 * tried twice, because one lost packet proves nothing.
 */
public final class ReachProbe implements Probe {
  private final Lan lan;
  private final Clock clock;
  private final InetSocketAddress target;

  public ReachProbe(Lan lan, Clock clock, InetAddress address, int port) {
    this.lan = lan;
    this.clock = clock;
    this.target = new InetSocketAddress(address, port);
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    for (int attempt = 1; attempt <= Opening.ATTEMPTS && !deadline.hasPassed(); attempt++) {
      long start = clock.nanos();
      Duration patience = Opening.patience(target.getAddress(), attempt);
      Outcome<Lan.Tcp> opened = lan.open(target, deadline.butAtMost(patience));
      long waited = Millis.since(start, clock);
      notes.note(
          new Connected(
              clock.now(), target.getAddress(), target.getPort(), attempt, millis(opened), waited));
      if (opened.wasRun() && !opened.failedWith(Failure.TIMEOUT)) {
        return;
      }
    }
  }

  /** Closes what was opened and keeps the time it took. */
  static Outcome<Long> millis(Outcome<Lan.Tcp> opened) {
    if (opened instanceof Outcome.Ok<Lan.Tcp>(Lan.Tcp tcp)) {
      tcp.close();
      return Outcome.ok(tcp.millis());
    }
    return opened.withoutValue();
  }
}
