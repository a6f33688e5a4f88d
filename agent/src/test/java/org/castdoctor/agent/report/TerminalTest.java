package org.castdoctor.agent.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.castdoctor.agent.report.Terminal.Paint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertEquals("\u001b[1;31mx\u001b[0m", new Terminal(80, true).paint(Paint.RED, "x"));
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
