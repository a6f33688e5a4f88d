package org.castdoctor.agent.check.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Told;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class RetiredDeviceCheckTest {
  private final Check check = new RetiredDeviceCheck();

  @ParameterizedTest
  @ValueSource(strings = {"PS3", "ps 3", "PlayStation 3"})
  void anAppThatLeftTheConsoleIsGoneForGood(String device) {
    Suspicion found =
        Concluded.sick(
            check, seen(console().app("netflix").device(device)), "A04", Confidence.LIKELY);
    assertEquals(new Scope.App("netflix"), found.scope());
    assertEquals("PlayStation 3", found.said("model"));
    assertEquals("2026-03-02", found.said("since"));
  }

  @Test
  void itsCodeOnTheScreenIsEnough() {
    Suspicion found =
        Concluded.sick(
            check, seen(Told.from(Sender.THIS_PC).error("R40")), "A04", Confidence.LIKELY);
    assertEquals("PlayStation 3", found.said("model"));
    assertTrue(found.evidence().toString().contains("R40"), found.evidence().toString());
  }

  @Test
  void theDayBeforeItWasStillThere() {
    Seen seen = Seen.healthyHome().declared(console().app("netflix").device("PS3").declared());
    Concluded.unmeasured(check, seen.on(LocalDate.of(2026, 3, 1)));
    Concluded.sick(check, seen.on(LocalDate.of(2026, 3, 2)), "A04", Confidence.LIKELY);
  }

  @Test
  void aConsoleThatNobodyNamedIsAQuestion() {
    Concluded.unmeasured(check, seen(console().app("netflix")));
    Concluded.unmeasured(check, seen(console().app("netflix").device("PlayStation")));
  }

  @Test
  void aNewerConsoleAnotherAppOrAPhoneIsNotConcerned() {
    Concluded.unmeasured(check, seen(console().app("netflix").device("PS4")));
    Concluded.unmeasured(check, seen(console().app("youtube").device("PS3")));
    Concluded.unmeasured(check, seen(Told.from(Sender.ANDROID).app("netflix").device("PS3")));
  }

  private static Told console() {
    return Told.from(Sender.CONSOLE);
  }

  private static Seen seen(Told told) {
    return Seen.healthyHome().declared(told.declared());
  }
}
