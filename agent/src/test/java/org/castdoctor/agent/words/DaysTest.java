package org.castdoctor.agent.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DaysTest {
  /** In English they are what the JDK says, for every weekday and month. */
  @Test
  void everyDayOfAYearReadsAsInEnglish() {
    DateTimeFormatter english = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    for (int day = 1; day <= 365; day++) {
      var at = LocalDate.ofYearDay(2026, day).atTime(day % 24, day % 60, 7, 9);
      var zoned = at.atZone(ZoneId.of("Europe/Berlin"));
      assertEquals(english.format(zoned), Days.dayAndTime(zoned).toString());
    }
  }
}
