package org.castdoctor.protocol.code;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

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

  /** Between two pieces of a code. */
  private static final char BETWEEN = ' ';

  /** Of a piece that is no word. */
  private static final char NO_WORD = '\uFFFF';

  /** Of a word that goes with the one before it. */
  private static final char SAYS_NOTHING = '\0';

  /** By ASCII character: itself in upper case, or {@link #BETWEEN} for all that separates. */
  private static final char[] ASCII_SAID = asciiSaid();

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
  private static final Map<String, Character> OTHER_WORDS =
      Map.of(
          "ALPHA", 'A',
          "JULIET", 'J',
          "WHISKY", 'W',
          "NINER", '9',
          "INDIA", 'I',
          "LIMA", 'L',
          "OSCAR", 'O',
          "UNIFORM", 'U',
          // "X-ray" comes apart at its hyphen: the X is a piece of its own.
          "RAY", SAYS_NOTHING);

  /** A word in upper case, and the character it says. */
  private record Word(char[] letters, char says) {}

  /** By first letter: at most five words, so that none costs a look-up of its own. */
  private static final Word[][] BY_LETTER = byLetter();

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

  /** What was typed, as far as it can be of a code. */
  sealed interface Read {
    record Characters(String characters) implements Read {}

    /** The character at this place, counted from 1, cannot be of one. */
    record Unfit(Decoded.Why why, int place) implements Read {}
  }

  /**
   * The characters of a code as somebody typed or dictated it: upper case, {@code ?} kept, without
   * prefix, blanks, hyphens and the like.
   */
  static Read read(String text) {
    if (text.length() > MAX_INPUT) {
      return new Read.Unfit(Decoded.Why.TOO_LONG, MAX_INPUT);
    }
    char[] said = new char[text.length()];
    int pieces = 0;
    for (int i = 0; i < said.length; i++) {
      char c = text.charAt(i);
      said[i] = c < ASCII ? ASCII_SAID[c] : separates(c) ? BETWEEN : c;
      pieces += said[i] != BETWEEN && (i == 0 || said[i - 1] == BETWEEN) ? 1 : 0;
    }
    // Read into itself: no word is shorter than what it says.
    int length = pieces < FEWEST_PIECES ? characters(said) : words(said);
    for (int i = 0; i < length; i++) {
      char c = said[i];
      if (c == 'U') {
        return new Read.Unfit(Decoded.Why.LETTER_U, i + 1);
      }
      int symbol = c < ASCII ? VALUES[c] : NO_SYMBOL;
      if (symbol == NO_SYMBOL) {
        return new Read.Unfit(Decoded.Why.NO_LETTER_OR_DIGIT, i + 1);
      }
      said[i] = symbol < 0 ? NOT_HEARD : SYMBOLS.charAt(symbol);
    }
    return new Read.Characters(withoutPrefix(new String(said, 0, length)));
  }

  /** Moves all characters to the beginning, and says how many there are. */
  private static int characters(char[] said) {
    int length = 0;
    for (char c : said) {
      if (c != BETWEEN) {
        said[length++] = c;
      }
    }
    return length;
  }

  /** The same, with the character of a word in the place of the word. */
  private static int words(char[] said) {
    int length = 0;
    int from = 0;
    while (from < said.length) {
      int to = from;
      while (to < said.length && said[to] != BETWEEN) {
        to++;
      }
      char says = to > from ? word(said, from, to) : SAYS_NOTHING;
      if (says == NO_WORD) {
        System.arraycopy(said, from, said, length, to - from);
        length += to - from;
      } else if (says != SAYS_NOTHING) {
        said[length++] = says;
      }
      from = to + 1;
    }
    return length;
  }

  private static char word(char[] said, int from, int to) {
    char first = said[from];
    if (first >= 'A' && first <= 'Z') {
      for (Word word : BY_LETTER[first - 'A']) {
        if (Arrays.equals(word.letters(), 0, word.letters().length, said, from, to)) {
          return word.says();
        }
      }
    }
    return NO_WORD;
  }

  /** Blanks and dashes of any kind: chat programs replace the plain ones. */
  private static boolean separates(char c) {
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

  private static char[] asciiSaid() {
    char[] said = new char[ASCII];
    for (char c = 0; c < ASCII; c++) {
      said[c] = separates(c) ? BETWEEN : upper(c);
    }
    return said;
  }

  private static Word[][] byLetter() {
    Map<String, Character> all = new TreeMap<>(OTHER_WORDS);
    for (int symbol = 0; symbol < WORDS.size(); symbol++) {
      all.put(WORDS.get(symbol).toUpperCase(Locale.ROOT), SYMBOLS.charAt(symbol));
    }
    Word[][] byLetter = new Word['Z' - 'A' + 1][];
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      String first = String.valueOf(letter);
      byLetter[letter - 'A'] =
          all.entrySet().stream()
              .filter(word -> word.getKey().startsWith(first))
              .map(word -> new Word(word.getKey().toCharArray(), word.getValue()))
              .toArray(Word[]::new);
    }
    return byLetter;
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
