package org.castdoctor.agent.cli;

import java.io.Serial;
import org.castdoctor.agent.words.Text;

/** Something about the call that its caller can put right: one sentence, exit code 2. */
final class UsageProblem extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final transient Text sentence;

  UsageProblem(Text sentence) {
    super(sentence.toString());
    this.sentence = sentence;
  }

  /** In words that have their language already. */
  UsageProblem(String sentence) {
    this(Text.asItIs(sentence));
  }

  Text sentence() {
    return sentence;
  }

  /** For a command that has no diagnosis to put into that form. */
  static UsageProblem forDiagnoses(OutputOptions.Format format) {
    return new UsageProblem(
        Text.of("--format {format} is for diagnoses.").with("format", format.name()));
  }

  /** A file that is there and does not let itself be read, or is not there. */
  static UsageProblem unreadable(Object file) {
    return new UsageProblem(Text.of("{file} cannot be read.").with("file", String.valueOf(file)));
  }
}
