package org.castdoctor.agent.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.knowledge.OpeningHours.Span;
import org.castdoctor.agent.knowledge.OpeningHours.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** November 2026: the 21st is a Saturday. */
class OpeningHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);

  private static Span span(Set<DayOfWeek> days, int fromHour, int toHour) {
    return new Span(days, fromHour * 60, toHour * 60);
  }

  private static OpeningHours office(LocalDate... closed) {
    return new OpeningHours(BERLIN, List.of(span(WEEK, 8, 12), span(WEEK, 13, 18)), Set.of(closed));
  }

  private static String standing(OpeningHours hours, String berlin) {
    return switch (hours.at(ZonedDateTime.parse(berlin + "+01:00[Europe/Berlin]").toInstant())) {
      case Standing.Open(ZonedDateTime until) -> "open until " + until.toLocalDateTime();
      case Standing.Always always -> "always";
      case Standing.Closed(Optional<ZonedDateTime> opens) ->
          "closed until " + opens.map(when -> when.toLocalDateTime().toString()).orElse("unknown");
    };
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T07:59, closed until 2026-11-20T08:00",
    "2026-11-20T08:00, open until 2026-11-20T12:00",
    "2026-11-20T11:59, open until 2026-11-20T12:00",
    "2026-11-20T12:00, closed until 2026-11-20T13:00",
    "2026-11-20T17:59, open until 2026-11-20T18:00",
    "2026-11-20T18:00, closed until 2026-11-23T08:00",
    "2026-11-21T10:00, closed until 2026-11-23T08:00"
  })
  void anOfficeOpensAndCloses(String at, String standing) {
    assertEquals(standing, standing(office(), at));
  }

  @Test
  void aHolidayIsPassedOver() {
    OpeningHours hours = office(LocalDate.of(2026, 11, 23));
    assertEquals("closed until 2026-11-24T08:00", standing(hours, "2026-11-21T10:00"));
  }

  @Test
  void midnightIsNoClosingTime() {
    OpeningHours night =
        new OpeningHours(
            BERLIN,
            List.of(
                span(EnumSet.of(DayOfWeek.FRIDAY), 20, 24),
                span(EnumSet.of(DayOfWeek.SATURDAY), 0, 6)),
            Set.of());
    assertEquals("open until 2026-11-21T06:00", standing(night, "2026-11-20T23:30"));
    assertEquals("open until 2026-11-21T06:00", standing(night, "2026-11-21T00:00"));
  }

  @Test
  void whoeverNeverClosesIsThereAlways() {
    assertEquals(
        "always",
        standing(
            new OpeningHours(BERLIN, List.of(span(ALL, 0, 24)), Set.of()), "2026-11-21T03:00"));
  }

  @Test
  void closedForLongerThanIsLookedAheadIsSaidSo() {
    OpeningHours never = new OpeningHours(BERLIN, List.of(), Set.of());
    assertEquals("closed until unknown", standing(never, "2026-11-21T10:00"));
  }

  @Test
  void theDesksOwnClockCountsNotTheCustomers() {
    Instant at = Instant.parse("2026-11-20T21:00:00Z");
    OpeningHours tokyo =
        new OpeningHours(ZoneId.of("Asia/Tokyo"), List.of(span(ALL, 6, 20)), Set.of());
    assertEquals(
        new Standing.Open(ZonedDateTime.of(2026, 11, 21, 20, 0, 0, 0, ZoneId.of("Asia/Tokyo"))),
        tokyo.at(at));
  }

  @Test
  void theHourThatIsSkippedInSpringDoesNoHarm() {
    OpeningHours early = new OpeningHours(BERLIN, List.of(new Span(ALL, 150, 240)), Set.of());
    assertEquals(
        new Standing.Open(ZonedDateTime.parse("2027-03-28T04:00+02:00[Europe/Berlin]")),
        early.at(Instant.parse("2027-03-28T01:30:00Z")));
  }

  @Test
  void hoursThatEndBeforeTheyBeginAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Span(ALL, 600, 600));
    assertThrows(IllegalArgumentException.class, () -> new Span(ALL, 0, 1441));
    assertThrows(IllegalArgumentException.class, () -> new Span(ALL, -1, 60));
  }
}
