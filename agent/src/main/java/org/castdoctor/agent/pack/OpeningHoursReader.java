package org.castdoctor.agent.pack;

import static org.castdoctor.agent.pack.PackReader.quoted;
import static org.castdoctor.agent.pack.PackReader.require;
import static org.castdoctor.agent.pack.PackReader.shape;
import static org.castdoctor.agent.pack.PackReader.text;
import static org.castdoctor.agent.pack.PackReader.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdoctor.agent.knowledge.OpeningHours;
import org.castdoctor.agent.knowledge.OpeningHours.Span;
import org.castdoctor.agent.pack.PackReader.Objection;

/** Reads when a desk is open: a time zone, hours of the week, and days that are left out. */
final class OpeningHoursReader {
  /** Three spans on each day of the week, and a year's holidays. */
  private static final int MAX_SPANS = 21;

  private static final int MAX_CLOSED = 64;

  /** Midnight at the end of a day is 24:00. */
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)|24:00");

  private static final int MINUTES = 60;
  private static final int END_OF_DAY = 24 * MINUTES;

  private final JsonNode json;

  OpeningHoursReader(JsonNode json) {
    this.json = json;
  }

  OpeningHours read() throws Objection {
    shape(json, "The desk's opening", "zone week", "closed");
    JsonNode week = json.path("week");
    require(
        week.isArray() && !week.isEmpty() && week.size() <= MAX_SPANS,
        "The desk's week is no list of 1 to " + MAX_SPANS + ".");
    List<Span> spans = new ArrayList<>();
    for (JsonNode entry : week) {
      shape(entry, "An entry of the desk's week", "days from to", "");
      spans.add(span(entry));
    }
    return new OpeningHours(zone(text(json, "zone")), spans, closed());
  }

  private static Span span(JsonNode entry) throws Objection {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String word : texts(entry, "days")) {
      days.add(day(word));
    }
    require(!days.isEmpty(), "An entry of the desk's week has no days.");
    int from = minutes(text(entry, "from"));
    int to = minutes(text(entry, "to"));
    require(from < to, "Hours of the desk end before they begin; a night is two entries.");
    return new Span(days, from, to);
  }

  private static DayOfWeek day(String word) throws Objection {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().substring(0, 3).toLowerCase(Locale.ROOT).equals(word)) {
        return day;
      }
    }
    throw new Objection(
        Judgement.Why.SCHEMA, quoted(word) + " is not mon, tue, wed, thu, fri, sat or sun.");
  }

  private static int minutes(String time) throws Objection {
    Matcher matcher = TIME.matcher(time);
    require(matcher.matches(), quoted(time) + " is no time like 08:00.");
    return matcher.group(1) == null
        ? END_OF_DAY
        : Integer.parseInt(matcher.group(1)) * MINUTES + Integer.parseInt(matcher.group(2));
  }

  private static ZoneId zone(String name) throws Objection {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw new Objection(
          Judgement.Why.SCHEMA, quoted(name) + " is no time zone like Europe/Berlin.");
    }
  }

  private Set<LocalDate> closed() throws Objection {
    Set<LocalDate> closed = new HashSet<>();
    List<String> days = texts(json, "closed");
    require(days.size() <= MAX_CLOSED, "The desk is closed on more than " + MAX_CLOSED + " days.");
    for (String day : days) {
      try {
        closed.add(LocalDate.parse(day));
      } catch (DateTimeException notADay) {
        throw new Objection(Judgement.Why.SCHEMA, quoted(day) + " is no day like 2026-12-25.");
      }
    }
    return closed;
  }
}
