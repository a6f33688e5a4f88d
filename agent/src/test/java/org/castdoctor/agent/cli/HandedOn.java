package org.castdoctor.agent.cli;

import java.nio.file.Path;
import java.util.Map;
import org.castdoctor.agent.cli.Played.Said;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimRun;

/** The command line, for tests of what it writes beside its answer, and of measured runs. */
public final class HandedOn {
  private HandedOn() {}

  /** What it says on standard error, where somebody answers yes. */
  public static String castdoctor(Path stateFolder, String... words) {
    return in(stateFolder).terminal("in err").input("y\n").run(words).err();
  }

  /** A run that measures this home, where nobody sits at a terminal. */
  public static Said measured(Path stateFolder, SimHome home, String... words) {
    try (SimRun run = new SimRun(home)) {
      return in(stateFolder).meeting(run::world).run(words);
    }
  }

  private static Played in(Path stateFolder) {
    return new Played(Map.of("CASTDOCTOR_HOME", stateFolder.toString()));
  }
}
