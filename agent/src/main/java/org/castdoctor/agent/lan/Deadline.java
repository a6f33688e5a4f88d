package org.castdoctor.agent.lan;

import java.time.Duration;

/** The moment after which waiting is over. Every wait has one. */
public record Deadline(Clock clock, long atNanos) {
  /** How long is left; zero when it has passed, never negative. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, atNanos - clock.nanos()));
  }

  public boolean hasPassed() {
    return clock.nanos() >= atNanos;
  }

  /** The earlier of this and that far from now. */
  public Deadline butAtMost(Duration time) {
    return new Deadline(clock, Math.min(atNanos, clock.nanos() + time.toNanos()));
  }
}
