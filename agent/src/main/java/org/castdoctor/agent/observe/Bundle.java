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
    Observations observations) {}
