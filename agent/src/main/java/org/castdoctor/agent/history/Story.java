package org.castdoctor.agent.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.history.Timeline.Span;
import org.castdoctor.agent.history.Timeline.Turn;
import org.castdoctor.agent.report.Terminal;
import org.castdoctor.protocol.wire.cast.CastApps;

/** The timeline as people tell it: day by day, what was new, what changed, what went wrong. */
public final class Story {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final String INDENT = "  ";
  private static final int DATE = 13;
  private static final int WIDTH = 100;

  private final Timeline timeline;
  private final ZoneId zone;
  private final Map<LocalDate, List<String>> told = new TreeMap<>();

  private Story(Timeline timeline, ZoneId zone) {
    this.timeline = timeline;
    this.zone = zone;
  }

  /**
   * The story of these days.
   *
   * @param about which devices, by id; what concerns the home as a whole is always told
   */
  public static String of(
      Timeline timeline, LocalDate since, LocalDate today, ZoneId zone, Predicate<String> about) {
    Story story = new Story(timeline, zone);
    story.collect(since, today, about);
    return story.text(since, today);
  }

  private void collect(LocalDate since, LocalDate today, Predicate<String> about) {
    timeline
        .days()
        .forEach((device, days) -> {
          if (about.test(device)) {
            sightings(device, days, today);
          }
        });
    timeline.turnsSince(since).stream()
        .filter(
            turn -> turn.after().subject().equals(Fact.HOME) || about.test(turn.after().subject()))
        .forEach(turn -> tell(turn.after().from(), sentence(turn)));
    timeline.faults().stream()
        .filter(fault -> fault.subject().indexOf(':') < 0 || about.test(idOf(fault.subject())))
        .forEach(fault ->
            tell(
                Timeline.day(fault.minute(), zone),
                time(fault.minute()) + "  " + fault.what() + ": " + fault.text()));
    timeline.notices().stream()
        .filter(notice -> notice.device().map(about::test).orElse(true))
        .forEach(notice -> {
          tell(notice.since(), "ahead: " + notice.text());
          notice.ending().ifPresent(ending -> tell(ending.at(), ending.text()));
        });
    verdicts();
    told.keySet().removeIf(day -> day.isBefore(since));
  }

  private static String idOf(String subject) {
    return subject.substring(subject.indexOf(':') + 1);
  }

  private void sightings(String device, Set<LocalDate> days, LocalDate today) {
    String name = timeline.nameOf(device);
    String model = timeline.latest(device, Aspect.MODEL).map(m -> " (" + m + ")").orElse("");
    LocalDate first = Timeline.firstOf(days);
    tell(first, name + model + " seen for the first time.");
    LocalDate before = first;
    for (LocalDate day : days) {
      if (timeline.wasMissed(before, day, zone)) {
        tell(day, name + " is back; it was last seen on " + DAY.format(before) + ".");
      }
      before = day;
    }
    if (timeline.wasMissed(before, today.plusDays(1), zone)) {
      tell(before, name + " was seen for the last time.");
    }
  }

  private String sentence(Turn turn) {
    Span before = turn.before();
    Span after = turn.after();
    String name = timeline.nameOf(after.subject());
    String last = "last seen on " + DAY.format(before.to());
    return switch (after.aspect()) {
      case NAME -> before.value() + " is called " + after.value() + " now.";
      case APP ->
          name
              + " says that "
              + CastApps.bySlug(after.detail())
                  .map(CastApps.App::displayName)
                  .orElse(after.detail())
              + " is "
              + after.value()
              + "; "
              + before.value()
              + " "
              + last
              + ".";
      case MODEL, FIRMWARE, ADDRESS ->
          name + ": " + after.aspect().word() + " " + before.value() + " → " + after.value() + ".";
      case CERTIFICATE_END -> name + ": its certificate now ends on " + after.value() + ".";
      case ROUTER, NETWORK, RESOLVER ->
          "This computer's "
              + (after.aspect() == Aspect.RESOLVER ? "name server" : after.aspect().word())
              + ": "
              + before.value()
              + " → "
              + after.value()
              + ".";
    };
  }

  /** A day without anything wrong is told in one line, and only where something was looked at. */
  private void verdicts() {
    Map<LocalDate, List<Fact.Concluded>> byDay = new TreeMap<>();
    timeline
        .verdicts()
        .forEach(verdict ->
            byDay
                .computeIfAbsent(Timeline.day(verdict.minute(), zone), any -> new ArrayList<>())
                .add(verdict));
    byDay.forEach((day, all) -> {
      boolean faultTold =
          timeline.faults().stream().anyMatch(f -> Timeline.day(f.minute(), zone).equals(day));
      all.stream()
          .filter(verdict -> verdict.id().isPresent())
          .filter(verdict ->
              timeline.faults().stream()
                  .noneMatch(f ->
                      f.minute().equals(verdict.minute())
                          && f.what().equals(verdict.id().orElse(""))))
          .forEach(verdict ->
              tell(
                  day,
                  time(verdict.minute())
                      + "  "
                      + verdict.id().orElse("")
                      + ": "
                      + verdict.summary()
                      + " ("
                      + verdict.confidence()
                      + ")"));
      if (!faultTold && all.stream().allMatch(verdict -> verdict.id().isEmpty())) {
        tell(day, "Nothing was wrong.");
      }
    });
  }

  private String time(Instant minute) {
    return TIME.format(ZonedDateTime.ofInstant(minute, zone));
  }

  private void tell(Instant minute, String sentence) {
    tell(Timeline.day(minute, zone), time(minute) + "  " + sentence);
  }

  private void tell(LocalDate day, String sentence) {
    List<String> sentences = told.computeIfAbsent(day, any -> new ArrayList<>());
    String safe = Terminal.safe(sentence);
    if (!sentences.contains(safe)) {
      sentences.add(safe);
    }
  }

  private String text(LocalDate since, LocalDate today) {
    StringBuilder text = new StringBuilder();
    text.append(INDENT)
        .append("What this computer remembers of the home, ")
        .append(DAY.format(since))
        .append(" to ")
        .append(DAY.format(today))
        .append(":\n\n");
    if (told.isEmpty()) {
      return text.append(INDENT).append("Nothing.\n").toString();
    }
    told.forEach((day, sentences) -> {
      String label = DAY.format(day);
      for (String sentence : sentences) {
        for (String line : Terminal.wrap(sentence, WIDTH - DATE)) {
          text.append(INDENT).append(label).append(" ".repeat(DATE - label.length()));
          text.append(line).append('\n');
          label = "";
        }
      }
    });
    return text.toString();
  }
}
