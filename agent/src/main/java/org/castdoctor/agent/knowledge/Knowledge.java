package org.castdoctor.agent.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Everything known beyond this home, as of one version of the data.
 *
 * @param version of the data files, {@code 2026.11}; with a pack {@code 2026.11+desk-7}
 * @param errorCodes read only when a code was declared
 * @param profile how the desk behind the pack works
 * @param services what may be asked out there; only this version's own, because no pack decides
 *     whom this computer calls
 */
public record Knowledge(
    String version,
    Models models,
    CompatRules rules,
    Incidents incidents,
    ErrorCodes errorCodes,
    Optional<DeskProfile> profile,
    List<Service> services) {
  public Knowledge {
    services = List.copyOf(services);
  }

  /** What ships with this version. */
  public static Knowledge load() {
    return load(Overlay.NONE);
  }

  /** What ships with this version, and a pack over it. */
  public static Knowledge load(Overlay overlay) {
    JsonNode compat = Section.COMPAT.document(overlay);
    return new Knowledge(
        overlay.over(compat.path("version").asText()),
        Models.of(Section.MODELS.document(overlay)),
        CompatRules.of(compat),
        Incidents.of(Section.INCIDENTS.document(overlay)),
        ErrorCodes.over(overlay),
        overlay.profile(),
        Service.load());
  }

  /**
   * Whether everybody whose data were in use under an earlier version is heard still, in that
   * edition or a later one. Then a row that was there and is not any more was taken back; otherwise
   * the one who said it may only have fallen silent, and nothing is known of it.
   *
   * @param earlier a {@link #version}; empty where it is not known, which nothing continues
   */
  public boolean continues(String earlier) {
    List<Edition> before = Edition.of(earlier);
    List<Edition> now = Edition.of(version);
    return !before.isEmpty()
        && before.stream().allMatch(one -> now.stream().anyMatch(other -> other.continues(one)));
  }

  /** The version of the data files that ship with this version. */
  public static String builtInVersion() {
    return KnowledgeFile.read("compat.json").path("version").asText();
  }
}
