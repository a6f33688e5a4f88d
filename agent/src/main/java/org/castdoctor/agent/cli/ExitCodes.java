package org.castdoctor.agent.cli;

import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Owner;

/** What the process leaves with; never at odds with what it printed. */
final class ExitCodes {
  /** Nothing wrong, perhaps with warnings. */
  static final int FINE = 0;

  /** A verdict with an owner. */
  static final int FOUND = 1;

  /** The call itself was wrong. */
  static final int USAGE = 2;

  /** It could not be told, or all is fine and a complaint stands. */
  static final int UNDETERMINED = 3;

  /** A bug of ours (sysexits: EX_SOFTWARE). */
  static final int BUG = 70;

  private ExitCodes() {}

  static int of(Diagnosis diagnosis) {
    if (diagnosis.verdict().id().isEmpty()) {
      return FINE;
    }
    return diagnosis.verdict().owner() == Owner.UNDETERMINED ? UNDETERMINED : FOUND;
  }
}
