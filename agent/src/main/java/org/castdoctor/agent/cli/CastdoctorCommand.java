package org.castdoctor.agent.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.castdoctor.agent.lan.HeadStart;
import org.castdoctor.agent.words.Language;
import org.castdoctor.agent.words.Text;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line as a whole. Without a verb it diagnoses. */
public final class CastdoctorCommand {
  /** Verbs that measure nothing, and need no sockets. */
  private static final Set<String> OFFLINE =
      Set.of(
          "explain",
          "findings",
          "knowledge",
          "feedback",
          "history",
          "completion",
          "manual",
          "help",
          "-h",
          "--help",
          "-V",
          "--version");

  /** Verbs that begin by asking for receivers. */
  private static final Set<String> ASKING = Set.of("diagnose", "devices", "recheck", "watch");

  private static final Set<String> HELP = Set.of("-h", "--help", "-V", "--version");

  private CastdoctorCommand() {}

  /**
   * Runs one command.
   *
   * @param terminal which streams are a terminal: contains {@code in}, {@code out}, {@code err},
   *     any of them or none
   * @param in what is typed; read only where questions are put
   * @param headStart what was asked of the home already
   * @return the exit code
   */
  public static int run(
      String[] args,
      Map<String, String> environment,
      String terminal,
      InputStream in,
      Optional<HeadStart> headStart) {
    if (args.length == 1 && args[0].equals("rehearse")) {
      return Rehearsal.run(environment);
    }
    return run(
        args,
        new Surroundings(
            new Streams(
                Spoken.environment(args, environment),
                terminal,
                in,
                System.out,
                System.err,
                new Typed(in)),
            UnaryOperator.identity(),
            headStart));
  }

  /** Runs one command in these surroundings. */
  static int run(String[] words, Surroundings surroundings) {
    String[] args = Spoken.verbFirst(words);
    if (!isOffline(args)) {
      surroundings.prepared.warmUp();
    }
    if (asksNothingElse(args)) {
      return withoutOptions(surroundings);
    }
    CommandLine root =
        Spoken.accepting(commandLine(args.length == 0 ? "" : args[0], surroundings))
            .setOut(new PrintWriter(surroundings.out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(surroundings.err, true, StandardCharsets.UTF_8))
            .setParameterExceptionHandler((problem, given) -> usage(surroundings, problem, given))
            .setExecutionExceptionHandler(
                (problem, command, given) -> failed(surroundings, problem));
    if (surroundings.language() != Language.EN) {
      SpokenHelp.of(root, surroundings.words());
    }
    root.getCommandSpec().versionProvider(() -> new String[] {Version.line(surroundings)});
    try {
      boolean isVerb = !root.getCommandName().equals("castdoctor");
      return root.execute(isVerb ? Arrays.copyOfRange(args, 1, args.length) : args);
    } finally {
      surroundings.close();
    }
  }

  /**
   * Whether the first thing that these words do is to ask the home for receivers, wherever it can
   * be reached: not of one interface alone, and not of a saved bundle.
   */
  public static boolean asksTheHome(String... words) {
    String[] args = Spoken.verbFirst(words);
    boolean isAsking = args.length == 0 || args[0].startsWith("--") || ASKING.contains(args[0]);
    return isAsking
        && !isOffline(args)
        && Arrays.stream(args)
            .map(word -> word.split("=", 2)[0])
            .noneMatch(word -> HELP.contains(word) || word.equals("--interface"));
  }

  private static boolean asksNothingElse(String... args) {
    return args.length == 0 || (args.length == 1 && args[0].equals("diagnose"));
  }

  /** Where there is nothing to read, what reads it would only keep the first question waiting. */
  private static int withoutOptions(Surroundings surroundings) {
    try {
      return new DiagnoseCommand(surroundings).call();
    } catch (RuntimeException problem) {
      return failed(surroundings, problem);
    } finally {
      surroundings.close();
    }
  }

  /** Neither the verbs that measure nothing nor a saved bundle need sockets. */
  private static boolean isOffline(String[] args) {
    boolean isAgent = args.length > 0 && args[0].equals("agent");
    return (args.length > 0 && OFFLINE.contains(args[0]))
        || (isAgent && !Arrays.asList(args).contains("run"))
        || Arrays.stream(args).anyMatch(word -> word.split("=", 2)[0].equals("--observations"));
  }

  /**
   * Reading the options of a verb that is not called costs 20 ms each, so only help knows them all.
   */
  private static CommandLine commandLine(String first, Surroundings surroundings) {
    CommandLine root =
        new CommandLine(new DiagnoseCommand(surroundings)).setCommandName("castdoctor");
    return switch (first) {
      case "diagnose" -> root.addSubcommand(new DiagnoseCommand(surroundings));
      case "recheck" -> new CommandLine(new RecheckCommand(surroundings));
      case "watch" -> new CommandLine(new WatchCommand(surroundings));
      case "devices" -> new CommandLine(new DevicesCommand(surroundings));
      case "explain" -> new CommandLine(new ExplainCommand(surroundings));
      case "findings" -> new CommandLine(new FindingsCommand(surroundings));
      case "feedback" -> FeedbackCommand.commandLine(surroundings);
      case "knowledge" -> KnowledgeCommand.commandLine(surroundings);
      case "history" -> HistoryCommand.commandLine(surroundings);
      case "agent" -> AgentCommand.commandLine(surroundings);
      case "mcp" -> new CommandLine(new McpCommand(surroundings));
      case "help", "-h", "--help" -> whole(surroundings);
      case "self" -> new CommandLine(new SelfCommand(surroundings));
      case "completion" -> new CommandLine(new CompletionCommand(surroundings));
      case "manual" -> new CommandLine(new ManualCommand(surroundings));
      default -> root;
    };
  }

  /** Every verb with its options, for help and for who describes them. */
  static CommandLine whole(Surroundings surroundings) {
    return Spoken.accepting(verbs(surroundings));
  }

  private static CommandLine verbs(Surroundings surroundings) {
    return new CommandLine(new DiagnoseCommand(surroundings))
        .setCommandName("castdoctor")
        .addSubcommand(new CommandLine.HelpCommand())
        .addSubcommand(new DiagnoseCommand(surroundings))
        .addSubcommand(new RecheckCommand(surroundings))
        .addSubcommand(new WatchCommand(surroundings))
        .addSubcommand(new DevicesCommand(surroundings))
        .addSubcommand(new ExplainCommand(surroundings))
        .addSubcommand(new FindingsCommand(surroundings))
        .addSubcommand(FeedbackCommand.commandLine(surroundings))
        .addSubcommand(KnowledgeCommand.commandLine(surroundings))
        .addSubcommand(HistoryCommand.commandLine(surroundings))
        .addSubcommand(AgentCommand.commandLine(surroundings))
        .addSubcommand(new McpCommand(surroundings))
        .addSubcommand(new SelfCommand(surroundings))
        .addSubcommand(new CompletionCommand(surroundings))
        .addSubcommand(new ManualCommand(surroundings));
  }

  private static int usage(Surroundings surroundings, ParameterException problem, String[] given) {
    Text sentence =
        complains(given)
            // What was not understood may be somebody's own words, and those are never repeated.
            ? Text.of(
                    "the call is not understood; a complaint stands in quotes after {option}, or"
                        + " comes from standard input with -")
                .with("option", DeclaredOptions.COMPLAINT)
            : Misunderstood.of(problem);
    surroundings.warn(Text.of("{problem}. See castdoctor --help.").with("problem", sentence));
    return ExitCodes.USAGE;
  }

  private static boolean complains(String[] words) {
    return Arrays.stream(words).anyMatch(word -> word.startsWith(DeclaredOptions.COMPLAINT));
  }

  static int failed(Surroundings surroundings, Exception problem) {
    if (problem instanceof UsageProblem usage) {
      surroundings.err.println("castdoctor: " + surroundings.say(usage.sentence()));
      return ExitCodes.USAGE;
    }
    surroundings.warn(Text.of("a bug of ours; please report it with what follows."));
    trace(problem).forEach(surroundings.err::println);
    return ExitCodes.BUG;
  }

  /**
   * Where it happened. Without what the exceptions say: a name or an address may stand in that, and
   * this is asked to be handed on.
   */
  private static List<String> trace(Throwable problem) {
    List<String> lines = new ArrayList<>();
    Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable at = problem; at != null && told.add(at); at = at.getCause()) {
      lines.add((lines.isEmpty() ? "" : "Caused by: ") + at.getClass().getName());
      for (StackTraceElement frame : at.getStackTrace()) {
        lines.add("\tat " + frame);
      }
    }
    return lines;
  }
}
