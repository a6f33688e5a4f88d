package org.castdoctor.agent.knowledge;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.castdoctor.protocol.code.AppTable;
import org.castdoctor.protocol.wire.cast.CastApps;

/** What people and codes call an app, as the slug by which it is known here. */
public final class AppWords {
  private AppWords() {}

  /**
   * The slug of the app that somebody means: by slug, by name, or by another word that the code's
   * table has for it, such as {@code prime} or {@code disney-plus}; what nobody knows stays as it
   * is, in lower case.
   */
  public static String slug(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    int row = AppTable.indexOf(word);
    return CastApps.bySlug(word)
        .or(() -> first(app -> app.displayName().toLowerCase(Locale.ROOT).equals(word)))
        .or(() ->
            row == AppTable.UNKNOWN
                ? Optional.empty()
                : first(app -> AppTable.indexOf(app.slug()) == row))
        .map(CastApps.App::slug)
        .orElse(word);
  }

  private static Optional<CastApps.App> first(Predicate<CastApps.App> wanted) {
    return CastApps.ALL.stream().filter(wanted).findFirst();
  }
}
