package org.castdoctor.protocol.diagnosis;

import java.util.List;

/**
 * Something that only a person in the room can answer.
 *
 * @param id its stable name
 * @param text the question
 * @param why what the answer is good for
 * @param separates the findings that the answer tells apart
 */
public record Question(
    String id, Translated<String> text, Translated<String> why, List<FindingId> separates) {
  public Question {
    separates = List.copyOf(separates);
  }
}
