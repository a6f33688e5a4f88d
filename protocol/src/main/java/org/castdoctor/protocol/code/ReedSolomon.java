package org.castdoctor.protocol.code;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The four check symbols: a shortened Reed–Solomon code over GF(32) with the field polynomial x⁵ +
 * x² + 1 and the roots α¹ to α⁴. Place i of a word of n symbols is the coefficient of x^(n-1-i).
 * Two words differ in at least five places, so up to four wrong symbols never make another word
 * (swapping two is two wrong symbols), and four missing ones are determined by the rest. Any other
 * damage passes in 1 of 2^20. Source: Reed and Solomon 1960; holds for words of up to 31 symbols.
 */
final class ReedSolomon {
  static final int CHECKS = 4;

  /** Stands for a symbol that is not known. */
  static final int MISSING = -1;

  private static final int FIELD_POLYNOMIAL = 0b100101;
  private static final int FIELD = 32;

  /** The field's non-zero elements are the powers of α = 2; their order. */
  private static final int ORDER = FIELD - 1;

  private static final int[] EXP = new int[ORDER];
  private static final int[] LOG = new int[FIELD];

  static {
    int power = 1;
    for (int i = 0; i < ORDER; i++) {
      EXP[i] = power;
      LOG[power] = i;
      power <<= 1;
      if (power >= FIELD) {
        power ^= FIELD_POLYNOMIAL;
      }
    }
  }

  private ReedSolomon() {}

  /** The data symbols followed by their four check symbols. */
  static int[] encode(int[] data) {
    int[] word = Arrays.copyOf(data, data.length + CHECKS);
    Arrays.fill(word, data.length, word.length, MISSING);
    return complete(word).orElseThrow();
  }

  /**
   * The one word that agrees with all known symbols, or empty where none does. With nothing missing
   * this is the check itself. Every missing symbol costs one of the four checks: with four missing
   * any input completes to something. More than four: empty.
   */
  static Optional<int[]> complete(int[] word) {
    int[] missing = IntStream.range(0, word.length).filter(i -> word[i] == MISSING).toArray();
    if (missing.length > CHECKS) {
      return Optional.empty();
    }
    int[][] rows = equations(word, missing);
    if (!eliminate(rows, missing.length)) {
      return Optional.empty();
    }
    int[] full = word.clone();
    for (int i = 0; i < missing.length; i++) {
      full[missing[i]] = rows[i][missing.length];
    }
    return Optional.of(full);
  }

  /** One equation a root: the missing symbols' factors, then the sum of the known symbols. */
  private static int[][] equations(int[] word, int[] missing) {
    int[][] rows = new int[CHECKS][missing.length + 1];
    for (int row = 0; row < CHECKS; row++) {
      for (int i = 0; i < missing.length; i++) {
        rows[row][i] = factor(row, missing[i], word.length);
      }
      for (int place = 0; place < word.length; place++) {
        if (word[place] != MISSING) {
          rows[row][missing.length] ^= times(word[place], factor(row, place, word.length));
        }
      }
    }
    return rows;
  }

  private static int factor(int row, int place, int length) {
    return EXP[(row + 1) * (length - 1 - place) % ORDER];
  }

  /**
   * Gauss–Jordan on the first {@code columns} columns. The pivots are never zero in this order: the
   * leading minors are Vandermonde determinants of distinct places, and the steps keep them so.
   *
   * @return whether the equations left over agree
   */
  private static boolean eliminate(int[][] rows, int columns) {
    for (int column = 0; column < columns; column++) {
      int[] pivot = rows[column];
      int inverse = EXP[(ORDER - LOG[pivot[column]]) % ORDER];
      for (int i = 0; i <= columns; i++) {
        pivot[i] = times(pivot[i], inverse);
      }
      for (int row = 0; row < CHECKS; row++) {
        int factor = row == column ? 0 : rows[row][column];
        for (int i = 0; i <= columns; i++) {
          rows[row][i] ^= times(factor, pivot[i]);
        }
      }
    }
    for (int row = columns; row < CHECKS; row++) {
      if (rows[row][columns] != 0) {
        return false;
      }
    }
    return true;
  }

  private static int times(int a, int b) {
    return a == 0 || b == 0 ? 0 : EXP[(LOG[a] + LOG[b]) % ORDER];
  }
}
