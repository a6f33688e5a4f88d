package org.castdoctor.agent.lan.host;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Real processes, all started at once, ended at the deadline. */
final class BoundedCommands implements CommandSource {
  private final Duration deadline;

  BoundedCommands(Duration deadline) {
    this.deadline = deadline;
  }

  @Override
  public Map<List<String>, String> run(List<List<String>> commands) {
    List<CompletableFuture<Optional<String>>> outputs = new ArrayList<>();
    for (List<String> command : commands) {
      outputs.add(start(command));
    }
    Map<List<String>, String> printed = new LinkedHashMap<>();
    for (int i = 0; i < commands.size(); i++) {
      List<String> command = commands.get(i);
      outputs.get(i).join().ifPresent(text -> printed.put(command, text));
    }
    return printed;
  }

  private CompletableFuture<Optional<String>> start(List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("LC_ALL", "C");
    Process process;
    try {
      process = builder.start();
    } catch (IOException notHere) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    CompletableFuture<Optional<String>> output = new CompletableFuture<>();
    // A pipe cannot be read with a time limit; a thread of its own can be left behind.
    Thread.ofPlatform()
        .daemon()
        .name("output of " + command.getFirst())
        .start(() -> output.complete(printedBy(process)));
    return output
        .completeOnTimeout(Optional.empty(), deadline.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((text, failure) -> process.destroyForcibly());
  }

  private static Optional<String> printedBy(Process process) {
    try {
      process.getOutputStream().close();
      return Optional.of(
          BoundedFiles.wholeLines(process.getInputStream().readNBytes(BoundedFiles.MAX_BYTES)));
    } catch (IOException endedAtTheDeadline) {
      return Optional.empty();
    }
  }
}
