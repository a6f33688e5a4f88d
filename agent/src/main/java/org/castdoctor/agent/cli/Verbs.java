package org.castdoctor.agent.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The command line as data: what can be said after which words. Completion and manual are made of
 * it, so that neither knows an option that the program does not.
 *
 * @param words after which this stands, without the program's name; empty for no verb at all
 * @param does in one sentence
 * @param parameters what follows the options, as help calls it
 */
record Verbs(
    List<String> words, String does, List<Choice> options, String parameters, List<Verbs> verbs) {

  /**
   * An option.
   *
   * @param names with their hyphens, short ones first
   * @param value what follows it, as help calls it; empty where nothing does
   * @param values all that may follow, where that is a closed set
   */
  record Choice(List<String> names, String value, List<String> values, String does) {
    boolean takesValue() {
      return !value.isEmpty();
    }

    /** Whether a path is meant. */
    boolean wantsFile() {
      return value.contains("FILE");
    }
  }

  static Verbs of(CommandLine line) {
    return of(line.getCommandSpec(), List.of());
  }

  private static Verbs of(CommandSpec spec, List<String> words) {
    return new Verbs(
        words,
        text(spec.usageMessage().description()),
        spec.options().stream().filter(option -> !option.hidden()).map(Verbs::choice).toList(),
        String.join(
            " ",
            spec.positionalParameters().stream()
                .filter(parameter -> !parameter.hidden())
                .map(parameter -> parameter.paramLabel())
                .toList()),
        spec.subcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .filter(each -> !each.usageMessage().hidden())
            .map(each -> of(each, Stream.concat(words.stream(), Stream.of(each.name())).toList()))
            .toList());
  }

  private static Choice choice(OptionSpec option) {
    Iterable<String> candidates = option.completionCandidates();
    List<String> values =
        candidates == null
            ? List.of()
            : StreamSupport.stream(candidates.spliterator(), false).toList();
    return new Choice(
        Arrays.stream(option.names())
            .sorted((a, b) -> Integer.compare(a.length(), b.length()))
            .toList(),
        option.arity().max() == 0 ? "" : option.paramLabel(),
        values,
        text(option.description()));
  }

  /** Every verb under this one, itself first. */
  Stream<Verbs> all() {
    return Stream.concat(Stream.of(this), verbs.stream().flatMap(Verbs::all));
  }

  /** The last of its words. */
  String name() {
    return words.isEmpty() ? "castdoctor" : words.getLast();
  }

  /** Help's texts are formats, in which a percent sign stands twice. */
  static String text(String[] lines) {
    return String.join(" ", lines).replace("%n", " ").replace("%%", "%").strip();
  }

  /** The first sentence of what it does, without its full stop. */
  static String brief(String does) {
    String first = does.split("(?<=[.;:]) ", 2)[0].strip();
    return first.matches(".*[.;:]") ? first.substring(0, first.length() - 1) : first;
  }
}
