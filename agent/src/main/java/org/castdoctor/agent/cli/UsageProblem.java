package org.castdoctor.agent.cli;

import java.io.Serial;

/** Something about the call that its caller can put right: one sentence, exit code 2. */
final class UsageProblem extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  UsageProblem(String sentence) {
    super(sentence);
  }

  /** For a command that has no results to list in that form. */
  static UsageProblem noSarif() {
    return new UsageProblem("--format sarif is for diagnoses.");
  }
}
