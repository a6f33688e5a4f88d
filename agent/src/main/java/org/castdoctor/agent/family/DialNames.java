package org.castdoctor.agent.family;

import java.util.Map;
import java.util.Optional;

/** What apps are called in DIAL's registry (dial-multiscreen.org), as far as it is known. */
public final class DialNames {
  private static final Map<String, String> BY_SLUG =
      Map.of("netflix", "Netflix", "youtube", "YouTube");

  private DialNames() {}

  /** DIAL's name of the app with that slug. */
  public static Optional<String> of(String slug) {
    return Optional.ofNullable(BY_SLUG.get(slug));
  }
}
