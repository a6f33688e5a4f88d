package org.castdoctor.agent.knowledge;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One maker's data as they were at one time.
 *
 * @param maker a pack's name, {@code desk}; empty for what ships with castdoctor
 * @param number counts up: 7 of {@code desk-7}, 202611 of {@code 2026.11}
 */
record Edition(String maker, long number) {
  private static final Pattern PACK = Pattern.compile("([a-z0-9-]+)-([0-9]{1,18})");
  private static final Pattern BUILT_IN = Pattern.compile("([0-9]{4})\\.([0-9]{2})");

  /** Those in a version such as {@code 2026.11+desk-7}; what is none is left out. */
  static List<Edition> of(String version) {
    return Stream.of(version.split("\\+")).flatMap(Edition::read).toList();
  }

  private static Stream<Edition> read(String word) {
    Matcher builtIn = BUILT_IN.matcher(word);
    if (builtIn.matches()) {
      return Stream.of(new Edition("", Long.parseLong(builtIn.group(1) + builtIn.group(2))));
    }
    Matcher pack = PACK.matcher(word);
    return pack.matches()
        ? Stream.of(new Edition(pack.group(1), Long.parseLong(pack.group(2))))
        : Stream.empty();
  }

  /** Whether this is that one, or a later one of the same maker. */
  boolean continues(Edition earlier) {
    return maker.equals(earlier.maker) && number >= earlier.number;
  }
}
