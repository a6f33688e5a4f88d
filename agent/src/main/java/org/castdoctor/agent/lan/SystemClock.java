package org.castdoctor.agent.lan;

import java.time.Instant;
import java.time.ZoneId;

/** This computer's clock. */
public final class SystemClock implements Clock {
  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public ZoneId zone() {
    return ZoneId.systemDefault();
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }
}
