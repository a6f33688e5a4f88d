package org.castdoctor.agent.assemble;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.OpenRules;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.family.Receiver.Proof;
import org.castdoctor.agent.knowledge.CompatRule.Wanted;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Answer;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Declared.Symptom;
import org.castdoctor.protocol.diagnosis.Diagnosis.Choice;
import org.castdoctor.protocol.diagnosis.Diagnosis.Need;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Question;

/** What only a person can answer, where the answer would change the verdict. */
final class Needs {
  /** The contract's limit; more questions than this are a script of their own. */
  private static final int AT_MOST = 6;

  /** Questions about what only a phone has. */
  private static final Set<String> ABOUT_THE_PHONE =
      Set.of("phone-same-wifi", "phone-vpn", "comes-and-goes", "app-version");

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
          "tv-app",
          "has-remote");

  private static final Set<String> ABOUT_THE_APP =
      Set.of(
          "any-device-in-app",
          "other-app-works",
          "other-receiver-works",
          "other-title",
          "other-phone-button",
          "tv-app",
          "plan",
          "profile",
          "app-version",
          "has-remote");

  private final Catalogue catalogue;
  private final Home home;
  private final String language;
  private final Set<Wanted> wanted;

  Needs(Catalogue catalogue, Home home, Words words) {
    this.catalogue = catalogue;
    this.home = home;
    this.language = words.tag();
    this.wanted = OpenRules.wanted(home);
  }

  /**
   * What could still be behind a complaint when all that can be measured is fine: by what casts,
   * and by what is seen.
   *
   * @param ruledOut what answers have taken away
   */
  List<FindingId> behindAllFine(Set<FindingId> ruledOut) {
    return behind().filter(id -> !ruledOut.contains(id)).toList();
  }

  private Stream<FindingId> behind() {
    Sender sender = home.declared().sender();
    if (sender.runsTheAppItself()) {
      return ids("P04", "A09", "A11", "A13", "I04");
    }
    Stream<FindingId> app =
        home.declared()
            .symptom()
            .map(Needs::behind)
            .orElseGet(() -> ids("C05", "A01", "A02", "A05", "A10", "A13", "A14", "A15"));
    return sender.isPhone()
        ? Stream.concat(ids("C01", "C02", "L02", "C11"), app).distinct()
        : app.filter(id -> !id.equals(FindingId.of("C15")));
  }

  private static Stream<FindingId> behind(Symptom symptom) {
    return switch (symptom) {
      case NO_CAST_BUTTON -> ids("C05", "A01", "A02", "A05", "A10", "A14");
      case NOT_LISTED -> ids("C15", "C05", "A01", "A14", "A02", "L05", "L19");
      case CANNOT_CONNECT -> ids("C15", "A12", "A15", "A11", "A13");
      case DROPS -> ids("C15", "A15", "A12", "R24");
      case SPINS -> ids("A15", "A12", "R24", "A11", "A13");
      case BUFFERS -> ids("A15", "R24");
      case APP_MISSING, SIGNIN -> ids("A12", "A13", "A11");
      case NOT_ALLOWED -> ids("A03", "A13", "A11", "A02");
    };
  }

  private static Stream<FindingId> ids(String... ids) {
    return Stream.of(ids).map(FindingId::of);
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
            Comparator.comparing((Question question) -> !settlesRule(question.id()))
                .thenComparingLong(question -> -separated(question, open))
                .thenComparingInt(question -> firstOf(question, open)))
        .limit(AT_MOST)
        .map(this::need)
        .toList();
  }

  /** A rule that waits for one fact alone is decided by it, whatever else is open. */
  private boolean settlesRule(String question) {
    return switch (question) {
      case "has-remote" -> wanted.contains(Wanted.RECEIVER_CLASS);
      case "plan" -> wanted.contains(Wanted.PLAN);
      default -> false;
    };
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
    List<Choice> choices = new ArrayList<>();
    question.answers().forEach(a -> choices.add(new Choice(a.word(), a.text().in(language))));
    choices.add(new Choice(Answer.UNKNOWN, catalogue.doNotKnow().in(language)));
    return new Need(
        question.id(),
        question.text().in(language),
        question.why().in(language),
        question.separates(),
        choices);
  }

  /** Not what was said or measured already, and nothing about what nobody spoke of. */
  private boolean makesSense(String question) {
    Sender sender = home.declared().sender();
    boolean saidAlready = home.declared().answers().containsKey(question);
    if (saidAlready
        || (ABOUT_THE_APP.contains(question) && home.declared().app().isEmpty())
        || (ABOUT_CASTING.contains(question) && sender.runsTheAppItself())
        || (ABOUT_THE_PHONE.contains(question) && !sender.isPhone())) {
      return false;
    }
    return switch (question) {
      case "plan" -> home.declared().plan().isEmpty();
      case "app-version" -> home.declared().appVersion().isEmpty();
      case "error-text" -> home.declared().error().isEmpty();
      case "other-app-works" -> home.declared().works().isEmpty();
      case "has-remote" ->
          home.concerned().stream().anyMatch(r -> r.remote().proof() == Proof.UNKNOWN);
      case "tv-app" -> home.concerned().stream().anyMatch(this::mayHaveApps);
      case "other-receiver-works" -> home.receivers().size() > 1;
      case "tv-home-screen" -> home.concerned().stream().noneMatch(home::talks);
      default -> true;
    };
  }

  /** Only a receiver with a remote has apps of its own. */
  private boolean mayHaveApps(Receiver receiver) {
    return home.remote(receiver).proof() != Proof.RULED_OUT;
  }
}
