package org.castdoctor.protocol.diagnosis;

import java.util.Optional;

/**
 * Whose turn it is to act, which need not be the one with whom the fault lies: a stale address
 * heals by itself, and a filter at the provider is opened by the account holder.
 */
public enum Actor {
  /** The person in front of the screen. */
  CUSTOMER("customer"),
  /** Whoever looks after the router or holds the account. */
  HOUSEHOLD("household"),
  /** The internet provider. */
  PROVIDER("provider"),
  /** The maker of the device that plays. */
  RECEIVER_VENDOR("receiver-vendor"),
  /** The platform between app and device. */
  PLATFORM("platform"),
  /** The streaming service. */
  STREAMING_SERVICE("streaming-service"),
  /** A person at a support or IT desk. */
  DESK("desk"),
  /** Nobody: time heals it, or there is nothing to heal. */
  NOBODY_WAIT("nobody-wait");

  private final String word;

  Actor(String word) {
    this.word = word;
  }

  /** The one with this wire word; empty for any other text. */
  public static Optional<Actor> ofWord(String word) {
    for (Actor actor : values()) {
      if (actor.word.equals(word)) {
        return Optional.of(actor);
      }
    }
    return Optional.empty();
  }

  /** The word that stands for it in JSON. */
  public String word() {
    return word;
  }
}
