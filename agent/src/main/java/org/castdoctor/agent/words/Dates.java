package org.castdoctor.agent.words;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Days and hours for people. Their names are texts of our own: the runtime that castdoctor ships
 * with has no language data but English.
 */
public final class Dates {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private Dates() {}

  /** {@code 21:04}, the same in every language. */
  public static Text time(ZonedDateTime when) {
    return Text.asItIs(TIME.format(when));
  }

  /** {@code Mon 30 Nov, 21:04}. */
  public static Text dayAndTime(ZonedDateTime when) {
    return Text.of("{weekday} {day} {month}, {time}")
        .with("weekday", name(when.getDayOfWeek()))
        .with("day", when.getDayOfMonth())
        .with("month", name(when.getMonth()))
        .with("time", time(when));
  }

  /** {@code 30 Nov 2026, 21:04 CET}. */
  public static Text dateAndTime(ZonedDateTime when) {
    return Text.of("{day} {month} {year}, {time} {zone}")
        .with("day", when.getDayOfMonth())
        .with("month", name(when.getMonth()))
        .with("year", when.getYear())
        .with("time", time(when))
        .with("zone", DateTimeFormatter.ofPattern("z", Locale.ENGLISH).format(when));
  }

  private static Text name(DayOfWeek day) {
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

  private static Text name(Month month) {
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
