package org.castdoctor.protocol.diagnosis;

import java.util.Optional;

/**
 * The stable name of something castdoctor can say: the owner's letter and a number, {@code L03}.
 * Append-only and never reused. An id need not be in this version's catalogue: an old reader still
 * names the owner of a finding that it has never heard of.
 *
 * @param letter one of C L I R V P A U
 * @param number 0 to 63, which is what the diagnosis code has room for
 */
public record FindingId(char letter, int number) implements Comparable<FindingId> {
  /** The highest number: the code carries six bits. */
  public static final int MAX_NUMBER = 63;

  public FindingId {
    if (Owner.ofLetter(letter).isEmpty() || number < 0 || number > MAX_NUMBER) {
      throw new IllegalArgumentException("not a finding: letter " + letter + ", number " + number);
    }
  }

  /** Reads exactly one letter and two digits; anything else is empty. */
  public static Optional<FindingId> parse(String text) {
    if (text.length() != 3 || Owner.ofLetter(text.charAt(0)).isEmpty()) {
      return Optional.empty();
    }
    int tens = text.charAt(1) - '0';
    int ones = text.charAt(2) - '0';
    if (tens < 0 || tens > 9 || ones < 0 || ones > 9 || 10 * tens + ones > MAX_NUMBER) {
      return Optional.empty();
    }
    return Optional.of(new FindingId(text.charAt(0), 10 * tens + ones));
  }

  /**
   * The id written in our own code or data.
   *
   * @throws IllegalArgumentException where it is not one; use {@link #parse} for foreign text
   */
  public static FindingId of(String text) {
    Optional<FindingId> id = parse(text);
    if (id.isEmpty()) {
      throw new IllegalArgumentException("not a finding: " + text);
    }
    return id.get();
  }

  /** The order of the catalogue: C L I R V P A U, then the number. */
  @Override
  public int compareTo(FindingId other) {
    int byOwner = Owner.of(this).compareTo(Owner.of(other));
    return byOwner != 0 ? byOwner : Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return letter + (number < 10 ? "0" : "") + number;
  }
}
