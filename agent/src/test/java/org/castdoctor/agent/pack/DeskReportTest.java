package org.castdoctor.agent.pack;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.castdoctor.agent.assemble.Assembler;
import org.castdoctor.agent.check.all.Checks;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.pack.Judgement.Accepted;
import org.castdoctor.agent.report.Terminal;
import org.castdoctor.agent.report.TextReport;
import org.castdoctor.agent.scenario.Golden;
import org.castdoctor.agent.scenario.Scenario;
import org.castdoctor.agent.words.Language;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.DiagnosisJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a customer of a desk reads on a Saturday at 19:00 in Berlin. */
class DeskReportTest {
  private static final Path GOLDENS = Path.of("src", "test", "resources", "desk");

  /** A desk that keeps office hours, and has a duty manager for what cannot wait. */
  private static final String PROFILE =
      """
      {"desk": "Example Net support", "accountable": "head of home support",
       "opening": {"zone": "Europe/Berlin", "week": [
         {"days": ["mon", "tue", "wed", "thu", "fri"], "from": "08:00", "to": "18:00"}]},
       "channels": [
         {"kind": "phone", "value": "+49 30 1234567"},
         {"kind": "phone", "value": "+49 30 7654321", "concern": "safety",
          "opening": {"zone": "Europe/Berlin", "week": [
            {"days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
             "from": "00:00", "to": "24:00"}]}}],
       "rungs": [
         {"who": "provider", "name": "second line, home network"},
         {"who": "desk", "name": "duty manager", "concern": "safety"}],
       "mayOffer": ["a call back", "a mobile router for the weekend"],
       "wording": {"I01": {"en": "We see the fault and work on it."}}}
      """;

  @TempDir Path state = Path.of(".");

  private Diagnosis diagnosis(String scenario, String profile) {
    Packs.trustDesk(state);
    assertInstanceOf(
        Accepted.class,
        new PackStore(state, () -> Packs.CATALOGUE)
            .update(Packs.signed(Packs.json(7, "/profile", profile)), List.of(), false));
    Knowledge knowledge =
        Knowledge.load(
            new PackStore(state, () -> Packs.CATALOGUE)
                .overlay(warning -> {
                  throw new AssertionError(warning);
                }));
    return new Assembler(Packs.CATALOGUE, knowledge, Checks.ALL, Language.EN)
        .diagnose(Scenario.called(scenario).measure());
  }

  private static String report(Diagnosis diagnosis) {
    return TextReport.of(
        diagnosis, Packs.CATALOGUE, new Terminal(100, false), Words.ENGLISH, false);
  }

  @ParameterizedTest
  @CsvSource({
    "internet-down, closed-at-the-weekend",
    "grave-concern, closed-and-yet-reached",
    "charged-twice, the-accountable-role"
  })
  void itNamesTheDesksOwnPeopleAndHours(String scenario, String golden) {
    Diagnosis diagnosis = diagnosis(scenario, PROFILE);
    Golden.check(GOLDENS.resolve(golden + ".txt"), report(diagnosis));
    Golden.check(
        GOLDENS.resolve(golden + ".json"),
        DiagnosisJson.of(diagnosis).path("escalation").toPrettyString() + "\n");
  }

  @ParameterizedTest
  @CsvSource({"internet-down", "grave-concern", "charged-twice", "first-line-script"})
  void itStillFitsTheScreen(String scenario) {
    String report = report(diagnosis(scenario, PROFILE));
    assertTrue(report.lines().count() <= 32, report);
  }

  @Test
  void anOpenDeskSaysUntilWhen() {
    String open = PROFILE.replace("\"fri\"", "\"fri\", \"sat\"").replace("18:00", "20:00");
    assertTrue(
        report(diagnosis("internet-down", open))
            .replaceAll("\\s+", " ")
            .contains("open now, until 20:00 (Europe/Berlin)"));
  }
}
