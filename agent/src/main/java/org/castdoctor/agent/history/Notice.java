package org.castdoctor.agent.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that is told before it spoils an evening: once when it begins to be so, and once when
 * it is over.
 *
 * @param key what it is about, the same as long as it lasts
 * @param device the id of the device it concerns; empty where it concerns the home as a whole
 * @param day on which it matters, where there is one
 * @param text a sentence for people; may hold a device's name
 * @param since when it was told
 * @param knowledge the version of what was known when it was found last, {@code 2026.11+desk-7};
 *     empty where castdoctor did not write that down yet
 */
public record Notice(
    Kind kind,
    String key,
    Optional<String> device,
    Optional<LocalDate> day,
    String text,
    Instant since,
    String knowledge,
    Optional<Ending> ending) {

  /** That it is over: when that was told, and in which words. */
  public record Ending(Instant at, String text) {}

  /** What sort of thing is foreseen. */
  public enum Kind {
    /** An incident of the register that concerns a device of this home. */
    INCIDENT("incident"),
    /** A certificate of a receiver that ends soon. */
    CERTIFICATE("certificate"),
    /** A receiver whose software has not moved for long. */
    FIRMWARE("firmware"),
    /** A rule of an app that takes effect soon. */
    RULE("rule"),
    /** A receiver that falls silent more and more often. */
    DROP_OUTS("drop-outs"),
    /** Planned work of a service that this home uses. */
    MAINTENANCE("maintenance");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The word that stands for it in the store and in JSON. */
    public String word() {
      return word;
    }

    /** The one with this word; empty for what a later version wrote. */
    static Optional<Kind> ofWord(String word) {
      for (Kind kind : values()) {
        if (kind.word.equals(word)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  public boolean isOver() {
    return ending.isPresent();
  }

  /** What was told of it last. */
  public String latestText() {
    return ending.map(Ending::text).orElse(text);
  }

  /** When something was told of it last. */
  public Instant latestAt() {
    return ending.map(Ending::at).orElse(since);
  }

  /** The same, over. */
  public Notice over(Instant at, String words) {
    return new Notice(
        kind, key, device, day, text, since, knowledge, Optional.of(new Ending(at, words)));
  }
}
