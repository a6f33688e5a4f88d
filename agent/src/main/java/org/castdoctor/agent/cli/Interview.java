package org.castdoctor.agent.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.castdoctor.agent.report.Terminal;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Answer;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.Choice;
import org.castdoctor.protocol.diagnosis.Diagnosis.Need;

/**
 * The open questions, put to somebody one at a time. Whether a question is worth asking is tried
 * out: one whose every answer leaves verdict and sureness as they are is not put, and when no other
 * is left it is over.
 */
final class Interview {
  /** The contract's limit; more questions than this are a script of their own. */
  private static final int AT_MOST = 6;

  /** Lines as short as the report's, whose terminal this is. */
  private static final int WIDTH = 96;

  /** Who mistypes as often as this wants to go on. */
  private static final int TRIES = 3;

  private final Function<Declared, Diagnosis> diagnose;
  private final Supplier<Optional<String>> typed;
  private final PrintStream out;
  private final Words words;

  /**
   * @param diagnose the diagnosis of the same observations with other things declared
   * @param typed the next line that is typed; empty at the end of the input
   * @param out where the questions go
   * @param words of the language that the diagnoses are in
   */
  Interview(
      Function<Declared, Diagnosis> diagnose,
      Supplier<Optional<String>> typed,
      PrintStream out,
      Words words) {
    this.words = words;
    this.diagnose = diagnose;
    this.typed = typed;
    this.out = out;
  }

  /** Asks, and gives what is declared afterwards. */
  Declared hold(Declared before) {
    Declared declared = before;
    for (int asked = 0; asked < AT_MOST; asked++) {
      Optional<Need> next = worthAsking(declared);
      if (next.isEmpty()) {
        break;
      }
      Optional<String> answer = ask(next.get());
      if (answer.isEmpty()) {
        break;
      }
      declared = declared.answering(Map.of(next.get().question(), answer.get()));
    }
    out.println();
    return declared;
  }

  private Optional<Need> worthAsking(Declared declared) {
    Diagnosis now = diagnose.apply(declared);
    return now.needs().stream().filter(need -> decides(need, declared, now)).findFirst();
  }

  private boolean decides(Need need, Declared declared, Diagnosis now) {
    return need.answers().stream()
        .filter(choice -> !choice.answer().equals(Answer.UNKNOWN))
        .map(choice -> diagnose.apply(declared.answering(Map.of(need.question(), choice.answer()))))
        .anyMatch(then ->
            !then.verdict().id().equals(now.verdict().id())
                || then.verdict().confidence() != now.verdict().confidence());
  }

  /** The answer's word; empty at the end of the input. */
  private Optional<String> ask(Need need) {
    List<Choice> choices =
        need.answers().stream().filter(c -> !c.answer().equals(Answer.UNKNOWN)).toList();
    out.println();
    for (String text : List.of(need.text(), need.why())) {
      Terminal.wrap(Terminal.safe(text), WIDTH).forEach(line -> out.println("  " + line));
    }
    for (int i = 0; i < choices.size(); i++) {
      out.println("    " + (i + 1) + "  " + Terminal.safe(choices.get(i).text()));
    }
    for (int attempt = 0; attempt < TRIES; attempt++) {
      out.print("  " + words.say("Number, or Enter if you do not know:") + " ");
      out.flush();
      Optional<String> line = typed.get();
      if (line.isEmpty()) {
        return Optional.empty();
      }
      String text = line.get().strip();
      if (text.isEmpty()) {
        return Optional.of(Answer.UNKNOWN);
      }
      if (text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) < '1' + choices.size()) {
        return Optional.of(choices.get(text.charAt(0) - '1').answer());
      }
    }
    return Optional.of(Answer.UNKNOWN);
  }
}
