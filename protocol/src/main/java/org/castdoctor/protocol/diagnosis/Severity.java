package org.castdoctor.protocol.diagnosis;

import java.util.Optional;

/** How much a finding matters, gravest first. */
public enum Severity {
  /** A fault, or a verdict that somebody has to act on. */
  ERROR("error"),
  /** Works today and will not for ever. */
  WARNING("warning"),
  /** A fact that accuses nobody. */
  INFO("info");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The one with this wire word; empty for any other text. */
  public static Optional<Severity> ofWord(String word) {
    for (Severity severity : values()) {
      if (severity.word.equals(word)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }

  /** The word that stands for it in JSON. */
  public String word() {
    return word;
  }
}
