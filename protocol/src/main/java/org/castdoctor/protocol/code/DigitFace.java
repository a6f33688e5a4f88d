package org.castdoctor.protocol.code;

import java.util.ArrayList;
import java.util.List;

/**
 * The sixteen digits: the 40 data bits as a decimal number of 13 places, then three check digits,
 * chosen so that the whole number leaves {@value #REMAINDER} when divided by {@value #MODULUS}.
 *
 * <p>Why that finds every wrong digit and every swap of two: a place weighs 10^k modulo 997. 997 is
 * prime and does not divide 10, so a change of at most 9 in one place never vanishes; 10 has the
 * order 166 modulo 997, so the sixteen weights are distinct and a swap of unequal digits never
 * vanishes either. The remainder was picked so that sixteen equal digits, or counting up, are not
 * even one digit away from a code.
 */
final class DigitFace {
  static final int DIGITS = 16;
  static final int MISSING = ReedSolomon.MISSING;

  private static final int MODULUS = 997;
  private static final int REMAINDER = 996;
  private static final int CHECK_SPAN = 1000;

  /** 2^40: the data is that of the short form. */
  private static final long DATA_LIMIT = 1L << 40;

  private DigitFace() {}

  /** The digits of 40 data bits. */
  static int[] encode(long data) {
    long shifted = data * CHECK_SPAN;
    long number = shifted + Math.floorMod(REMAINDER - shifted, MODULUS);
    int[] digits = new int[DIGITS];
    for (int place = DIGITS - 1; place >= 0; place--) {
      digits[place] = (int) (number % 10);
      number /= 10;
    }
    return digits;
  }

  /** The data bits of sixteen right digits. */
  static long data(int[] digits) {
    return number(digits) / CHECK_SPAN;
  }

  /**
   * Every way to fill in the missing digits that passes the check. Tries ten values a missing
   * digit, so the caller limits how many.
   */
  static List<int[]> completions(int[] digits) {
    List<int[]> found = new ArrayList<>();
    search(digits.clone(), 0, found);
    return found;
  }

  private static void search(int[] digits, int from, List<int[]> found) {
    int place = from;
    while (place < DIGITS && digits[place] != MISSING) {
      place++;
    }
    if (place == DIGITS) {
      if (isCode(number(digits))) {
        found.add(digits.clone());
      }
      return;
    }
    for (int digit = 0; digit < 10; digit++) {
      digits[place] = digit;
      search(digits, place + 1, found);
    }
    digits[place] = MISSING;
  }

  /** Whether sixteen digits are a code. */
  static boolean passes(int[] digits) {
    return isCode(number(digits));
  }

  private static boolean isCode(long number) {
    return number % MODULUS == REMAINDER
        && number % CHECK_SPAN < MODULUS
        && number / CHECK_SPAN < DATA_LIMIT;
  }

  private static long number(int[] digits) {
    long number = 0;
    for (int digit : digits) {
      number = number * 10 + digit;
    }
    return number;
  }
}
