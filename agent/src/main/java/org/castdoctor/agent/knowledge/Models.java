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

  /** The table that ships with this version. */
  public static Models load() {
    return of(Section.MODELS.document(Overlay.NONE));
  }

  /** The table in a document of the form of {@code models.json}. */
  static Models of(JsonNode document) {
    Models models = new Models();
    for (JsonNode row : document.path("models")) {
      models.rows.put(row.path("model").asText(), remoteOf(row));
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
