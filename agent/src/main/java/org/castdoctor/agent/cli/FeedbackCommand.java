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
import org.castdoctor.agent.report.Terminal;
import org.castdoctor.agent.words.Text;
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
          surroundings.out.println("Thank you. It is kept on this computer, and sent nowhere.");
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
            case text -> text(feedback);
            case json -> json(feedback).toPrettyString() + "\n";
            case ndjson -> json(feedback) + "\n";
            case sarif -> throw UsageProblem.noSarif();
          });
      surroundings.out.flush();
      return ExitCodes.FINE;
    }
  }

  private static String text(Feedback feedback) {
    Map<String, Tally> counted = feedback.perFinding();
    if (counted.isEmpty()) {
      return "Nobody has said anything of a verdict yet: castdoctor feedback"
          + " wrong|right|resolved\n";
    }
    StringBuilder text = new StringBuilder("Finding  right  resolved  wrong  precision\n");
    counted.forEach((finding, tally) ->
        text.append(
            String.format(
                Locale.ROOT,
                "%-7s  %5d  %8d  %5d  %8.0f%%%n",
                finding,
                tally.right(),
                tally.resolved(),
                tally.wrong(),
                100 * tally.precision())));
    for (Given given : feedback.all()) {
      if (!given.because().isEmpty()) {
        text.append(
            "\n" + given.at() + " " + given.finding() + " " + given.opinion().word() + ": ");
        text.append(Terminal.safe(given.because()));
      }
    }
    return text.append(text.charAt(text.length() - 1) == '\n' ? "" : "\n").toString();
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
