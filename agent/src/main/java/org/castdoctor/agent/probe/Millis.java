package org.castdoctor.agent.probe;

import java.util.concurrent.TimeUnit;
import org.castdoctor.agent.lan.Clock;

/** Spans of time in milliseconds, as observations carry them. */
final class Millis {
  private Millis() {}

  static long since(long startNanos, Clock clock) {
    return between(startNanos, clock.nanos());
  }

  static long between(long startNanos, long endNanos) {
    return TimeUnit.NANOSECONDS.toMillis(endNanos - startNanos);
  }
}
