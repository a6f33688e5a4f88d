package org.castdoctor.protocol.wire.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.status.ServiceState.Level;

/**
 * {@code status.playstation.com/data/statuses/region/*.json}: entries for the region and for every
 * country's services. No entry means that all is fine; old entries stay on the page, so that one
 * that began more than a week ago says nothing of now. A page that does not have the country asked
 * for is another region's, and says nothing of it. The form is undocumented and known from public
 * code.
 */
final class PsnPage {
  private static final Duration STALE = Duration.ofDays(7);

  private PsnPage() {}

  static Parsed<ServiceState> read(JsonNode root, Instant now, Optional<String> country) {
    if (!root.path("status").isArray() && !root.path("countries").isArray()) {
      return new Parsed.Malformed<>("neither a status nor countries", 0);
    }
    if (country.filter(code -> !isListed(root, code)).isPresent()) {
      return new Parsed.Malformed<>("it is of another region than " + country.get(), 0);
    }
    List<String> lines = new ArrayList<>();
    Level level = collect(root.path("status"), "region", now, lines, Level.FINE);
    for (JsonNode listed : root.path("countries")) {
      if (country.filter(code -> !code.equals(codeOf(listed))).isPresent()) {
        continue;
      }
      level = collect(listed.path("status"), "country", now, lines, level);
      for (JsonNode service : listed.path("services")) {
        String name = service.path("serviceName").asText("a service");
        level = collect(service.path("status"), name, now, lines, level);
      }
    }
    return new Parsed.Ok<>(new ServiceState(level, lines));
  }

  /** Maintenance of the region, of a country, or of one of its services. */
  static Parsed<List<PlannedWork>> announced(JsonNode root, Instant now, Optional<String> country) {
    if (!root.path("status").isArray() && !root.path("countries").isArray()) {
      return new Parsed.Malformed<>("neither a status nor countries", 0);
    }
    if (country.filter(code -> !isListed(root, code)).isPresent()) {
      return new Parsed.Malformed<>("it is of another region than " + country.get(), 0);
    }
    List<PlannedWork> works = new ArrayList<>();
    announced(root.path("status"), "region", now, works);
    for (JsonNode listed : root.path("countries")) {
      if (country.filter(code -> !code.equals(codeOf(listed))).isPresent()) {
        continue;
      }
      announced(listed.path("status"), "country", now, works);
      for (JsonNode service : listed.path("services")) {
        announced(
            service.path("status"), service.path("serviceName").asText("a service"), now, works);
      }
    }
    return new Parsed.Ok<>(PlannedWork.inOrder(works));
  }

  private static void announced(
      JsonNode entries, String service, Instant now, List<PlannedWork> works) {
    for (JsonNode entry : entries) {
      Optional<Instant> until = moment(entry.path("endDate"));
      boolean over = until.filter(end -> !end.isAfter(now)).isPresent();
      if (entry.isObject() && !over && !isStale(entry.path("startDate"), now) && isPlanned(entry)) {
        works.add(new PlannedWork(moment(entry.path("startDate")), until, service));
      }
    }
  }

  private static boolean isPlanned(JsonNode entry) {
    return entry
        .path("statusType")
        .asText("trouble")
        .toLowerCase(Locale.ROOT)
        .contains("maintenance");
  }

  private static boolean isListed(JsonNode root, String country) {
    for (JsonNode listed : root.path("countries")) {
      if (country.equals(codeOf(listed))) {
        return true;
      }
    }
    return false;
  }

  private static String codeOf(JsonNode country) {
    return country.path("countryCode").asText("");
  }

  private static Level collect(
      JsonNode entries, String service, Instant now, List<String> lines, Level soFar) {
    Level worst = soFar;
    for (JsonNode entry : entries) {
      if (!entry.isObject() || isStale(entry.path("startDate"), now)) {
        continue;
      }
      String type = entry.path("statusType").asText("trouble");
      Level level = isPlanned(entry) ? Level.MAINTENANCE : Level.TROUBLE;
      worst = worst.compareTo(level) < 0 ? level : worst;
      lines.add(service + ": " + type);
    }
    return worst;
  }

  /** An entry without a readable date is on the page now, and counts. */
  private static boolean isStale(JsonNode date, Instant now) {
    return moment(date).filter(start -> start.isBefore(now.minus(STALE))).isPresent();
  }

  private static Optional<Instant> moment(JsonNode date) {
    try {
      if (date.isIntegralNumber() && date.canConvertToLong()) {
        return Optional.of(Instant.ofEpochMilli(date.asLong()));
      }
      return date.isTextual()
          ? Optional.of(OffsetDateTime.parse(date.asText()).toInstant())
          : Optional.empty();
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
