package org.castdoctor.agent.assemble;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.family.Receiver.Proof;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Declared.Symptom;
import org.castdoctor.protocol.diagnosis.Diagnosis.Need;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Question;

/** What only a person can answer, where the answer would change the verdict. */
final class Needs {
  /** The contract's limit; more questions than this are a script of their own. */
  private static final int AT_MOST = 6;

  private static final List<FindingId> BEHIND_A_SENDER =
      ids("C01", "C02", "C05", "A01", "A02", "A05", "A10");

  /** What one run does not conclude, because it takes minutes to show. */
  private static final List<FindingId> SHOWN_BY_TIME = ids("L04", "R02", "R04", "R22");

  private static final List<FindingId> BEHIND_A_CONSOLE = ids("P04", "A09", "A11", "A13", "I04");

  /** Questions that are about casting: pointless where the app runs on the TV or console itself. */
  private static final Set<String> ABOUT_CASTING =
      Set.of(
          "tv-home-screen",
          "phone-sees-it",
          "other-phone-button",
          "any-device-in-app",
          "other-app-works",
          "other-receiver-works",
          "other-title",
          "has-remote",
          "standby",
          "app-version");

  private static final Set<String> ABOUT_THE_PHONE = Set.of("phone-same-wifi", "phone-vpn");

  private static final Set<String> ABOUT_THE_APP =
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

  private final Catalogue catalogue;
  private final Home home;
  private final String language;

  Needs(Catalogue catalogue, Home home, String language) {
    this.catalogue = catalogue;
    this.home = home;
    this.language = language;
  }

  /** What could still be behind a complaint when all that can be measured is fine. */
  List<FindingId> behindAllFine() {
    if (home.declared().sender().runsTheAppItself()) {
      return BEHIND_A_CONSOLE;
    }
    boolean comesAndGoes =
        home.declared()
            .symptom()
            .filter(symptom -> symptom == Symptom.DROPS || symptom == Symptom.NOT_LISTED)
            .isPresent();
    return comesAndGoes
        ? Stream.concat(SHOWN_BY_TIME.stream(), BEHIND_A_SENDER.stream()).toList()
        : BEHIND_A_SENDER;
  }

  private static List<FindingId> ids(String... ids) {
    return Stream.of(ids).map(FindingId::of).toList();
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
        .sorted(
            Comparator.comparingLong((Question question) -> -separated(question, open))
                .thenComparingInt(question -> firstOf(question, open)))
        .limit(AT_MOST)
        .map(this::need)
        .toList();
  }

  private static long separated(Question question, Collection<FindingId> open) {
    return question.separates().stream().filter(open::contains).count();
  }

  /** A question is made for the findings that it names first. */
  private static int firstOf(Question question, Collection<FindingId> open) {
    for (int i = 0; i < question.separates().size(); i++) {
      if (open.contains(question.separates().get(i))) {
        return i;
      }
    }
    return question.separates().size();
  }

  private Need need(Question question) {
    return new Need(
        question.id(),
        question.text().in(language),
        question.why().in(language),
        question.separates());
  }

  /** Not what was said or measured already, and nothing about what nobody spoke of. */
  private boolean makesSense(String question) {
    Sender sender = home.declared().sender();
    if ((ABOUT_THE_APP.contains(question) && home.declared().app().isEmpty())
        || (ABOUT_CASTING.contains(question) && sender.runsTheAppItself())
        || (ABOUT_THE_PHONE.contains(question) && !sender.isPhone())) {
      return false;
    }
    return switch (question) {
      case "plan" -> home.declared().plan().isEmpty();
      case "app-version" -> home.declared().appVersion().isEmpty();
      case "since-when" -> home.declared().since().isEmpty();
      case "error-text" -> home.declared().error().isEmpty();
      case "other-app-works" -> home.declared().works().isEmpty();
      case "has-remote" ->
          home.concerned().stream().anyMatch(r -> r.remote().proof() == Proof.UNKNOWN);
      case "tv-home-screen" -> home.concerned().stream().noneMatch(home::talks);
      default -> true;
    };
  }
}
