package org.castdoctor.agent.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.protocol.diagnosis.Diagnosis.Change;

/**
 * What is remembered, in order of time. Pure: the store reads it, everything told is made from it.
 *
 * @param days on which days a device was there, by its id
 * @param spans what stayed as it was from one day to another, oldest first
 * @param notices what was told ahead, oldest first; those that are over among them
 */
public record Timeline(
    Map<String, Set<LocalDate>> days,
    List<Span> spans,
    List<Fact.Concluded> verdicts,
    List<Fact.Fault> faults,
    List<Notice> notices) {

  /** Kept to the minute like faults, and none: who came back, what was said, what was told. */
  private static final Set<String> NO_FAULTS = Set.of("back", "feedback", "notice", "flood");

  /** Nothing is remembered. */
  public static final Timeline EMPTY = new Timeline(Map.of(), List.of(), List.of(), List.of());

  /** Where nothing was told ahead. */
  public Timeline(
      Map<String, Set<LocalDate>> days,
      List<Span> spans,
      List<Fact.Concluded> verdicts,
      List<Fact.Fault> faults) {
    this(days, spans, verdicts, faults, List.of());
  }

  public Timeline {
    Map<String, Set<LocalDate>> sorted = new LinkedHashMap<>();
    days.forEach((device, seen) -> sorted.put(device, new TreeSet<>(seen)));
    days = sorted;
    spans = List.copyOf(spans);
    verdicts = List.copyOf(verdicts);
    faults = List.copyOf(faults);
    notices = List.copyOf(notices);
  }

  /** One value of one aspect, from the first day it was seen to the last. */
  public record Span(
      String subject, Aspect aspect, String detail, String value, LocalDate from, LocalDate to) {
    boolean isOf(Span other) {
      return subject.equals(other.subject) && aspect == other.aspect && detail.equals(other.detail);
    }
  }

  /** One thing that became another on a day. */
  public record Turn(Span before, Span after) {}

  /** What its owner called a device last; its id where no name is known. */
  public String nameOf(String subject) {
    return latest(subject, Aspect.NAME).orElse(subject);
  }

  /** On which days a device was there. */
  public Set<LocalDate> daysOf(String device) {
    return days.getOrDefault(device, Set.of());
  }

  /** The latest value of an aspect that stands alone. */
  public Optional<String> latest(String subject, Aspect aspect) {
    return spans.stream()
        .filter(span -> span.subject().equals(subject) && span.aspect() == aspect)
        .reduce((first, later) -> later)
        .map(Span::value);
  }

  /** Everything that turned into something else on that day or later. */
  public List<Turn> turnsSince(LocalDate day) {
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      Span after = spans.get(i);
      if (after.from().isBefore(day)) {
        continue;
      }
      for (int j = i - 1; j >= 0; j--) {
        if (spans.get(j).isOf(after)) {
          turns.add(new Turn(spans.get(j), after));
          break;
        }
      }
    }
    return turns;
  }

  /**
   * The last day before this one on which something was concluded and nothing was wrong all day.
   */
  public Optional<LocalDate> lastGoodDay(LocalDate before, ZoneId zone) {
    Set<LocalDate> bad =
        faults.stream()
            .filter(fault -> !NO_FAULTS.contains(fault.what()))
            .map(f -> day(f.minute(), zone))
            .collect(Collectors.toSet());
    verdicts.stream()
        .filter(verdict -> verdict.id().isPresent())
        .forEach(verdict -> bad.add(day(verdict.minute(), zone)));
    return verdicts.stream()
        .map(verdict -> day(verdict.minute(), zone))
        .filter(day -> day.isBefore(before) && !bad.contains(day))
        .max(Comparator.naturalOrder());
  }

  /** What changed on that day or later, as a diagnosis carries it; oldest first. */
  public List<Change> changesSince(LocalDate day, LocalDate today, ZoneId zone) {
    return changesSince(day, today, zone, device -> true);
  }

  /**
   * The same of some devices alone.
   *
   * @param about which devices, by id; what concerns the home as a whole is always told
   */
  List<Change> changesSince(LocalDate day, LocalDate today, ZoneId zone, Predicate<String> about) {
    List<Change> changes = new ArrayList<>();
    for (Turn turn : turnsSince(day)) {
      Span after = turn.after();
      if (!after.subject().equals(Fact.HOME) && !about.test(after.subject())) {
        continue;
      }
      changes.add(
          new Change(
              start(after.from(), zone),
              nameOf(after.subject()),
              after.detail().isEmpty() ? after.aspect().word() : after.detail(),
              Optional.of(turn.before().value()),
              Optional.of(after.value()),
              Optional.of(turn.before().to())));
    }
    days.forEach((device, seen) -> {
      LocalDate last = lastOf(seen);
      if (about.test(device)
          && !last.isBefore(day.minusDays(1))
          && wasMissed(last, today.plusDays(1), zone)) {
        changes.add(
            new Change(
                start(last.plusDays(1), zone),
                nameOf(device),
                "seen",
                Optional.of("present"),
                Optional.of("not seen"),
                Optional.of(last)));
      }
    });
    changes.sort(Comparator.comparing(Change::at));
    return changes;
  }

  /**
   * Whether this computer looked on a day between these two, both excluded. A day on which nobody
   * looked tells nothing of what was there.
   */
  boolean wasMissed(LocalDate after, LocalDate before, ZoneId zone) {
    return Stream.concat(
            days.values().stream().flatMap(Set::stream),
            verdicts.stream().map(verdict -> day(verdict.minute(), zone)))
        .anyMatch(day -> day.isAfter(after) && day.isBefore(before));
  }

  static LocalDate lastOf(Set<LocalDate> days) {
    return days.stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  static LocalDate firstOf(Set<LocalDate> days) {
    return days.stream().min(Comparator.naturalOrder()).orElseThrow();
  }

  static LocalDate day(Instant at, ZoneId zone) {
    return LocalDate.ofInstant(at, zone);
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
