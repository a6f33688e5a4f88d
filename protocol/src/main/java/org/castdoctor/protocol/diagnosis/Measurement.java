package org.castdoctor.protocol.diagnosis;

import java.util.Optional;

/**
 * The three grounds that findings stand on. A finding may spoil some of them (a firewall on this
 * computer spoils discovery); whatever leans on a spoilt one must not be more than a possibility.
 */
public enum Measurement {
  /** Multicast questions and announcements. */
  DISCOVERY("discovery"),
  /** Connections to devices in the home, by address. */
  LAN("lan"),
  /** Names and services beyond the router. */
  INTERNET("internet");

  private final String word;

  Measurement(String word) {
    this.word = word;
  }

  /** The one with this wire word; empty for any other text. */
  public static Optional<Measurement> ofWord(String word) {
    for (Measurement measurement : values()) {
      if (measurement.word.equals(word)) {
        return Optional.of(measurement);
      }
    }
    return Optional.empty();
  }

  /** The word that stands for it in JSON. */
  public String word() {
    return word;
  }
}
