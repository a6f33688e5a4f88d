package org.castdoctor.agent.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.castdoctor.agent.lan.SystemClock;
import org.castdoctor.agent.lan.SystemSecrets;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.privacy.LeakTest;
import org.castdoctor.agent.scenario.Golden;
import org.castdoctor.agent.scenario.Scenario;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.junit.jupiter.api.Test;

/**
 * The page that Prometheus reads. Its golden file is read by promtool: {@code src/exports/check}.
 */
class MetricsTest {
  private final Served.FakeDoctor doctor = new Served.FakeDoctor(Words.ENGLISH);
  private final Diagnoses diagnoses =
      new Diagnoses(doctor, new SystemClock(), new SystemSecrets(), Runnable::run);
  private final Refusals refusals = new Refusals();

  private String page() {
    return new String(Metrics.reply(doctor, diagnoses, refusals).body(), StandardCharsets.UTF_8);
  }

  private static Diagnosis seeded(Scenario scenario) {
    return Scenario.diagnose(LeakTest.seeded(scenario.file("observations.json")));
  }

  @Test
  void thePageIsAsItWasLastTime() {
    diagnoses.adopt(seeded(Scenario.called("internet-down")));
    diagnoses.adopt(seeded(Scenario.called("healthy")));
    diagnoses.ask(Declared.nothing());
    diagnoses.adopt(Served.DIAGNOSIS);
    refusals.count(Refusal.RATE);
    Golden.check(Path.of("src/test/resources/exports/metrics-served.prom"), page());
  }

  @Test
  void nothingOfAnyHomeIsOnItAndEveryDiagnosisIsCountedOnce() {
    List<Scenario> all = Scenario.all();
    all.forEach(scenario -> diagnoses.adopt(seeded(scenario)));
    assertEquals(List.of(), LeakTest.leaks(page()), page());
    assertEquals(all.size(), diagnoses.made().values().stream().mapToLong(Long::longValue).sum());
  }

  @Test
  void whateverIsTypedMakesNoSeriesOfItsOwn() {
    Bundle healthy = LeakTest.seeded(Scenario.called("healthy").file("observations.json"));
    for (int i = 0; i < 20; i++) {
      diagnoses.adopt(Scenario.diagnose(healthy.declaring(Declared.nothing().about("app" + i))));
    }
    assertEquals(1, diagnoses.made().size(), diagnoses.made().toString());
    assertTrue(page().contains("app=\"unknown\",confidence=\""), page());
  }
}
