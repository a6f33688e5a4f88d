package org.castdoctor.protocol.wire.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.status.ServiceState.Level;

/**
 * {@code www.nintendo.co.jp/netinfo/en_US/status.json}: incidents, and maintenance that is
 * announced weeks ahead and counts in its own time only. Times are Pacific, written like {@code
 * Monday, August 17, 2026 10 :00 PM}. The form is undocumented and known from public code.
 */
final class NintendoPage {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy h:mm a", Locale.US);

  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

  /** What {@code event_status} says of something that is over. */
  private static final String ENDED = "3";

  private NintendoPage() {}

  static Parsed<ServiceState> read(JsonNode root, Instant now) {
    JsonNode incidents = root.path("operational_statuses");
    JsonNode maintenances = root.path("temporary_maintenances");
    if (!incidents.isArray() || !maintenances.isArray()) {
      return new Parsed.Malformed<>("no operational_statuses or no temporary_maintenances", 0);
    }
    List<String> trouble = new ArrayList<>();
    for (JsonNode incident : incidents) {
      // Whatever has no readable beginning is on the page now, and counts.
      if (!isOver(incident, now) && begin(incident).map(b -> !b.isAfter(now)).orElse(true)) {
        trouble.add(title(incident));
      }
    }
    List<String> planned = new ArrayList<>();
    for (JsonNode maintenance : maintenances) {
      if (!isOver(maintenance, now)
          && begin(maintenance).filter(b -> !b.isAfter(now)).isPresent()) {
        planned.add("maintenance: " + title(maintenance));
      }
    }
    Level level =
        !trouble.isEmpty() ? Level.TROUBLE : planned.isEmpty() ? Level.FINE : Level.MAINTENANCE;
    trouble.addAll(planned);
    return new Parsed.Ok<>(new ServiceState(level, trouble));
  }

  static Parsed<List<PlannedWork>> announced(JsonNode root, Instant now) {
    JsonNode maintenances = root.path("temporary_maintenances");
    if (!maintenances.isArray()) {
      return new Parsed.Malformed<>("no temporary_maintenances", 0);
    }
    List<PlannedWork> works = new ArrayList<>();
    for (JsonNode maintenance : maintenances) {
      if (!isOver(maintenance, now) && begin(maintenance).isPresent()) {
        works.add(
            new PlannedWork(
                begin(maintenance),
                moment(maintenance.path("end").asText("")),
                title(maintenance)));
      }
    }
    return new Parsed.Ok<>(PlannedWork.inOrder(works));
  }

  private static String title(JsonNode entry) {
    return entry.path("software_title").asText("network services").replaceAll("<[^>]*>", " ");
  }

  private static Optional<Instant> begin(JsonNode entry) {
    return moment(entry.path("begin").asText(""));
  }

  private static boolean isOver(JsonNode entry, Instant now) {
    return entry.path("event_status").asText("").equals(ENDED)
        || moment(entry.path("end").asText("")).filter(end -> end.isBefore(now)).isPresent();
  }

  private static Optional<Instant> moment(String text) {
    try {
      String usual = text.replace(" :", ":").replaceAll("\\s+", " ").strip();
      return usual.isEmpty()
          ? Optional.empty()
          : Optional.of(LocalDateTime.parse(usual, FORM).atZone(PACIFIC).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
