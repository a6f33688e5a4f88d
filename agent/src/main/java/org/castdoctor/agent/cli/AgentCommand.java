package org.castdoctor.agent.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.castdoctor.agent.http.AgentClient;
import org.castdoctor.agent.http.AgentFile;
import org.castdoctor.agent.lan.SystemPrograms;
import org.castdoctor.agent.report.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The background agent: off unless somebody starts it, and gone when it is uninstalled. */
@Command(
    name = "agent",
    description = "The background agent: run, status, stop, open, webhook, install, uninstall.",
    mixinStandardHelpOptions = true)
final class AgentCommand implements Callable<Integer> {
  private static final long STOPPING_MILLIS = 2_000;

  private final Surroundings surroundings;

  private AgentCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  static CommandLine commandLine(Surroundings surroundings) {
    return new CommandLine(new AgentCommand(surroundings))
        .addSubcommand(new AgentRun(surroundings))
        .addSubcommand(new Status(surroundings))
        .addSubcommand(new Stop(surroundings))
        .addSubcommand(new Open(surroundings))
        .addSubcommand(new AgentWebhook(surroundings))
        .addSubcommand(new AgentInstall(surroundings))
        .addSubcommand(new AgentUninstall(surroundings));
  }

  @Override
  public Integer call() {
    return new Status(surroundings).call();
  }

  /** The agent of this user, where one runs: its file alone may be one that was left behind. */
  static Optional<AgentFile.Running> running(Surroundings surroundings) {
    Path folder = surroundings.stateFolder();
    return AgentLock.isHeld(folder) ? new AgentFile(folder).read() : Optional.empty();
  }

  private static int none(Surroundings surroundings) {
    surroundings.out.println("No agent runs. It starts with  castdoctor agent run");
    return ExitCodes.UNDETERMINED;
  }

  @Command(
      name = "status",
      description = "Whether it runs, what it sees, and what it refused.",
      mixinStandardHelpOptions = true)
  static final class Status implements Callable<Integer> {
    @Mixin private OutputOptions output = new OutputOptions();
    private final Surroundings surroundings;

    Status(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      Optional<AgentFile.Running> running = running(surroundings);
      if (running.isEmpty()) {
        return none(surroundings);
      }
      Optional<JsonNode> status = new AgentClient(running.get()).get("/v1/status");
      if (status.isEmpty()) {
        surroundings.out.println(
            "An agent runs (process " + running.get().pid() + ") and does not answer.");
        return ExitCodes.UNDETERMINED;
      }
      surroundings.out.print(
          switch (output.format) {
            case text -> text(running.get(), status.get());
            case json -> status.get().toPrettyString() + "\n";
            case ndjson -> status.get() + "\n";
            case sarif -> throw UsageProblem.noSarif();
          });
      return ExitCodes.FINE;
    }

    private static String text(AgentFile.Running running, JsonNode status) {
      StringBuilder text = new StringBuilder();
      line(text, "Runs", "since " + status.path("startedAt").asText() + ", at " + running.url());
      String verdict = status.at("/latest/verdict").asText();
      line(
          text,
          "Latest",
          status.has("latest")
              ? (verdict.isEmpty() ? "nothing wrong" : verdict)
                  + ", "
                  + status.at("/latest/createdAt").asText()
                  + ", code "
                  + status.at("/latest/code").asText()
              : "nothing yet");
      StringBuilder present = new StringBuilder();
      status
          .at("/watch/present")
          .forEach(name -> present.append(present.isEmpty() ? "" : ", ").append(name.asText()));
      line(text, "Sees", present.isEmpty() ? "no receiver" : present.toString());
      line(text, "History", status.at("/watch/history").asText("unknown"));
      for (JsonNode ahead : status.at("/watch/ahead")) {
        line(text, "Ahead", ahead.asText());
      }
      line(
          text,
          "Knowledge",
          status.at("/watch/knowledge/version").asText("unknown")
              + "; packs: "
              + status.at("/watch/knowledge/source").asText("unknown"));
      StringBuilder refused = new StringBuilder();
      status
          .path("refused")
          .properties()
          .forEach(rule ->
              refused
                  .append(refused.isEmpty() ? "" : ", ")
                  .append(rule.getKey())
                  .append(' ')
                  .append(rule.getValue().asLong()));
      line(text, "Refused", refused.isEmpty() ? "nothing" : refused.toString());
      return text.toString();
    }

    private static void line(StringBuilder text, String label, String value) {
      text.append("  %-10s%s%n".formatted(label, Terminal.safe(value)));
    }
  }

  @Command(name = "stop", description = "Ends it.", mixinStandardHelpOptions = true)
  static final class Stop implements Callable<Integer> {
    private final Surroundings surroundings;

    Stop(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      Optional<AgentFile.Running> running = running(surroundings);
      if (running.isEmpty()) {
        return none(surroundings);
      }
      if (!ended(running.get().pid())) {
        surroundings.out.println(
            "The agent (process " + running.get().pid() + ") did not end within two seconds.");
        return ExitCodes.UNDETERMINED;
      }
      surroundings.out.println("The agent has ended.");
      return ExitCodes.FINE;
    }

    private static boolean ended(long pid) {
      Optional<ProcessHandle> process = ProcessHandle.of(pid);
      if (process.isEmpty() || !process.get().destroy()) {
        return process.isEmpty();
      }
      try {
        process.get().onExit().get(STOPPING_MILLIS, TimeUnit.MILLISECONDS);
        return true;
      } catch (TimeoutException | ExecutionException late) {
        return false;
      } catch (InterruptedException stopAsked) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }

  @Command(
      name = "open",
      description = "Shows its page in the browser, through a link that works once.",
      mixinStandardHelpOptions = true)
  static final class Open implements Callable<Integer> {
    @Option(names = "--print", description = "print the link instead; it works for a minute, once")
    private boolean print;

    private final Surroundings surroundings;

    Open(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      Optional<AgentFile.Running> running = running(surroundings);
      if (running.isEmpty()) {
        return none(surroundings);
      }
      Optional<JsonNode> opening =
          new AgentClient(running.get())
              .post("/v1/openings", JsonNodeFactory.instance.objectNode());
      if (opening.isEmpty()) {
        surroundings.out.println("The agent does not answer.");
        return ExitCodes.UNDETERMINED;
      }
      String link = running.get().url() + "/#" + opening.get().path("code").asText();
      if (!print && new SystemPrograms().run(opener(link))) {
        surroundings.out.println("The page opens in your browser.");
        return ExitCodes.FINE;
      }
      surroundings.out.println(link);
      return ExitCodes.FINE;
    }

    private static List<String> opener(String link) {
      String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
      return os.contains("mac")
          ? List.of("open", link)
          : os.contains("windows")
              ? List.of("rundll32", "url.dll,FileProtocolHandler", link)
              : List.of("xdg-open", link);
    }
  }
}
