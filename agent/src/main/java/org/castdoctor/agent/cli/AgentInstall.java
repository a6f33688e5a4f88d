package org.castdoctor.agent.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.castdoctor.agent.lan.Programs;
import org.castdoctor.agent.lan.SystemPrograms;
import org.castdoctor.agent.watch.Installation;
import org.castdoctor.agent.words.Text;
import picocli.CommandLine.Command;

/** Writes down that the agent begins with the session, and begins it. */
@Command(
    name = "install",
    description = "Starts it with every session of this user.",
    mixinStandardHelpOptions = true)
final class AgentInstall implements Callable<Integer> {
  private final Surroundings surroundings;

  AgentInstall(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Installation installation = installation(surroundings);
    installation.write();
    Programs programs = new SystemPrograms();
    List<List<String>> failed =
        installation.install().stream().filter(command -> !programs.run(command)).toList();
    if (!failed.isEmpty()) {
      surroundings.tell(
          Text.of("The agent is written down in {file}, but was not started: '{command}' failed.")
              .with("file", String.valueOf(installation.file()))
              .with("command", String.join(" ", failed.getFirst())));
      return ExitCodes.UNDETERMINED;
    }
    surroundings.tell(Text.of("The agent runs, now and with every session of yours."));
    return ExitCodes.FINE;
  }

  /** How programs are started with a session here. */
  static Installation installation(Surroundings surroundings) {
    String launcher = System.getProperty("castdoctor.launcher", "");
    if (launcher.isEmpty()) {
      throw new UsageProblem(
          Text.of("Where castdoctor is started from is not known; use its launcher."));
    }
    Path home = Path.of(System.getProperty("user.home", ""));
    return Installation.on(
            System.getProperty("os.name", ""),
            home,
            surroundings.streams.environment(),
            Path.of(launcher),
            user(home))
        .orElseThrow(() ->
            new UsageProblem(Text.of("How programs are started on this system is not known.")));
  }

  /** macOS wants the account's number, Windows its name. */
  private static String user(Path home) {
    try {
      return String.valueOf(Files.getAttribute(home, "unix:uid"));
    } catch (IOException | UnsupportedOperationException notUnix) {
      return System.getProperty("user.name", "");
    }
  }
}
