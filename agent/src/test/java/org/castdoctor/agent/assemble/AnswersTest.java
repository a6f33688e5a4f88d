package org.castdoctor.agent.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Told;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.Availability;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Answer;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Plan;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Declared.Symptom;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.Need;
import org.castdoctor.protocol.diagnosis.Finding;
import org.castdoctor.protocol.diagnosis.Question;
import org.castdoctor.protocol.diagnosis.Vantage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question is asked somewhere, and every answer that says something changes something. */
class AnswersTest {
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final List<Bundle> BUNDLES = bundles();
  private static final Map<Bundle, List<Need>> ASKED = new LinkedHashMap<>();

  static {
    BUNDLES.forEach(bundle -> ASKED.put(bundle, Diagnosed.of(bundle).needs()));
  }

  private static List<Bundle> bundles() {
    SimHome well = SimHome.healthy();
    SimHome two = well.and(SimReceiver.chromecast("Bedroom", "192.168.1.41"));
    SimHome googleTv = well.with(List.of(SimReceiver.googleTv("TV", "192.168.1.50")));
    List<Bundle> bundles = new ArrayList<>();
    for (Symptom symptom : Symptom.values()) {
      Declared android = Told.from(Sender.ANDROID).app("netflix").symptom(symptom).declared();
      bundles.add(SimBundle.of(two, android));
      bundles.add(SimBundle.of(googleTv, android));
      bundles.add(SimBundle.of(two, Told.from(Sender.THIS_PC).symptom(symptom).declared()));
      bundles.add(SimBundle.of(two, android.answering(Map.of("other-phone-button", "yes"))));
    }
    bundles.add(SimBundle.of(two, Told.from(Sender.IOS).app("netflix").plan(Plan.ADS).declared()));
    bundles.add(SimBundle.of(two, Told.from(Sender.IOS).app("youtube").system("15").declared()));
    bundles.add(SimBundle.of(two, Said.app("disney", Sender.THIS_PC)));
    bundles.add(SimBundle.of(well, Said.app("netflix", Sender.CONSOLE)));
    bundles.add(SimBundle.of(well.with(Faults.psnDown()), Said.app("netflix", Sender.CONSOLE)));
    for (Declared said : List.of(Declared.nothing(), Said.app("netflix", Sender.ANDROID))) {
      bundles.add(Seen.inHome().routerAnswers().nobodyAnswers().declared(said).bundle());
      bundles.add(SimBundle.of(well.with(Faults.netflixDown()), said));
      bundles.add(SimBundle.of(well.with(Faults.googleRegistryDown()), said));
      bundles.add(SimBundle.of(well.with(Faults.sinkholed("clients3.google.com")), said));
    }
    return bundles;
  }

  static Stream<Question> questions() {
    return CATALOGUE.questions().stream();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyAnswerThatSaysSomethingChangesFindingsVerdictOrQuestionsSomewhere(Question question) {
    for (Answer answer : question.answers()) {
      boolean says = !answer.pointsTo().isEmpty() || !answer.speaksAgainst().isEmpty();
      // Those that ask it first: an answer that changes something does so there, most of all.
      boolean changes =
          BUNDLES.stream()
              .sorted(Comparator.comparing(bundle -> !asked(bundle, question)))
              .anyMatch(bundle -> changes(bundle, question, answer));
      assertEquals(says, changes, question.id() + "=" + answer.word());
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyQuestionIsAskedSomewhereAndNotAgainOnceAnswered(Question question) {
    List<Bundle> asking = BUNDLES.stream().filter(bundle -> asked(bundle, question)).toList();
    assertFalse(asking.isEmpty(), question.id());
    for (Bundle bundle : asking.subList(0, Math.min(2, asking.size()))) {
      for (String word : List.of(question.answers().getFirst().word(), Answer.UNKNOWN)) {
        assertFalse(asks(answering(bundle, question, word), question), question.id());
      }
    }
  }

  @Test
  void whatIsAskedCanBeAnsweredWithItsOwnWords() {
    for (List<Need> needs : ASKED.values()) {
      for (Need need : needs) {
        Question question = CATALOGUE.question(need.question()).orElseThrow();
        List<String> words =
            new ArrayList<>(question.answers().stream().map(Answer::word).toList());
        words.add(Answer.UNKNOWN);
        assertEquals(words, need.answers().stream().map(c -> c.answer()).toList());
      }
    }
  }

  @Test
  void whatWasOnlyAnsweredIsNeverCertainAndSaysThatItWas() {
    for (Bundle bundle : List.of(BUNDLES.getFirst(), BUNDLES.get(1), BUNDLES.getLast())) {
      Set<String> before = new HashSet<>(Diagnosed.findings(Diagnosed.of(bundle)));
      for (Question question : CATALOGUE.questions()) {
        for (Answer answer : question.answers()) {
          Diagnosis diagnosis = Diagnosed.of(answering(bundle, question, answer.word()));
          diagnosis.findings().stream()
              .filter(f -> answer.pointsTo().contains(f.id()))
              .filter(f -> !before.contains(f.id() + " " + f.confidence().word()))
              .forEach(f -> {
                assertTrue(f.confidence().compareTo(Confidence.LIKELY) >= 0, f.toString());
                assertTrue(
                    f.evidence().stream().anyMatch(e -> e.vantage() == Vantage.DECLARED),
                    f.toString());
              });
        }
      }
    }
  }

  @Test
  void anAnswerAgainstWhatIsCertainIsToldAndChangesNothing() {
    Seen refused =
        Seen.inHome()
            .routerAnswers()
            .everybodyAnswers()
            .internetAnswers()
            .declared(
                Told.from(Sender.ANDROID)
                    .app("netflix")
                    .answer("other-phone-button", "yes")
                    .declared())
            .announcing("Living Room", Seen.LIVING_ROOM)
            .castAnswers(Seen.LIVING_ROOM, Seen.CAST)
            .app(Seen.LIVING_ROOM, SimBundle.NETFLIX, Outcome.ok(Availability.UNAVAILABLE));
    Diagnosis diagnosis = Diagnosed.of(refused);
    Diagnosed.verdict(diagnosis, "A07", Confidence.CONFIRMED);
    assertTrue(
        diagnosis.verdict().because().contains("the answer was \"yes\", which speaks against it."),
        diagnosis.verdict().because());
  }

  @Test
  void anAnswerThatTheMeasurementsRefuteIsToldBesideThem() {
    Declared dark =
        Told.from(Sender.THIS_PC)
            .device(SimHome.LIVING_ROOM)
            .answer("tv-home-screen", "no")
            .declared();
    Diagnosis diagnosis = Diagnosed.of(SimBundle.of(SimHome.healthy(), dark));
    assertTrue(
        diagnosis
            .verdict()
            .because()
            .endsWith(
                "It does not go together that to \"Does the TV show its home screen?\" the answer"
                    + " was \"no, it is dark or shows something else\", and that by the"
                    + " measurements Living Room answers."),
        diagnosis.verdict().because());
  }

  @Test
  void aDarkTvIsOffWhereNobodyAnswersAndOneThatIsOnIsHidden() {
    Seen silent = Seen.inHome().routerAnswers().nobodyAnswers();
    Diagnosed.verdict(
        Diagnosed.of(silent.declared(answered("tv-home-screen", "no"))), "R01", Confidence.LIKELY);
    Diagnosis on = Diagnosed.of(silent.declared(answered("tv-home-screen", "yes")));
    Diagnosed.verdict(on, "L01", Confidence.POSSIBLE);
    assertEquals(List.of("L01 possible", "L03 possible"), Diagnosed.findings(on));
  }

  @Test
  void aMeasuredClassOfReceiverIsNotUndoneByAnAnswer() {
    SimHome googleTv = SimHome.healthy().with(List.of(SimReceiver.googleTv("TV", "192.168.1.50")));
    Declared none = Told.from(Sender.ANDROID).app("netflix").answer("has-remote", "no").declared();
    Diagnosis diagnosis = Diagnosed.of(SimBundle.of(googleTv, none));
    Diagnosed.verdict(diagnosis, "A01", Confidence.LIKELY);
    assertTrue(
        diagnosis.verdict().because().contains("which speaks against it"),
        diagnosis.verdict().because());
  }

  @Test
  void aPhonesVpnLeavesThisComputersMeasurementsAlone() {
    Seen refused =
        Seen.inHome()
            .routerAnswers()
            .everybodyAnswers()
            .internetAnswers()
            .announcing("Living Room", Seen.LIVING_ROOM)
            .fails(Seen.LIVING_ROOM, Seen.CAST, Failure.REFUSED, 2)
            .declared(Told.from(Sender.ANDROID).answer("phone-vpn", "yes").declared());
    Diagnosis diagnosis = Diagnosed.of(refused);
    assertEquals(List.of("C02 possible", "R03 confirmed"), Diagnosed.findings(diagnosis));
  }

  private static Declared answered(String question, String word) {
    return Told.from(Sender.THIS_PC).answer(question, word).declared();
  }

  private static boolean asked(Bundle bundle, Question question) {
    return ASKED.getOrDefault(bundle, List.of()).stream()
        .anyMatch(need -> need.question().equals(question.id()));
  }

  private static boolean asks(Bundle bundle, Question question) {
    return Diagnosed.of(bundle).needs().stream()
        .anyMatch(need -> need.question().equals(question.id()));
  }

  private static Bundle answering(Bundle bundle, Question question, String word) {
    return bundle.declaring(bundle.declared().answering(Map.of(question.id(), word)));
  }

  /** Against not knowing, so that a question that is merely not put again does not count. */
  private static boolean changes(Bundle bundle, Question question, Answer answer) {
    return !outcome(answering(bundle, question, answer.word()))
        .equals(outcome(answering(bundle, question, Answer.UNKNOWN)));
  }

  private static List<Object> outcome(Bundle bundle) {
    Diagnosis diagnosis = Diagnosed.of(bundle);
    return List.of(
        diagnosis.verdict().id(),
        diagnosis.verdict().confidence(),
        diagnosis.findings().stream().map((Finding f) -> f.id() + f.confidence().word()).toList(),
        diagnosis.needs().stream().map(Need::question).toList());
  }
}
