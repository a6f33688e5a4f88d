package org.castdoctor.protocol.diagnosis;

import java.util.Optional;

/**
 * How sure a finding is, strongest first. {@code CONFIRMED} needs direct evidence that no other
 * finding of the catalogue explains.
 */
public enum Confidence {
  CONFIRMED("confirmed"),
  LIKELY("likely"),
  POSSIBLE("possible"),
  UNKNOWN("unknown");

  private final String word;

  Confidence(String word) {
    this.word = word;
  }

  /** The one with this wire word; empty for any other text. */
  public static Optional<Confidence> ofWord(String word) {
    for (Confidence confidence : values()) {
      if (confidence.word.equals(word)) {
        return Optional.of(confidence);
      }
    }
    return Optional.empty();
  }

  /** The weaker of the two. */
  public static Confidence min(Confidence one, Confidence other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** This confidence, or the cap where this is stronger. */
  public Confidence atMost(Confidence cap) {
    return min(this, cap);
  }

  /** The word that stands for it in JSON. */
  public String word() {
    return word;
  }
}
