package org.castdoctor.agent.knowledge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KnowledgeLoadTest {
  private static final int WARM_UPS = 20;

  /** It lies on the way to the first answer. */
  @Test
  void readingEverythingTakesNoTimeWorthNoticing() {
    long[] nanos = new long[9];
    for (int i = -WARM_UPS; i < nanos.length; i++) {
      long start = System.nanoTime();
      Knowledge.load();
      if (i >= 0) {
        nanos[i] = System.nanoTime() - start;
      }
    }
    Arrays.sort(nanos);
    Duration median = Duration.ofNanos(nanos[nanos.length / 2]);
    assertTrue(median.compareTo(Duration.ofMillis(25)) <= 0, "took " + median);
  }
}
