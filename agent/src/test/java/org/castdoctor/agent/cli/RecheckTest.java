package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.castdoctor.agent.scenario.Scenario;
import org.junit.jupiter.api.Test;

class RecheckTest {
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
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = run(new ByteArrayOutputStream(), err, List.of("recheck", "1234", "--no-internet"));
    assertEquals(ExitCodes.USAGE, exit);
    assertEquals(1, err.toString(StandardCharsets.UTF_8).lines().count());
  }

  private static String codeOf(String scenario) {
    return Scenario.diagnose(Scenario.called(scenario).measure()).code().digits();
  }

  private static String recheck(String code, String scenario, String... more) {
    List<String> words = new ArrayList<>(List.of("recheck"));
    words.addAll(List.of(code.split(" ")));
    words.add("--observations");
    words.add(Scenario.called(scenario).folder().resolve("observations.json").toString());
    words.addAll(List.of(more));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    run(out, new ByteArrayOutputStream(), words);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static int run(ByteArrayOutputStream out, ByteArrayOutputStream err, List<String> words) {
    return CastdoctorCommand.run(
        words.toArray(String[]::new), new Surroundings(Map.of(), "", out, err));
  }
}
