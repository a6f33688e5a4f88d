package org.castdoctor.agent.watch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.history.Fact;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.history.Timeline;
import org.castdoctor.agent.knowledge.Incident;
import org.castdoctor.agent.knowledge.Incident.About;
import org.castdoctor.agent.knowledge.Incidents;
import org.castdoctor.agent.knowledge.Match;

/**
 * What somebody at home should hear before the evening is spoilt: from what is remembered and what
 * is known, each told once. Pure; nothing is sent anywhere to find out.
 */
final class Foresight {
  /** The word under which the history keeps what was told. */
  static final String TOLD = "notice";

  /** Time enough for a vendor to be asked. */
  private static final long CERTIFICATE_DAYS = 90;

  /** Twice may be chance. */
  private static final long DROPS = 3;

  private static final int WEEK = 7;

  private Foresight() {}

  /** What is to be told on this day and has not been, ready for the history. */
  static List<Fact.Fault> notices(
      Timeline timeline, Incidents incidents, Instant now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    List<Fact.Fault> all = new ArrayList<>();
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    for (String device : timeline.days().keySet()) {
      certificate(timeline, device, today)
          .ifPresent(text -> all.add(notice(minute, "certificate " + device, text)));
      drops(timeline, device, today, zone)
          .ifPresent(text ->
              all.add(
                  notice(
                      minute,
                      "drops " + device + " " + today.get(ChronoField.ALIGNED_WEEK_OF_YEAR),
                      text)));
    }
    for (Incident incident : incidents.all()) {
      incident(timeline, incident, today)
          .ifPresent(text -> all.add(notice(minute, incident.id(), text)));
      if (wasTold(timeline, incident.id()) && !incident.isOn(today)) {
        all.add(notice(minute, incident.id() + " over", "It is over: " + incident.statement()));
      }
    }
    all.removeIf(notice -> wasTold(timeline, notice.subject()));
    return all;
  }

  private static Fact.Fault notice(Instant minute, String subject, String text) {
    return new Fact.Fault(minute, TOLD, subject, text);
  }

  private static boolean wasTold(Timeline timeline, String subject) {
    return timeline.faults().stream()
        .anyMatch(fault -> fault.what().equals(TOLD) && fault.subject().equals(subject));
  }

  private static Optional<String> certificate(Timeline timeline, String device, LocalDate today) {
    return timeline
        .latest(device, Aspect.CERTIFICATE_END)
        .flatMap(Foresight::day)
        .filter(end -> !end.isBefore(today))
        .filter(end -> ChronoUnit.DAYS.between(today, end) <= CERTIFICATE_DAYS)
        .map(end ->
            timeline.nameOf(device)
                + ": its certificate ends on "
                + end
                + ". Install what its maker offers before that; do not reset it then.");
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  /** More often than in the week before, and more often than by chance. */
  private static Optional<String> drops(
      Timeline timeline, String device, LocalDate today, ZoneId zone) {
    long now = drops(timeline, device, today.minusDays(WEEK - 1), today, zone);
    long before =
        drops(timeline, device, today.minusDays(2 * WEEK - 1), today.minusDays(WEEK), zone);
    return now >= DROPS && now > before
        ? Optional.of(
            timeline.nameOf(device)
                + " fell silent "
                + now
                + " times in seven days, "
                + before
                + " in the seven before. castdoctor watch finds out more.")
        : Optional.empty();
  }

  private static long drops(
      Timeline timeline, String device, LocalDate from, LocalDate to, ZoneId zone) {
    return timeline.faults().stream()
        .filter(fault -> fault.what().equals("silent") || fault.what().equals("gone"))
        .filter(fault -> fault.subject().equals("device:" + device))
        .map(fault -> LocalDate.ofInstant(fault.minute(), zone))
        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
        .count();
  }

  /** Only where the register surely means a device of this home: by its model, and nothing else. */
  private static Optional<String> incident(Timeline timeline, Incident incident, LocalDate today) {
    if (!incident.isOn(today) || incident.reach().models().isEmpty()) {
      return Optional.empty();
    }
    return timeline.days().keySet().stream()
        .filter(device ->
            timeline
                .latest(device, Aspect.MODEL)
                .filter(model -> incident.hits(about(model)) == Match.YES)
                .isPresent())
        .findFirst()
        .map(device ->
            "This concerns your " + timeline.nameOf(device) + ": " + incident.statement());
  }

  private static About about(String model) {
    return new About(
        Optional.empty(),
        Optional.empty(),
        Optional.of(model),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
