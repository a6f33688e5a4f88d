package org.castdoctor.agent.foresight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.history.Notice.Kind;
import org.castdoctor.agent.history.Timeline;
import org.castdoctor.agent.words.Text;

/**
 * A receiver that fell silent or went more often in these seven days than in the seven before. Both
 * weeks must have been watched: a computer that was off counts nothing.
 */
final class DropOutsGrow implements Foresight {
  /** Twice may be chance. */
  private static final long DROPS = 3;

  private static final int WEEK = 7;

  /** Most of a week. */
  private static final long WATCHED_DAYS = 4;

  private static final Set<String> DROP = Set.of("silent", "gone");

  @Override
  public List<Prospect> look(Sight sight) {
    LocalDate today = sight.today();
    Set<LocalDate> watched = watched(sight);
    boolean both =
        count(watched, today.minusDays(WEEK - 1L), today) >= WATCHED_DAYS
            && count(watched, today.minusDays(2 * WEEK - 1L), today.minusDays(WEEK))
                >= WATCHED_DAYS;
    List<Prospect> all = new ArrayList<>();
    if (both) {
      sight.receivers().forEach(device -> judge(device, sight).ifPresent(all::add));
    }
    return all;
  }

  private static Optional<Prospect> judge(String device, Sight sight) {
    LocalDate today = sight.today();
    long now = drops(device, sight, today.minusDays(WEEK - 1L), today);
    long before = drops(device, sight, today.minusDays(2 * WEEK - 1L), today.minusDays(WEEK));
    String key = "drop-outs:" + device;
    String name = sight.timeline().nameOf(device);
    if (now == 0) {
      return Optional.of(
          new Prospect.Over(
              key, Text.of("{device} has been steady for a week.").with("device", name)));
    }
    return now >= DROPS && now > before
        ? Optional.of(
            new Prospect.Ahead(
                Kind.DROP_OUTS,
                key,
                Optional.of(device),
                Optional.empty(),
                Text.of(
                        "{device} fell silent {now} times in seven days, {before} in the seven"
                            + " before. castdoctor watch finds out more.")
                    .with("device", name)
                    .with("now", now)
                    .with("before", before)))
        : Optional.empty();
  }

  private static long drops(String device, Sight sight, LocalDate from, LocalDate to) {
    return sight.timeline().faults().stream()
        .filter(fault -> DROP.contains(fault.what()) && fault.subject().equals("device:" + device))
        .map(fault -> LocalDate.ofInstant(fault.minute(), sight.zone()))
        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
        .count();
  }

  /** Days on which anything was seen or concluded. */
  private static Set<LocalDate> watched(Sight sight) {
    Timeline timeline = sight.timeline();
    return Stream.concat(
            timeline.days().values().stream().flatMap(Set::stream),
            timeline.verdicts().stream()
                .map(verdict -> LocalDate.ofInstant(verdict.minute(), sight.zone())))
        .collect(Collectors.toSet());
  }

  private static long count(Set<LocalDate> days, LocalDate from, LocalDate to) {
    return days.stream().filter(day -> !day.isBefore(from) && !day.isAfter(to)).count();
  }
}
