package org.castdoctor.agent.assemble;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.castdoctor.agent.check.Home;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Diagnosis.Need;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Question;

/** What only a person can answer, where the answer would change the verdict. */
final class Needs {
  /** The contract's limit; more questions than this are a script of their own. */
  private static final int AT_MOST = 6;

  /** What could still be behind a complaint when all that can be measured is fine. */
  static final List<FindingId> BEHIND_ALL_FINE =
      List.of("C01", "C02", "C05", "A01", "A02", "A05", "A10").stream().map(FindingId::of).toList();

  private final Catalogue catalogue;
  private final Home home;
  private final String language;

  Needs(Catalogue catalogue, Home home, String language) {
    this.catalogue = catalogue;
    this.home = home;
    this.language = language;
  }

  /**
   * The questions whose answers tell two or more of the open explanations apart, best first.
   *
   * @param open the explanations that are left
   */
  List<Need> ask(Collection<FindingId> open, int atLeastSeparated) {
    return catalogue.questions().stream()
        .filter(question -> makesSense(question.id()))
        .filter(question -> separated(question, open) >= atLeastSeparated)
        .sorted((one, other) -> Long.compare(separated(other, open), separated(one, open)))
        .limit(AT_MOST)
        .map(this::need)
        .toList();
  }

  private static long separated(Question question, Collection<FindingId> open) {
    return question.separates().stream().filter(open::contains).count();
  }

  private Need need(Question question) {
    return new Need(
        question.id(),
        question.text().in(language),
        question.why().in(language),
        question.separates());
  }

  /** Not what was said already, and nothing about an app where none was named. */
  private boolean makesSense(String question) {
    Set<String> aboutTheApp =
        Set.of(
            "any-device-in-app",
            "other-app-works",
            "other-receiver-works",
            "other-title",
            "other-phone-button",
            "plan",
            "profile",
            "app-version",
            "has-remote");
    return switch (question) {
      case "plan" -> home.declared().plan().isEmpty() && home.declared().app().isPresent();
      case "app-version" ->
          home.declared().appVersion().isEmpty() && home.declared().app().isPresent();
      case "since-when" -> home.declared().since().isEmpty();
      case "error-text" -> home.declared().error().isEmpty();
      case "other-app-works" ->
          home.declared().works().isEmpty() && home.declared().app().isPresent();
      default -> !aboutTheApp.contains(question) || home.declared().app().isPresent();
    };
  }
}
