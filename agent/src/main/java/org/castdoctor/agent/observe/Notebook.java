package org.castdoctor.agent.observe;

/** Where probes write down what they see, as they see it; safe to use from several threads. */
@FunctionalInterface
public interface Notebook {
  void note(Observation observation);
}
