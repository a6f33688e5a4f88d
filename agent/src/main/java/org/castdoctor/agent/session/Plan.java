package org.castdoctor.agent.session;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observations;

/**
 * What to measure, and what follows from what was seen: a diagnosis, or a list of devices. Pure.
 */
public sealed interface Plan permits ProbePlan, DevicePlan {
  /** What starts at once. */
  List<Planned> first(HostNetwork host);

  /** What starts when the first questions are on their way. */
  List<Planned> services(HostNetwork host);

  /** What starts beside discovery when it did not hear in time what it looks for. */
  List<Planned> doubted(Observations seen);

  /**
   * What follows at once from one observation.
   *
   * @param seen all that was seen until now, this one among them
   */
  List<Planned> after(Observation observation, Supplier<Observations> seen);

  /**
   * What follows when all that was planned is over; empty when there is no more to learn.
   *
   * @param wave 1 after the first plan, then counting up
   */
  List<Planned> next(Observations seen, int wave);

  /** How long this may take at most where this is the plan. */
  default Duration patience(Planned planned) {
    return planned.budget();
  }
}
