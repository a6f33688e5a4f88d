package org.castdoctor.agent.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.castdoctor.agent.keep.Feedback;
import org.castdoctor.agent.keep.Feedback.Given;
import org.castdoctor.agent.keep.Feedback.Opinion;
import org.castdoctor.agent.keep.Feedback.Tally;
import org.castdoctor.agent.keep.PrivateFolder.Kept;
import org.castdoctor.agent.report.Columns;
import org.castdoctor.agent.report.Terminal;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.json.JsonTree;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether a verdict was right: kept here with its evidence, and sent nowhere. */
@Command(
    name = "feedback",
    description = "Say that a verdict was wrong, right, or that it is resolved; stays here.",
    mixinStandardHelpOptions = true)
final class FeedbackCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  private FeedbackCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  static CommandLine commandLine(Surroundings surroundings) {
    CommandLine feedback = new CommandLine(new FeedbackCommand(surroundings));
    for (Opinion opinion : Opinion.values()) {
      feedback.addSubcommand(opinion.word(), new Give(surroundings, opinion));
    }
    return feedback.addSubcommand(new ListAll(surroundings));
  }

  @Override
  public Integer call() {
    return new ListAll(surroundings).call();
  }

  @Command(
      description = "Keeps this opinion of a diagnosis, with what it was made of.",
      mixinStandardHelpOptions = true)
  static final class Give implements Callable<Integer> {
    @Parameters(
        arity = "0..*",
        paramLabel = "CODE",
        description = "the diagnosis' code or id; without one, the latest made here")
    private List<String> about = List.of();

    @Option(names = "--because", paramLabel = "TEXT", description = "in your own words")
    private String because = "";

    private final Surroundings surroundings;
    private final Opinion opinion;

    Give(Surroundings surroundings, Opinion opinion) {
      this.surroundings = surroundings;
      this.opinion = opinion;
    }

    @Override
    public Integer call() {
      Kept kept =
          new Feedback(surroundings.stateFolder())
              .give(String.join(" ", about), opinion, because, surroundings.clock().now());
      return switch (kept) {
        case Kept.Safely safely -> {
          surroundings.tell(Text.of("Thank you. It is kept on this computer, and sent nowhere."));
          yield ExitCodes.FINE;
        }
        case Kept.Not(Text reason) ->
            throw new UsageProblem(Terminal.safe(surroundings.say(reason)));
      };
    }
  }

  @Command(
      name = "list",
      description = "Which finding was right how often, and what was said.",
      mixinStandardHelpOptions = true)
  static final class ListAll implements Callable<Integer> {
    @Mixin private OutputOptions output = new OutputOptions();
    private final Surroundings surroundings;

    ListAll(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      Feedback feedback = new Feedback(surroundings.stateFolder());
      surroundings.out.print(
          switch (output.format) {
            case text ->
                output.plain
                    ? Terminal.spoken(
                        text(feedback, true, surroundings.words()), surroundings.words())
                    : text(feedback, false, surroundings.words());
            case json -> JsonTree.pretty(json(feedback)) + "\n";
            case ndjson -> json(feedback) + "\n";
            case sarif, zendesk, freshdesk -> throw UsageProblem.forDiagnoses(output.format);
          });
      surroundings.out.flush();
      return ExitCodes.FINE;
    }
  }

  private static String text(Feedback feedback, boolean plain, Words words) {
    Map<String, Tally> counted = feedback.perFinding();
    if (counted.isEmpty()) {
      return words.say(
              "Nobody has said anything of a verdict yet: castdoctor feedback"
                  + " wrong|right|resolved")
          + "\n";
    }
    List<String> heads =
        List.of(
            words.say("Finding"),
            words.say("right"),
            words.say("resolved"),
            words.say("wrong"),
            words.say("precision"));
    StringBuilder text = new StringBuilder();
    if (!plain) {
      text.append(String.join("  ", heads)).append('\n');
    }
    counted.forEach((finding, tally) -> {
      String precision = String.format(Locale.ROOT, "%.0f%%", 100 * tally.precision());
      if (plain) {
        List<Text> counts =
            List.of(
                Text.asItIs(heads.get(1) + " " + tally.right()),
                Text.asItIs(heads.get(2) + " " + tally.resolved()),
                Text.asItIs(heads.get(3) + " " + tally.wrong()),
                Text.asItIs(heads.get(4) + " " + precision));
        String all = words.say(Text.row(counts, Joint.COMMA));
        text.append(Terminal.labelled(finding, all, words)).append('\n');
        return;
      }
      text.append(Columns.padded(finding, Columns.of(heads.getFirst())));
      cell(text, heads.get(1), String.valueOf(tally.right()));
      cell(text, heads.get(2), String.valueOf(tally.resolved()));
      cell(text, heads.get(3), String.valueOf(tally.wrong()));
      cell(text, heads.get(4), precision);
      text.append('\n');
    });
    for (Given given : feedback.all()) {
      if (!given.because().isEmpty()) {
        text.append(
            "\n"
                + given.at()
                + " "
                + given.finding()
                + " "
                + words.say(opinion(given.opinion()))
                + ": ");
        text.append(Terminal.safe(given.because()));
      }
    }
    return text.append(text.charAt(text.length() - 1) == '\n' ? "" : "\n").toString();
  }

  /** Under the end of its head. */
  private static void cell(StringBuilder text, String head, String value) {
    text.append("  ")
        .append(" ".repeat(Math.max(0, Columns.of(head) - value.length())))
        .append(value);
  }

  private static Text opinion(Opinion opinion) {
    return switch (opinion) {
      case WRONG -> Text.of("wrong");
      case RIGHT -> Text.of("right");
      case RESOLVED -> Text.of("resolved");
    };
  }

  /** Counts alone: what somebody wrote stays in the files. */
  private static ObjectNode json(Feedback feedback) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("schema", "castdoctor.precision/1");
    var findings = json.putArray("findings");
    feedback
        .perFinding()
        .forEach((finding, tally) ->
            findings
                .addObject()
                .put("finding", finding)
                .put("given", tally.given())
                .put("right", tally.right())
                .put("resolved", tally.resolved())
                .put("wrong", tally.wrong())
                .put("precision", tally.precision()));
    return json;
  }
}
