package org.castdoctor.agent.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Diagnosis.Change;

/** From which day on changes matter to a complaint. */
public final class Recall {
  /** Where neither a date was said nor a good day is known: a week, as people remember. */
  private static final int A_WEEK = 7;

  private static final Pattern AGO = Pattern.compile("(\\d{1,3})\\s*([dhw])");

  private Recall() {}

  /**
   * What changed since the complaint's own date, else since the last good day, else for a week. The
   * day itself counts where somebody said it; what changed on a good day did no harm.
   */
  public static List<Change> whatChanged(
      Timeline timeline, Declared declared, Instant now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalDate from =
        declared
            .since()
            .flatMap(text -> day(text, today))
            .or(() -> timeline.lastGoodDay(today, zone).map(good -> good.plusDays(1)))
            .orElse(today.minusDays(A_WEEK));
    return timeline.changesSince(from, today, zone);
  }

  /** A day as people type it: 2026-11-20, 7d, 48h, 2w, yesterday; empty for anything else. */
  public static Optional<LocalDate> day(String text, LocalDate today) {
    String said = text.strip().toLowerCase(Locale.ROOT);
    if (said.equals("today")) {
      return Optional.of(today);
    }
    if (said.equals("yesterday")) {
      return Optional.of(today.minusDays(1));
    }
    Matcher ago = AGO.matcher(said);
    if (ago.matches()) {
      long number = Long.parseLong(ago.group(1));
      return Optional.of(
          switch (ago.group(2)) {
            case "w" -> today.minusWeeks(number);
            case "h" -> today.minusDays((number + 23) / 24);
            default -> today.minusDays(number);
          });
    }
    try {
      return Optional.of(LocalDate.parse(said));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }
}
