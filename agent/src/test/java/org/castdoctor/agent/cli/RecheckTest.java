package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.castdoctor.agent.cli.Played.Said;
import org.castdoctor.agent.keep.Diagnoses;
import org.castdoctor.agent.keep.PrivateFolder.Kept;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecheckTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir Path state = Path.of(".");

  @Test
  void aFindingThatIsNotFoundAgainIsGone() {
    String page = recheck(codeOf("cast-mute"), "healthy");
    assertTrue(page.startsWith("\n  R18 is gone.\n"), page);
  }

  @Test
  void aFindingThatIsFoundAgainStands() {
    String page = recheck(codeOf("cast-mute"), "cast-mute");
    assertTrue(page.startsWith("\n  R18 still stands.\n"), page);
  }

  @Test
  void whereNothingCanBeToldNothingIsCalledGone() {
    String page = recheck(codeOf("cast-mute"), "nothing-found");
    assertTrue(page.startsWith("\n  Whether R18 is gone could not be told.\n"), page);
  }

  @Test
  void theComparisonIsInTheJsonToo() {
    String json = recheck(codeOf("cast-mute"), "healthy", "--format", "json");
    assertTrue(json.contains("\"before\" : \"R18\""), json);
    assertTrue(json.contains("\"now\" : \"resolved\""), json);
  }

  @Test
  void aCodeThatIsNoneIsAUsageProblem() {
    Said said = run("recheck", "1234", "--no-internet");
    assertEquals(ExitCodes.USAGE, said.exit());
    assertEquals(1, said.err().lines().count());
  }

  @Test
  void withoutACodeItIsHeldAgainstTheLatestDiagnosisThatWasMadeHere() throws IOException {
    kept("cast-mute");
    String page = recheck("", "healthy");
    assertTrue(page.startsWith("\n  R18 is gone.\n  Gone: R18 "), page);
    JsonNode json = MAPPER.readTree(recheck("", "healthy", "--format", "json"));
    assertEquals("resolved", json.at("/recheck/now").asText());
    assertEquals("R18", json.at("/recheck/gone/0").asText());
    assertTrue(json.at("/verdict/code").isNull(), json.toString());
    String explained = castdoctor(0, "explain", json.at("/code/digits").asText());
    assertTrue(explained.contains("U00 \u00b7 likely"), explained);
    assertTrue(explained.contains("what an earlier diagnosis found is gone."), explained);
  }

  @Test
  void whoComplainedAndSaysNothingNewIsContentOnceTheFaultIsGone() throws IOException {
    keptAbout("netflix", "cast-mute");
    JsonNode json = MAPPER.readTree(castdoctor(0, words("", "healthy", "--format", "json")));
    assertEquals("resolved", json.at("/recheck/now").asText(), json.toString());
    assertEquals("none", json.at("/verdict/owner").asText());
    String explained = castdoctor(0, "explain", json.at("/code/digits").asText());
    assertTrue(explained.contains("Netflix"), explained);
  }

  @Test
  void whoComplainsAnewIsNotToldThatItIsResolved() throws IOException {
    keptAbout("netflix", "cast-mute");
    JsonNode json =
        MAPPER.readTree(
            castdoctor(3, words("", "healthy", "--format", "json", "--app", "netflix")));
    assertEquals("U01", json.at("/verdict/code").asText());
  }

  @Test
  void anotherFaultIsCalledByItsName() {
    kept("cast-mute");
    String page = recheck("", "internet-down");
    assertTrue(page.contains("New: I"), page);
    assertTrue(page.contains("What stands now is I") || page.contains("could not be told"), page);
  }

  @Test
  void aReceiverThatIsNotSeenAnyMoreIsNotCalledWell() {
    kept("cast-mute");
    String page = recheck("", "nothing-found");
    assertTrue(page.startsWith("\n  Whether R18 is gone could not be told.\n"), page);
  }

  @Test
  void namesOfThenAreNotInAMaskedPage() {
    kept("cast-button-vanished-one-app");
    String page = recheck("", "healthy", "--redact");
    assertFalse(page.contains("Living Room"), page);
    assertTrue(page.contains("Gone: A01\n"), page);
  }

  @Test
  void aBundleFromElsewhereIsNotKept() {
    recheck("", "cast-mute");
    assertFalse(Files.exists(state.resolve("diagnoses")));
  }

  @Test
  void anOpinionIsKeptAndCounted() throws IOException {
    kept("cast-mute");
    castdoctor(0, "feedback", "wrong", "--because", "it was the cable");
    JsonNode json = MAPPER.readTree(castdoctor(0, "feedback", "list", "--format", "json"));
    assertEquals("R18", json.at("/findings/0/finding").asText());
    assertEquals(1, json.at("/findings/0/wrong").asInt());
    assertEquals(0.0, json.at("/findings/0/precision").asDouble());
    assertFalse(json.toString().contains("cable"), json.toString());
    assertTrue(castdoctor(0, "feedback", "list").contains("wrong: it was the cable"));
    castdoctor(ExitCodes.USAGE, "feedback", "wrong", "nonsense");
  }

  private void kept(String scenario) {
    kept(Scenario.called(scenario).measure());
  }

  private void keptAbout(String app, String scenario) {
    Bundle bundle = Scenario.called(scenario).measure();
    kept(bundle.declaring(bundle.declared().about(app)));
  }

  private void kept(Bundle bundle) {
    assertInstanceOf(
        Kept.Safely.class, new Diagnoses(state).keep(Scenario.diagnose(bundle), bundle));
  }

  private static String codeOf(String scenario) {
    return Scenario.diagnose(Scenario.called(scenario).measure()).code().digits();
  }

  private String recheck(String code, String scenario, String... more) {
    return run(words(code, scenario, more)).out();
  }

  private static String[] words(String code, String scenario, String... more) {
    List<String> words = new ArrayList<>(List.of("recheck"));
    if (!code.isEmpty()) {
      words.addAll(List.of(code.split(" ")));
    }
    words.add("--observations");
    words.add(Scenario.called(scenario).folder().resolve("observations.json").toString());
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  private String castdoctor(int exit, String... words) {
    Said said = run(words);
    assertEquals(exit, said.exit(), () -> said.out() + "\n" + said.err());
    return said.out();
  }

  private Said run(String... words) {
    return new Played(Map.of("CASTDOCTOR_HOME", state.toString())).run(words);
  }
}
