package org.castdoctor.agent.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
  private static final String TELEVISION = Character.toString(0x1F4FA);

  /** Characters of each class of the annex, and where its ranges begin and end. */
  @ParameterizedTest
  @CsvSource({
    "Whose turn, 10",
    "Küche, 5",
    "誰の番か, 8",
    "ｶﾞｽ, 3",
    "ＡＢＣ, 6",
    "「はい」, 8",
    "한국어, 6",
    "…·─→“”, 6",
    "①, 1",
    "Ж, 1"
  })
  void wideCharactersTakeTwoColumns(String text, int columns) {
    assertEquals(columns, Columns.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "10FF, 1", "1100, 2", "115F, 2", "231A, 2", "231C, 1", "2E7F, 1", "2E80, 2", "303E, 2",
    "303F, 1", "3041, 2", "A4C6, 2", "ABFF, 1", "AC00, 2", "D7A3, 2", "FF01, 2", "FF60, 2",
    "FF61, 1", "FF9F, 1", "FFE6, 2", "FFE8, 1", "1F300, 2", "1F321, 1", "20000, 2", "3FFFD, 2",
    "E0100, 0", "10FFFF, 1"
  })
  void aRangeEndsWhereTheAnnexSays(String code, int columns) {
    assertEquals(columns, Columns.of(Integer.parseInt(code, 16)));
  }

  @Test
  void anEmojiTakesTwo() {
    assertEquals(4, Columns.of(TELEVISION + "⌚"));
  }

  @Test
  void aMarkOnAnotherCharacterTakesNone() {
    assertEquals(1, Columns.of("e\u0301"));
    assertEquals(2, Columns.of("か\u3099"));
    assertEquals(1, Columns.of("a\u20DD"));
    assertEquals(2, Columns.of("\u1112\u1161\u11AB"));
  }

  @Test
  void asMuchAsFitsIsNeverHalfACharacter() {
    assertEquals(1, Columns.fitting("番組", 3));
    assertEquals(0, Columns.fitting(TELEVISION, 1));
    assertEquals(2, Columns.fitting(TELEVISION + "x", 2));
    assertEquals(2, Columns.fitting("e\u0301x", 1));
  }

  @Test
  void aColumnIsFilledUpByWhatIsSeen() {
    assertEquals("番組  |", Columns.padded("番組", 6) + "|");
    assertEquals("longer", Columns.padded("longer", 3));
  }

  @Test
  void aNameIsShortenedByColumns() {
    assertEquals("居間の…", Terminal.shortened("居間のテレビ", 7));
    assertEquals("居間のテレビ", Terminal.shortened("居間のテレビ", 12));
  }

  @Test
  void aLineEndsBetweenJapaneseCharacters() {
    assertEquals(List.of("ルーターを", "再起動する"), Terminal.wrap("ルーターを再起動する", 10));
  }

  @Test
  void aClosingMarkAndASmallKanaBeginNoLine() {
    assertEquals(List.of("番組", "で", "す。"), Terminal.wrap("番組です。", 4));
    assertEquals(List.of("チャ", "ット"), Terminal.wrap("チャット", 4));
  }

  @Test
  void anOpeningMarkEndsNoLine() {
    assertEquals(List.of("次の", "「番", "組」"), Terminal.wrap("次の「番組」", 6).stream().toList());
  }

  @Test
  void anAddressAndACommandStayWhole() {
    assertEquals(
        List.of("受信機は", "192.168.1.7:8009", "で応答します"),
        Terminal.wrap("受信機は192.168.1.7:8009で応答します", 16));
    assertEquals(
        List.of("次を実行：", "castdoctor watch --for 6m", "して待つ"),
        Terminal.wrap("次を実行：castdoctor watch --for 6mして待つ", 26));
  }

  @Test
  void wordsBetweenBlanksStayAsTheyWere() {
    assertEquals(List.of("Google TV", "のテレビ"), Terminal.wrap("Google TV のテレビ", 10));
  }

  @Test
  void aWordOfNarrowLettersBreaksAtBlanksAlone() {
    assertEquals(List.of("Wer ist", "dran"), Terminal.wrap("Wer ist dran", 8));
  }
}
