package org.castdoctor.agent.cli;

import java.util.Optional;
import java.util.Set;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Owner;

/**
 * What an earlier diagnosis said, to be held against a new one.
 *
 * @param app the app it was about, where the code says so
 */
record Before(FindingId id, Optional<String> app) {
  /** What became of it. */
  enum Standing {
    RESOLVED("resolved"),
    STANDS("stands"),
    /** The new measuring does not reach far enough to say. */
    UNKNOWN("unknown");

    private final String word;

    Standing(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** What rests on somebody's word alone: no measurement says that it is over. */
  private static final Set<FindingId> SAID =
      Set.of(FindingId.of("A03"), FindingId.of("A16"), FindingId.of("A17"), FindingId.of("A18"));

  /** Gone only where the new diagnosis could tell, and does not find it. */
  Standing standing(Diagnosis now) {
    boolean found =
        now.verdict().id().filter(id::equals).isPresent()
            || now.findings().stream().anyMatch(finding -> finding.id().equals(id));
    if (found) {
      return Standing.STANDS;
    }
    return SAID.contains(id) || now.verdict().owner() == Owner.UNDETERMINED
        ? Standing.UNKNOWN
        : Standing.RESOLVED;
  }

  /** The comparison as the first line of a page. */
  String compared(Diagnosis now) {
    return switch (standing(now)) {
      case RESOLVED -> "\n  " + id + " is gone.\n";
      case STANDS -> "\n  " + id + " still stands.\n";
      case UNKNOWN -> "\n  Whether " + id + " is gone could not be told.\n";
    };
  }
}
