package org.castdoctor.agent.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** What a model name in an announcement says, and what it does not. */
public final class Models {
  /** Whether devices of a model have a remote control. */
  public enum HasRemote {
    YES,
    NO,
    UNKNOWN
  }

  private final Map<String, HasRemote> rows = new HashMap<>();

  private Models() {}

  /** The table of the rows in force. */
  static Models load(Overlay overlay) {
    Models models = new Models();
    for (Section.Row row : Section.MODELS.inForce(overlay)) {
      models.rows.put(Section.MODELS.nameOf(row.json()), remoteOf(row.json()));
    }
    return models;
  }

  static HasRemote remoteOf(JsonNode row) {
    return switch (row.path("remote").asText()) {
      case "yes" -> HasRemote.YES;
      case "no" -> HasRemote.NO;
      case "unknown" -> HasRemote.UNKNOWN;
      default -> throw new IllegalArgumentException("remote is yes, no or unknown");
    };
  }

  /** Whether this model has a remote; unknown also for names that mean several devices. */
  public HasRemote remote(String model) {
    return rows.getOrDefault(model, HasRemote.UNKNOWN);
  }

  /** Whether several different devices say this name. */
  public boolean isAmbiguous(String model) {
    return rows.get(model) == HasRemote.UNKNOWN;
  }
}
