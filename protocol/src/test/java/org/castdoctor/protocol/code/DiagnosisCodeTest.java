package org.castdoctor.protocol.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.castdoctor.protocol.code.Decoded.Exact;
import org.castdoctor.protocol.code.Decoded.Refused;
import org.castdoctor.protocol.code.DiagnosisCode.Faces;
import org.castdoctor.protocol.code.DiagnosisCode.Form;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.junit.jupiter.api.Test;

class DiagnosisCodeTest {
  @Test
  void everyFaceOfEveryContentReadsBackAsThatContent() {
    for (CodeContent content : Samples.random(1, 3000)) {
      assertReadsBack(content);
    }
    assertReadsBack(Samples.ALL_ZERO);
    assertReadsBack(Samples.ALL_HIGHEST);
  }

  private static void assertReadsBack(CodeContent content) {
    Faces faces = DiagnosisCode.encode(content);
    CodeContent brief = Samples.withoutDetail(content);
    assertTrue(faces.shortSymbols().matches("CD(-[0-9A-HJKMNP-TV-Z]{4}){3}"), faces.shortSymbols());
    assertTrue(faces.longSymbols().matches("CD(-[0-9A-HJKMNP-TV-Z]{6}){3}"), faces.longSymbols());
    assertTrue(faces.digits().matches("[0-9]{4}( [0-9]{4}){3}"), faces.digits());
    assertEquals(new Exact(brief, Form.SHORT), DiagnosisCode.decode(faces.shortSymbols()));
    assertEquals(new Exact(content, Form.LONG), DiagnosisCode.decode(faces.longSymbols()));
    assertEquals(new Exact(brief, Form.DIGITS), DiagnosisCode.decode(faces.digits()));
    assertEquals(new Exact(brief, Form.SHORT), DiagnosisCode.decode(faces.spoken()));
  }

  /** The expected faces were worked out by a second program, with a generator polynomial. */
  @Test
  void codesOnPaperStayReadable() {
    assertEquals(
        new Faces(
            "CD-KQ9Z-R7B8-Q3AV",
            "CD-KQ9ZR7-B89TRH-4VDB5E",
            "0677 8663 8064 8164",
            "Kilo Quebec nine Zulu, Romeo seven Bravo eight, Quebec three Alfa Victor"),
        DiagnosisCode.encode(Samples.L03));
  }

  @Test
  void aContentWithoutDetailHasALongFaceThatSaysNoMore() {
    String longFace = DiagnosisCode.encode(Samples.L03).longSymbols();
    assertEquals(
        new Exact(Samples.L03.with(CodeContent.Detail.NOTHING_SAID), Form.LONG),
        DiagnosisCode.decode(longFace));
  }

  @Test
  void aFindingThisReleaseHasNeverHeardOfStillNamesItsOwnerAndNumber() {
    CodeContent later =
        new CodeContent(5, 'L', 63, Confidence.LIKELY, 500, 30, 7, Concern.NONE, Optional.empty());
    Exact exact =
        assertInstanceOf(
            Exact.class, DiagnosisCode.decode(DiagnosisCode.encode(later).shortSymbols()));
    assertEquals("L63", exact.content().findingId());
    assertEquals(5, exact.content().epoch());
  }

  @Test
  void caseBlanksDashesAndPrefixMakeNoDifference() {
    for (CodeContent content : Samples.random(2, 300)) {
      Faces faces = DiagnosisCode.encode(content);
      for (String face : List.of(faces.shortSymbols(), faces.longSymbols(), faces.digits())) {
        Decoded expected = DiagnosisCode.decode(face);
        assertInstanceOf(Exact.class, expected);
        String bare = face.replaceAll("^CD-|[- ]", "");
        for (String typed :
            List.of(
                bare,
                face.toLowerCase(Locale.ROOT),
                "  " + face.replace("-", " ") + "\n",
                face.replace("-", ""),
                face.replace('-', '\u2011').replace(' ', '\u00a0'),
                String.join(" ", bare.split("")),
                bare.replace('0', 'o').replace('1', 'l'),
                bare.replace('0', 'O').replace('1', 'I'))) {
          assertEquals(expected, DiagnosisCode.decode(typed), typed);
        }
      }
    }
  }

  @Test
  void aCodeThatItselfBeginsWithThePrefixIsNotCut() {
    CodeContent content =
        Samples.random(3, 20_000).stream()
            .filter(c -> DiagnosisCode.encode(c).shortSymbols().startsWith("CD-CD"))
            .findFirst()
            .orElseThrow();
    String code = DiagnosisCode.encode(content).shortSymbols();
    Decoded expected = new Exact(Samples.withoutDetail(content), Form.SHORT);
    assertEquals(expected, DiagnosisCode.decode(code));
    assertEquals(expected, DiagnosisCode.decode(code.substring(3)));
  }

  @Test
  void wordsReadBackInAnyCommonSpellingAndWithSingleCharactersBetween() {
    for (CodeContent content : Samples.random(4, 300)) {
      Faces faces = DiagnosisCode.encode(content);
      Decoded expected = DiagnosisCode.decode(faces.shortSymbols());
      String words = faces.spoken();
      assertEquals(expected, DiagnosisCode.decode("Charlie Delta " + words));
      assertEquals(
          expected,
          DiagnosisCode.decode(
              words
                  .toUpperCase(Locale.ROOT)
                  .replace("ALFA", "Alpha")
                  .replace("JULIETT", "juliet")
                  .replace("XRAY", "X-ray")
                  .replace("ZERO", "Oscar")
                  .replace("NINE ", "niner ")
                  .replace("KILO", "k")));
    }
  }

  @Test
  void aGroupThatLooksLikeAWordIsStillReadAsCharacters() {
    // PAPA is a word for P and also four characters of the alphabet.
    Decoded refused = DiagnosisCode.decode("CD-PAPA-PAPA-PAPA");
    String reason = assertInstanceOf(Refused.class, refused).reason();
    assertTrue(reason.startsWith("This is not a diagnosis code"), reason);
  }

  @Test
  void aRunOfOneCharacterIsNeverACode() {
    for (char symbol : Alphabet.SYMBOLS.toCharArray()) {
      for (Form form : Form.values()) {
        assertInstanceOf(
            Refused.class, DiagnosisCode.decode(String.valueOf(symbol).repeat(form.places())));
      }
    }
  }

  @Test
  void countingUpIsNeverACode() {
    assertInstanceOf(Refused.class, DiagnosisCode.decode("0123 4567 8901 2345"));
    assertInstanceOf(Refused.class, DiagnosisCode.decode("1234 5678 9012 3456"));
  }

  @Test
  void anotherLengthIsRefusedWithTheCount() {
    for (int length = 0; length <= 40; length++) {
      if (length != 12 && length != 16 && length != 18) {
        Refused refused = assertInstanceOf(Refused.class, DiagnosisCode.decode("7".repeat(length)));
        assertTrue(refused.reason().contains("This has " + length + "."), refused.reason());
      }
    }
  }

  @Test
  void theRefusalNamesWhatCannotBePartOfACode() {
    assertRefused("CD-K7QU-M2ZC-9TRH", "never has the letter U");
    assertRefused("CD-K7Q\u00df-M2ZC-9TRH", "Character 6 is neither");
    assertRefused("CD-K7Q\u017f-M2ZC-9TRH", "Character 6 is neither");
    assertRefused("0123 4567 89AB 4567", "there are letters in it");
    assertRefused("7".repeat(257), "too long");
    assertRefused(" ".repeat(100_000), "too long");
  }

  private static void assertRefused(String typed, String part) {
    String reason = assertInstanceOf(Refused.class, DiagnosisCode.decode(typed)).reason();
    assertTrue(reason.contains(part), reason);
  }

  @Test
  void aLongCodeWhoseStepsNobodyWritesIsRefusedExceptInALaterEpoch() {
    int[] data = new int[Layout.LONG_SYMBOLS];
    Arrays.fill(data, 31);
    CodeContent later = Layout.read(data).orElseThrow();
    assertEquals("U63", later.findingId());
    assertEquals(Map.of(), later.detail().orElseThrow().steps());
    data[0] &= 3;
    assertTrue(Layout.read(data).isEmpty());
  }

  @Test
  void anyTextIsAnswered() {
    Random random = new Random(5);
    String pool = Alphabet.SYMBOLS + "?-- ,ouil\u00e9\u2013\ud83d\u0000\uffff<&";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(300); length > 0; length--) {
        text.append(pool.charAt(random.nextInt(pool.length())));
      }
      Decoded decoded = DiagnosisCode.decode(text.toString());
      if (text.length() > Alphabet.MAX_INPUT) {
        assertInstanceOf(Refused.class, decoded);
      }
    }
  }
}
