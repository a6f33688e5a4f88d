package org.castdoctor.agent.words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Days as people say them. The names are ours: the packaged program has no locale data but English.
 */
public final class Days {
  private Days() {}

  /** Weekday, day and month: {@code Fri 20 Nov}. */
  public static Text day(LocalDate day) {
    return Text.of("{weekday} {day} {month}")
        .with("weekday", weekday(day.getDayOfWeek()))
        .with("day", day.getDayOfMonth())
        .with("month", month(day.getMonth()));
  }

  /** The same with the time of day: {@code Fri 20 Nov 19:05}. */
  public static Text dayAndTime(ZonedDateTime at) {
    return Text.of("{day} {time}").with("day", day(at.toLocalDate())).with("time", time(at));
  }

  /** As opening hours say it: {@code Mon 30 Nov, 21:04}. */
  public static Text opening(ZonedDateTime when) {
    return Text.of("{weekday} {day} {month}, {time}")
        .with("weekday", weekday(when.getDayOfWeek()))
        .with("day", when.getDayOfMonth())
        .with("month", month(when.getMonth()))
        .with("time", time(when));
  }

  /** To the minute, as a document says it: {@code 30 Nov 2026, 21:04 CET}. */
  public static Text dateAndTime(ZonedDateTime when) {
    return Text.of("{day} {month} {year}, {time} {zone}")
        .with("day", when.getDayOfMonth())
        .with("month", month(when.getMonth()))
        .with("year", when.getYear())
        .with("time", time(when))
        .with("zone", DateTimeFormatter.ofPattern("z", Locale.ENGLISH).format(when));
  }

  /** {@code 19:05}, in every language. */
  public static String time(ZonedDateTime at) {
    return at.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private static Text weekday(DayOfWeek day) {
    return switch (day) {
      case MONDAY -> Text.of("Mon");
      case TUESDAY -> Text.of("Tue");
      case WEDNESDAY -> Text.of("Wed");
      case THURSDAY -> Text.of("Thu");
      case FRIDAY -> Text.of("Fri");
      case SATURDAY -> Text.of("Sat");
      case SUNDAY -> Text.of("Sun");
    };
  }

  private static Text month(Month month) {
    return switch (month) {
      case JANUARY -> Text.of("Jan");
      case FEBRUARY -> Text.of("Feb");
      case MARCH -> Text.of("Mar");
      case APRIL -> Text.of("Apr");
      case MAY -> Text.of("May");
      case JUNE -> Text.of("Jun");
      case JULY -> Text.of("Jul");
      case AUGUST -> Text.of("Aug");
      case SEPTEMBER -> Text.of("Sep");
      case OCTOBER -> Text.of("Oct");
      case NOVEMBER -> Text.of("Nov");
      case DECEMBER -> Text.of("Dec");
    };
  }
}
