package org.castdoctor.agent.knowledge;

/** Classes of receivers that rules speak of. */
public enum ReceiverClass {
  /** It has a remote control, and so apps of its own. */
  HAS_REMOTE("has-remote"),
  /** It has none: whatever it plays was cast to it. */
  NO_REMOTE("no-remote"),
  /** It is reached by AirPlay. */
  AIRPLAY("airplay"),
  /** It is reached by DIAL, the way before cast ("second screen"). */
  DIAL("dial");

  private final String word;

  ReceiverClass(String word) {
    this.word = word;
  }

  static ReceiverClass of(String word) {
    for (ReceiverClass receiverClass : values()) {
      if (receiverClass.word.equals(word)) {
        return receiverClass;
      }
    }
    throw new IllegalArgumentException("unknown class of receiver: " + word);
  }
}
