package org.castdoctor.agent.knowledge;

import java.util.List;

/**
 * Everything known beyond this home, as of one version of the data.
 *
 * @param version of the data files, {@code 2026.11}
 */
public record Knowledge(
    String version, Models models, List<CompatRule> rules, List<Service> services) {
  public Knowledge {
    rules = List.copyOf(rules);
    services = List.copyOf(services);
  }

  /** What ships with this version. */
  public static Knowledge load() {
    return new Knowledge(
        KnowledgeFile.read("compat.json").path("version").asText(),
        Models.load(),
        CompatRule.load(),
        Service.load());
  }
}
