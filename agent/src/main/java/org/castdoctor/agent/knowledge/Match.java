package org.castdoctor.agent.knowledge;

/** Whether a row is about this home. What nobody measured or declared is unknown, never no. */
public enum Match {
  YES,
  UNKNOWN,
  NO;

  /** Both must hold: one no decides, and one unknown leaves it open. */
  public Match and(Match other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** One must hold: one yes decides, and one unknown leaves it open. */
  public Match or(Match other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Yes or no. */
  public static Match of(boolean so) {
    return so ? YES : NO;
  }
}
