package org.castdoctor.agent.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.castdoctor.agent.report.Terminal;
import org.castdoctor.agent.words.Language;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Words;

/**
 * What the process is given to listen and to speak with: its streams, its environment, and which of
 * the streams are a terminal. All that is said passes here: in which language, how it looks, and
 * without what would command a terminal.
 */
final class Streams {
  private static final int USUAL_COLUMNS = 100;

  private final Map<String, String> environment;
  private final String terminal;
  private final InputStream in;
  final PrintStream out;
  final PrintStream err;
  final Supplier<Optional<String>> typed;
  private final Language language;
  private final FutureTask<Words> words;

  /**
   * Takes the streams as they are at the start; they are read and written in UTF-8.
   *
   * @param terminal which streams are a terminal: contains {@code in}, {@code out}, {@code err},
   *     any of them or none
   * @param in what a file or somebody else's program writes to us
   * @param typed the next line that somebody types; empty where no more comes
   */
  Streams(
      Map<String, String> environment,
      String terminal,
      InputStream in,
      OutputStream out,
      OutputStream err,
      Supplier<Optional<String>> typed) {
    this.environment = Map.copyOf(environment);
    this.terminal = terminal;
    this.in = in;
    this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    this.typed = typed;
    this.language = Spoken.by(environment, locale());
    this.words = new FutureTask<>(() -> Words.in(language));
  }

  Map<String, String> environment() {
    return environment;
  }

  /** What this computer is set to; its country says whose status pages count. */
  Locale locale() {
    return Locale.getDefault(Locale.Category.FORMAT);
  }

  // Listening.

  /** What somebody else's program writes to us. */
  InputStream in() {
    return in;
  }

  /**
   * What somebody wrote on standard input, to its end or this many bytes.
   *
   * @throws UsageProblem where it cannot be read
   */
  String input(int atMost) {
    try {
      return new String(in.readNBytes(atMost), StandardCharsets.UTF_8);
    } catch (IOException closed) {
      throw new UsageProblem(Text.of("standard input cannot be read."));
    }
  }

  /** Whether somebody sits there: types, and sees what is written to standard error. */
  boolean canAsk() {
    return terminal.contains("in") && terminal.contains("err");
  }

  // Speaking.

  /** The language that answers are given in. */
  Language language() {
    return language;
  }

  /** The words of that language. */
  Words words() {
    return Prepared.made(words);
  }

  /** What this says, in the language that answers are given in. */
  String say(Text text) {
    return words().say(text);
  }

  /** Prints a line of an answer. */
  void tell(Text line) {
    out.println(Terminal.safe(say(line)));
  }

  /** Prints what is no part of an answer, on standard error. */
  void warn(Text sentence) {
    err.println("castdoctor: " + Terminal.safe(say(sentence)));
  }

  /**
   * Whether somebody at the terminal says yes, in English or in the language of this run; whoever
   * says nothing has not agreed.
   */
  boolean isAgreed(Text question) {
    err.print("castdoctor: " + Terminal.safe(say(question)) + " ");
    err.flush();
    return isYes(typed.get().orElse(""), words());
  }

  static boolean isYes(String typed, Words words) {
    String answer = typed.strip().toLowerCase(Locale.ROOT);
    return List.of("y", "yes", words.say("y"), words.say("yes")).contains(answer);
  }

  // The look.

  /**
   * How the answer is to look.
   *
   * @param plain for who listens instead of looking
   * @param toFile whether it goes somewhere else than to standard output
   */
  Terminal terminal(boolean plain, boolean toFile) {
    return new Terminal(columns(), !plain && !toFile && paints(), plain);
  }

  /**
   * Whether colours are welcome. Source for the first: no-color.org; for the others, which BSD's ls
   * introduced: bixense.com/clicolors.
   */
  private boolean paints() {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    String forced = environment.getOrDefault("CLICOLOR_FORCE", "0");
    boolean wanted = !environment.getOrDefault("CLICOLOR", "1").equals("0");
    boolean able = !environment.getOrDefault("TERM", "").equals("dumb");
    boolean isForced = !forced.isEmpty() && !forced.equals("0");
    return isForced || (terminal.contains("out") && wanted && able);
  }

  private int columns() {
    try {
      return Integer.parseInt(environment.getOrDefault("COLUMNS", String.valueOf(USUAL_COLUMNS)));
    } catch (NumberFormatException garbage) {
      return USUAL_COLUMNS;
    }
  }

  /** Whether somebody watches: then what is being measured is shown on standard error. */
  boolean showsProgress(boolean plain) {
    return terminal.contains("err") && !plain;
  }
}
