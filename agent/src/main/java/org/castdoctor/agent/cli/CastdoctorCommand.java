package org.castdoctor.agent.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line as a whole. Without a verb it diagnoses. */
public final class CastdoctorCommand {
  /** Verbs that measure nothing, and need no sockets. */
  private static final Set<String> OFFLINE =
      Set.of("explain", "findings", "help", "-h", "--help", "-V", "--version");

  private CastdoctorCommand() {}

  /**
   * Runs one command.
   *
   * @param terminal which streams are a terminal: contains {@code out}, {@code err}, both or
   *     neither
   * @return the exit code
   */
  public static int run(String[] args, Map<String, String> environment, String terminal) {
    Surroundings surroundings = new Surroundings(environment, terminal);
    boolean offline = args.length > 0 && OFFLINE.contains(args[0]);
    if (!offline) {
      surroundings.warmUp();
    }
    CommandLine root =
        new CommandLine(new DiagnoseCommand(surroundings))
            .setCommandName("castdoctor")
            .addSubcommand(new DiagnoseCommand(surroundings))
            .addSubcommand(new DevicesCommand(surroundings))
            .addSubcommand(new ExplainCommand(surroundings))
            .addSubcommand(new FindingsCommand(surroundings))
            .setOut(new PrintWriter(surroundings.out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(surroundings.err, true, StandardCharsets.UTF_8))
            .setParameterExceptionHandler((problem, given) -> usage(surroundings, problem))
            .setExecutionExceptionHandler(
                (problem, command, given) -> failed(surroundings, problem));
    root.getCommandSpec().version("castdoctor " + Version.TEXT);
    try {
      return root.execute(args);
    } finally {
      surroundings.close();
    }
  }

  private static int usage(Surroundings surroundings, ParameterException problem) {
    String sentence = String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    surroundings.err.println(
        "castdoctor: "
            + sentence
            + (sentence.endsWith(".") ? "" : ".")
            + " See castdoctor --help.");
    return ExitCodes.USAGE;
  }

  private static int failed(Surroundings surroundings, Exception problem) {
    if (problem instanceof UsageProblem) {
      surroundings.err.println("castdoctor: " + problem.getMessage());
      return ExitCodes.USAGE;
    }
    surroundings.err.println("castdoctor: a bug of ours; please report it with what follows.");
    problem.printStackTrace(surroundings.err);
    return ExitCodes.BUG;
  }
}
