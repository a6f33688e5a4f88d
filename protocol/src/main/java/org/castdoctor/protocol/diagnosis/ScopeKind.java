package org.castdoctor.protocol.diagnosis;

import java.util.Optional;

/**
 * What sort of thing a finding is about. In a diagnosis the scope also names the thing, as in
 * {@code device:…}.
 */
public enum ScopeKind {
  /** The computer that measures. Never the verdict on another sender. */
  THIS_PC("this-pc"),
  /** The network as a whole, from the Wi-Fi to the provider's line. */
  LAN("lan"),
  /** One device: a receiver, a console, or the phone that casts. */
  DEVICE("device"),
  /** One streaming app or its service. */
  APP("app");

  private final String word;

  ScopeKind(String word) {
    this.word = word;
  }

  /** The one with this wire word; empty for any other text. */
  public static Optional<ScopeKind> ofWord(String word) {
    for (ScopeKind scopeKind : values()) {
      if (scopeKind.word.equals(word)) {
        return Optional.of(scopeKind);
      }
    }
    return Optional.empty();
  }

  /** The word that stands for it in JSON. */
  public String word() {
    return word;
  }
}
