package org.castdoctor.agent.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimRun;

/** The command line, for tests of what it writes beside its answer, and of measured runs. */
public final class HandedOn {
  private HandedOn() {}

  /** What a run said, on both streams. */
  public record Said(int exit, String out, String err) {}

  /** What it says on standard error, where somebody answers yes. */
  public static String castdoctor(Path stateFolder, String... words) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    CastdoctorCommand.run(
        words,
        new Surroundings(
            Map.of("CASTDOCTOR_HOME", stateFolder.toString()),
            "in err",
            new ByteArrayInputStream("y\n".getBytes(UTF_8)),
            new ByteArrayOutputStream(),
            err));
    return err.toString(UTF_8);
  }

  /** A run that measures this home, where nobody sits at a terminal. */
  public static Said measured(Path stateFolder, SimHome home, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ByteArrayInputStream nothing = new ByteArrayInputStream(new byte[0]);
    try (SimRun run = new SimRun(home)) {
      int exit =
          CastdoctorCommand.run(
              words,
              new Surroundings(
                  Map.of("CASTDOCTOR_HOME", stateFolder.toString()),
                  "",
                  nothing,
                  out,
                  err,
                  new Typed(nothing),
                  real -> run.world(),
                  Optional.empty()));
      return new Said(exit, out.toString(UTF_8), err.toString(UTF_8));
    }
  }
}
