package org.castdoctor.protocol.code;

import java.util.ArrayList;
import java.util.List;

/**
 * Codes near one that is none: with one character changed to anything, or two changed to what
 * sounds like them. No more, for correcting eats detecting: of arbitrary characters, one in 2800
 * (short) or 1900 (long) is one change from a code, and one in 7 would be two changes from a long
 * one; of two sound-alikes it is one in 1700 or 730.
 */
final class Misheard {
  private static final int SYMBOLS = Alphabet.SYMBOLS.length();

  private Misheard() {}

  /**
   * At most one code is one or two changes away, because codes differ in five places.
   *
   * @param word without its mask
   * @param mask what lies over it where people see and say it
   * @return the words near it, with their mask on
   */
  static List<int[]> symbols(int[] word, int[] mask) {
    int sums = ReedSolomon.sums(word);
    for (int place = 0; place < word.length; place++) {
      for (int by = 1; by < SYMBOLS; by++) {
        if (ReedSolomon.change(word.length, place, by) == sums) {
          return List.of(seen(word, mask, place, by, place, 0));
        }
      }
    }
    for (int a = 0; a < word.length; a++) {
      for (int byA = 1; byA < SYMBOLS; byA++) {
        if (Alphabet.soundAlike(word[a] ^ mask[a], word[a] ^ mask[a] ^ byA)) {
          int left = sums ^ ReedSolomon.change(word.length, a, byA);
          for (int b = a + 1; b < word.length; b++) {
            for (int byB = 1; byB < SYMBOLS; byB++) {
              if (ReedSolomon.change(word.length, b, byB) == left
                  && Alphabet.soundAlike(word[b] ^ mask[b], word[b] ^ mask[b] ^ byB)) {
                return List.of(seen(word, mask, a, byA, b, byB));
              }
            }
          }
        }
      }
    }
    return List.of();
  }

  private static int[] seen(int[] word, int[] mask, int a, int byA, int b, int byB) {
    int[] seen = word.clone();
    seen[a] ^= byA;
    seen[b] ^= byB;
    for (int i = 0; i < seen.length; i++) {
      seen[i] ^= mask[i];
    }
    return seen;
  }

  /** Every code that differs in one digit. */
  static List<int[]> digits(int[] digits) {
    List<int[]> near = new ArrayList<>();
    for (int place = 0; place < digits.length; place++) {
      for (int digit = 0; digit < 10; digit++) {
        if (digit != digits[place]) {
          int[] changed = digits.clone();
          changed[place] = digit;
          if (DigitFace.passes(changed)) {
            near.add(changed);
          }
        }
      }
    }
    return near;
  }
}
