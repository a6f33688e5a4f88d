package org.castdoctor.protocol.wire.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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
}
