package org.castdoctor.agent.sim;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.session.DiagnosticSession;
import org.castdoctor.agent.session.Measuring;
import org.castdoctor.agent.session.Measuring.Sweep;
import org.castdoctor.agent.session.ProbePlan;
import org.castdoctor.protocol.diagnosis.Declared;

/** A whole run through a simulated home, as it would be saved. */
public final class SimBundle {
  /** The app whose availability every run asks. */
  public static final String NETFLIX = "CA5E8412";

  private SimBundle() {}

  public static Bundle of(SimHome home) {
    return of(home, Declared.nothing());
  }

  public static Bundle of(SimHome home, Declared declared) {
    return of(home, declared, false);
  }

  /** The same where apps may be started. */
  public static Bundle launching(SimHome home, Declared declared) {
    return of(home, declared, true);
  }

  private static Bundle of(SimHome home, Declared declared, boolean launch) {
    Measuring measuring =
        new Measuring(
                Duration.ofSeconds(10),
                true,
                Sweep.WHERE_NOBODY_WAS_HEARD,
                Optional.empty(),
                List.of(NETFLIX))
            .in(Optional.of("US"))
            .accepting(List.of(SimAuthority.root()))
            .launching(launch);
    try (SimRun run = new SimRun(home)) {
      var session =
          new DiagnosticSession(
              run.world(),
              measuring,
              new ProbePlan(measuring, declared, Service::load),
              (Observation observation) -> {});
      var seen = session.measure();
      return new Bundle("0.1.0", SimClock.START, run.clock().millis(), declared, seen);
    }
  }
}
