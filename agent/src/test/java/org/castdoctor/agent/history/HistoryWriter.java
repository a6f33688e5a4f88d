package org.castdoctor.agent.history;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.castdoctor.agent.history.HistoryStore.Kept;
import org.castdoctor.agent.history.HistoryStore.Limits;
import org.castdoctor.agent.history.HistoryStore.Opened;

/** A process that writes until it is killed, and says each number once it is kept. */
final class HistoryWriter {
  private HistoryWriter() {}

  static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  public static void main(String[] args) {
    long next = Long.parseLong(args[1]);
    if (!(HistoryStore.open(Path.of(args[0]), Limits.USUAL)
        instanceof Opened.Store(HistoryStore history, var note))) {
      System.exit(1);
      return;
    }
    while (true) {
      Fact fact = new Fact.Sighted("tv", DAY.plusDays(next % 20));
      Fact value = new Fact.Trait("tv", Fact.Aspect.FIRMWARE, "", String.valueOf(next), DAY);
      if (!(history.add(List.of(fact, value), DAY) instanceof Kept.Safely)) {
        System.exit(2);
      }
      System.out.println(next);
      System.out.flush();
      next++;
    }
  }
}
