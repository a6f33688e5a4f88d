package org.castdoctor.agent.watch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.assemble.Assembler;
import org.castdoctor.agent.check.all.Checks;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.session.Measuring;
import org.castdoctor.agent.session.Measuring.Sweep;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimInside;
import org.castdoctor.agent.sim.SimRun;
import org.castdoctor.agent.words.Language;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Declared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeDoctorTest {
  private static final Measuring LAUNCHING =
      new Measuring(
              Duration.ofSeconds(10),
              true,
              Sweep.WHERE_NOBODY_WAS_HEARD,
              Optional.empty(),
              List.of())
          .launching(true);

  @Test
  void aLookThatNobodyAskedForStartsNothingWhateverWasAllowed(@TempDir Path folder) {
    SimHome home =
        SimHome.healthy()
            .changing(
                SimHome.LIVING_ROOM,
                r -> r.inside(i -> i.starting("CC1AD845", SimInside.Start.STAYS)));
    try (SimRun run = new SimRun(home)) {
      HomeDoctor doctor =
          new HomeDoctor(
              run::world,
              declared -> LAUNCHING,
              lines -> observation -> {},
              HomeDoctorTest::mind,
              Optional.empty(),
              folder,
              run.clock());
      doctor.unasked();
      assertFalse(started(run));
      doctor.diagnose(Declared.nothing(), line -> {});
      assertTrue(started(run));
    }
  }

  private static boolean started(SimRun run) {
    return run.heardByReceivers().stream().anyMatch(said -> said.endsWith(": LAUNCH"));
  }

  private static HomeDoctor.Mind mind() {
    Catalogue catalogue = Catalogue.load();
    Knowledge knowledge = Knowledge.load();
    return new HomeDoctor.Mind(
        catalogue,
        knowledge,
        new Assembler(catalogue, knowledge, Checks.ALL, Language.EN),
        Words.ENGLISH,
        "test");
  }
}
