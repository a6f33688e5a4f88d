package org.castdoctor.agent.lan;

import java.time.Duration;
import java.time.Instant;

/** The time of day and a steady count for measuring; the one source of both. */
public interface Clock {
  /** The time of day, for reports. May jump. */
  Instant now();

  /** Nanoseconds since some fixed moment. Never jumps; only differences mean something. */
  long nanos();

  /** A moment this far from now. */
  default Deadline in(Duration time) {
    return new Deadline(this, nanos() + time.toNanos());
  }
}
