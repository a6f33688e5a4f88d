package org.castdoctor.agent.observe;

import static org.castdoctor.protocol.privacy.Leaves.As.SEARCHED;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.castdoctor.protocol.privacy.Leaves;

/**
 * What one measurement saw from this computer, or why it could not run. One failure mode each: when
 * TCP fails there is no TLS observation, not a failed one. Times are in milliseconds.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Observation
    permits SenderObservation,
        DiscoveryObservation,
        ReceiverObservation,
        PathObservation,
        InternetObservation,
        Observation.ProbeEnded {
  /** When it was over, by this computer's clock. */
  Instant at();

  /** A probe is over: it ran, or why it could not. */
  record ProbeEnded(Instant at, @Leaves(SEARCHED) String probe, Outcome<Long> outcome)
      implements Observation {}
}
