package org.castdoctor.agent.lan.netty;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.castdoctor.agent.lan.Deadline;

/**
 * How many connections may be opening at once: home routers keep tables of a few thousand, and some
 * take a burst of attempts for an attack. Whoever gets no turn while half of its time is left has
 * not measured anything.
 */
final class Turns {
  private final Semaphore free;

  Turns(int atOnce) {
    this.free = new Semaphore(atOnce, true);
  }

  /** A turn, to be given back; empty where none came in time. */
  Optional<Turn> take(Deadline deadline) {
    Duration patience = deadline.left().dividedBy(2);
    try {
      return free.tryAcquire(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS)
          ? Optional.of(free::release)
          : Optional.empty();
    } catch (InterruptedException stopAsked) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** One's turn, until it is closed. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }
}
