package org.castdoctor.agent.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.castdoctor.agent.keep.Feedback.Opinion;
import org.castdoctor.agent.keep.Feedback.Tally;
import org.castdoctor.agent.keep.PrivateFolder.Kept;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.scenario.Scenario;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path state = Path.of(".");

  private Diagnosis kept(String scenario) {
    Bundle bundle = Scenario.called(scenario).measure();
    Diagnosis diagnosis = Scenario.diagnose(bundle);
    assertInstanceOf(Kept.Safely.class, new Diagnoses(state).keep(diagnosis, bundle));
    return diagnosis;
  }

  private Feedback feedback() {
    return new Feedback(state);
  }

  @Test
  void withoutACodeItIsAboutTheLatestAndKeepsItsEvidence() throws IOException {
    Diagnosis diagnosis = kept("cast-mute");
    assertInstanceOf(
        Kept.Safely.class, feedback().give("", Opinion.WRONG, "it was\nthe cable", NOW));
    Feedback.Given given = feedback().all().getFirst();
    assertEquals(
        new Feedback.Given(NOW, diagnosis.id(), "R18", Opinion.WRONG, "it was the cable", true),
        given);
    try (var files = Files.list(state.resolve("feedback"))) {
      String file = Files.readString(files.findFirst().orElseThrow());
      assertTrue(file.contains("castdoctor.observations/1"), file);
    }
  }

  @Test
  void everyFaceOfTheCodeAndTheIdMeanTheSameDiagnosisAndTheLastWordCounts() {
    Diagnosis diagnosis = kept("cast-mute");
    kept("internet-down");
    int minute = 0;
    for (String about :
        new String[] {
          diagnosis.id(),
          diagnosis.code().shortForm(),
          diagnosis.code().longForm(),
          diagnosis.code().digits()
        }) {
      feedback().give(about, Opinion.WRONG, "", NOW.plusSeconds(60L * minute++));
    }
    feedback().give(diagnosis.id(), Opinion.RESOLVED, "", NOW.plusSeconds(600));
    assertEquals(Map.of("R18", new Tally(0, 1, 0)), feedback().perFinding());
  }

  @Test
  void aCodeFromElsewhereCountsWithoutEvidence() {
    String code = Scenario.diagnose(Scenario.called("cast-mute").measure()).code().digits();
    assertInstanceOf(Kept.Safely.class, feedback().give(code, Opinion.RIGHT, "", NOW));
    assertEquals(Map.of("R18", new Tally(1, 0, 0)), feedback().perFinding());
    assertEquals(false, feedback().all().getFirst().hasEvidence());
  }

  @Test
  void whatIsNeitherKeptNorACodeIsRefused() {
    assertInstanceOf(Kept.Not.class, feedback().give("", Opinion.WRONG, "", NOW));
    assertInstanceOf(Kept.Not.class, feedback().give("../../etc", Opinion.WRONG, "", NOW));
    assertTrue(feedback().all().isEmpty());
  }

  @Test
  void precisionIsTheShareThatNobodyCalledWrong() {
    assertEquals(0.75, new Tally(1, 2, 1).precision());
  }
}
