package org.castdoctor.agent.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdoctor.agent.words.Text;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * What was not understood of a call. The parser says it in English alone, so its usual sentences
 * are texts here; a test holds them against its own. What it says else stays as it is.
 */
final class Misunderstood {
  private static final Pattern UNKNOWN = Pattern.compile("Unknown option(s?): (.+)");
  private static final Pattern UNMATCHED =
      Pattern.compile("Unmatched argument(s?) (?:at|from) index (\\d+): (.+)");
  private static final Pattern NO_VALUE =
      Pattern.compile("Missing required parameter for option '(\\S+)' \\((.+)\\)");
  private static final Pattern MISSING =
      Pattern.compile("Missing required (parameters?|options?|options and parameters): (.+)");

  private Misunderstood() {}

  /** In one sentence without a full stop. */
  static Text of(ParameterException problem) {
    if (problem.getCause() instanceof WrongWord wrong) {
      return wrong(problem.getArgSpec(), wrong.said());
    }
    String said = String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    Matcher unknown = UNKNOWN.matcher(said);
    if (unknown.matches()) {
      return unknown.group(1).isEmpty()
          ? Text.of("Unknown option: {words}").with("words", unknown.group(2))
          : Text.of("Unknown options: {words}").with("words", unknown.group(2));
    }
    Matcher unmatched = UNMATCHED.matcher(said);
    if (unmatched.matches()) {
      return unmatched.group(1).isEmpty()
          ? Text.of("Unmatched argument at index {index}: {words}")
              .with("index", unmatched.group(2))
              .with("words", unmatched.group(3))
          : Text.of("Unmatched arguments from index {index}: {words}")
              .with("index", unmatched.group(2))
              .with("words", unmatched.group(3));
    }
    Matcher noValue = NO_VALUE.matcher(said);
    if (noValue.matches()) {
      return Text.of("Missing required parameter for option '{option}' ({value})")
          .with("option", noValue.group(1))
          .with("value", noValue.group(2));
    }
    Matcher missing = MISSING.matcher(said);
    return missing.matches() ? missing(missing.group(1), missing.group(2)) : Text.asItIs(said);
  }

  private static Text missing(String what, String words) {
    return switch (what) {
      case "parameter" -> Text.of("Missing required parameter: {words}").with("words", words);
      case "parameters" -> Text.of("Missing required parameters: {words}").with("words", words);
      case "option" -> Text.of("Missing required option: {words}").with("words", words);
      case "options" -> Text.of("Missing required options: {words}").with("words", words);
      default -> Text.of("Missing required options and parameters: {words}").with("words", words);
    };
  }

  private static Text wrong(ArgSpec about, Text problem) {
    if (about instanceof OptionSpec option) {
      return option.isMultiValue()
          ? Text.of("Invalid value for option '{option}' ({value}): {problem}")
              .with("option", option.longestName())
              .with("value", option.paramLabel())
              .with("problem", problem)
          : Text.of("Invalid value for option '{option}': {problem}")
              .with("option", option.longestName())
              .with("problem", problem);
    }
    return Text.of("Invalid value for {value}: {problem}")
        .with("value", about.paramLabel())
        .with("problem", problem);
  }
}
