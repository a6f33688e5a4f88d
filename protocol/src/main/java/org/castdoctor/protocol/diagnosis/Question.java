package org.castdoctor.protocol.diagnosis;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that only a person in the room can answer.
 *
 * @param id its stable name
 * @param text the question
 * @param why what the answer is good for
 * @param separates the findings that the answers tell apart, first those it is made for
 * @param answers all that can be answered, in the order of asking
 */
public record Question(
    String id,
    Translated<String> text,
    Translated<String> why,
    List<FindingId> separates,
    List<Answer> answers) {

  /** Refuses a question whose answers do not tell apart exactly what it says they do. */
  public Question {
    separates = List.copyOf(separates);
    answers = List.copyOf(answers);
    Set<FindingId> told = new HashSet<>();
    Set<String> words = new HashSet<>();
    for (Answer answer : answers) {
      told.addAll(answer.pointsTo());
      told.addAll(answer.speaksAgainst());
      if (!words.add(answer.word())) {
        throw new IllegalArgumentException(id + " has two answers called " + answer.word());
      }
    }
    if (!told.equals(new HashSet<>(separates))) {
      throw new IllegalArgumentException(id + " separates other findings than its answers do");
    }
  }

  /** The answer of this word; empty also for "I do not know". */
  public Optional<Answer> answer(String word) {
    return answers.stream().filter(answer -> answer.word().equals(word)).findFirst();
  }

  /** Every word that may be answered, that for not knowing last. */
  public String allowed() {
    return answers.stream().map(Answer::word).collect(Collectors.joining(", "))
        + ", "
        + Answer.UNKNOWN;
  }
}
