package org.castdoctor.protocol.diagnosis;

import static org.castdoctor.protocol.privacy.Leaves.As.SEARCHED;

import java.time.Instant;
import org.castdoctor.protocol.privacy.Leaves;

/**
 * One fact that backs a finding, so that a person can check it.
 *
 * @param observation what was looked at, in plain words
 * @param value what was seen, with its unit
 */
public record Evidence(
    @Leaves(SEARCHED) String observation,
    @Leaves(SEARCHED) String value,
    Vantage vantage,
    Instant at) {}
