package org.castdoctor.agent.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what a shell needs to complete commands and options. */
@Command(
    name = "completion",
    description = "Prints what a shell needs to complete castdoctor's words with the Tab key.",
    footer = {
      "",
      "bash:  source <(castdoctor completion bash)",
      "zsh:   castdoctor completion zsh > a folder of your fpath/_castdoctor",
      "fish:  castdoctor completion fish > ~/.config/fish/completions/castdoctor.fish"
    },
    mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
  /** Shells whose completion is known. */
  enum Shell {
    bash,
    zsh,
    fish
  }

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
  private Shell shell = Shell.bash;

  private final Surroundings surroundings;

  CompletionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Verbs verbs = Verbs.of(CastdoctorCommand.whole(surroundings));
    surroundings.out.print(
        switch (shell) {
          case bash -> ShellCompletion.bash(verbs);
          case zsh -> ShellCompletion.zsh(verbs);
          case fish -> ShellCompletion.fish(verbs);
        });
    return ExitCodes.FINE;
  }
}
