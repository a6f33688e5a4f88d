package org.castdoctor.agent.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the manual page. */
@Command(
    name = "manual",
    description = "Prints the manual page, for man: castdoctor manual | man -l -",
    mixinStandardHelpOptions = true)
final class ManualCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  ManualCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    surroundings.out.print(ManualPage.of(Verbs.of(CastdoctorCommand.whole(surroundings))));
    return ExitCodes.FINE;
  }
}
