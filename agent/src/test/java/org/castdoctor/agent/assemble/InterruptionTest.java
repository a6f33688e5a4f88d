package org.castdoctor.agent.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.scenario.Scenario;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.Statement;
import org.junit.jupiter.api.Test;

/** The sentence that a customer can show. */
class InterruptionTest {
  private static Bundle netflixDown() {
    return SimBundle.of(
        Faults.netflixDown().apply(SimHome.healthy()), Said.app("netflix", Sender.ANDROID));
  }

  private static Optional<Statement> statement(Bundle bundle) {
    return Diagnosed.of(bundle).statement();
  }

  @Test
  void itSaysWhenInTheHomesOwnTimeAndWhatWasSeen() {
    Statement statement = statement(netflixDown().in(ZoneId.of("Europe/Berlin"))).orElseThrow();
    assertEquals(
        "21 Nov 2026, 19:00 CET: Netflix not usable from this home (www.netflix.com gives no"
            + " answer); reachable at the same time: the internet otherwise. Measured by castdoctor"
            + " 0.1.0.",
        statement.text());
    assertEquals("Europe/Berlin", statement.zone());
  }

  @Test
  void whereNobodyNotedTheZoneItIsWorldTime() {
    Statement statement = statement(netflixDown()).orElseThrow();
    assertTrue(statement.text().startsWith("21 Nov 2026, 18:00 UTC: "), statement.text());
  }

  @Test
  void whatIsNoInterruptionHasNone() {
    assertEquals(
        Optional.empty(),
        statement(SimBundle.of(Faults.castMute(SimHome.LIVING_ROOM).apply(SimHome.healthy()))));
    assertEquals(Optional.empty(), statement(SimBundle.of(SimHome.healthy())));
  }

  @Test
  void everyStatementKeepsTheHomeToItselfAndSomethingWorksMeanwhile() {
    List<Diagnosis> interrupted =
        Scenario.all().stream()
            .map(scenario -> Scenario.diagnose(scenario.measure()))
            .filter(diagnosis -> diagnosis.statement().isPresent())
            .toList();
    assertTrue(interrupted.size() >= 5, "interruptions: " + interrupted.size());
    for (Diagnosis diagnosis : interrupted) {
      String text = diagnosis.statement().orElseThrow().text();
      assertFalse(text.contains("192.168.") || text.contains(SimHome.LIVING_ROOM), text);
      assertFalse(text.contains("?"), text);
      assertFalse(diagnosis.worksNow().isEmpty(), text);
    }
  }

  @Test
  void theInterruptionsOfTheCatalogueAreThoseOutThere() {
    assertEquals(
        Set.of("L24", "I01", "I02", "I04", "P01", "P02", "P03", "A09"),
        Catalogue.load().types().stream()
            .filter(type -> type.text().in("en").statement().isPresent())
            .map(type -> type.id().toString())
            .collect(Collectors.toSet()));
  }
}
