package org.castdoctor.agent.report;

import java.net.InetAddress;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.words.Text;

/**
 * How every line of {@link WhoAnswered} says what came of a question. The words are those of the
 * contract, which are the same in every language.
 */
final class AnswerWords {
  private AnswerWords() {}

  /** That it worked, how it failed, or that it was not run. */
  static Text word(Outcome<?> outcome) {
    return Text.asItIs(outcome.word());
  }

  /** What was answered, in the words that fit it; the word of the outcome where nothing was. */
  static <T> Text answer(Outcome<T> outcome, Function<T, Text> said) {
    return outcome.get().map(said).orElse(word(outcome));
  }

  static String addresses(List<InetAddress> hosts) {
    return hosts.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
  }
}
