package org.castdoctor.agent.foresight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.foresight.Sight.Works;
import org.castdoctor.agent.history.Notice.Kind;
import org.castdoctor.agent.words.Days;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.wire.status.PlannedWork;

/**
 * Planned work that a service's own page announces for the next two days, or that goes on. A page
 * that could not be read says nothing, neither of work nor of its end.
 */
final class WorkAnnounced implements Foresight {
  /** What is a week off is forgotten until then. */
  private static final Duration SOON = Duration.ofDays(2);

  @Override
  public List<Prospect> look(Sight sight) {
    List<Prospect> all = new ArrayList<>();
    for (Works works : sight.works()) {
      String prefix = "maintenance:" + works.service() + ":";
      Optional<PlannedWork> next =
          works.planned().stream()
              .filter(work -> !isOver(work, sight.now()))
              .filter(work ->
                  work.from().map(from -> !from.isAfter(sight.now().plus(SOON))).orElse(true))
              .findFirst();
      String key = next.map(work -> prefix + day(work, sight)).orElse(prefix);
      next.ifPresent(work -> all.add(ahead(key, works.name(), work, sight)));
      sight
          .open(Kind.MAINTENANCE)
          .filter(open -> open.key().startsWith(prefix) && !open.key().equals(key))
          .forEach(open ->
              all.add(
                  new Prospect.Over(
                      open.key(),
                      Text.of("{service}: the work that was announced is over.")
                          .with("service", works.name()))));
    }
    return all;
  }

  private static String day(PlannedWork work, Sight sight) {
    return work.from()
        .map(from -> LocalDate.ofInstant(from, sight.zone()).toString())
        .orElse("now");
  }

  private static boolean isOver(PlannedWork work, Instant now) {
    return work.until().filter(until -> !until.isAfter(now)).isPresent();
  }

  private static Prospect ahead(String key, String service, PlannedWork work, Sight sight) {
    return new Prospect.Ahead(
        Kind.MAINTENANCE,
        key,
        Optional.empty(),
        work.from().map(from -> LocalDate.ofInstant(from, sight.zone())),
        sentence(service, work, sight));
  }

  private static Text sentence(String service, PlannedWork work, Sight sight) {
    Optional<Text> from =
        work.from().filter(at -> at.isAfter(sight.now())).map(at -> when(at, sight));
    Optional<Text> until = work.until().map(at -> when(at, sight));
    if (from.isPresent() && until.isPresent()) {
      return Text.of(
              "{service} announces work from {from} to {until}: {line}. What does not play then is"
                  + " not yours to mend.")
          .with("service", service)
          .with("from", from.get())
          .with("until", until.get())
          .with("line", work.line());
    }
    if (from.isPresent()) {
      return Text.of(
              "{service} announces work from {from}: {line}. What does not play then is not yours"
                  + " to mend.")
          .with("service", service)
          .with("from", from.get())
          .with("line", work.line());
    }
    if (until.isPresent()) {
      return Text.of(
              "{service} announces work at the moment to {until}: {line}. What does not play then"
                  + " is not yours to mend.")
          .with("service", service)
          .with("until", until.get())
          .with("line", work.line());
    }
    return Text.of(
            "{service} announces work at the moment: {line}. What does not play then is not yours"
                + " to mend.")
        .with("service", service)
        .with("line", work.line());
  }

  private static Text when(Instant at, Sight sight) {
    return Days.dayAndTime(ZonedDateTime.ofInstant(at, sight.zone()));
  }
}
