package org.castdoctor.agent.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.castdoctor.agent.watch.Settling.Change;
import org.junit.jupiter.api.Test;

/** Flaps are no faults. */
class SettlingTest {
  private static final long SECOND = 1_000_000_000L;
  private static final long LONG = Settling.TIME.toNanos();

  private final Settling settling = new Settling();

  private List<Change> settled(long nanos) {
    return settling.settled(nanos, who -> false);
  }

  @Test
  void whoIsNewIsThereAndIsNoChange() {
    settling.heard("tv", 0);
    assertTrue(settling.isThere("tv"));
    assertEquals(List.of(), settled(10 * LONG));
  }

  @Test
  void whoStaysAwayIsGoneOnceAndBackOnce() {
    settling.heard("tv", 0);
    settling.left("tv", SECOND);
    assertEquals(List.of(), settled(SECOND + LONG - 1));
    assertEquals(List.of(new Change("tv", false)), settled(SECOND + LONG));
    assertEquals(List.of(), settled(SECOND + 2 * LONG));
    settling.heard("tv", 100 * SECOND);
    assertEquals(List.of(new Change("tv", true)), settled(100 * SECOND + LONG));
    assertEquals(List.of(), settled(100 * SECOND + 2 * LONG));
  }

  @Test
  void ofWhoIsNewNothingIsSaidUntilHeIsNotNewAnyMore() {
    settling.heard("stranger", 0);
    settling.left("stranger", SECOND);
    assertEquals(List.of(), settling.settled(10 * LONG, "stranger"::equals));
    assertEquals(List.of(new Change("stranger", false)), settled(11 * LONG));
    settling.heard("stranger", 12 * LONG);
    assertEquals(
        List.of(new Change("stranger", true)),
        settling.settled(13 * LONG, "stranger"::equals),
        "of whom it was said that he left, it is said that he is back");
  }

  @Test
  void whoFlapsIsNeverGone() {
    settling.heard("tv", 0);
    for (int i = 1; i <= 50; i++) {
      settling.left("tv", i * 5L * SECOND);
      settling.heard("tv", (i * 5L + 4) * SECOND);
      assertEquals(List.of(), settled((i * 5L + 4) * SECOND));
    }
    assertEquals(50, settling.flaps("tv"), "but it is counted");
  }

  @Test
  void whatWasNeverHeardCannotLeave() {
    settling.left("tv", 0);
    assertFalse(settling.isThere("tv"));
    assertEquals(List.of(), settled(10 * LONG));
  }

  @Test
  void aFloodOfNamesFillsNothingUp() {
    for (int i = 0; i < 10_000; i++) {
      settling.heard("device " + i, 0);
    }
    assertFalse(settling.isThere("device 9999"));
    assertTrue(settling.isThere("device 1"));
    for (int i = 0; i < 10_000; i++) {
      settling.left("device " + i, 0);
    }
    assertFalse(settled(LONG).isEmpty());
    settling.heard("tv", LONG);
    assertTrue(settling.isThere("tv"), "places of who left are free again");
  }
}
