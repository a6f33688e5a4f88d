package org.castdoctor.agent.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdoctor.agent.report.Terminal.Paint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTest {
  @Test
  void linesBreakBetweenWords() {
    assertEquals(List.of("one two", "three"), Terminal.wrap("one two three", 9));
  }

  @Test
  void aLineMayBeExactlyAsLongAsTheWidth() {
    assertEquals(List.of("one two", "x"), Terminal.wrap("one two x", 7));
  }

  @Test
  void aWordLongerThanTheLineIsCut() {
    assertEquals(List.of("a", "bcde", "fghi", "jk l"), Terminal.wrap("a bcdefghijk l", 4));
  }

  @Test
  void aCharacterOfTwoUnitsIsNotTornApart() {
    String tv = new String(Character.toChars(0x1F4FA));
    assertEquals(List.of(tv + tv, tv), Terminal.wrap(tv.repeat(3), 5));
  }

  @Test
  void aNameThatIsTooLongIsShortened() {
    assertEquals("Livi…", Terminal.shortened("Living Room", 5));
    assertEquals("Living", Terminal.shortened("Living", 6));
  }

  @Test
  void anEmptyTextIsOneEmptyLine() {
    assertEquals(List.of(""), Terminal.wrap("", 10));
  }

  @ParameterizedTest
  @CsvSource({"-5, 60", "0, 60", "60, 60", "80, 80", "110, 110", "100000, 110"})
  void theWidthStaysReadable(int asked, int columns) {
    assertEquals(columns, new Terminal(asked, false).columns());
  }

  @Test
  void paintIsOnlyUsedWhereItIsWanted() {
    assertEquals("x", new Terminal(80, false).paint(Paint.RED, "x"));
    assertEquals("\u001b[1;38;5;196mx\u001b[0m", new Terminal(80, true).paint(Paint.RED, "x"));
  }

  /**
   * The grounds of xterm, macOS, Windows, GNOME and Ubuntu as they come, light and dark. Formula
   * and bound: WCAG 2.2, relative luminance and 1.4.11 (3:1, here a little more).
   */
  @ParameterizedTest
  @ValueSource(
      ints = {0xffffff, 0x000000, 0x1e1e1e, 0xf2f2f2, 0x0c0c0c, 0x171421, 0x300a24, 0xfdf6e3})
  void everyColourIsReadableOnEveryGround(int ground) {
    Pattern cube = Pattern.compile("\u001b\\[(?:1;)?38;5;(\\d+)mx\u001b\\[0m");
    for (Paint paint : List.of(Paint.GREEN, Paint.RED, Paint.MAGENTA)) {
      Matcher painted = cube.matcher(new Terminal(80, true).paint(paint, "x"));
      assertTrue(painted.matches(), "not of the cube: " + paint);
      double contrast = contrast(ofCube(Integer.parseInt(painted.group(1))), ground);
      assertTrue(contrast >= 3.4, paint + " on %06x: %.2f".formatted(ground, contrast));
    }
  }

  @Test
  void theNamedColoursOfATerminalAreNotReadableEverywhere() {
    assertEquals(21.0, contrast(0xffffff, 0x000000), 0.01);
    assertTrue(contrast(0x00cd00, 0xffffff) < 3, "xterm's green on white");
    assertTrue(contrast(0xc01c28, 0x1e1e1e) < 3, "GNOME's red on grey");
    assertTrue(contrast(0x881798, 0x0c0c0c) < 3, "Windows' magenta on black");
  }

  /** One of 6 x 6 x 6, as xterm numbers them: from 16 on, in steps of 0, 95, 135, 175, 215, 255. */
  private static int ofCube(int number) {
    int[] levels = {0, 95, 135, 175, 215, 255};
    int at = number - 16;
    return (levels[at / 36] << 16) | (levels[(at / 6) % 6] << 8) | levels[at % 6];
  }

  private static double contrast(int one, int other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear((rgb >> 16) & 0xff)
        + 0.7152 * linear((rgb >> 8) & 0xff)
        + 0.0722 * linear(rgb & 0xff);
  }

  private static double linear(int level) {
    double c = level / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  @Test
  void ordinaryNamesStayAsTheyAre() {
    String name = "Küche 東京 \uD83D\uDCFA — “TV”";
    assertEquals(name, Terminal.safe(name));
  }

  @Test
  void halfACharacterIsReplaced() {
    assertEquals("a\uFFFDb", Terminal.safe("a\uD83Db"));
  }
}
