package org.castdoctor.agent.knowledge;

import java.util.Optional;
import org.castdoctor.agent.knowledge.version.Scheme;
import org.castdoctor.agent.knowledge.version.Version;
import org.castdoctor.agent.words.Text;

/**
 * Versions of one scheme between two ends.
 *
 * @param from the first inside; open where empty
 * @param below the first no longer inside; open where empty
 */
public record VersionRange(Scheme scheme, Optional<Version> from, Optional<Version> below) {

  /** A range written in our own data. */
  public static VersionRange of(Scheme scheme, Optional<String> from, Optional<String> below) {
    return new VersionRange(scheme, from.map(scheme::of), below.map(scheme::of));
  }

  /**
   * Whether a version, as somebody wrote it, lies inside. What cannot be read or compared is
   * unknown, never old.
   */
  public Match contains(String text) {
    return scheme.parse(text).toOptional().map(this::contains).orElse(Match.UNKNOWN);
  }

  private Match contains(Version version) {
    Match afterStart =
        from.map(first ->
                switch (version.against(first)) {
                  case OLDER -> Match.NO;
                  case SAME, NEWER -> Match.YES;
                  case INCOMPARABLE -> Match.UNKNOWN;
                })
            .orElse(Match.YES);
    Match beforeEnd =
        below
            .map(end ->
                switch (version.against(end)) {
                  case OLDER -> Match.YES;
                  case SAME, NEWER -> Match.NO;
                  case INCOMPARABLE -> Match.UNKNOWN;
                })
            .orElse(Match.YES);
    return afterStart.and(beforeEnd);
  }

  /** The range in words. */
  public Text said() {
    if (from.isEmpty()) {
      return below
          .map(last -> Text.of("below {last}").with("last", last.toString()))
          .orElseGet(() -> Text.asItIs(""));
    }
    String first = from.get().toString();
    return below
        .map(last ->
            Text.of("from {first} and below {last}")
                .with("first", first)
                .with("last", last.toString()))
        .orElseGet(() -> Text.of("from {first}").with("first", first));
  }

  @Override
  public String toString() {
    return said().toString();
  }
}
