package org.castdoctor.agent.report;

import java.util.Arrays;

/**
 * How many columns of a terminal a text takes: two for a character of East Asian width, none for a
 * mark that is set on the one before it, one for any other. Source: Unicode Standard Annex #11,
 * EastAsianWidth.txt of Unicode 17.0, classes W and F.
 */
public final class Columns {
  /** Below this everything takes one column but what is set on another. */
  private static final int FIRST_WIDE = 0x1100;

  /** Below this there is nothing that is set on another, and a unit is a column. */
  private static final int FIRST_MARK = 0x300;

  /** Vowels and final consonants of old Hangul, which are drawn into the syllable before them. */
  private static final int FIRST_JAMO_IN_SYLLABLE = 0x1160;

  private static final int LAST_JAMO_IN_SYLLABLE = 0x11FF;

  private static final String WIDE =
      """
      1100-115F 231A-231B 2329-232A 23E9-23EC 23F0-23F0 23F3-23F3 25FD-25FE 2614-2615 2630-2637
      2648-2653 267F-267F 268A-268F 2693-2693 26A1-26A1 26AA-26AB 26BD-26BE 26C4-26C5 26CE-26CE
      26D4-26D4 26EA-26EA 26F2-26F3 26F5-26F5 26FA-26FA 26FD-26FD 2705-2705 270A-270B 2728-2728
      274C-274C 274E-274E 2753-2755 2757-2757 2795-2797 27B0-27B0 27BF-27BF 2B1B-2B1C 2B50-2B50
      2B55-2B55 2E80-303E 3041-3247 3250-A4C6 A960-A97C AC00-D7A3 F900-FAFF FE10-FE19 FE30-FE6B
      FF01-FF60 FFE0-FFE6 16FE0-16FE4 16FF0-18CD5 18CFF-18D1E 18D80-18DF2 1AFF0-1B2FB 1D300-1D376
      1F004-1F004 1F0CF-1F0CF 1F18E-1F18E 1F191-1F19A 1F200-1F265 1F300-1F320 1F32D-1F335
      1F337-1F37C 1F37E-1F393 1F3A0-1F3CA 1F3CF-1F3D3 1F3E0-1F3F0 1F3F4-1F3F4 1F3F8-1F43E
      1F440-1F440 1F442-1F4FC 1F4FF-1F53D 1F54B-1F54E 1F550-1F567 1F57A-1F57A 1F595-1F596
      1F5A4-1F5A4 1F5FB-1F64F 1F680-1F6C5 1F6CC-1F6CC 1F6D0-1F6D2 1F6D5-1F6DF 1F6EB-1F6EC
      1F6F4-1F6FC 1F7E0-1F7F0 1F90C-1F93A 1F93C-1F945 1F947-1F9FF 1FA70-1FAF8 20000-2FFFD
      30000-3FFFD
      """;

  private Columns() {}

  /** Begin and end of each range; read only where such a character may be. */
  private static final class Ranges {
    private static final int[] BEGIN = ends(0);
    private static final int[] END = ends(1);

    private static int[] ends(int which) {
      return Arrays.stream(WIDE.strip().split("\\s+"))
          .mapToInt(range -> Integer.parseInt(range.split("-", 2)[which], 16))
          .toArray();
    }
  }

  /** The columns of a text in one line. */
  public static int of(CharSequence text) {
    int columns = 0;
    for (int i = 0; i < text.length(); ) {
      int c = Character.codePointAt(text, i);
      columns += of(c);
      i += Character.charCount(c);
    }
    return columns;
  }

  /** The columns of one character. */
  static int of(int c) {
    return c < FIRST_MARK ? 1 : isSetOnAnother(c) ? 0 : isWide(c) ? 2 : 1;
  }

  /** Whether it takes two columns, and a line may end before and after it. */
  static boolean isWide(int c) {
    if (c < FIRST_WIDE) {
      return false;
    }
    int found = Arrays.binarySearch(Ranges.BEGIN, c);
    int range = found < 0 ? -found - 2 : found;
    return range >= 0 && c <= Ranges.END[range];
  }

  private static boolean isSetOnAnother(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || (c >= FIRST_JAMO_IN_SYLLABLE && c <= LAST_JAMO_IN_SYLLABLE);
  }

  /** How many units from the beginning fit into these columns, no character torn apart. */
  static int fitting(CharSequence text, int columns) {
    int used = 0;
    int i = 0;
    while (i < text.length()) {
      int c = Character.codePointAt(text, i);
      used += of(c);
      if (used > columns) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  /** The text with blanks behind it up to this many columns; longer than that, it stays. */
  public static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }
}
