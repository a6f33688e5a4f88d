package org.castdoctor.protocol.diagnosis;

import java.util.Optional;

/**
 * The steps that support checklists ask of people today. castdoctor says which of them can still
 * help, which cannot, and which do harm; their words are in the catalogue.
 */
public enum Step {
  S1,
  S2,
  S3,
  S4,
  S5,
  S6,
  S7,
  S8,
  S9,
  S10,
  S11,
  S12,
  S13,
  S14,
  S15,
  S16,
  S17,
  S18,
  S19,
  S20,
  S21,
  S22,
  S23,
  S24,
  S25,
  S26,
  S27;

  private static final Step[] ALL = values();

  /** The step with this name, {@code S10}; empty for any other text. */
  public static Optional<Step> ofWord(String word) {
    for (Step step : ALL) {
      if (step.name().equals(word)) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }
}
