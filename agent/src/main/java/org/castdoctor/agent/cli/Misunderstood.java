package org.castdoctor.agent.cli;

import java.util.List;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What was not understood of a call. The parser says it in English alone, so its most usual words
 * are texts here; a test holds them against its own. What it says else stays as it is.
 */
final class Misunderstood {
  private Misunderstood() {}

  static Text of(ParameterException problem) {
    Text asItIs = Text.asItIs(String.valueOf(problem.getMessage()).lines().findFirst().orElse(""));
    return switch (problem) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched, asItIs);
      case MissingParameterException missing -> missing(missing.getMissing(), asItIs);
      case ParameterException other when other.getCause() instanceof WrongWord wrong ->
          wrong(other.getArgSpec(), wrong.said());
      default -> asItIs;
    };
  }

  private static Text unmatched(UnmatchedArgumentException problem, Text otherwise) {
    List<Text> words =
        problem.getUnmatched().stream().map(word -> Text.asItIs("'" + word + "'")).toList();
    if (problem.isUnknownOption()) {
      return words.size() == 1
          ? Text.of("Unknown option: {words}").with("words", words, Joint.COMMA)
          : Text.of("Unknown options: {words}").with("words", words, Joint.COMMA);
    }
    return otherwise;
  }

  private static Text missing(List<ArgSpec> missing, Text otherwise) {
    return otherwise;
  }

  private static Text wrong(ArgSpec about, Text problem) {
    return about instanceof OptionSpec option
        ? Text.of("Invalid value for option '{option}' ({value}): {problem}")
            .with("option", option.longestName())
            .with("value", option.paramLabel())
            .with("problem", problem)
        : Text.of("Invalid value for {value}: {problem}")
            .with("value", about.paramLabel())
            .with("problem", problem);
  }
}
