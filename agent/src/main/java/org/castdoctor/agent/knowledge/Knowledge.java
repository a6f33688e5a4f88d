package org.castdoctor.agent.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * Everything known beyond this home, as of one version of the data.
 *
 * @param version of the data files, {@code 2026.11}; with a pack {@code 2026.11+desk-7}
 * @param profile how the desk behind the pack works
 */
public record Knowledge(
    String version, Models models, List<CompatRule> rules, Optional<DeskProfile> profile) {
  public Knowledge {
    rules = List.copyOf(rules);
  }

  /** What ships with this version. */
  public static Knowledge load() {
    return load(Overlay.NONE);
  }

  /** What ships with this version, and a pack over it. */
  public static Knowledge load(Overlay overlay) {
    return new Knowledge(
        version(overlay),
        Models.load(overlay),
        Section.COMPAT.read(overlay, CompatRule::of),
        overlay.profile());
  }

  /** The version of the data files that ship with this version, and of the pack over them. */
  public static String version(Overlay overlay) {
    String builtIn = Section.COMPAT.builtIn().path("version").asText();
    return overlay.label().isEmpty() ? builtIn : builtIn + "+" + overlay.label();
  }
}
