package org.castdoctor.agent.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Map;

/** The command line, for tests of what it writes beside its answer. */
public final class HandedOn {
  private HandedOn() {}

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
}
