package org.castdoctor.agent.lan;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of day and a steady count for measuring; the one source of both. */
public interface Clock {
  /** The time of day, for reports. May jump. */
  Instant now();

  /** In which time zone people here live. */
  default ZoneId zone() {
    return ZoneOffset.UTC;
  }

  /** Nanoseconds since some fixed moment. Never jumps; only differences mean something. */
  long nanos();

  /** A moment this far from now. */
  default Deadline in(Duration time) {
    return new Deadline(this, nanos() + time.toNanos());
  }
}
