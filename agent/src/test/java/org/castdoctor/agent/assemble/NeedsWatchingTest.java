package org.castdoctor.agent.assemble;

import static org.castdoctor.agent.assemble.Suspected.arranged;
import static org.castdoctor.agent.assemble.Suspected.lan;
import static org.castdoctor.protocol.diagnosis.Confidence.POSSIBLE;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.all.Checks;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation.Watched;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only time shows is not guessed at by one run: it says that it needs watching, and how. */
class NeedsWatchingTest {
  private static final String COMMAND = "castdoctor watch --for 6m";
  private static final String HINT = "One run can only hint at this; to be sure: " + COMMAND;

  @ParameterizedTest
  @ValueSource(strings = {"L04", "L05", "L08", "L14", "R02", "R12", "R22"})
  void whereOneRunHintsAtItTheNextStepSaysHowToWatch(String id) {
    Finding finding = arranged(lan(id, POSSIBLE)).getFirst();
    assertTrue(finding.does().endsWith(HINT), finding.does());
  }

  @ParameterizedTest
  @ValueSource(strings = {"L04", "L08", "R02", "R12", "R01"})
  void whoHasWatchedIsNotToldTo(String id) {
    Home healthy = Seen.healthyHome().home();
    Observation round = new Watched(healthy.at(), 1, Outcome.ok(2L), 0, List.of());
    List<Observation> all = new ArrayList<>(healthy.seen().all());
    all.add(round);
    Home watched =
        new Home(
            healthy.declared(),
            new Observations(all),
            healthy.receivers(),
            healthy.knowledge(),
            healthy.at());
    Finding finding = arranged(watched, lan(id, POSSIBLE)).getFirst();
    assertFalse(finding.does().contains(COMMAND), finding.does());
  }

  @ParameterizedTest
  @ValueSource(strings = {"L04", "R02", "R22"})
  void oneRunConcludesNothingThatIsTimesOwnAndTheCheckSaysWhatItWants(String id) {
    Check watching =
        Checks.ALL.stream().filter(c -> c.ids().contains(FindingId.of(id))).findFirst().get();
    for (Seen seen :
        List.of(
            Seen.healthyHome(),
            Seen.inHome().routerAnswers().nobodyAnswers(),
            Seen.inHome().routerAnswers().everybodyAnswers())) {
      Conclusion.Unmeasured said = (Conclusion.Unmeasured) watching.examine(seen.home());
      assertTrue(said.missing().toString().contains(COMMAND), said.missing().toString());
    }
  }

  /** A TV that sleeps, or that an IGMP switch forgot, is simply away in one run. */
  @Test
  void aReceiverThatIsAwaySaysHowToTellWhetherItComesAndGoes() {
    Seen away =
        Seen.inHome()
            .routerAnswers()
            .everybodyAnswers()
            .announcing("Kitchen", Seen.KITCHEN)
            .declared(Said.device("Living Room"));
    Diagnosis diagnosis = Diagnosed.of(away);
    Finding missing = Diagnosed.finding(diagnosis, "R01").orElseThrow();
    assertTrue(missing.does().endsWith("If it comes and goes: " + COMMAND), missing.does());
    assertTrue(Diagnosed.finding(diagnosis, "L04").isEmpty());
    assertTrue(Diagnosed.finding(diagnosis, "R02").isEmpty());
  }
}
