package org.castdoctor.agent.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.foresight.Prospect;
import org.castdoctor.agent.history.Notice;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Words;

/**
 * What of all that is foreseen is told: each matter once when it has lasted, and once when it is
 * surely over. A matter of which nothing is known today stays as it was. Pure; time is handed in.
 */
final class NoticeBoard {
  /** Two looks in a row: what was misread once is read right the next time. */
  static final Duration LASTS = Duration.ofMinutes(4);

  /** What comes again sooner is the same matter, and was told. */
  static final Duration QUIET = Duration.ofDays(7);

  private final Words words;
  private final Map<String, Long> since = new HashMap<>();

  /**
   * @param words of the language in which it is told and kept
   */
  NoticeBoard(Words words) {
    this.words = words;
  }

  /**
   * What to do now.
   *
   * @param tell what is told, each with its ending or without
   * @param stands what was told before and is still so
   */
  record Told(List<Notice> tell, List<Notice> stands) {}

  /**
   * @param knowledge the version of what the prospects were reasoned with
   * @param known what was told before, as the history has it
   */
  Told look(
      List<Prospect> prospects, String knowledge, List<Notice> known, Instant now, long nanos) {
    Map<String, Notice> before = new HashMap<>();
    known.forEach(notice -> before.put(notice.key(), notice));
    List<Notice> tell = new ArrayList<>();
    List<Notice> stands = new ArrayList<>();
    Set<String> pending = new HashSet<>();
    for (Prospect prospect : prospects) {
      Optional<Notice> old = Optional.ofNullable(before.get(prospect.key()));
      boolean open = old.filter(notice -> !notice.isOver()).isPresent();
      switch (prospect) {
        case Prospect.Ahead ahead when open ->
            stands.add(renewed(old.orElseThrow(), ahead, knowledge));
        case Prospect.Ahead ahead -> {
          String word = "ahead " + ahead.key();
          pending.add(word);
          if (isQuiet(old, now) && hasLasted(word, nanos)) {
            tell.add(begun(ahead, now, knowledge));
          }
        }
        case Prospect.Over(String key, Text text) when open -> {
          String word = "over " + key;
          pending.add(word);
          if (hasLasted(word, nanos)) {
            tell.add(old.orElseThrow().over(now, words.say(text)));
          }
        }
        case Prospect.Over neverTold -> {}
      }
    }
    since.keySet().retainAll(pending);
    return new Told(tell, stands);
  }

  private boolean hasLasted(String word, long nanos) {
    return nanos - since.computeIfAbsent(word, any -> nanos) >= LASTS.toNanos();
  }

  private static boolean isQuiet(Optional<Notice> old, Instant now) {
    return old.map(notice -> !notice.latestAt().plus(QUIET).isAfter(now)).orElse(true);
  }

  private Notice begun(Prospect.Ahead ahead, Instant now, String knowledge) {
    return new Notice(
        ahead.kind(),
        ahead.key(),
        ahead.device(),
        ahead.day(),
        words.say(ahead.text()),
        now,
        knowledge,
        Optional.empty());
  }

  /** With today's words: a date may have moved, and that alone is no news. */
  private Notice renewed(Notice old, Prospect.Ahead ahead, String knowledge) {
    return new Notice(
        old.kind(),
        old.key(),
        ahead.device(),
        ahead.day(),
        words.say(ahead.text()),
        old.since(),
        knowledge,
        old.ending());
  }
}
