package org.castdoctor.agent.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.castdoctor.agent.foresight.Prospect;
import org.castdoctor.agent.history.Notice;
import org.castdoctor.agent.history.Notice.Kind;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Words;
import org.junit.jupiter.api.Test;

/** Told once, with its end, and only what lasted. */
class NoticeBoardTest {
  private static final Prospect AHEAD =
      new Prospect.Ahead(
          Kind.CERTIFICATE, "k", Optional.of("tv"), Optional.empty(), Text.of("It ends."));
  private static final Prospect OVER = new Prospect.Over("k", Text.of("It is over."));

  private final NoticeBoard board = new NoticeBoard(Words.ENGLISH);
  private final List<Notice> known = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-27T18:00:00Z");
  private long nanos;
  private String knowledge = "2026.11+desk-7";

  /** What is told after five minutes; it is remembered as the history does. */
  private List<String> look(Prospect... prospects) {
    return pass(Duration.ofMinutes(5), prospects);
  }

  private List<String> pass(Duration time, Prospect... prospects) {
    now = now.plus(time);
    nanos += time.toNanos();
    NoticeBoard.Told told =
        board.look(List.of(prospects), knowledge, List.copyOf(known), now, nanos);
    Stream.concat(told.stands().stream(), told.tell().stream())
        .forEach(notice -> {
          known.removeIf(old -> old.key().equals(notice.key()));
          known.add(notice);
        });
    return told.tell().stream().map(Notice::latestText).toList();
  }

  @Test
  void whatLastsIsToldOnceAndItsEndOnce() {
    assertEquals(List.of(), look(AHEAD), "seen once");
    assertEquals(List.of("It ends."), look(AHEAD));
    assertEquals(List.of(), look(AHEAD));
    assertEquals(List.of(), look(OVER), "seen once");
    assertEquals(List.of("It is over."), look(OVER));
    assertEquals(List.of(), look(OVER));
  }

  @Test
  void whoseWordItIsGoesWithItAsLongAsItIsFound() {
    look(AHEAD);
    look(AHEAD);
    assertEquals("2026.11+desk-7", known.getFirst().knowledge());
    knowledge = "2026.11+desk-8";
    look(AHEAD);
    assertEquals("2026.11+desk-8", known.getFirst().knowledge());
    knowledge = "2026.11";
    look();
    assertEquals("2026.11+desk-8", known.getFirst().knowledge(), "not found");
  }

  @Test
  void whatFlapsIsNotTold() {
    for (int i = 0; i < 20; i++) {
      assertEquals(List.of(), look(AHEAD));
      assertEquals(List.of(), look());
    }
  }

  @Test
  void whatIsNotKnownEndsNothing() {
    look(AHEAD);
    look(AHEAD);
    assertEquals(List.of(), look());
    assertEquals(List.of(), look());
    assertEquals(List.of(), look(AHEAD), "it is the same still");
  }

  @Test
  void theEndOfWhatWasNeverToldIsNotTold() {
    look(OVER);
    assertEquals(List.of(), look(OVER));
  }

  @Test
  void whatComesAgainWithinAWeekIsTheSame() {
    look(AHEAD);
    look(AHEAD);
    look(OVER);
    look(OVER);
    assertEquals(List.of(), pass(Duration.ofDays(3), AHEAD));
    assertEquals(List.of(), look(AHEAD));
    pass(Duration.ofDays(5), AHEAD);
    assertEquals(List.of("It ends."), look(AHEAD), "but not for good");
  }

  @Test
  void anAgentThatBeginsAnewTellsNothingTwice() {
    look(AHEAD);
    look(AHEAD);
    NoticeBoard fresh = new NoticeBoard(Words.ENGLISH);
    for (int i = 1; i < 4; i++) {
      long later = nanos + Duration.ofMinutes(5L * i).toNanos();
      assertEquals(List.of(), fresh.look(List.of(AHEAD), knowledge, known, now, later).tell());
    }
  }
}
