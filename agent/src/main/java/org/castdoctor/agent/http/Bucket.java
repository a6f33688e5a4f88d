package org.castdoctor.agent.http;

import java.time.Duration;
import org.castdoctor.agent.lan.Clock;

/** So many at once, and one more each time so much time has passed. */
final class Bucket {
  private final Clock clock;
  private final int most;
  private final long nanosEach;
  private double level;
  private long filledAt;

  Bucket(Clock clock, int most, Duration each) {
    this.clock = clock;
    this.most = most;
    this.nanosEach = each.toNanos();
    this.level = most;
    this.filledAt = clock.nanos();
  }

  /** Whether there is one left; then it is taken. */
  synchronized boolean take() {
    long now = clock.nanos();
    level = Math.min(most, level + (double) (now - filledAt) / nanosEach);
    filledAt = now;
    if (level < 1) {
      return false;
    }
    level--;
    return true;
  }
}
