package org.castdoctor.protocol.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.castdoctor.protocol.wire.Parsed;

/**
 * The 32 characters of a code and how people write and say them. Source: Crockford's base 32 (no I,
 * L, O or U; I and L are read as 1, O as 0), ICAO Annex 10 for the words.
 */
final class Alphabet {
  static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /** Stands for a character that was not heard. */
  static final char NOT_HEARD = '?';

  /** The longest face, 18 words of up to eight letters, takes 170 characters; the rest is slack. */
  static final int MAX_INPUT = 256;

  /** The shortest face has 12 places: so many pieces or more are single characters or words. */
  private static final int FEWEST_PIECES = 12;

  private static final String PREFIX = "CD";

  private static final List<String> WORDS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "Alfa",
          "Bravo",
          "Charlie",
          "Delta",
          "Echo",
          "Foxtrot",
          "Golf",
          "Hotel",
          "Juliett",
          "Kilo",
          "Mike",
          "November",
          "Papa",
          "Quebec",
          "Romeo",
          "Sierra",
          "Tango",
          "Victor",
          "Whiskey",
          "Xray",
          "Yankee",
          "Zulu");

  /** Other spellings, and words for letters that a code never has but people say. */
  private static final Map<String, String> OTHER_WORDS =
      Map.of(
          "ALPHA", "A",
          "JULIET", "J",
          "WHISKY", "W",
          "NINER", "9",
          "INDIA", "I",
          "LIMA", "L",
          "OSCAR", "O",
          "UNIFORM", "U",
          // "X-ray" comes apart at its hyphen: the X is a piece of its own.
          "RAY", "");

  private static final Map<String, String> BY_WORD =
      WORDS.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  word -> word.toUpperCase(Locale.ROOT),
                  word -> String.valueOf(SYMBOLS.charAt(WORDS.indexOf(word)))));

  private Alphabet() {}

  /** The word for a symbol, 0 to 31. */
  static String word(int symbol) {
    return WORDS.get(symbol);
  }

  /**
   * The characters of a code as somebody typed or dictated it: upper case, {@code ?} kept, without
   * prefix, blanks, hyphens and the like.
   */
  static Parsed<String> read(String text) {
    if (text.length() > MAX_INPUT) {
      return new Parsed.Malformed<>("This is too long to be a diagnosis code.", MAX_INPUT);
    }
    List<String> pieces = pieces(text);
    boolean spoken = pieces.size() >= FEWEST_PIECES;
    StringBuilder characters = new StringBuilder();
    for (String piece : pieces) {
      String upper = upper(piece);
      characters.append(spoken ? BY_WORD.getOrDefault(upper, other(upper)) : upper);
    }
    for (int i = 0; i < characters.length(); i++) {
      char symbol = lookAlike(characters.charAt(i));
      if (symbol == 'U') {
        return new Parsed.Malformed<>(
            "A diagnosis code never has the letter U. Type ? for a character you are not sure of.",
            i);
      }
      if (symbol != NOT_HEARD && SYMBOLS.indexOf(symbol) < 0) {
        return new Parsed.Malformed<>(
            "A diagnosis code has only letters and digits. Character "
                + (i + 1)
                + " is neither. Type ? for a character you are not sure of.",
            i);
      }
      characters.setCharAt(i, symbol);
    }
    return new Parsed.Ok<>(withoutPrefix(characters.toString()));
  }

  private static String other(String piece) {
    return OTHER_WORDS.getOrDefault(piece, piece);
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && !isSeparator(text.charAt(i))) {
        piece.append(text.charAt(i));
      } else if (!piece.isEmpty()) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
    }
    return pieces;
  }

  /** Blanks and dashes of any kind: chat programs replace the plain ones. */
  private static boolean isSeparator(char c) {
    int type = Character.getType(c);
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || type == Character.DASH_PUNCTUATION
        || type == Character.FORMAT
        || "_.,:;/\u2212".indexOf(c) >= 0;
  }

  /**
   * ASCII alone: upper-casing all of Unicode would make an S of a long s and an I of a dotless i.
   */
  private static String upper(String piece) {
    StringBuilder upper = new StringBuilder(piece);
    for (int i = 0; i < upper.length(); i++) {
      char c = upper.charAt(i);
      if (c >= 'a' && c <= 'z') {
        upper.setCharAt(i, (char) (c - 'a' + 'A'));
      }
    }
    return upper.toString();
  }

  private static char lookAlike(char c) {
    return switch (c) {
      case 'O' -> '0';
      case 'I', 'L' -> '1';
      default -> c;
    };
  }

  /** A code may itself begin with CD, so the prefix goes only where the length says it is one. */
  private static String withoutPrefix(String characters) {
    for (DiagnosisCode.Form form : DiagnosisCode.Form.values()) {
      if (form != DiagnosisCode.Form.DIGITS
          && characters.length() == PREFIX.length() + form.places()
          && characters.startsWith(PREFIX)) {
        return characters.substring(PREFIX.length());
      }
    }
    return characters;
  }
}
