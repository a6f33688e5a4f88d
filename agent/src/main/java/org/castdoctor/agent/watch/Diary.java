package org.castdoctor.agent.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.castdoctor.agent.history.Fact;
import org.castdoctor.agent.history.Facts;
import org.castdoctor.agent.history.HistoryStore;
import org.castdoctor.agent.history.HistoryStore.Kept;
import org.castdoctor.agent.history.Timeline;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Words;

/**
 * What the watch writes down and says aloud. What was kept today already is not written again: the
 * disk may sleep too. Confined to the watch's one thread, but for its state.
 */
public final class Diary {
  /** What a full history says of one day; a flood of names would fill the memory in a day. */
  static final int MOST_KEPT_IN_MIND = 2_048;

  private final HistoryStore history;
  private final Predicate<String> said;
  private final Words words;
  private final Set<Fact> keptToday = new HashSet<>();
  private Optional<LocalDate> today = Optional.empty();
  private volatile Optional<Text> notKept = Optional.empty();

  /**
   * @param said is told in a sentence what somebody should know; false where nobody could be told
   * @param words of the language in which it is said and kept
   */
  public Diary(HistoryStore history, Predicate<String> said, Words words) {
    this.history = history;
    this.said = said;
    this.words = words;
    history.whyNotOpen().ifPresent(this::isNotKept);
  }

  private void isNotKept(Text because) {
    if (notKept.isEmpty()) {
      boolean _ =
          said.test(
              words.say(Text.of("The history is not kept: {because}").with("because", because)));
    }
    notKept = Optional.of(because);
  }

  /** The words in which it is written. */
  Words words() {
    return words;
  }

  /** What is remembered. */
  Timeline read() {
    return history.read();
  }

  /** Turns the page where a new day has begun. */
  void turnTo(Instant now, ZoneId zone) {
    Optional<LocalDate> day = Optional.of(LocalDate.ofInstant(now, zone));
    if (!today.equals(day)) {
      today = day;
      keptToday.clear();
    }
  }

  /** Keeps that something went wrong or came back, and says so. */
  void note(Instant now, String what, String subject, Text text) {
    String sentence = words.say(text);
    boolean _ = said.test(sentence);
    boolean _ = keep(List.of(Facts.fault(now, what, subject, sentence)));
  }

  /** Keeps what of this is new today; false where it could not be kept. */
  boolean keep(List<Fact> all) {
    List<Fact> news = all.stream().filter(fact -> !keptToday.contains(fact)).toList();
    if (news.isEmpty()) {
      return true;
    }
    return switch (history.add(news, today.orElseThrow())) {
      case Kept.Safely safely -> {
        // Of one thing that changes to and fro within a day, each change is news.
        news.forEach(fact -> keptToday.removeIf(old -> isOfSame(old, fact)));
        if (keptToday.size() + news.size() > MOST_KEPT_IN_MIND) {
          // What is still true is written once more, over itself.
          keptToday.clear();
        }
        keptToday.addAll(news);
        notKept = Optional.empty();
        yield true;
      }
      case Kept.Not(Text because) -> {
        isNotKept(because);
        yield false;
      }
    };
  }

  private static boolean isOfSame(Fact one, Fact other) {
    return one instanceof Fact.Trait a
        && other instanceof Fact.Trait b
        && a.subject().equals(b.subject())
        && a.aspect() == b.aspect()
        && a.detail().equals(b.detail());
  }

  /** How much is kept in mind, so as not to write it again. */
  int keptInMind() {
    return keptToday.size();
  }

  /** Whether it is kept, in words; from any thread. */
  String state() {
    return words.say(
        notKept
            .map(because -> Text.of("not kept: {because}").with("because", because))
            .orElseGet(() -> Text.of("kept")));
  }
}
