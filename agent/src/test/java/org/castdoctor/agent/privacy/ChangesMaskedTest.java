package org.castdoctor.agent.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.scenario.Scenario;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.Change;
import org.castdoctor.protocol.diagnosis.DiagnosisJson;
import org.junit.jupiter.api.Test;

/** What changed in a home is told outside too, without the names and addresses in it. */
class ChangesMaskedTest {
  private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");

  @Test
  void changesStayAndTheirNamesDoNot() {
    Bundle bundle = Scenario.called("cast-button-vanished-one-app").measure();
    Diagnosis diagnosis =
        Scenario.diagnose(bundle)
            .remembering(
                List.of(
                    change("Attic gramophone", "firmware", "1.56.1", "1.56.2"),
                    change("Attic gramophone", "name", "Cellar gramophone", "Attic gramophone"),
                    change("home", "router", "192.168.1.1", "192.168.1.254")));
    Diagnosis masked = Redaction.of(bundle).of(diagnosis);
    assertEquals(3, masked.whatChanged().size());
    assertEquals("1.56.2", masked.whatChanged().get(0).to().orElseThrow());
    assertEquals("home", masked.whatChanged().get(2).device());
    // Equal values get equal masks inside one report.
    assertEquals(
        masked.whatChanged().get(0).device(), masked.whatChanged().get(1).to().orElseThrow());
    String text = DiagnosisJson.of(masked).toString();
    for (String secret : List.of("gramophone", "192.168.1.")) {
      assertFalse(text.contains(secret), secret);
    }
  }

  private static Change change(String device, String what, String from, String to) {
    return new Change(AT, device, what, Optional.of(from), Optional.of(to), Optional.empty());
  }
}
