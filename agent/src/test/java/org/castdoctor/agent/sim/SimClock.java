package org.castdoctor.agent.sim;

import java.time.Duration;
import java.time.Instant;
import org.castdoctor.agent.lan.Clock;

/** Time that passes only when somebody waits. */
public final class SimClock implements Clock {
  public static final Instant START = Instant.parse("2026-11-21T18:00:00Z");

  /** Below zero, as {@link System#nanoTime} may be, so that a run passes through zero. */
  private static final long ORIGIN = -Duration.ofMillis(300).toNanos();

  /** No probe looks at the clock so often between two waits, unless it waits for nothing. */
  private static final int SPINNING = 200_000;

  private long nanos = ORIGIN;
  private int looks;

  @Override
  public Instant now() {
    return START.plusNanos(nanos - ORIGIN);
  }

  @Override
  public long nanos() {
    looks++;
    if (looks > SPINNING) {
      throw new AssertionError("somebody looks at the clock over and over without waiting");
    }
    return nanos;
  }

  /** Milliseconds since the start. */
  public long millis() {
    return Duration.ofNanos(nanos - ORIGIN).toMillis();
  }

  /** Waits until then; a moment that has passed changes nothing. */
  public void waitUntil(long atNanos) {
    if (atNanos > nanos) {
      nanos = atNanos;
      looks = 0;
    }
  }

  /** Goes back, so that the next work runs beside the one that just ended. */
  void goBackTo(long atNanos) {
    if (atNanos > nanos) {
      throw new AssertionError("that is not back");
    }
    nanos = atNanos;
    looks = 0;
  }
}
