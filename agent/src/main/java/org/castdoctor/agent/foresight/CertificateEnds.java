package org.castdoctor.agent.foresight;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.history.Notice.Kind;
import org.castdoctor.agent.words.Text;

/**
 * A certificate with which a receiver proves its make, or another that lives long, ends within
 * ninety days by this computer's clock. In March 2025 one of a maker ended unnoticed, and two
 * generations of receivers stopped everywhere at once; those that were reset then lost more.
 */
final class CertificateEnds implements Foresight {
  /** Time enough for a maker to be asked; the same as finding V05. */
  private static final long SOON_DAYS = 90;

  @Override
  public List<Prospect> look(Sight sight) {
    List<Prospect> all = new ArrayList<>();
    for (String device : sight.receivers()) {
      sight
          .timeline()
          .latest(device, Aspect.CERTIFICATE_END)
          .flatMap(CertificateEnds::day)
          .ifPresent(end -> all.add(judge(device, end, sight)));
    }
    return all;
  }

  private static Prospect judge(String device, LocalDate end, Sight sight) {
    String key = "certificate:" + device;
    String name = sight.timeline().nameOf(device);
    long days = ChronoUnit.DAYS.between(sight.today(), end);
    if (days < 0) {
      return new Prospect.Over(
          key,
          Text.of(
                  "{device}: its certificate ended on {day}. If it does not cast now, that is its"
                      + " maker's to mend; do not reset it.")
              .with("device", name)
              .with("day", end.toString()));
    }
    if (days > SOON_DAYS) {
      return new Prospect.Over(
          key,
          Text.of("{device}: its certificate was renewed and ends on {day}.")
              .with("device", name)
              .with("day", end.toString()));
    }
    return new Prospect.Ahead(
        Kind.CERTIFICATE,
        key,
        Optional.of(device),
        Optional.of(end),
        Text.of(
                "{device}: its certificate ends on {day}. Install what its maker offers before"
                    + " that; do not reset it then.")
            .with("device", name)
            .with("day", end.toString()));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }
}
