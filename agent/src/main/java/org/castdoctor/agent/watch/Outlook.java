package org.castdoctor.agent.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.castdoctor.agent.foresight.Foresight;
import org.castdoctor.agent.foresight.Sight;
import org.castdoctor.agent.foresight.Sight.Works;
import org.castdoctor.agent.history.Fact;
import org.castdoctor.agent.history.Notice;
import org.castdoctor.agent.history.Timeline;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.lan.Clock;

/** Looks ahead every five minutes: remembers what is to be told, and hands it to who tells it. */
public final class Outlook implements Runnable {
  /** Reading the history costs some milliseconds, and nothing is sent. */
  static final Duration EVERY = Duration.ofMinutes(5);

  private final Clock clock;
  private final Diary diary;
  private final Supplier<Knowledge> knowledge;
  private final Supplier<List<Works>> works;
  private final Consumer<Notice> teller;
  private final NoticeBoard board;
  private final Map<String, Notice> unkept = new HashMap<>();
  private Optional<Long> last = Optional.empty();

  /**
   * @param knowledge as it is now
   * @param works what services announce, as far as it could be read
   * @param teller is told each notice once when it begins and once when it ends
   */
  public Outlook(
      Clock clock,
      Diary diary,
      Supplier<Knowledge> knowledge,
      Supplier<List<Works>> works,
      Consumer<Notice> teller) {
    this.clock = clock;
    this.diary = diary;
    this.knowledge = knowledge;
    this.works = works;
    this.teller = teller;
    this.board = new NoticeBoard(diary.words());
  }

  @Override
  public void run() {
    if (last.filter(at -> clock.nanos() - at < EVERY.toNanos()).isPresent()) {
      return;
    }
    last = Optional.of(clock.nanos());
    Instant now = clock.now();
    LocalDate today = LocalDate.ofInstant(now, clock.zone());
    Timeline timeline = diary.read();
    Knowledge known = knowledge.get();
    NoticeBoard.Told told =
        board.look(
            Foresight.all(new Sight(timeline, known, works.get(), now, clock.zone())),
            known.version(),
            told(timeline),
            now,
            clock.nanos());
    List<Fact> facts = new ArrayList<>();
    told.stands().forEach(notice -> facts.add(new Fact.Told(notice, today)));
    told.tell().forEach(notice -> facts.add(new Fact.Told(notice, today)));
    // Kept first: whoever is stopped in between would else tell it twice.
    boolean kept = diary.keep(facts);
    told.tell()
        .forEach(notice -> {
          unkept.put(notice.key(), notice);
          teller.accept(notice);
        });
    if (kept) {
      unkept.clear();
    }
  }

  /** What was told, as the history has it, or as it could not be written there. */
  private List<Notice> told(Timeline timeline) {
    return Stream.concat(
            timeline.notices().stream().filter(notice -> !unkept.containsKey(notice.key())),
            unkept.values().stream())
        .toList();
  }
}
