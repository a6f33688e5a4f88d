package org.castdoctor.agent.foresight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.history.Notice;
import org.castdoctor.agent.history.Notice.Kind;
import org.castdoctor.agent.history.Timeline.Span;
import org.castdoctor.agent.words.Text;

/**
 * A receiver's software that this computer has seen unchanged for nine months. What was before the
 * first look is not known, so that nothing is said before nine months were watched.
 */
final class FirmwareStands implements Foresight {
  /**
   * A guess between makers: Google's receivers got a new version every one to three months while
   * they were cared for, TVs one or two a year. It is a hint to look for an update, and no fault.
   */
  static final long LONG_DAYS = 270;

  /** A device that is off now says nothing of its software now. */
  private static final long FRESH_DAYS = 7;

  @Override
  public List<Prospect> look(Sight sight) {
    List<Prospect> all = new ArrayList<>();
    for (String device : sight.receivers()) {
      sight
          .span(device, Aspect.FIRMWARE)
          .filter(span -> !span.to().isBefore(sight.today().minusDays(FRESH_DAYS)))
          .flatMap(span -> judge(device, span, sight))
          .ifPresent(all::add);
    }
    return all;
  }

  private static Optional<Prospect> judge(String device, Span span, Sight sight) {
    String key = "firmware:" + device;
    String name = sight.timeline().nameOf(device);
    long days = ChronoUnit.DAYS.between(span.from(), sight.today());
    if (days >= LONG_DAYS) {
      return Optional.of(
          new Prospect.Ahead(
              Kind.FIRMWARE,
              key,
              Optional.of(device),
              Optional.empty(),
              Text.of(
                      "{device} has had the same software since {day} at least ({version}). Look in"
                          + " its settings whether it still gets updates.")
                  .with("device", name)
                  .with("day", span.from().toString())
                  .with("version", span.value())));
    }
    return sight
        .open(Kind.FIRMWARE)
        .filter(notice -> notice.key().equals(key) && isLater(span.from(), notice, sight))
        .findFirst()
        .map(notice ->
            new Prospect.Over(
                key,
                Text.of("{device} has new software: {version}.")
                    .with("device", name)
                    .with("version", span.value())));
  }

  private static boolean isLater(LocalDate from, Notice notice, Sight sight) {
    return !from.isBefore(LocalDate.ofInstant(notice.since(), sight.zone()));
  }
}
