package org.castdoctor.agent.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;

/** What a check must have concluded. */
public final class Concluded {
  private Concluded() {}

  /** Exactly this one finding, this surely. */
  public static Suspicion sick(Check check, Seen seen, String id, Confidence confidence) {
    return sick(check, seen.home(), id, confidence);
  }

  public static Suspicion sick(Check check, Home home, String id, Confidence confidence) {
    Conclusion.Sick sick = assertInstanceOf(Conclusion.Sick.class, check.examine(home));
    assertEquals(List.of(FindingId.of(id)), sick.suspicions().stream().map(Suspicion::id).toList());
    Suspicion found = sick.suspicions().get(0);
    assertEquals(confidence, found.confidence());
    Checkable.require(
        found.id(),
        found.confidence(),
        found.evidence().stream().map(fact -> fact.in(Words.ENGLISH)).toList());
    return found;
  }

  public static void healthy(Check check, Seen seen) {
    healthy(check, seen.home());
  }

  public static void healthy(Check check, Home home) {
    assertInstanceOf(Conclusion.Healthy.class, check.examine(home));
  }

  public static void unmeasured(Check check, Seen seen) {
    unmeasured(check, seen.home());
  }

  public static void unmeasured(Check check, Home home) {
    assertInstanceOf(Conclusion.Unmeasured.class, check.examine(home));
  }
}
