package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.castdoctor.agent.cli.Played.Said;
import org.castdoctor.agent.scenario.Scenario;
import org.castdoctor.protocol.diagnosis.ComplaintClass;
import org.castdoctor.protocol.diagnosis.Declared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A complaint's words are read once and are nowhere afterwards. */
class ComplaintWordsTest {
  private static final String MARK = "Zwetschgenkompott";
  private static final String WORDS = "My son saw porn, and his name is " + MARK;

  @TempDir Path state = Path.of(".");

  private Said castdoctor(InputStream in, String... words) {
    Map<String, String> environment = Map.of("CASTDOCTOR_HOME", state.toString());
    return new Played(environment).input(in).run(words);
  }

  private Said castdoctor(String... words) {
    return castdoctor(InputStream.nullInputStream(), words);
  }

  private static InputStream typed(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String bundle() {
    return Scenario.called("healthy").folder().resolve("observations.json").toString();
  }

  private String[] asked(String complaint, String... more) {
    return Stream.concat(
            Stream.of("--observations", bundle(), "--complaint", complaint), Arrays.stream(more))
        .toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "ndjson"})
  void theWordsAreInNoOutputAndInNoFile(String format) throws IOException {
    Path saved = state.resolve("bundle.json");
    Path answer = state.resolve("answer");
    for (String complaint : List.of(WORDS, "-")) {
      Said said =
          castdoctor(
              typed(WORDS), asked(complaint, "--format", format, "--save", saved.toString(), "-v"));
      Said toFile =
          castdoctor(
              typed(WORDS),
              asked(complaint, "--format", format, "--output", answer.toString(), "-v"));
      assertEquals(List.of(1, 1), List.of(said.exit(), toFile.exit()), said.err());
      assertTrue(said.out().contains("A16"), said.out());
      assertForgotten(said);
      assertForgotten(toFile);
    }
    try (Stream<Path> files = Files.walk(state)) {
      List<Path> written = files.filter(Files::isRegularFile).toList();
      assertTrue(written.containsAll(Set.of(saved, answer)), written.toString());
      for (Path file : written) {
        assertNoWord(Files.readString(file), file.toString());
      }
    }
  }

  private static void assertForgotten(Said said) {
    assertNoWord(said.out(), "standard output");
    assertNoWord(said.err(), "standard error");
  }

  private static void assertNoWord(String text, String where) {
    for (String word : List.of(MARK, "porn", "his name")) {
      assertFalse(text.contains(word), () -> word + " is in " + where + ": " + text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--complaint My son saw porn Zwetschgenkompott",
        "--complaint porn --nonsense Zwetschgenkompott",
        "diagnose --complaint porn Zwetschgenkompott",
        "recheck --complaint porn --plan Zwetschgenkompott",
        "--complaint=porn -x Zwetschgenkompott",
        "--plan Zwetschgenkompott --complaint porn",
      })
  void aCallThatIsNotUnderstoodIsNotRepeated(String line) {
    Said said = castdoctor(line.split(" "));
    assertEquals(ExitCodes.USAGE, said.exit(), said.err());
    assertForgotten(said);
    assertTrue(said.err().contains("--complaint"), said.err());
  }

  @Test
  void aBugOfOursDoesNotRepeatThemEither() {
    // A folder in the place of a bundle, and a bundle that is none.
    assertForgotten(castdoctor("--observations", state.toString(), "--complaint", WORDS));
    assertForgotten(
        castdoctor("--observations", bundle(), "--output", state.toString(), "--complaint", WORDS));
  }

  @Test
  void whatIsDeclaredHasNoRoomForWords() {
    Declared declared = CommandWords.of("--complaint", WORDS).declared();
    assertNoWord(declared.toString(), "what was declared");
    assertEquals(
        "child-safety", declared.complaintClass().map(ComplaintClass::word).orElse("nothing"));
  }

  @Test
  void theClassAndTheRuleAreInTheJson() throws IOException {
    JsonNode json = new JsonMapper().readTree(castdoctor(asked(WORDS, "--format", "json")).out());
    assertEquals("child-safety", json.at("/request/complaintClass/leading").asText());
    assertEquals("en-child-1", json.at("/request/complaintClass/recognised/0/rule").asText());
    assertEquals("safety", json.path("concern").asText());
  }

  @Test
  void aPlainComplaintOnStandardInputIsAComplaint() throws IOException {
    Said said = castdoctor(typed("it does not cast\n"), asked("-", "--format", "json"));
    JsonNode json = new JsonMapper().readTree(said.out());
    assertEquals("U01", json.at("/verdict/code").asText());
    assertEquals("plain", json.at("/request/complaintClass/leading").asText());
    assertEquals(ExitCodes.UNDETERMINED, said.exit());
  }

  @Test
  void moreThanAnybodyTypesIsNotWaitedFor() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }
        };
    assertEquals(ExitCodes.UNDETERMINED, castdoctor(endless, asked("-")).exit());
  }

  @Test
  void aCodeSaysBeforeWhomItBelongs() throws IOException {
    String code =
        new JsonMapper()
            .readTree(castdoctor(asked(WORDS, "--format", "json")).out())
            .at("/code/digits")
            .asText();
    assertTrue(castdoctor("explain", code).out().contains("Hand to       a person with authority"));
    assertTrue(
        castdoctor("explain", code, "--format", "json").out().contains("\"concern\" : \"safety\""));
  }

  @Test
  void noMeasurementSaysThatAConcernIsOver() throws IOException {
    String code =
        new JsonMapper()
            .readTree(castdoctor(asked(WORDS, "--format", "json")).out())
            .at("/code/short")
            .asText();
    String page = castdoctor("recheck", code, "--observations", bundle()).out();
    assertTrue(page.startsWith("\n  Whether A16 is gone could not be told."), page);
  }
}
