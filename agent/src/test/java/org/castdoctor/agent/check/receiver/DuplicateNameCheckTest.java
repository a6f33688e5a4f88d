package org.castdoctor.agent.check.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.junit.jupiter.api.Test;

public class DuplicateNameCheckTest {
  private static final String CAST = "_googlecast._tcp.local";

  private final Check check = new DuplicateNameCheck();

  @Test
  void twoDevicesOfOneNameAreTold() {
    Seen seen =
        Seen.healthyHome()
            .service(CAST, Seen.KITCHEN, 8009, Map.of("id", "other", "fn", "living room "));
    Suspicion found = Concluded.sick(check, seen, "R11", Confidence.CONFIRMED);
    assertEquals("2", found.said("entries"));
    assertEquals("2", found.said("devices"));
  }

  @Test
  void oneDeviceThatIsListedTwiceIsToldAsOne() {
    Seen seen =
        Seen.healthyHome()
            .service(CAST, Seen.KITCHEN, 8009, Map.of("id", "Living Room-id", "fn", "Living Room"));
    Suspicion found = Concluded.sick(check, seen, "R11", Confidence.CONFIRMED);
    assertEquals("1", found.said("devices"));
  }

  @Test
  void theSameInstanceSeenTwiceIsOneEntry() {
    Seen seen = Seen.healthyHome().announced("Living Room", Seen.LIVING_ROOM, Seen.CAST);
    Concluded.healthy(check, seen);
  }

  @Test
  void namesOfTheirOwnAreFine() {
    Concluded.healthy(check, Seen.healthyHome().announced("Kitchen", Seen.KITCHEN, Seen.CAST));
  }

  @Test
  void nobodyAnnouncedSaysNothing() {
    Concluded.unmeasured(check, Seen.inHome().nobodyAnswers());
    Concluded.unmeasured(check, Seen.nothing());
  }

  @Test
  void theSimulatedHomesAgree() {
    Concluded.healthy(check, Seen.home(SimBundle.of(SimHome.healthy())));
    SimHome twins = SimHome.healthy().and(SimReceiver.chromecast("Living Room", "192.168.1.41"));
    Concluded.sick(check, Seen.home(SimBundle.of(twins)), "R11", Confidence.CONFIRMED);
  }
}
