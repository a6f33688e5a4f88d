package org.castdoctor.protocol.diagnosis;

import java.util.List;

/**
 * One of the answers that a question allows. "I do not know" is allowed always, is none of these,
 * and means nothing.
 *
 * @param word its stable name, unique within its question
 * @param text the answer as a person gives it
 * @param pointsTo the findings that it makes likelier
 * @param speaksAgainst the findings that it makes less likely
 */
public record Answer(
    String word, Translated<String> text, List<FindingId> pointsTo, List<FindingId> speaksAgainst) {

  /** The word for "I do not know". */
  public static final String UNKNOWN = "unknown";

  /** Refuses an answer that says two things of one finding, or takes the word of not knowing. */
  public Answer {
    pointsTo = List.copyOf(pointsTo);
    speaksAgainst = List.copyOf(speaksAgainst);
    if (word.equals(UNKNOWN)) {
      throw new IllegalArgumentException("no answer may be called " + UNKNOWN);
    }
    for (FindingId id : pointsTo) {
      if (speaksAgainst.contains(id)) {
        throw new IllegalArgumentException(word + " speaks for and against " + id);
      }
    }
  }
}
