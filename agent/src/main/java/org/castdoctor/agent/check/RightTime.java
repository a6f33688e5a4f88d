package org.castdoctor.agent.check;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.castdoctor.agent.observe.InternetObservation.DateSeen;
import org.castdoctor.agent.observe.InternetObservation.TimeAsked;

/**
 * What time it was when the observations were made, by clocks that agree; this computer's own where
 * there is no other.
 *
 * @param now that time
 * @param trust whose word it is
 */
public record RightTime(Instant now, Trust trust) {
  /** Two right clocks are never this far apart; pages bear whole seconds and may be cached. */
  private static final long AGREEING = Duration.ofHours(1).toMillis();

  /** A clock that is a day off breaks what certificates are for. */
  private static final long WRONG = Duration.ofDays(1).toMillis();

  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  /** Whose word it is. */
  public enum Trust {
    /** Another clock agrees with this computer's. */
    CONFIRMED,
    /** This computer's clock is off, and the time is others' (C14). */
    CORRECTED,
    /** Nobody else's clock was seen. */
    OWN_CLOCK_ALONE
  }

  public static RightTime of(Home home) {
    List<Long> behind =
        Stream.concat(
                home.seen().of(TimeAsked.class).flatMap(time -> time.outcome().get().stream()),
                home.seen().of(DateSeen.class).flatMap(date -> date.outcome().get().stream()))
            .sorted()
            .toList();
    if (behind.isEmpty() || behind.getLast() - behind.getFirst() > AGREEING) {
      return new RightTime(home.at(), Trust.OWN_CLOCK_ALONE);
    }
    long middle = behind.get(behind.size() / 2);
    return Math.abs(middle) < WRONG
        ? new RightTime(home.at(), Trust.CONFIRMED)
        : new RightTime(moved(home.at(), middle), Trust.CORRECTED);
  }

  /** A forged bundle may name a time that nobody can count with. */
  public static boolean isOfACalendar(Instant moment) {
    return moment.isAfter(Instant.EPOCH) && moment.isBefore(END);
  }

  private static Instant moved(Instant at, long millis) {
    try {
      return at.plusMillis(millis);
    } catch (ArithmeticException | DateTimeException beyond) {
      return at;
    }
  }
}
