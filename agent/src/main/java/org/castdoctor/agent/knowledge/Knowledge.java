package org.castdoctor.agent.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Everything known beyond this home, as of one version of the data.
 *
 * @param version of the data files, {@code 2026.11}
 * @param errorCodes read only when a code was declared
 */
public record Knowledge(
    String version,
    Models models,
    CompatRules rules,
    Incidents incidents,
    ErrorCodes errorCodes,
    List<Service> services) {
  public Knowledge {
    services = List.copyOf(services);
  }

  /** What ships with this version. */
  public static Knowledge load() {
    JsonNode compat = KnowledgeFile.read("compat.json");
    return new Knowledge(
        compat.path("version").asText(),
        Models.load(),
        CompatRules.of(compat),
        Incidents.load(),
        ErrorCodes.shipped(),
        Service.load());
  }
}
