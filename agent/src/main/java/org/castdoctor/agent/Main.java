package org.castdoctor.agent;

import java.util.Optional;
import org.castdoctor.agent.cli.CastdoctorCommand;
import org.castdoctor.agent.lan.HeadStart;

/** Where the process starts. */
public final class Main {
  private Main() {}

  /** Runs the command line and leaves with its exit code. */
  public static void main(String[] args) {
    // The launcher says which streams are a terminal: finding out here would load a console
    // library.
    String terminal = System.getProperty("castdoctor.terminal", "");
    Optional<HeadStart> headStart =
        CastdoctorCommand.asksTheHome(args) ? HeadStart.take() : Optional.empty();
    System.exit(CastdoctorCommand.run(args, System.getenv(), terminal, System.in, headStart));
  }
}
