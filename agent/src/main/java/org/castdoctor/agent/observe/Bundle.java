package org.castdoctor.agent.observe;

import java.time.Instant;
import org.castdoctor.protocol.diagnosis.Declared;

/**
 * Everything one run knows: what was declared and what was seen. Saved, it is the support bundle;
 * read again, it gives the same diagnosis on any computer.
 */
public record Bundle(
    String agentVersion,
    Instant startedAt,
    long durationMillis,
    Declared declared,
    Observations observations) {
  /** No calendar goes as far as an instant may. */
  private static final Instant TOO_LATE = Instant.parse("9999-12-31T00:00:00Z");

  /** Refuses a time that no computer's clock shows. */
  public Bundle {
    if (startedAt.isBefore(Instant.EPOCH) || startedAt.isAfter(TOO_LATE)) {
      throw new IllegalArgumentException("no time of a measurement: " + startedAt);
    }
  }

  /** The same observations, with this declared instead. */
  public Bundle declaring(Declared other) {
    return new Bundle(agentVersion, startedAt, durationMillis, other, observations);
  }
}
