package org.castdoctor.agent.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.history.Timeline.Span;
import org.castdoctor.agent.history.Timeline.Turn;
import org.castdoctor.agent.report.Terminal;
import org.castdoctor.agent.words.Days;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.wire.cast.CastApps;

/** The timeline as people tell it: day by day, what was new, what changed, what went wrong. */
public final class Story {
  private static final String INDENT = "  ";
  private static final int DATE = 13;
  private static final int WIDTH = 100;

  private final Timeline timeline;
  private final ZoneId zone;
  private final Words words;
  private final Map<LocalDate, List<String>> told = new TreeMap<>();

  private Story(Timeline timeline, ZoneId zone, Words words) {
    this.timeline = timeline;
    this.zone = zone;
    this.words = words;
  }

  /**
   * The story of these days.
   *
   * @param about which devices, by id; what concerns the home as a whole is always told
   */
  public static String of(
      Timeline timeline,
      LocalDate since,
      LocalDate today,
      ZoneId zone,
      Predicate<String> about,
      Words words) {
    Story story = new Story(timeline, zone, words);
    story.collect(since, today, about);
    return story.text(since, today);
  }

  /** The same for who listens: a line for each, which begins with its day. */
  public static String spoken(
      Timeline timeline,
      LocalDate since,
      LocalDate today,
      ZoneId zone,
      Predicate<String> about,
      Words words) {
    Story story = new Story(timeline, zone, words);
    story.collect(since, today, about);
    StringBuilder text = new StringBuilder(words.say(begins(since, today))).append('\n');
    if (story.told.isEmpty()) {
      text.append(words.say("Nothing.")).append('\n');
    }
    story.told.forEach((day, sentences) ->
        sentences.forEach(sentence ->
            text.append(Terminal.labelled(words.say(Days.day(day)), sentence, words))
                .append('\n')));
    return text.toString();
  }

  private static Text begins(LocalDate since, LocalDate today) {
    return Text.of("What this computer remembers of the home, {first} to {last}:")
        .with("first", Days.day(since))
        .with("last", Days.day(today));
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
        .filter(fault -> isOf(fault, about))
        .forEach(fault ->
            tell(
                fault.minute(),
                Text.of("{what}: {text}")
                    .with("what", word(fault.what()))
                    .with("text", fault.text())));
    timeline.notices().stream()
        .filter(notice -> notice.device().map(about::test).orElse(true))
        .forEach(notice -> {
          tell(notice.since(), Text.of("ahead: {text}").with("text", notice.text()));
          notice.ending().ifPresent(ending -> tell(ending.at(), Text.asItIs(ending.text())));
        });
    verdicts();
    told.keySet().removeIf(day -> day.isBefore(since));
  }

  /** Whether it is of one of these devices, or of the home as a whole. */
  static boolean isOf(Fact.Fault fault, Predicate<String> about) {
    int colon = fault.subject().indexOf(':');
    return colon < 0 || about.test(fault.subject().substring(colon + 1));
  }

  /** What went wrong, as the watch calls it; a finding by its id. */
  private static Text word(String what) {
    return switch (what) {
      case "silent" -> Text.of("silent");
      case "gone" -> Text.of("gone");
      case "back" -> Text.of("back");
      case "flood" -> Text.of("flood");
      case "feedback" -> Text.of("feedback");
      default -> Text.asItIs(what);
    };
  }

  private void sightings(String device, Set<LocalDate> days, LocalDate today) {
    String name = timeline.nameOf(device);
    LocalDate first = Timeline.firstOf(days);
    tell(
        first,
        timeline
            .latest(device, Aspect.MODEL)
            .map(model ->
                Text.of("{device} ({model}) seen for the first time.")
                    .with("device", name)
                    .with("model", model))
            .orElseGet(() -> Text.of("{device} seen for the first time.").with("device", name)));
    LocalDate before = first;
    for (LocalDate day : days) {
      if (timeline.wasMissed(before, day, zone)) {
        tell(
            day,
            Text.of("{device} is back; it was last seen on {day}.")
                .with("device", name)
                .with("day", Days.day(before)));
      }
      before = day;
    }
    if (timeline.wasMissed(before, today.plusDays(1), zone)) {
      tell(before, Text.of("{device} was seen for the last time.").with("device", name));
    }
  }

  private Text sentence(Turn turn) {
    String before = turn.before().value();
    Span after = turn.after();
    String name = timeline.nameOf(after.subject());
    return switch (after.aspect()) {
      case NAME ->
          Text.of("{before} is called {after} now.")
              .with("before", before)
              .with("after", after.value());
      case APP -> offered(turn, name);
      case MODEL ->
          Text.of("{device}: model {before} → {after}.")
              .with("device", name)
              .with("before", before)
              .with("after", after.value());
      case FIRMWARE ->
          Text.of("{device}: firmware {before} → {after}.")
              .with("device", name)
              .with("before", before)
              .with("after", after.value());
      case ADDRESS ->
          Text.of("{device}: address {before} → {after}.")
              .with("device", name)
              .with("before", before)
              .with("after", after.value());
      case CERTIFICATE_END ->
          Text.of("{device}: its certificate now ends on {day}.")
              .with("device", name)
              .with("day", after.value());
      case ROUTER ->
          Text.of("This computer's router: {before} → {after}.")
              .with("before", before)
              .with("after", after.value());
      case NETWORK ->
          Text.of("This computer's network: {before} → {after}.")
              .with("before", before)
              .with("after", after.value());
      case RESOLVER ->
          Text.of("This computer's name server: {before} → {after}.")
              .with("before", before)
              .with("after", after.value());
    };
  }

  private static Text offered(Turn turn, String name) {
    String slug = turn.after().detail();
    return Text.of("{device} says that {app} is {now}; {before} last seen on {day}.")
        .with("device", name)
        .with("app", CastApps.bySlug(slug).map(CastApps.App::displayName).orElse(slug))
        .with("now", state(turn.after().value()))
        .with("before", state(turn.before().value()))
        .with("day", Days.day(turn.before().to()));
  }

  private static Text state(String value) {
    return switch (value) {
      case "available" -> Text.of("available");
      case "unavailable" -> Text.of("unavailable");
      default -> Text.asItIs(value);
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
                  verdict.minute(),
                  Text.of("{what}: {text} ({sure})")
                      .with("what", verdict.id().orElse(""))
                      .with("text", verdict.summary())
                      .with("sure", sure(verdict.confidence()))));
      if (!faultTold && all.stream().allMatch(verdict -> verdict.id().isEmpty())) {
        tell(day, Text.of("Nothing was wrong."));
      }
    });
  }

  private static Text sure(String confidence) {
    return switch (confidence) {
      case "confirmed" -> Text.of("confirmed");
      case "likely" -> Text.of("likely");
      case "possible" -> Text.of("possible");
      case "unknown" -> Text.of("unknown");
      default -> Text.asItIs(confidence);
    };
  }

  private void tell(Instant minute, Text sentence) {
    String time = Days.time(ZonedDateTime.ofInstant(minute, zone));
    add(Timeline.day(minute, zone), time + "  " + words.say(sentence));
  }

  private void tell(LocalDate day, Text sentence) {
    add(day, words.say(sentence));
  }

  private void add(LocalDate day, String sentence) {
    List<String> sentences = told.computeIfAbsent(day, any -> new ArrayList<>());
    String safe = Terminal.safe(sentence);
    if (!sentences.contains(safe)) {
      sentences.add(safe);
    }
  }

  private String text(LocalDate since, LocalDate today) {
    StringBuilder text = new StringBuilder();
    text.append(INDENT).append(words.say(begins(since, today))).append("\n\n");
    if (told.isEmpty()) {
      return text.append(INDENT).append(words.say("Nothing.")).append('\n').toString();
    }
    told.forEach((day, sentences) -> {
      String label = words.say(Days.day(day));
      for (String sentence : sentences) {
        for (String line : Terminal.wrap(sentence, WIDTH - DATE)) {
          text.append(INDENT).append(label).append(" ".repeat(gap(label)));
          text.append(line).append('\n');
          label = "";
        }
      }
    });
    return text.toString();
  }

  /** Up to the column in which sentences begin; signs of Japanese take two. */
  private static int gap(String label) {
    long wide = label.codePoints().filter(Character::isIdeographic).count();
    return Math.max(1, DATE - label.length() - (int) wide);
  }
}
