package org.castdoctor.protocol.diagnosis;

import java.util.Optional;

/**
 * What sort of value stands for a placeholder, so that it can be shown in the reader's manner.
 * Values come bare; units are in the sentence.
 */
public enum ArgKind {
  /** Any short text. */
  TEXT("text"),
  /** The name of a device, as its owner gave it. */
  DEVICE("device"),
  /** The name of an app or service. */
  APP("app"),
  /** An IP address. */
  ADDRESS("address"),
  /** The name of a network interface of this computer. */
  INTERFACE("interface"),
  /** A whole number, digits alone. */
  COUNT("count"),
  /** Milliseconds, digits alone; the sentence says {@code ms}. */
  MILLIS("millis"),
  /** A day or month in ISO 8601 form: {@code 2025-11} or {@code 2025-11-21}. */
  DATE("date");

  private final String word;

  ArgKind(String word) {
    this.word = word;
  }

  /** The one with this wire word; empty for any other text. */
  public static Optional<ArgKind> ofWord(String word) {
    for (ArgKind argKind : values()) {
      if (argKind.word.equals(word)) {
        return Optional.of(argKind);
      }
    }
    return Optional.empty();
  }

  /** The word that stands for it in JSON. */
  public String word() {
    return word;
  }
}
