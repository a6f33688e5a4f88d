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

  /** Nothing can be made of it. {@code reason} is a sentence for the person who typed it. */
  record Refused(String reason) implements Decoded {}

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
