package org.castdoctor.agent;

import org.castdoctor.agent.cli.CastdoctorCommand;

/** Where the process starts. */
public final class Main {
  private Main() {}

  /** Runs the command line and leaves with its exit code. */
  public static void main(String[] args) {
    // The launcher says which streams are a terminal: finding out here would load a console
    // library.
    String terminal = System.getProperty("castdoctor.terminal", "");
    System.exit(CastdoctorCommand.run(args, System.getenv(), terminal, System.in));
  }
}
