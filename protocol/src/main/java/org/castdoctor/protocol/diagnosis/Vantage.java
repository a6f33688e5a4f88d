package org.castdoctor.protocol.diagnosis;

/** From where a fact was seen. What this computer sees is not silently true of a phone. */
public enum Vantage {
  THIS_PC("this-pc"),
  /** The receiver said so itself. */
  RECEIVER("receiver"),
  PHONE("phone"),
  /** The customer or the desk said so. */
  DECLARED("declared");

  private final String word;

  Vantage(String word) {
    this.word = word;
  }

  /** The word that stands for it in JSON. */
  public String word() {
    return word;
  }
}
