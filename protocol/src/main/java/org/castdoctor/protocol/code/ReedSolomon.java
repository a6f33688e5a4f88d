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

  /** The longest word in use; the code would bear 31. */
  private static final int LONGEST = 18;

  private static final int SYMBOL_BITS = 5;

  private static final int[] EXP = new int[ORDER];
  private static final int[] LOG = new int[FIELD];

  /** By exponent and symbol: what the symbol there adds to the four sums, 5 bits each. */
  private static final int[][] SUMS = new int[LONGEST][FIELD];

  /** By exponent and symbol: the four check symbols that it calls for, 5 bits each. */
  private static final int[][] PARITY = new int[LONGEST][FIELD];

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
    for (int exponent = 0; exponent < LONGEST; exponent++) {
      for (int symbol = 1; symbol < FIELD; symbol++) {
        for (int row = 0; row < CHECKS; row++) {
          SUMS[exponent][symbol] =
              SUMS[exponent][symbol] << SYMBOL_BITS
                  | times(symbol, EXP[(row + 1) * exponent % ORDER]);
        }
      }
    }
    int[] generator = generator();
    int[] rest = generator;
    for (int exponent = CHECKS; exponent < LONGEST; exponent++) {
      for (int symbol = 1; symbol < FIELD; symbol++) {
        for (int check : rest) {
          PARITY[exponent][symbol] = PARITY[exponent][symbol] << SYMBOL_BITS | times(symbol, check);
        }
      }
      int[] next = new int[CHECKS];
      for (int i = 0; i < CHECKS; i++) {
        next[i] = (i + 1 < CHECKS ? rest[i + 1] : 0) ^ times(rest[0], generator[i]);
      }
      rest = next;
    }
  }

  /**
   * (x - α)(x - α²)(x - α³)(x - α⁴) without its leading one, highest power first: also what x⁴
   * leaves when divided by it.
   */
  private static int[] generator() {
    int[] product = {0, 0, 0, 0, 1};
    for (int root = 1; root <= CHECKS; root++) {
      for (int i = 0; i < CHECKS; i++) {
        product[i] = product[i + 1] ^ times(product[i], EXP[root]);
      }
      product[CHECKS] = times(product[CHECKS], EXP[root]);
    }
    return Arrays.copyOfRange(product, 1, CHECKS + 1);
  }

  private ReedSolomon() {}

  /** The data symbols followed by their four check symbols. */
  static int[] encode(int[] data) {
    int[] word = Arrays.copyOf(data, data.length + CHECKS);
    int parity = 0;
    for (int i = 0; i < data.length; i++) {
      parity ^= PARITY[word.length - 1 - i][data[i]];
    }
    for (int i = word.length - 1; i >= data.length; i--) {
      word[i] = parity & FIELD - 1;
      parity >>= SYMBOL_BITS;
    }
    return word;
  }

  /** The four sums of a whole word in one number: zero where it is a word of the code. */
  static int sums(int[] word) {
    int sums = 0;
    for (int i = 0; i < word.length; i++) {
      sums ^= SUMS[word.length - 1 - i][word[i]];
    }
    return sums;
  }

  /** By how much the sums change when the symbol at a place is changed by (exclusive or) this. */
  static int change(int length, int place, int by) {
    return SUMS[length - 1 - place][by];
  }

  /**
   * The one word that agrees with all known symbols, or empty where none does. Every missing symbol
   * costs one of the four checks: with four missing any input completes to something. More than
   * four: empty.
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
