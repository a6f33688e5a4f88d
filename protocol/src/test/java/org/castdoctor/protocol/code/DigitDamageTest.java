package org.castdoctor.protocol.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.castdoctor.protocol.code.Decoded.Candidate;
import org.castdoctor.protocol.code.Decoded.DidYouMean;
import org.castdoctor.protocol.code.Decoded.Exact;
import org.castdoctor.protocol.code.Decoded.Filled;
import org.castdoctor.protocol.code.Decoded.Refused;
import org.castdoctor.protocol.code.DiagnosisCode.Form;
import org.junit.jupiter.api.Test;

class DigitDamageTest {
  private static String digits(CodeContent content) {
    return DiagnosisCode.encode(content).digits();
  }

  private static List<CodeContent> contents(long seed, int count) {
    List<CodeContent> contents =
        new ArrayList<>(Samples.random(seed, count).stream().map(Samples::withoutDetail).toList());
    contents.add(Samples.withoutDetail(Samples.ALL_ZERO));
    contents.add(Samples.withoutDetail(Samples.ALL_HIGHEST));
    return contents;
  }

  private static String with(String code, int place, char digit) {
    return code.substring(0, place) + digit + code.substring(place + 1);
  }

  @Test
  void everyWrongDigitComesBackAsAQuestionWithTheRightCodeAmongTheAnswers() {
    for (CodeContent content : contents(20, 30)) {
      String face = digits(content);
      String bare = face.replace(" ", "");
      for (int place = 0; place < 16; place++) {
        for (char wrong = '0'; wrong <= '9'; wrong++) {
          if (wrong != bare.charAt(place)) {
            DidYouMean ask =
                assertInstanceOf(DidYouMean.class, DiagnosisCode.decode(with(bare, place, wrong)));
            assertTrue(
                ask.candidates().contains(new Candidate(face, content, List.of(place + 1))),
                ask.toString());
          }
        }
      }
    }
  }

  @Test
  void everySwapOfTwoDigitsIsNoticed() {
    for (CodeContent content : contents(21, 300)) {
      String bare = digits(content).replace(" ", "");
      for (int a = 0; a < 16; a++) {
        for (int b = a + 1; b < 16; b++) {
          if (bare.charAt(a) != bare.charAt(b)) {
            Decoded decoded =
                DiagnosisCode.decode(with(with(bare, a, bare.charAt(b)), b, bare.charAt(a)));
            assertTrue(
                decoded instanceof Refused || decoded instanceof DidYouMean, decoded.toString());
          }
        }
      }
    }
  }

  @Test
  void noWeightedDifferenceOfOneDigitOrOneSwapVanishes() {
    // The proof behind the two tests above, for all codes: every case of it, counted.
    long[] weights = new long[16];
    long weight = 1;
    for (int place = 15; place >= 0; place--) {
      weights[place] = weight;
      weight *= 10;
    }
    for (int difference = 1; difference <= 9; difference++) {
      for (int a = 0; a < 16; a++) {
        assertTrue(difference * weights[a] % 997 != 0);
        for (int b = a + 1; b < 16; b++) {
          assertTrue(difference * (weights[a] - weights[b]) % 997 != 0);
        }
      }
    }
  }

  @Test
  void oneDigitNotHeardIsFilledInAndNamed() {
    for (CodeContent content : contents(22, 100)) {
      String face = digits(content);
      String bare = face.replace(" ", "");
      for (int place = 0; place < 16; place++) {
        assertEquals(
            new Filled(content, Form.DIGITS, face, List.of(place + 1)),
            DiagnosisCode.decode(with(bare, place, '?')));
      }
    }
  }

  @Test
  void twoDigitsNotHeardComeBackAsAQuestionWithTheRightCodeAmongTheAnswers() {
    for (CodeContent content : contents(23, 20)) {
      String face = digits(content);
      String bare = face.replace(" ", "");
      for (int a = 0; a < 16; a++) {
        for (int b = a + 1; b < 16; b++) {
          DidYouMean ask =
              assertInstanceOf(
                  DidYouMean.class, DiagnosisCode.decode(with(with(bare, a, '?'), b, '?')));
          assertTrue(
              ask.candidates().contains(new Candidate(face, content, List.of(a + 1, b + 1))),
              ask.toString());
        }
      }
    }
  }

  @Test
  void threeDigitsNotHeardComeBackAsAQuestionWithTheRightCodeAmongTheAnswers() {
    for (CodeContent content : contents(26, 3)) {
      String face = digits(content);
      String bare = face.replace(" ", "");
      for (int a = 0; a < 16; a++) {
        for (int b = a + 1; b < 16; b++) {
          for (int c = b + 1; c < 16; c++) {
            String damaged = with(with(with(bare, a, '?'), b, '?'), c, '?');
            DidYouMean ask = assertInstanceOf(DidYouMean.class, DiagnosisCode.decode(damaged));
            assertTrue(
                ask.candidates()
                    .contains(new Candidate(face, content, List.of(a + 1, b + 1, c + 1))),
                ask.toString());
          }
        }
      }
    }
  }

  /** What is not promised: ten digits are tried in the gap, each fits as any code does. */
  @Test
  void ofArbitraryDigitsWithOneGapOneInNineHundredIsFilled() {
    Random random = new Random(28);
    int tried = 100_000;
    int filled = 0;
    for (int i = 0; i < tried; i++) {
      StringBuilder text = new StringBuilder("?");
      while (text.length() < 16) {
        text.append(random.nextInt(10));
      }
      String word = text.substring(1) + "?";
      filled += DiagnosisCode.decode(i % 2 == 0 ? text.toString() : word) instanceof Filled ? 1 : 0;
    }
    double expected = tried * 10 * Math.pow(2, 40) / Math.pow(10, 13) / 1000;
    assertTrue(
        Math.abs(filled - expected) < 4 * Math.sqrt(expected), filled + ", expected " + expected);
  }

  @Test
  void fourDigitsNotHeardAreTooMany() {
    String bare = digits(Samples.L03).replace(" ", "");
    assertInstanceOf(DidYouMean.class, DiagnosisCode.decode("???" + bare.substring(3)));
    String reason =
        assertInstanceOf(Refused.class, DiagnosisCode.decode("????" + bare.substring(4))).reason();
    assertTrue(reason.contains("At most 3"), reason);
  }

  @Test
  void aFiveHeardAsANineLeavesNoDoubtWhichCodeWasMeant() {
    for (CodeContent content : contents(25, 300)) {
      String face = digits(content);
      String bare = face.replace(" ", "");
      for (int place = 0; place < 16; place++) {
        char other = bare.charAt(place) == '5' ? '9' : bare.charAt(place) == '9' ? '5' : ' ';
        if (other != ' ') {
          assertEquals(
              new DidYouMean(
                  Form.DIGITS, List.of(new Candidate(face, content, List.of(place + 1)))),
              DiagnosisCode.decode(with(bare, place, other)));
        }
      }
    }
  }

  /** Theory: one three-digit end of a thousand fits each of 2^40 of 10^13 beginnings. */
  @Test
  void ofArbitraryDigitsOneInNineThousandCountsAsACode() {
    Random random = new Random(24);
    int tried = 400_000;
    int exact = 0;
    int asked = 0;
    for (int i = 0; i < tried; i++) {
      StringBuilder text = new StringBuilder();
      for (int place = 16; place > 0; place--) {
        text.append(random.nextInt(10));
      }
      switch (DiagnosisCode.decode(text.toString())) {
        case Exact e -> exact++;
        case DidYouMean d -> asked++;
        case Filled f -> throw new AssertionError("nothing was missing: " + f);
        case Refused r -> {}
      }
    }
    double expected = tried * Math.pow(2, 40) / Math.pow(10, 13) / 1000;
    assertTrue(
        Math.abs(exact - expected) < 4 * Math.sqrt(expected), exact + ", expected " + expected);
    // Up to 16 places and 9 digits each lead to a code with the same chance.
    assertTrue(asked < expected * 16 * 9 * 2, asked + " asked");
  }
}
