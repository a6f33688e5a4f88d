package org.castdoctor.agent.check;

import java.util.List;
import org.castdoctor.protocol.diagnosis.FindingId;

/** Decides from observations alone whether its findings stand. */
public interface Check {
  /** What it may conclude, in the catalogue's order. */
  List<FindingId> ids();

  /**
   * Whether it concludes from measurements. One that weighs what was declared, or goes by a dated
   * rule, cannot confirm what somebody claims.
   */
  default boolean measures() {
    return true;
  }

  /** What the observations say about that. */
  Conclusion examine(Home home);
}
