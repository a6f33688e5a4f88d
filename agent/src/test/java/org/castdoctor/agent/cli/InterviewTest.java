package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.castdoctor.agent.cli.Played.Said;
import org.castdoctor.agent.scenario.Golden;
import org.castdoctor.agent.scenario.Scenario;
import org.castdoctor.protocol.diagnosis.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions put to somebody at a terminal, and answers given on the command line. */
class InterviewTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String STORY = "first-line-script";
  private static final Path DIALOGUE = Path.of("src", "test", "resources", "dialogues");

  @TempDir Path folder = Path.of(".");

  /** Somebody who types these lines and then goes away. */
  private static Supplier<Optional<String>> typing(String... lines) {
    Deque<String> left = new ArrayDeque<>(List.of(lines));
    return () -> Optional.ofNullable(left.poll());
  }

  private static Said castdoctor(
      String terminal, Supplier<Optional<String>> typed, String... words) {
    Map<String, String> environment = Map.of("CASTDOCTOR_HOME", "target/no-state", "NO_COLOR", "1");
    return new Played(environment).terminal(terminal).typing(typed).run(words);
  }

  private static String bundle(String scenario) {
    return Scenario.called(scenario).folder().resolve("observations.json").toString();
  }

  @Test
  void aDialogueWordForWord() {
    Said said =
        castdoctor(
            "in err", typing("1", "1", "7", "1", "1"), "--observations", bundle(STORY), "--ask");
    Golden.check(DIALOGUE.resolve("staged-rollout.txt"), said.err() + said.out());
    assertTrue(said.out().contains("A14"), said.out());
    assertEquals(ExitCodes.FOUND, said.exit());
  }

  @Test
  void theAnswersAreInTheRequestAndWhatWasAnsweredIsNotAskedAgain() throws IOException {
    Said said =
        castdoctor(
            "outerrin",
            typing("1", "1"),
            "--observations",
            bundle(STORY),
            "--ask",
            "--format",
            "json");
    JsonNode json = MAPPER.readTree(said.out());
    assertEquals(2, json.at("/request/answers").size());
    json.at("/needs")
        .forEach(need ->
            assertFalse(json.at("/request/answers").has(need.path("id").asText()), said.out()));
  }

  @Test
  void whoOnlyPressesEnterIsAskedAtMostSixTimesAndNothingIsConcludedFromIt() throws IOException {
    String[] silence = new String[40];
    java.util.Arrays.fill(silence, "");
    Said said =
        castdoctor(
            "in err",
            typing(silence),
            "--observations",
            bundle(STORY),
            "--ask",
            "--format",
            "json");
    JsonNode json = MAPPER.readTree(said.out());
    assertTrue(json.at("/request/answers").size() <= 6, said.out());
    assertTrue(json.at("/request/answers").size() >= 3, said.out());
    assertEquals("U01", json.at("/verdict/code").asText());
    json.at("/request/answers").forEach(answer -> assertEquals("unknown", answer.asText()));
  }

  @Test
  void whoTypesNonsenseThreeTimesDoesNotKnow() throws IOException {
    Said said =
        castdoctor(
            "in err",
            typing("9", "what?", "-1"),
            "--observations",
            bundle(STORY),
            "--ask",
            "--format",
            "json");
    JsonNode answers = MAPPER.readTree(said.out()).at("/request/answers");
    assertEquals(List.of("unknown"), answers.valueStream().map(JsonNode::asText).toList());
  }

  @Test
  void whoGoesAwayGetsTheDiagnosisAsItIs() {
    Said asked = castdoctor("in err", typing(), "--observations", bundle(STORY), "--ask");
    assertEquals(Scenario.called(STORY).file("report.txt"), asked.out());
  }

  @ParameterizedTest
  @CsvSource(value = {"''", "out", "err", "in", "outerr"})
  void withoutATerminalTheQuestionsStayInNeeds(String terminal) {
    Said said = castdoctor(terminal, () -> unexpected(), "--observations", bundle(STORY), "--ask");
    assertEquals(
        "castdoctor: nobody can be asked here, so the open questions stay in needs.\n", said.err());
    assertEquals(Scenario.called(STORY).file("report.txt"), said.out());
  }

  @Test
  void whereNothingIsOpenNobodyIsAsked() {
    for (String terminal : List.of("", "in err")) {
      Said said =
          castdoctor(terminal, () -> unexpected(), "--observations", bundle("healthy"), "--ask");
      assertEquals("", said.err());
    }
  }

  @Test
  void aSavedBundleHasTheAnswers() throws IOException {
    Path file = folder.resolve("again.json");
    Said first =
        castdoctor(
            "in err",
            typing("1", "1"),
            "--observations",
            bundle(STORY),
            "--ask",
            "--save",
            file.toString());
    Said again = castdoctor("", typing(), "--observations", file.toString());
    assertEquals(first.out(), again.out());
    assertEquals(2, MAPPER.readTree(Files.readString(file)).at("/declared/answers").size());
  }

  // Answers on the command line.

  @Test
  void anAnswerIsAddedToWhatASavedBundleDeclares() throws IOException {
    Said said =
        castdoctor(
            "",
            typing(),
            "--observations",
            bundle(STORY),
            "--answer",
            "phone-same-wifi=mobile-data",
            "--format",
            "json");
    JsonNode json = MAPPER.readTree(said.out());
    assertEquals("disney", json.at("/request/app").asText());
    assertEquals("mobile-data", json.at("/request/answers/phone-same-wifi").asText());
    assertEquals("C01", json.at("/verdict/code").asText());
  }

  @Test
  void everyAnswerThatNeedsOffersIsTaken() throws IOException {
    Said open = castdoctor("", typing(), "--observations", bundle(STORY), "--format", "json");
    for (JsonNode need : MAPPER.readTree(open.out()).at("/needs")) {
      for (JsonNode choice : need.path("answers")) {
        String answer = need.path("id").asText() + "=" + choice.path("answer").asText();
        Said said = castdoctor("", typing(), "--observations", bundle(STORY), "--answer", answer);
        assertEquals("", said.err(), answer);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "other-titel=yes, There is no question 'other-titel'; there are: tv-home-screen",
    "other-title=perhaps, 'perhaps' is no answer to other-title; there are: yes, no, unknown.",
    "other-title=, '' is no answer to other-title",
    "other-title, other-title",
  })
  void aWrongAnswerIsRefusedNamingTheRightOnes(String answer, String named) {
    Said said = castdoctor("", typing(), "--observations", bundle(STORY), "--answer", answer);
    assertEquals(ExitCodes.USAGE, said.exit());
    assertEquals("", said.out());
    assertTrue(said.err().contains(named), said.err());
  }

  @Test
  void aPlanThatIsSaidTwiceMustBeTheSame() {
    Said said =
        castdoctor(
            "",
            typing(),
            "--observations",
            bundle(STORY),
            "--plan",
            "ads",
            "--answer",
            "plan=premium");
    assertEquals(ExitCodes.USAGE, said.exit());
    assertTrue(said.err().contains("different things"), said.err());
  }

  // What is typed.

  @Test
  void linesAreReadOneByOneAndTooLongOnesAreCut() {
    byte[] bytes = ("1\r\n\n" + "x".repeat(100_000) + "\n2").getBytes(StandardCharsets.UTF_8);
    Typed typed = new Typed(new ByteArrayInputStream(bytes));
    assertEquals(Optional.of("1\r"), typed.get());
    assertEquals(Optional.of(""), typed.get());
    assertEquals(80, typed.get().orElseThrow().length());
    assertEquals(Optional.of("2"), typed.get());
    assertEquals(Optional.empty(), typed.get());
  }

  @Test
  void everyQuestionCanBeAnsweredWithOneDigit() {
    for (Question question : Scenario.catalogue().questions()) {
      assertTrue(question.answers().size() <= 9, question.id());
    }
  }

  private static Optional<String> unexpected() {
    throw new AssertionError("nobody was to be asked");
  }
}
