package org.castdoctor.agent.sim;

import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Tasks;

/**
 * Work side by side in virtual time: what is forked runs at once and to its end on the caller's
 * thread, then the clock goes back to where the fork was. Forks inside forks do the same.
 */
public final class SimTasks implements Tasks {
  private final SimClock clock;
  private long latestEnd = Long.MIN_VALUE;

  public SimTasks(SimClock clock) {
    this.clock = clock;
  }

  @Override
  public void fork(String name, Runnable work) {
    long start = clock.nanos();
    try {
      work.run();
    } finally {
      latestEnd = Math.max(latestEnd, clock.nanos());
      clock.goBackTo(start);
    }
  }

  @Override
  public void join(Deadline deadline) {
    clock.waitUntil(Math.min(latestEnd, deadline.atNanos()));
    latestEnd = Long.MIN_VALUE;
  }
}
