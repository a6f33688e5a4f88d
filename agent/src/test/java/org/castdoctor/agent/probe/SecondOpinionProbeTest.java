package org.castdoctor.agent.probe;

import static org.castdoctor.agent.sim.SimHome.LIVING_ROOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.castdoctor.agent.observe.DiscoveryObservation.SecondOpinion;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimRun;
import org.castdoctor.protocol.privacy.Name;
import org.junit.jupiter.api.Test;

class SecondOpinionProbeTest {
  private static Outcome<List<String>> opinion(SimHome home, int expectedMillis) {
    try (SimRun run = new SimRun(home)) {
      var seen = run.observe(new SecondOpinionProbe(run.browser(), run.clock(), home.homeNic()));
      assertEquals(expectedMillis, run.clock().millis());
      return seen.of(SecondOpinion.class)
          .findFirst()
          .orElseThrow()
          .instances()
          .map(names -> names.stream().map(Name::shown).toList());
    }
  }

  @Test
  void theLibraryFindsTheReceiverThatIsThere() {
    String id = SimHome.healthy().receiver(LIVING_ROOM).id();
    assertEquals(Outcome.ok(List.of("Chromecast-" + id)), opinion(SimHome.healthy(), 350));
  }

  @Test
  void foundNothingIsAnAnswerAfterOneAndAHalfSeconds() {
    SimHome home = SimHome.healthy().with(Faults.receiverOff(LIVING_ROOM));
    assertEquals(Outcome.ok(List.of()), opinion(home, 1_500));
    assertEquals(
        Outcome.ok(List.of()), opinion(SimHome.healthy().with(Faults.multicastFiltered()), 1_500));
  }

  @Test
  void couldNotLookIsNotFoundNothing() {
    assertTrue(
        opinion(SimHome.healthy().with(Faults.port5353Taken()), 0).failedWith(Failure.OTHER));
  }
}
