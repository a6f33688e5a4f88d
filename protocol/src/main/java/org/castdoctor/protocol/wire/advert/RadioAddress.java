package org.castdoctor.protocol.wire.advert;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a network card, with which one device's several faces are put together. */
final class RadioAddress {
  private static final Pattern DIGITS = Pattern.compile("[0-9A-F]{12}");

  private RadioAddress() {}

  /** Twelve upper-case hex digits, from a text with or without colons or dashes. */
  static Optional<String> of(String text) {
    return Optional.of(text.replaceAll("[:-]", "").toUpperCase(Locale.ROOT))
        .filter(DIGITS.asMatchPredicate());
  }
}
