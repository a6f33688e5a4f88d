package org.castdoctor.agent;

import org.castdoctor.agent.cli.CastdoctorCommand;

/** Where the process starts. */
public final class Main {
  private Main() {}

  /** Runs the command line and leaves with its exit code. */
  public static void main(String[] args) {
    boolean onTerminal = System.console() != null && System.console().isTerminal();
    System.exit(CastdoctorCommand.run(args, System.getenv(), onTerminal));
  }
}
