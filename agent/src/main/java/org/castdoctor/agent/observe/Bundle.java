package org.castdoctor.agent.observe;

import static org.castdoctor.protocol.privacy.Leaves.As.IT_IS;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.privacy.Leaves;

/**
 * Everything one run knows: what was declared and what was seen. Saved, it is the support bundle;
 * read again, it gives the same diagnosis on any computer.
 *
 * @param zone the time zone of the computer that measured; empty where nobody noted it
 */
public record Bundle(
    @Leaves(IT_IS) String agentVersion,
    Instant startedAt,
    Optional<ZoneId> zone,
    long durationMillis,
    Declared declared,
    Observations observations) {
  /** No calendar goes as far as an instant may. */
  private static final Instant TOO_LATE = Instant.parse("9999-12-31T00:00:00Z");

  /** Refuses a time that no computer's clock shows. */
  @JsonCreator
  public Bundle {
    if (startedAt.isBefore(Instant.EPOCH) || startedAt.isAfter(TOO_LATE)) {
      throw new IllegalArgumentException("no time of a measurement: " + startedAt);
    }
  }

  /** A run whose time zone is not known. */
  public Bundle(
      String agentVersion,
      Instant startedAt,
      long durationMillis,
      Declared declared,
      Observations observations) {
    this(agentVersion, startedAt, Optional.empty(), durationMillis, declared, observations);
  }

  /** The same observations, with this declared instead. */
  public Bundle declaring(Declared other) {
    return new Bundle(agentVersion, startedAt, zone, durationMillis, other, observations);
  }

  /** The same run, with these observations instead. */
  public Bundle with(Observations other) {
    return new Bundle(agentVersion, startedAt, zone, durationMillis, declared, other);
  }

  /** The same run, in this time zone. */
  public Bundle in(ZoneId here) {
    return new Bundle(
        agentVersion, startedAt, Optional.of(here), durationMillis, declared, observations);
  }
}
