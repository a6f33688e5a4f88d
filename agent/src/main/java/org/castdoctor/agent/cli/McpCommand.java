package org.castdoctor.agent.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.castdoctor.agent.history.HistoryStore;
import org.castdoctor.agent.history.HistoryStore.Limits;
import org.castdoctor.agent.history.HistoryStore.Opened;
import org.castdoctor.agent.http.AgentClient;
import org.castdoctor.agent.http.AgentFile;
import org.castdoctor.agent.mcp.McpServer;
import org.castdoctor.agent.mcp.McpTools;
import org.castdoctor.agent.watch.HomeDoctor;
import org.castdoctor.agent.words.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves a bot over standard input and output; ends when the input ends. */
@Command(
    name = "mcp",
    description = "The same verbs for bots: a Model Context Protocol server on stdio.",
    mixinStandardHelpOptions = true)
final class McpCommand implements Callable<Integer> {
  @Mixin private MeasuringOptions measuring = new MeasuringOptions();

  private final Surroundings surroundings;

  McpCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Optional<HistoryStore> history = history();
    try {
      HomeDoctor doctor = surroundings.doctor(measuring, history);
      McpTools tools = new McpTools(doctor, this::agents, surroundings.clock());
      new McpServer(tools, Version.TEXT).serve(surroundings.streams.in(), surroundings.out);
      return ExitCodes.FINE;
    } finally {
      history.ifPresent(HistoryStore::close);
    }
  }

  private Optional<JsonNode> agents() {
    Path folder = surroundings.stateFolder();
    return AgentLock.isHeld(folder)
        ? new AgentFile(folder)
            .read()
            .flatMap(running -> new AgentClient(running).get("/v1/diagnoses/latest"))
        : Optional.empty();
  }

  /** Only where the agent began one: a bot's question starts no memory. */
  private Optional<HistoryStore> history() {
    return Files.exists(surroundings.historyFile())
            && HistoryStore.open(surroundings.historyFile(), Limits.USUAL)
                instanceof Opened.Store(HistoryStore store, Optional<Text> note)
        ? Optional.of(store)
        : Optional.empty();
  }
}
