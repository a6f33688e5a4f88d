package org.castdoctor.protocol.code;

import java.util.List;

/**
 * What came of reading a code. Only {@link Exact} and {@link Filled} may be acted on; the other two
 * ask the person at the other end.
 */
public sealed interface Decoded {
  /** Every character was there and all checks agree. */
  record Exact(CodeContent content, DiagnosisCode.Form form) implements Decoded {}

  /**
   * Characters given as {@code ?} were worked out from the rest, with checks to spare. Say so, and
   * show {@code reads}.
   *
   * @param reads the whole code as it should be written
   * @param places which characters were filled in, counted from 1 without prefix and hyphens
   */
  record Filled(CodeContent content, DiagnosisCode.Form form, String reads, List<Integer> places)
      implements Decoded {
    public Filled {
      places = List.copyOf(places);
    }
  }

  /**
   * The code as given is not one; these are, and are near. None may be taken without asking.
   *
   * @param candidates at least one, in the order of their first changed place
   */
  record DidYouMean(DiagnosisCode.Form form, List<Candidate> candidates) implements Decoded {
    public DidYouMean {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * Nothing can be made of it.
   *
   * @param number which character, or how many, where the reason names one
   */
  record Refused(Why why, int number) implements Decoded {
    /** A sentence for the person who typed it, in English. */
    public String reason() {
      return why.english.replace("{number}", String.valueOf(number));
    }
  }

  /** Why nothing can be made of it. */
  enum Why {
    TOO_LONG("This is too long to be a diagnosis code."),
    LETTER_U(
        "A diagnosis code never has the letter U. Type ? for a character you are not sure of."),
    NO_LETTER_OR_DIGIT(
        "A diagnosis code has only letters and digits. Character {number} is neither. Type ? for a"
            + " character you are not sure of."),
    LETTERS_AMONG_DIGITS(
        "This has 16 characters like the code in digits, but there are letters in it."),
    OTHER_LENGTH(
        "A diagnosis code has 16 digits, or 12 or 18 letters and digits after CD. This has"
            + " {number}. Type ? for a character you are not sure of."),
    TOO_MANY_MISSING("Too many characters are missing. At most {number} can be worked out."),
    REST_DOES_NOT_FIT(
        "With these characters missing, the others do not fit together: one of them is wrong too."
            + " Please ask for the code again."),
    CHECK_DOES_NOT_AGREE(
        "This is not a diagnosis code: the check in it does not agree. Please compare it character"
            + " by character, or ask for it again.");

    private final String english;

    Why(String english) {
      this.english = english;
    }
  }

  /**
   * What may have been meant.
   *
   * @param reads the whole code as it should be written
   * @param places the characters that differ from what was given, counted from 1 without prefix and
   *     hyphens: the ones to ask about
   */
  record Candidate(String reads, CodeContent content, List<Integer> places) {
    public Candidate {
      places = List.copyOf(places);
    }
  }
}
