package org.castdoctor.agent.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.cli.HandedOn;
import org.castdoctor.agent.cli.Played.Said;
import org.castdoctor.agent.export.Form;
import org.castdoctor.agent.export.Tickets;
import org.castdoctor.agent.history.Fact;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.history.HistoryStore;
import org.castdoctor.agent.history.HistoryStore.Limits;
import org.castdoctor.agent.history.HistoryStore.Opened;
import org.castdoctor.agent.lan.SystemClock;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.scenario.Scenario;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed in a home is told on this computer, and nowhere else: masked or not. */
class ChangesStayTest {
  private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir Path state = Path.of(".");

  private static final Bundle BUNDLE = Scenario.called("cast-button-vanished-one-app").measure();
  private static final Diagnosis FORGETFUL = Scenario.diagnose(BUNDLE);
  private static final Diagnosis REMEMBERING =
      FORGETFUL.remembering(
          List.of(
              change("Attic gramophone", "firmware", "9.87.1", "9.87.2"),
              change("Attic gramophone", "name", "Cellar gramophone", "Attic gramophone"),
              change("home", "router", "192.168.1.1", "192.168.1.253")));

  private static Change change(String device, String what, String from, String to) {
    return new Change(AT, device, what, Optional.of(from), Optional.of(to), Optional.empty());
  }

  @Test
  void nothingThatIsSentTellsOfThem() throws IOException {
    for (Outgoing outgoing :
        List.of(Outgoing.masked(REMEMBERING, BUNDLE), Outgoing.inFull(REMEMBERING, BUNDLE))) {
      assertEquals(List.of(), outgoing.diagnosis().whatChanged());
      Map<String, String> sent = new LinkedHashMap<>();
      for (Form form : Form.values()) {
        sent.put(form.word(), form.body(outgoing));
      }
      sent.put(
          "zendesk",
          Tickets.zendesk(outgoing, Map.of(), Scenario.catalogue(), Words.ENGLISH).toString());
      sent.put(
          "freshdesk",
          Tickets.freshdesk(outgoing, Optional.empty(), Scenario.catalogue(), Words.ENGLISH)
              .toString());
      sent.forEach((form, body) -> {
        for (String remembered : List.of("gramophone", "9.87.", "192.168.1.253")) {
          assertFalse(body.contains(remembered), form + ": " + body);
        }
      });
      JsonNode event = new JsonMapper().readTree(sent.get("cloudevents"));
      assertTrue(event.at("/data/whatChanged").isArray(), event.toString());
      assertTrue(event.at("/data/whatChanged").isEmpty(), event.toString());
    }
  }

  @Test
  void rememberingChangesNeitherTheCodeNorTheFingerprint() {
    assertEquals(3, REMEMBERING.whatChanged().size());
    assertEquals(FORGETFUL.code(), REMEMBERING.code());
    assertEquals(FORGETFUL.fingerprint(), REMEMBERING.fingerprint());
  }

  @Test
  void aMeasuredRunTellsOfThemHereAndNotInWhatIsHandedOn() throws IOException {
    remember();
    Said here = HandedOn.measured(state, SimHome.healthy(), "--format", "json");
    JsonNode changes = new JsonMapper().readTree(here.out()).path("whatChanged");
    assertEquals("Attic gramophone", changes.path(0).path("device").asText(), here.out());
    Said masked = HandedOn.measured(state, SimHome.healthy(), "--format", "json", "--redact");
    JsonNode none = new JsonMapper().readTree(masked.out()).path("whatChanged");
    assertTrue(none.isArray() && none.isEmpty(), masked.out());
    Said page = HandedOn.measured(state, SimHome.healthy(), "--redact", "-v");
    assertFalse(page.out().contains("1.56.2"), page.out());
    assertTrue(HandedOn.measured(state, SimHome.healthy()).out().contains("1.56.2"));
  }

  private void remember() {
    LocalDate today = LocalDate.ofInstant(new SystemClock().now(), ZoneId.systemDefault());
    try (HistoryStore history =
        assertInstanceOf(
                Opened.Store.class,
                HistoryStore.open(state.resolve(HistoryStore.FILE), Limits.USUAL))
            .history()) {
      history.add(
          List.of(
              new Fact.Sighted("attic", today.minusDays(1)),
              new Fact.Trait("attic", Aspect.NAME, "", "Attic gramophone", today.minusDays(1)),
              new Fact.Trait("attic", Aspect.FIRMWARE, "", "1.56.1", today.minusDays(1)),
              new Fact.Trait("attic", Aspect.FIRMWARE, "", "1.56.2", today)),
          today);
    }
  }
}
