package org.castdoctor.agent.lan;

/** Runs probes side by side. */
public interface Tasks {
  /** Starts it now, beside the others. What it throws is the caller's to catch inside. */
  void fork(String name, Runnable work);

  /**
   * Waits until all that was forked, also by others meanwhile, is over, or the deadline has passed;
   * then what still runs is interrupted.
   */
  void join(Deadline deadline);
}
