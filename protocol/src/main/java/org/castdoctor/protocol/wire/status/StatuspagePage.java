package org.castdoctor.protocol.wire.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.status.ServiceState.Level;

/**
 * {@code /api/v2/status.json} of Atlassian Statuspage (documented): one indicator for the whole.
 */
final class StatuspagePage {
  private StatuspagePage() {}

  static Parsed<ServiceState> read(JsonNode root) {
    JsonNode status = root.path("status");
    List<String> line = List.of(status.path("description").asText(""));
    return switch (status.path("indicator").asText("")) {
      case "none" -> new Parsed.Ok<>(ServiceState.fine());
      case "maintenance" -> new Parsed.Ok<>(new ServiceState(Level.MAINTENANCE, line));
      case "minor", "major", "critical" -> new Parsed.Ok<>(new ServiceState(Level.TROUBLE, line));
      default -> new Parsed.Malformed<>("no known status.indicator", 0);
    };
  }

  /** The list of {@code summary.json}; the indicator alone where the page has no list. */
  static Parsed<List<PlannedWork>> announced(JsonNode root, Instant now) {
    JsonNode list = root.path("scheduled_maintenances");
    if (!list.isArray()) {
      return switch (read(root)) {
        case Parsed.Malformed<ServiceState>(String reason, int offset) ->
            new Parsed.Malformed<>(reason, offset);
        case Parsed.Ok<ServiceState>(ServiceState state) ->
            new Parsed.Ok<>(
                state.level() == Level.MAINTENANCE
                    ? List.of(
                        new PlannedWork(
                            Optional.empty(),
                            Optional.empty(),
                            state.lines().stream().findFirst().orElse("its services")))
                    : List.of());
      };
    }
    List<PlannedWork> works = new ArrayList<>();
    for (JsonNode work : list) {
      Optional<Instant> until = moment(work.path("scheduled_until"));
      if (!work.path("status").asText().equals("completed")
          && until.filter(end -> !end.isAfter(now)).isEmpty()) {
        works.add(
            new PlannedWork(
                moment(work.path("scheduled_for")),
                until,
                work.path("name").asText("its services")));
      }
    }
    return new Parsed.Ok<>(PlannedWork.inOrder(works));
  }

  private static Optional<Instant> moment(JsonNode date) {
    try {
      return Optional.of(OffsetDateTime.parse(date.asText()).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
