package org.castdoctor.agent.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.castdoctor.agent.history.HistoryStore;
import org.castdoctor.agent.history.NativeParts;
import org.castdoctor.agent.http.AgentFile;
import org.castdoctor.agent.keep.Feedback;
import org.castdoctor.agent.lan.Programs;
import org.castdoctor.agent.lan.SystemPrograms;
import org.castdoctor.agent.pack.PackSource;
import org.castdoctor.agent.watch.Installation;
import org.castdoctor.agent.words.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Ends the agent and takes away what it wrote. Keys, packs that it did not fetch, and what somebody
 * said of verdicts are the user's own, and stay.
 */
@Command(
    name = "uninstall",
    description = "Ends it and leaves nothing of it, its history included.",
    mixinStandardHelpOptions = true)
final class AgentUninstall implements Callable<Integer> {
  @Option(names = "--keep-history", description = "leave the history")
  private boolean keepHistory;

  @Option(names = "--all", description = "also what you said of verdicts")
  private boolean all;

  private final Surroundings surroundings;

  AgentUninstall(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Programs programs = new SystemPrograms();
    Installation installation = AgentInstall.installation(surroundings);
    if (Files.exists(installation.file())) {
      installation
          .uninstall()
          .forEach(command -> {
            boolean _ = programs.run(command);
          });
      Files.delete(installation.file());
    }
    if (AgentCommand.running(surroundings).isPresent()) {
      int exit = new AgentCommand.Stop(surroundings).call();
      if (exit != ExitCodes.FINE) {
        return exit;
      }
    }
    Path folder = surroundings.stateFolder();
    new AgentFile(folder).removeAll();
    AgentLock.remove(folder);
    forgetPacks(folder);
    removeAll(folder.resolve("notices"));
    removeAll(folder.resolve(NativeParts.FOLDER));
    removeWhereEmpty(folder.resolve("knowledge"));
    if (!keepHistory) {
      for (String suffix : List.of("", "-wal", "-shm", ".damaged")) {
        Files.deleteIfExists(folder.resolve(HistoryStore.FILE + suffix));
      }
      removeAll(folder.resolve("diagnoses"));
    }
    if (all) {
      removeAll(folder.resolve("feedback"));
    }
    removeHalfWritten(folder);
    removeWhereEmpty(folder);
    surroundings.tell(
        keepHistory
            ? Text.of("The agent is gone; its history is kept.")
            : Text.of("The agent is gone, and everything it kept."));
    if (!new Feedback(folder).all().isEmpty()) {
      surroundings.tell(
          Text.of(
              "What you said of verdicts is yours and stays; with --all that goes too:  castdoctor"
                  + " agent uninstall --all"));
    }
    return ExitCodes.FINE;
  }

  /** What was named here came from there; packs of a user who named no source are his own. */
  private static void forgetPacks(Path folder) throws IOException {
    PackSource source = new PackSource(folder);
    boolean fetched = source.read().isPresent();
    source.forget();
    Path knowledge = folder.resolve("knowledge");
    if (fetched) {
      for (String name : List.of("pack.json", "previous.json")) {
        Files.deleteIfExists(knowledge.resolve(name));
      }
    }
    removeHalfWritten(knowledge);
    if (!Files.exists(knowledge.resolve("pack.json"))) {
      Files.deleteIfExists(knowledge.resolve("lock"));
    }
  }

  /** What a process left that was killed while it wrote. */
  private static void removeHalfWritten(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(AgentUninstall::isHalfWritten).toList()) {
        Files.delete(file);
      }
    }
  }

  private static boolean isHalfWritten(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(".new") && name.endsWith(".tmp");
  }

  private static void removeWhereEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(folder);
  }

  /** What is in it is ours alone: a place, a consent, and what waits to be sent. */
  private static void removeAll(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> inside;
    try (Stream<Path> all = Files.walk(folder)) {
      inside = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : inside) {
      Files.delete(each);
    }
  }
}
