package org.castdoctor.agent.privacy;

import java.util.List;
import java.util.function.Function;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.BundleJson;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.protocol.diagnosis.Diagnosis;

/**
 * What may leave this computer. Whatever sends takes nothing else, so that a diagnosis as it was
 * made cannot be sent by oversight: it goes masked, or in full where somebody said so, and either
 * way without what was remembered, because the history stays where it is kept.
 */
public final class Outgoing {
  private final Diagnosis diagnosis;
  private final Bundle bundle;
  private final boolean full;
  private final Function<Observation, String> line;

  private Outgoing(
      Diagnosis diagnosis, Bundle bundle, boolean full, Function<Observation, String> line) {
    this.diagnosis = diagnosis.remembering(List.of());
    this.bundle = bundle;
    this.full = full;
    this.line = line;
  }

  /** The diagnosis and its observations with the same masks. */
  public static Outgoing masked(Diagnosis diagnosis, Bundle bundle) {
    Redaction masks = Redaction.of(bundle);
    return new Outgoing(masks.of(diagnosis), bundle, false, masks::line);
  }

  /** Everything that was measured, as it is: only where somebody asked for that. */
  public static Outgoing inFull(Diagnosis diagnosis, Bundle bundle) {
    return new Outgoing(diagnosis, bundle, true, BundleJson::line);
  }

  /** The diagnosis as it goes. */
  public Diagnosis diagnosis() {
    return diagnosis;
  }

  /** Whether nothing is masked. */
  public boolean isFull() {
    return full;
  }

  /** The observations as they go, one a line. */
  public List<String> observations() {
    return bundle.observations().all().stream().map(line).toList();
  }
}
