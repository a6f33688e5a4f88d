package org.castdoctor.agent.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Evidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Vantage;

/**
 * Evidence that a person can check: what is at least likely shows what was measured, as a number,
 * an address, a host or a place on this computer, and beside it what that was held against. What
 * people said and what dated rows say is its own evidence, shown as it was said.
 */
public final class Checkable {
  private static final Pattern MEASURED =
      Pattern.compile("\\d|(?:[a-z0-9-]+\\.)+[a-z]{2,}|/[a-z]+/");

  private Checkable() {}

  /** Fails for a finding as sure as this whose evidence nobody could check. */
  public static void require(FindingId id, Confidence confidence, List<Evidence> rows) {
    // Without an owner there is nothing that was proved.
    if (confidence.compareTo(Confidence.LIKELY) > 0 || id.letter() == 'U') {
      return;
    }
    List<Evidence> measured =
        rows.stream()
            .filter(row -> row.vantage() == Vantage.THIS_PC || row.vantage() == Vantage.RECEIVER)
            .toList();
    boolean shown =
        measured.stream()
            .anyMatch(row -> MEASURED.matcher(row.observation() + " " + row.value()).find());
    assertTrue(!rows.isEmpty(), () -> id + " shows nothing");
    assertTrue(
        measured.isEmpty() || (shown && rows.size() >= 2), () -> id + " shows too little: " + rows);
  }
}
