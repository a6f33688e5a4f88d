package org.castdoctor.agent.watch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.castdoctor.agent.sim.SimClock;

/** Hours of a watcher in virtual time, for tests elsewhere. */
public final class Hours {
  private Hours() {}

  /** Look by look, until so much time has passed. */
  public static void pass(Duration time, Watcher watcher, SimClock clock) {
    long end = clock.nanos() + time.toNanos();
    while (clock.nanos() < end) {
      clock.waitUntil(Math.min(end, clock.nanos() + Watcher.LOOK.toNanos()));
      assertTrue(watcher.step(Duration.ZERO));
    }
  }
}
