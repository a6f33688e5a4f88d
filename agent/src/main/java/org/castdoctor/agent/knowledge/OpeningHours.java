package org.castdoctor.agent.knowledge;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When somebody is at a desk, in the desk's own time zone. Whether that is now is a function of
 * this and the moment alone.
 *
 * @param spans hours of the week; may touch, and so make a night through
 * @param closed days on which nobody is there, such as holidays
 */
public record OpeningHours(ZoneId zone, List<Span> spans, Set<LocalDate> closed) {
  /** Looking further ahead than this helps nobody: a desk closed for longer says so in words. */
  private static final int DAYS_AHEAD = 14;

  private static final int MINUTES_OF_A_DAY = 24 * 60;

  public OpeningHours {
    spans = List.copyOf(spans);
    closed = Set.copyOf(closed);
  }

  /**
   * Some hours of some days.
   *
   * @param from minutes since midnight, 0 to 1439
   * @param to minutes since midnight, after {@code from} and 1440 at most
   */
  public record Span(Set<DayOfWeek> days, int from, int to) {
    public Span {
      days = Set.copyOf(days);
      if (from < 0 || to <= from || to > MINUTES_OF_A_DAY) {
        throw new IllegalArgumentException("hours that end before they begin");
      }
    }
  }

  /** How it stands at one moment. */
  public sealed interface Standing {
    /** Somebody is there until then. */
    record Open(ZonedDateTime until) implements Standing {}

    /** Somebody is there, now and as far as can be seen. */
    record Always() implements Standing {}

    /** Nobody is there until then; empty where that is too far away. */
    record Closed(Optional<ZonedDateTime> opens) implements Standing {}
  }

  private record Opened(LocalDateTime from, LocalDateTime to) {}

  /** How it stands at this moment. */
  public Standing at(Instant moment) {
    LocalDateTime now = LocalDateTime.ofInstant(moment, zone);
    List<Opened> ahead = ahead(now.toLocalDate());
    Optional<Opened> current =
        ahead.stream().filter(o -> !o.from().isAfter(now) && o.to().isAfter(now)).findFirst();
    if (current.isEmpty()) {
      return new Standing.Closed(
          ahead.stream()
              .map(Opened::from)
              .filter(from -> from.isAfter(now))
              .findFirst()
              .map(from -> from.atZone(zone)));
    }
    LocalDateTime until = current.get().to();
    for (Opened next : ahead) {
      // What touches or overlaps goes on: midnight is no closing time.
      if (!next.from().isAfter(until) && next.to().isAfter(until)) {
        until = next.to();
      }
    }
    return until.isBefore(now.toLocalDate().plusDays(DAYS_AHEAD).atStartOfDay())
        ? new Standing.Open(until.atZone(zone))
        : new Standing.Always();
  }

  private List<Opened> ahead(LocalDate today) {
    return today
        .datesUntil(today.plusDays(DAYS_AHEAD))
        .filter(day -> !closed.contains(day))
        .flatMap(day ->
            spans.stream()
                .filter(span -> span.days().contains(day.getDayOfWeek()))
                .map(span ->
                    new Opened(
                        day.atStartOfDay().plusMinutes(span.from()),
                        day.atStartOfDay().plusMinutes(span.to()))))
        .sorted(Comparator.comparing(Opened::from).thenComparing(Opened::to))
        .toList();
  }
}
