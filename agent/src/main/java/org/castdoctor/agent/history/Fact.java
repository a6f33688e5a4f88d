package org.castdoctor.agent.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One thing worth remembering. What was not measured is no fact: a gap stays a gap. */
public sealed interface Fact {
  /** A device was there on that day. */
  record Sighted(String device, LocalDate day) implements Fact {}

  /**
   * Something that stays as it is until it changes, as it was on that day.
   *
   * @param subject a device's id, or {@link #HOME}
   * @param detail which of several, such as the app's slug; empty where there is one only
   */
  record Trait(String subject, Aspect aspect, String detail, String value, LocalDate day)
      implements Fact {}

  /**
   * What a diagnosis concluded.
   *
   * @param id the finding's id; empty where nothing was wrong
   */
  record Concluded(Instant minute, Optional<String> id, String confidence, String summary)
      implements Fact {}

  /** Something went wrong, or came back: to the minute. */
  record Fault(Instant minute, String what, String subject, String text) implements Fact {}

  /**
   * A notice as it stands on that day. The latest of a key counts; it is kept for as long as it is
   * found again.
   */
  record Told(Notice notice, LocalDate day) implements Fact {}

  /** The subject of what is true of the home as a whole. */
  String HOME = "home";

  /** What of a subject may change. */
  enum Aspect {
    NAME("name"),
    MODEL("model"),
    FIRMWARE("firmware"),
    ADDRESS("address"),
    /** Whether a receiver offers an app: available or unavailable. */
    APP("app"),
    /** The day on which a receiver's long-lived certificate ends. */
    CERTIFICATE_END("certificate-end"),
    ROUTER("router"),
    NETWORK("network"),
    RESOLVER("resolver");

    private final String word;

    Aspect(String word) {
      this.word = word;
    }

    /** The word that stands for it in the store and in JSON. */
    public String word() {
      return word;
    }

    /** The one with this word; empty for what a later version wrote. */
    static Optional<Aspect> ofWord(String word) {
      for (Aspect aspect : values()) {
        if (aspect.word.equals(word)) {
          return Optional.of(aspect);
        }
      }
      return Optional.empty();
    }
  }
}
