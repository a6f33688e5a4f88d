package org.castdoctor.agent.check.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.knowledge.CompatRule;
import org.castdoctor.agent.knowledge.CompatRules;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.knowledge.Source;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Scope;
import org.junit.jupiter.api.Test;

public class FirmwareCheckTest {
  private final Check check = new FirmwareCheck();

  @Test
  void asLongAsNobodyMeasuresFirmwareAnUltraIsNeitherOldNorFine() {
    assertEquals(
        Conclusion.unmeasured("which software the receiver has"),
        check.examine(announcing("Chromecast Ultra").home()));
  }

  @Test
  void theNameThatFourDevicesBearNeverEndsTheirSupport() {
    Concluded.unmeasured(check, announcing("Chromecast"));
  }

  @Test
  void aModelWithoutARuleAndAHomeWithoutAReceiverSayNothing() {
    Concluded.unmeasured(check, announcing("Google Nest Hub"));
    Concluded.unmeasured(check, Seen.inHome().nobodyAnswers());
  }

  @Test
  void aRuleThatNeedsTheModelAloneIsAboutThatReceiver() {
    Home home = announcing("Chromecast Audio").home();
    CompatRule rule =
        new CompatRule(
            "audio-ends",
            Ids.V04,
            Optional.empty(),
            LocalDate.of(2026, 1, 1),
            Optional.empty(),
            new CompatRule.Selector(
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Set.of("Chromecast Audio"),
                Optional.empty()),
            CompatRule.Effect.DEGRADED,
            new Source("somebody", "2026-11", LocalDate.of(2027, 5, 31), Confidence.LIKELY));
    Knowledge known = home.knowledge();
    Home ruled =
        new Home(
            home.declared(),
            home.seen(),
            home.receivers(),
            new Knowledge(
                known.version(),
                known.models(),
                new CompatRules(List.of(rule)),
                known.incidents(),
                known.errorCodes(),
                known.profile(),
                known.services()),
            home.at());
    Suspicion found = Concluded.sick(check, ruled, "V04", Confidence.LIKELY);
    assertEquals(new Scope.Device("1"), found.scope());
    assertEquals("TV", found.subject());
  }

  private static Seen announcing(String model) {
    return Seen.inHome()
        .service(
            "_googlecast._tcp.local",
            Seen.LIVING_ROOM,
            Seen.CAST,
            Map.of("id", "1", "fn", "TV", "md", model));
  }
}
