package org.castdoctor.protocol.diagnosis;

import java.time.Instant;

/**
 * One fact that backs a finding, so that a person can check it.
 *
 * @param observation what was looked at, in plain words
 * @param value what was seen, with its unit
 */
public record Evidence(String observation, String value, Vantage vantage, Instant at) {}
