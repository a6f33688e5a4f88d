package org.castdoctor.agent.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.history.HistoryStore.Limits;
import org.castdoctor.agent.history.HistoryStore.Opened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A writing process is killed at any moment: what it said was kept is there, and the store opens.
 * The gate kills 50 times; {@code -Dhistory.kills=200} is the long form.
 */
class HistoryKillTest {
  private static final int KILLS = Integer.getInteger("history.kills", 4);

  @TempDir Path folder = Path.of(".");

  @Test
  void nothingThatWasCommittedIsLost() throws IOException, InterruptedException {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    Path file = folder.resolve(HistoryStore.FILE);
    long next = 1;
    for (int kill = 1; kill <= KILLS; kill++) {
      long acknowledged = writeAndKill(file, next, random.nextInt(1, 40));
      Opened.Store store =
          assertInstanceOf(Opened.Store.class, HistoryStore.open(file, Limits.USUAL));
      try (HistoryStore history = store.history()) {
        assertTrue(store.note().isEmpty(), "opened as it was left");
        Timeline timeline = history.read();
        long kept = Long.parseLong(timeline.latest("tv", Aspect.FIRMWARE).orElse("0"));
        // The last commit may have been made and not yet said.
        assertTrue(kept == acknowledged || kept == acknowledged + 1, kept + " / " + acknowledged);
        assertEquals(Math.min(kept, 20), timeline.daysOf("tv").size(), "all or none of a commit");
        next = kept + 1;
      }
    }
  }

  private static long writeAndKill(Path file, long from, int after)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    HistoryWriter.class.getName(),
                    file.toString(),
                    String.valueOf(from)))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long last = from - 1;
    try (BufferedReader said = child.inputReader()) {
      for (int i = 0; i < after; i++) {
        last = Long.parseLong(said.readLine());
      }
      // The process's own method would close what it still has to say.
      boolean _ = child.toHandle().destroyForcibly();
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        last = line.equals(String.valueOf(last + 1)) ? last + 1 : last;
      }
    }
    assertTrue(child.waitFor(10, TimeUnit.SECONDS));
    return last;
  }
}
