package org.castdoctor.agent.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.ArrayList;
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
    surroundings.tell(Text.of("No agent runs. It starts with  castdoctor agent run"));
    return ExitCodes.UNDETERMINED;
  }

  @Command(
      name = "status",
      description = "Whether it runs, what it sees, and what it refused.",
      mixinStandardHelpOptions = true)
  static final class Status implements Callable<Integer> {
    private static final int USUAL_COLUMN = 10;

    private static final List<Text> LABELS =
        List.of(
            Text.of("Runs"),
            Text.of("Latest"),
            Text.of("Sees"),
            Text.of("History"),
            Text.of("Ahead"),
            Text.of("Knowledge"),
            Text.of("Refused"));

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
        surroundings.tell(
            Text.of("An agent runs (process {process}) and does not answer.")
                .with("process", running.get().pid()));
        return ExitCodes.UNDETERMINED;
      }
      surroundings.out.print(
          switch (output.format) {
            case text ->
                output.plain
                    ? spoken(running.get(), status.get(), surroundings.words())
                    : page(running.get(), status.get(), surroundings.words());
            case json -> JsonTree.pretty(status.get()) + "\n";
            case ndjson -> status.get() + "\n";
            case sarif, zendesk, freshdesk -> throw UsageProblem.forDiagnoses(output.format);
          });
      return ExitCodes.FINE;
    }

    private static String page(AgentFile.Running running, JsonNode status, Words words) {
      StringBuilder page = new StringBuilder();
      for (Line line : lines(running, status)) {
        page.append("  ")
            .append(Columns.padded(words.say(line.label), column(words)))
            .append(Terminal.safe(words.say(line.text)))
            .append('\n');
      }
      return page.toString();
    }

    private static String spoken(AgentFile.Running running, JsonNode status, Words words) {
      StringBuilder page = new StringBuilder();
      for (Line line : lines(running, status)) {
        page.append(Terminal.labelled(words.say(line.label), words.say(line.text), words))
            .append('\n');
      }
      return page.toString();
    }

    private static int column(Words words) {
      int column = USUAL_COLUMN;
      for (Text label : LABELS) {
        column = Math.max(column, Columns.of(words.say(label)) + 1);
      }
      return column;
    }

    private record Line(Text label, Text text) {}

    private static List<Line> lines(AgentFile.Running running, JsonNode status) {
      List<Line> lines = new ArrayList<>();
      lines.add(
          new Line(
              Text.of("Runs"),
              Text.of("since {time}, at {url}")
                  .with("time", status.path("startedAt").asText())
                  .with("url", running.url())));
      lines.add(new Line(Text.of("Latest"), latest(status)));
      List<Text> present = new ArrayList<>();
      status.at("/watch/present").forEach(name -> present.add(Text.asItIs(name.asText())));
      lines.add(new Line(Text.of("Sees"), listed(present, Text.of("no receiver"))));
      lines.add(new Line(Text.of("History"), or(status.at("/watch/history"))));
      for (JsonNode ahead : status.at("/watch/ahead")) {
        lines.add(new Line(Text.of("Ahead"), Text.asItIs(ahead.asText())));
      }
      lines.add(
          new Line(
              Text.of("Knowledge"),
              Text.of("{version}; packs: {source}")
                  .with("version", or(status.at("/watch/knowledge/version")))
                  .with("source", or(status.at("/watch/knowledge/source")))));
      List<Text> refused = new ArrayList<>();
      status
          .path("refused")
          .properties()
          .forEach(
              rule -> refused.add(Text.asItIs(rule.getKey() + " " + rule.getValue().asLong())));
      lines.add(new Line(Text.of("Refused"), listed(refused, Text.of("nothing"))));
      return lines;
    }

    private static Text latest(JsonNode status) {
      if (!status.has("latest")) {
        return Text.of("nothing yet");
      }
      String verdict = status.at("/latest/verdict").asText();
      return Text.of("{verdict}, {time}, code {code}")
          .with("verdict", verdict.isEmpty() ? Text.of("nothing wrong") : Text.asItIs(verdict))
          .with("time", status.at("/latest/createdAt").asText())
          .with("code", status.at("/latest/code").asText());
    }

    private static Text listed(List<Text> all, Text none) {
      return all.isEmpty() ? none : Text.row(all, Joint.COMMA);
    }

    private static Text or(JsonNode said) {
      String text = said.asText();
      return text.isEmpty() ? Text.of("unknown") : Text.asItIs(text);
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
        surroundings.tell(
            Text.of("The agent (process {process}) did not end within two seconds.")
                .with("process", running.get().pid()));
        return ExitCodes.UNDETERMINED;
      }
      surroundings.tell(Text.of("The agent has ended."));
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
        surroundings.tell(Text.of("The agent does not answer."));
        return ExitCodes.UNDETERMINED;
      }
      String link = running.get().url() + "/#" + opening.get().path("code").asText();
      if (!print && new SystemPrograms().run(opener(link))) {
        surroundings.tell(Text.of("The page opens in your browser."));
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
