package org.castdoctor.agent.cli;

import java.util.List;
import java.util.stream.Stream;
import org.castdoctor.agent.report.Terminal;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Help in the language of a run. What stands at commands and options in English is a text like any
 * other; a test reads it there.
 */
final class SpokenHelp extends Help {
  /** What the parser's own options and its verb help say; a test looks for them there. */
  static final List<Text> OF_THE_PARSER =
      List.of(
          Text.of("Show this help message and exit."),
          Text.of("Print version information and exit."),
          Text.of("Display help information about the specified command."),
          Text.of(
              "When no COMMAND is given, the usage help for the main command is displayed."
                  + " If a COMMAND is specified, the help for that command is shown."),
          Text.of("Show usage help for the help command and exit."),
          Text.of("The COMMAND to display the usage help message for."));

  /** Columns beside the options' names, less one for a percent sign that is written twice. */
  private static final int DESCRIPTION = 50;

  private final Words words;

  private SpokenHelp(CommandSpec spec, ColorScheme colours, Words words) {
    super(spec, colours);
    this.words = words;
  }

  /** From now on the help of this and of every verb under it is in these words. */
  static void of(CommandLine line, Words words) {
    line.setHelpFactory((spec, colours) -> {
      say(spec.usageMessage(), words);
      return new SpokenHelp(spec, colours, words);
    });
  }

  private static void say(UsageMessageSpec usage, Words words) {
    usage
        .synopsisHeading(words.say("Usage:") + " ")
        .commandListHeading(words.say("Commands:") + "%n")
        .header(said(usage.header(), words))
        .description(said(usage.description(), words))
        .footer(Stream.of(usage.footer()).map(words::say).toArray(String[]::new));
  }

  private static String[] said(String[] lines, Words words) {
    return lines.length == 0
        ? lines
        : new String[] {words.say(Verbs.text(lines)).replace("%", "%%")};
  }

  /** In lines of our own: the parser's would tear the name of a file apart. */
  private String[] broken(String[] lines) {
    String[] whole = said(lines, words);
    return whole.length == 0 ? whole : Terminal.wrap(whole[0], DESCRIPTION).toArray(String[]::new);
  }

  @Override
  public IOptionRenderer createDefaultOptionRenderer() {
    IOptionRenderer usual = super.createDefaultOptionRenderer();
    return (option, labels, colours) -> usual.render(translated(option), labels, colours);
  }

  /** The parser wants an option to belong to a command before it draws it. */
  private OptionSpec translated(OptionSpec option) {
    OptionSpec copy = OptionSpec.builder(option).description(broken(option.description())).build();
    CommandSpec.create().addOption(copy);
    return copy;
  }

  @Override
  public IParameterRenderer createDefaultParameterRenderer() {
    IParameterRenderer usual = super.createDefaultParameterRenderer();
    return (parameter, labels, colours) -> usual.render(translated(parameter), labels, colours);
  }

  private PositionalParamSpec translated(PositionalParamSpec parameter) {
    PositionalParamSpec copy =
        PositionalParamSpec.builder(parameter).description(broken(parameter.description())).build();
    CommandSpec.create().addPositional(copy);
    return copy;
  }
}
