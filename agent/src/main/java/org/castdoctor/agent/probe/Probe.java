package org.castdoctor.agent.probe;

import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.observe.Notebook;

/**
 * One measurement. A network failure is noted as an outcome; a probe throws only for a bug of ours.
 */
@FunctionalInterface
public interface Probe {
  /** Measures until it knows or the deadline passes, noting what it sees on the way. */
  void run(Notebook notes, Deadline deadline);
}
