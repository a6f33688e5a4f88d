package org.castdoctor.agent.assemble;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Answer;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.FindingType;
import org.castdoctor.protocol.diagnosis.Owner;
import org.castdoctor.protocol.diagnosis.Question;
import org.castdoctor.protocol.diagnosis.Severity;

/**
 * What was answered, weighed against what was measured. An answer never undoes what is certain:
 * then both are told. It takes away what was only possible and lowers what was only likely; and it
 * makes what is possible likely where it points to nothing else.
 */
final class Answers {
  private final Catalogue catalogue;
  private final Home home;
  private final String language;
  private final Map<Question, Answer> given = new LinkedHashMap<>();

  Answers(Catalogue catalogue, Home home, Words words) {
    this.catalogue = catalogue;
    this.home = home;
    this.language = words.tag();
    for (Question question : catalogue.questions()) {
      home.declared()
          .answer(question.id())
          .flatMap(question::answer)
          .ifPresent(answer -> given.put(question, answer));
    }
  }

  /** The suspicions, as sure as they are beside the answers, with the answers as facts. */
  List<Suspicion> weigh(List<Suspicion> suspicions) {
    List<Suspicion> kept = new ArrayList<>();
    for (Suspicion suspicion : suspicions) {
      if (isOpposed(suspicion) && suspicion.confidence() == Confidence.POSSIBLE) {
        continue;
      }
      kept.add(
          isOpposed(suspicion) && suspicion.confidence() == Confidence.LIKELY
              ? suspicion.at(Confidence.POSSIBLE)
              : suspicion);
    }
    return kept.stream()
        .map(suspicion -> isBacked(suspicion, kept) ? suspicion.at(Confidence.LIKELY) : suspicion)
        .map(this::withItsAnswers)
        .toList();
  }

  private Suspicion withItsAnswers(Suspicion suspicion) {
    Suspicion told = suspicion;
    for (Question question : about(suspicion.id(), Answer::pointsTo)) {
      told = told.with(home.saidTo(question.id()));
    }
    for (Question question : about(suspicion.id(), Answer::speaksAgainst)) {
      told = told.with(home.saidTo(question.id()));
    }
    return told;
  }

  private boolean isOpposed(Suspicion suspicion) {
    return about(suspicion.id(), Answer::speaksAgainst).stream()
        .anyMatch(question -> isNews(question, suspicion));
  }

  /** Possible, pointed to by an answer, contradicted by none, and nobody else's fault is left. */
  private boolean isBacked(Suspicion suspicion, List<Suspicion> left) {
    return suspicion.confidence() == Confidence.POSSIBLE
        && about(suspicion.id(), Answer::pointsTo).stream()
            .anyMatch(question -> isNews(question, suspicion))
        && about(suspicion.id(), Answer::speaksAgainst).isEmpty()
        && left.stream()
            .filter(other -> isError(other.id()) && other.confidence() != Confidence.UNKNOWN)
            .allMatch(other -> Owner.of(other.id()) == Owner.of(suspicion.id()));
  }

  /** An answer that the check itself has as a fact was weighed there. */
  private boolean isNews(Question question, Suspicion suspicion) {
    return !suspicion.evidence().contains(home.saidTo(question.id()));
  }

  private boolean isError(FindingId id) {
    return catalogue.type(id).map(FindingType::severity).filter(Severity.ERROR::equals).isPresent();
  }

  private List<Question> about(FindingId id, Function<Answer, List<FindingId>> side) {
    return given.entrySet().stream()
        .filter(entry -> side.apply(entry.getValue()).contains(id))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What the answers speak against, so that nobody need be asked about it again. */
  Set<FindingId> ruledOut() {
    Set<FindingId> ids = new HashSet<>();
    given.values().forEach(answer -> ids.addAll(answer.speaksAgainst()));
    given.values().forEach(answer -> ids.removeAll(answer.pointsTo()));
    return ids;
  }

  /** The answer that speaks against a finding which stands all the same, as a sentence. */
  Optional<Text> objection(FindingId id) {
    return about(id, Answer::speaksAgainst).stream()
        .findFirst()
        .map(question ->
            Text.of("But to \"{question}\" the answer was \"{answer}\", which speaks against it.")
                .with("question", question.text().in(language))
                .with("answer", answerTo(question)));
  }

  /** The answer that points to what was measured and found well, as a sentence. */
  Optional<Text> contradiction(Map<FindingId, Conclusion> conclusions) {
    for (Map.Entry<Question, Answer> entry : given.entrySet()) {
      for (FindingId id : entry.getValue().pointsTo()) {
        if (conclusions.get(id) instanceof Conclusion.Healthy(Text because)) {
          return Optional.of(
              Text.of(
                      "It does not go together that to \"{question}\" the answer was"
                          + " \"{answer}\", and that by the measurements {measured}.")
                  .with("question", entry.getKey().text().in(language))
                  .with("answer", answerTo(entry.getKey()))
                  .with("measured", because));
        }
      }
    }
    return Optional.empty();
  }

  private String answerTo(Question question) {
    return Optional.ofNullable(given.get(question)).map(a -> a.text().in(language)).orElse("");
  }
}
