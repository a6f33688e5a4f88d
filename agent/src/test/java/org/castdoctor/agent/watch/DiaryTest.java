package org.castdoctor.agent.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.castdoctor.agent.history.Fact;
import org.castdoctor.agent.history.HistoryStore;
import org.castdoctor.agent.history.HistoryStore.Limits;
import org.castdoctor.agent.history.HistoryStore.Opened;
import org.castdoctor.agent.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the watch says when nothing can be written down, and that it goes on. */
class DiaryTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /** No more than an empty history and a little takes. */
  private static final Limits TINY = new Limits(30, 14L * 4096, 100_000, 100_000);

  @TempDir Path folder = Path.of(".");

  private final List<String> said = new ArrayList<>();

  private Path file() {
    return folder.resolve(HistoryStore.FILE);
  }

  private Diary diary(HistoryStore history) {
    Diary diary = new Diary(history, said::add, Words.ENGLISH);
    diary.turnTo(NOW, ZoneOffset.UTC);
    return diary;
  }

  private static List<Fact> strangers(String of, int count) {
    return IntStream.range(0, count)
        .<Fact>mapToObj(i -> new Fact.Sighted(of + "-" + i, TODAY))
        .toList();
  }

  @Test
  void aFullDiskIsSaidOnceShownAndOver() {
    try (HistoryStore history =
        assertInstanceOf(Opened.Store.class, HistoryStore.open(file(), TINY)).history()) {
      Diary diary = diary(history);
      assertEquals("kept", diary.state());
      boolean _ = diary.keep(strangers("rude", 5_000));
      assertEquals(List.of("The history is not kept: the disk is full."), said);
      assertEquals("not kept: the disk is full.", diary.state());
      boolean _ = diary.keep(strangers("ruder", 5_000));
      assertEquals(1, said.size(), "once while it lasts");
      Fact tv = new Fact.Sighted("tv", TODAY);
      boolean _ = diary.keep(List.of(tv));
      assertEquals("kept", diary.state());
      assertEquals(1, history.read().daysOf("tv").size());
      boolean _ = diary.keep(strangers("rudest", 5_000));
      assertEquals(2, said.size(), "it is full anew");
    }
  }

  @Test
  void aHistoryThatCannotBeOpenedIsSaidOnceAndBeginsOnceItCan() throws IOException {
    Files.createDirectory(file());
    Opened.Not not = assertInstanceOf(Opened.Not.class, HistoryStore.open(file(), Limits.USUAL));
    try (HistoryStore history = HistoryStore.later(file(), Limits.USUAL, not.because())) {
      Diary diary = diary(history);
      assertEquals(1, said.size());
      assertTrue(said.getFirst().startsWith("The history is not kept: "), said.getFirst());
      assertTrue(diary.state().startsWith("not kept: "), diary.state());
      boolean _ = diary.keep(List.of(new Fact.Sighted("tv", TODAY)));
      assertEquals(1, said.size());
      assertEquals(0, history.read().days().size());
      Files.delete(file());
      boolean _ = diary.keep(List.of(new Fact.Sighted("tv", TODAY)));
      assertEquals("kept", diary.state());
      assertEquals(1, history.read().daysOf("tv").size());
    }
  }
}
