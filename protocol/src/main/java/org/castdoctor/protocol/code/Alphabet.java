package org.castdoctor.protocol.code;

import java.util.ArrayList;
import java.util.Arrays;
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

  /**
   * Characters that sound alike on the telephone. Sources: Fanty, Cole and Roginski 1991, "English
   * Alphabet Recognition with Telephone Speech", for the letters; A and 8, the E set and 3, 5 and 9
   * are our own guess.
   */
  private static final List<String> SOUND_ALIKE =
      List.of("AHJK", "A8", "BCDEGPTVZ3", "FSX", "MN", "59");

  /** By symbol: a bit for each other symbol that sounds like it. */
  private static final int[] ALIKE = alike();

  private static final int ASCII = 128;

  private static final byte NO_SYMBOL = -2;

  /** By ASCII character: its symbol, O for 0, I and L for 1, -1 for ?, {@link #NO_SYMBOL}. */
  private static final byte[] VALUES = values();

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

  /** Whether one symbol may have been heard for the other; no symbol for itself. */
  static boolean soundAlike(int one, int other) {
    return (ALIKE[one] >> other & 1) != 0;
  }

  /** The symbol that a character of {@link #read} stands for; -1 for one not heard. */
  static int symbol(char character) {
    return VALUES[character];
  }

  /**
   * The characters of a code as somebody typed or dictated it: upper case, {@code ?} kept, without
   * prefix, blanks, hyphens and the like.
   */
  static Parsed<String> read(String text) {
    if (text.length() > MAX_INPUT) {
      return new Parsed.Malformed<>("This is too long to be a diagnosis code.", MAX_INPUT);
    }
    StringBuilder characters = new StringBuilder(text.length());
    if (countPieces(text) < FEWEST_PIECES) {
      for (int i = 0; i < text.length(); i++) {
        if (!isSeparator(text.charAt(i))) {
          characters.append(upper(text.charAt(i)));
        }
      }
    } else {
      for (String piece : pieces(text)) {
        characters.append(BY_WORD.getOrDefault(piece, other(piece)));
      }
    }
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c == 'U') {
        return new Parsed.Malformed<>(
            "A diagnosis code never has the letter U. Type ? for a character you are not sure of.",
            i);
      }
      int symbol = c < ASCII ? VALUES[c] : NO_SYMBOL;
      if (symbol == NO_SYMBOL) {
        return new Parsed.Malformed<>(
            "A diagnosis code has only letters and digits. Character "
                + (i + 1)
                + " is neither. Type ? for a character you are not sure of.",
            i);
      }
      characters.setCharAt(i, symbol < 0 ? NOT_HEARD : SYMBOLS.charAt(symbol));
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
        piece.append(upper(text.charAt(i)));
      } else if (!piece.isEmpty()) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
    }
    return pieces;
  }

  private static int countPieces(String text) {
    int pieces = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean separator = isSeparator(text.charAt(i));
      pieces += !separator && !inside ? 1 : 0;
      inside = !separator;
    }
    return pieces;
  }

  /** Blanks and dashes of any kind: chat programs replace the plain ones. */
  private static boolean isSeparator(char c) {
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
      return false;
    }
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
  private static char upper(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
  }

  private static byte[] values() {
    byte[] values = new byte[ASCII];
    Arrays.fill(values, NO_SYMBOL);
    for (int symbol = 0; symbol < SYMBOLS.length(); symbol++) {
      values[SYMBOLS.charAt(symbol)] = (byte) symbol;
    }
    values['O'] = 0;
    values['I'] = 1;
    values['L'] = 1;
    values[NOT_HEARD] = ReedSolomon.MISSING;
    return values;
  }

  private static int[] alike() {
    int[] alike = new int[SYMBOLS.length()];
    for (String set : SOUND_ALIKE) {
      int all = 0;
      for (int i = 0; i < set.length(); i++) {
        all |= 1 << SYMBOLS.indexOf(set.charAt(i));
      }
      for (int i = 0; i < set.length(); i++) {
        int symbol = SYMBOLS.indexOf(set.charAt(i));
        alike[symbol] |= all & ~(1 << symbol);
      }
    }
    return alike;
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
