package org.castdoctor.protocol.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.castdoctor.protocol.code.Decoded.Candidate;
import org.castdoctor.protocol.code.Decoded.DidYouMean;
import org.castdoctor.protocol.code.Decoded.Exact;
import org.castdoctor.protocol.code.Decoded.Filled;
import org.castdoctor.protocol.code.Decoded.Refused;
import org.castdoctor.protocol.code.DiagnosisCode.Faces;
import org.castdoctor.protocol.code.DiagnosisCode.Form;
import org.junit.jupiter.api.Test;

class SymbolDamageTest {
  /** A right code: its face, its bare characters and what it says. */
  private record Right(Form form, String face, String bare, CodeContent content) {}

  private static List<Right> codes(long seed, int contents) {
    List<Right> codes = new ArrayList<>();
    for (CodeContent content : Samples.random(seed, contents)) {
      Faces faces = DiagnosisCode.encode(content);
      codes.add(right(Form.SHORT, faces.shortSymbols(), Samples.withoutDetail(content)));
      codes.add(right(Form.LONG, faces.longSymbols(), content));
    }
    return codes;
  }

  private static Right right(Form form, String face, CodeContent content) {
    return new Right(form, face, face.substring(3).replace("-", ""), content);
  }

  private static String with(String code, int place, char symbol) {
    return code.substring(0, place) + symbol + code.substring(place + 1);
  }

  @Test
  void everySingleWrongSymbolComesBackAsAQuestionThatNamesThePlace() {
    for (Right code : codes(10, 5)) {
      for (int place = 0; place < code.bare().length(); place++) {
        for (char wrong : Alphabet.SYMBOLS.toCharArray()) {
          if (wrong != code.bare().charAt(place)) {
            assertEquals(
                new DidYouMean(
                    code.form(),
                    List.of(new Candidate(code.face(), code.content(), List.of(place + 1)))),
                DiagnosisCode.decode(with(code.bare(), place, wrong)));
          }
        }
      }
    }
  }

  @Test
  void everySwapOfTwoIsRefused() {
    for (Right code : codes(11, 20)) {
      for (int a = 0; a < code.bare().length(); a++) {
        for (int b = a + 1; b < code.bare().length(); b++) {
          char first = code.bare().charAt(a);
          char second = code.bare().charAt(b);
          if (first != second) {
            String swapped = with(with(code.bare(), a, second), b, first);
            assertInstanceOf(Refused.class, DiagnosisCode.decode(swapped));
          }
        }
      }
    }
  }

  @Test
  void twoToFourWrongSymbolsAreNeverTakenForACode() {
    Random random = new Random(12);
    for (Right code : codes(12, 500)) {
      for (int wrongs = 2; wrongs <= 4; wrongs++) {
        for (int round = 0; round < 10; round++) {
          String damaged = code.bare();
          for (int place : places(code.bare().length(), wrongs, random)) {
            int old = Alphabet.SYMBOLS.indexOf(damaged.charAt(place));
            int other = (old + 1 + random.nextInt(31)) % 32;
            damaged = with(damaged, place, Alphabet.SYMBOLS.charAt(other));
          }
          switch (DiagnosisCode.decode(damaged)) {
            case Refused refused -> {}
            // Another code may lie one symbol from four wrong ones, the right one never.
            case DidYouMean ask ->
                assertNotEquals(code.face(), ask.candidates().getFirst().reads());
            case Exact exact -> throw new AssertionError(damaged + " read as " + exact);
            case Filled filled -> throw new AssertionError(damaged + " read as " + filled);
          }
        }
      }
    }
  }

  @Test
  void oneOrTwoSymbolsNotHeardAreFilledInAndNamed() {
    for (Right code : codes(13, 5)) {
      for (int a = 0; a < code.bare().length(); a++) {
        String one = with(code.bare(), a, '?');
        assertEquals(
            new Filled(code.content(), code.form(), code.face(), List.of(a + 1)),
            DiagnosisCode.decode(one));
        for (int b = a + 1; b < code.bare().length(); b++) {
          assertEquals(
              new Filled(code.content(), code.form(), code.face(), List.of(a + 1, b + 1)),
              DiagnosisCode.decode("cd-" + with(one, b, '?')));
        }
      }
    }
  }

  @Test
  void threeOrFourSymbolsNotHeardComeBackAsAQuestion() {
    Random random = new Random(14);
    for (Right code : codes(14, 100)) {
      for (int gaps = 3; gaps <= 4; gaps++) {
        String damaged = code.bare();
        List<Integer> places = places(code.bare().length(), gaps, random);
        for (int place : places) {
          damaged = with(damaged, place, '?');
        }
        List<Integer> named = places.stream().map(place -> place + 1).toList();
        assertEquals(
            new DidYouMean(code.form(), List.of(new Candidate(code.face(), code.content(), named))),
            DiagnosisCode.decode(damaged));
      }
    }
  }

  @Test
  void fiveSymbolsNotHeardAreTooMany() {
    for (Right code : codes(15, 3)) {
      String reason =
          assertInstanceOf(Refused.class, DiagnosisCode.decode("?????" + code.bare().substring(5)))
              .reason();
      assertTrue(reason.contains("At most 4"), reason);
    }
  }

  @Test
  void aWrongSymbolBesideAGapIsNoticed() {
    for (Right code : codes(16, 3)) {
      for (int gap = 0; gap < code.bare().length(); gap++) {
        for (int place = 0; place < code.bare().length(); place++) {
          for (char wrong : Alphabet.SYMBOLS.toCharArray()) {
            if (place != gap && wrong != code.bare().charAt(place)) {
              assertInstanceOf(
                  Refused.class,
                  DiagnosisCode.decode(with(with(code.bare(), place, wrong), gap, '?')));
            }
          }
        }
      }
    }
  }

  @Test
  void arbitrarySymbolsHardlyEverCountAsACode() {
    Random random = new Random(17);
    int exact = 0;
    int asked = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int place = i % 2 == 0 ? 12 : 18; place > 0; place--) {
        text.append(Alphabet.SYMBOLS.charAt(random.nextInt(32)));
      }
      switch (DiagnosisCode.decode(text.toString())) {
        case Exact e -> exact++;
        case DidYouMean d -> asked++;
        case Filled f -> throw new AssertionError("nothing was missing: " + f);
        case Refused r -> {}
      }
    }
    assertEquals(0, exact, "expected 1 in a million");
    assertTrue(asked <= 20, asked + " of 20000, expected about 9");
  }

  private static List<Integer> places(int length, int count, Random random) {
    List<Integer> all = new ArrayList<>(IntStream.range(0, length).boxed().toList());
    Collections.shuffle(all, random);
    return all.subList(0, count).stream().sorted().toList();
  }
}
