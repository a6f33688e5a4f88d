package org.castdoctor.agent.check.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.junit.jupiter.api.Test;

public class FloodCheckTest {
  private final Check check = new FloodCheck();

  @Test
  void aDeviceThatSendsFarTooMuchNeedsWatching() {
    Seen seen = Seen.healthyHome().talker(Seen.LIVING_ROOM, 3, 4_500, "_googlecast._tcp.local");
    Suspicion found = Concluded.sick(check, seen, "L14", Confidence.POSSIBLE);
    assertEquals("1000", found.said("rate"));
    assertEquals("Living Room", found.said("device"));
  }

  @Test
  void aBusyHostIsNoFlood() {
    Concluded.healthy(check, Seen.healthyHome().talker("192.168.1.70", 90, 200));
  }

  @Test
  void aShortBurstIsNoFlood() {
    Concluded.healthy(check, Seen.healthyHome().talker("192.168.1.70", 3, 29));
  }

  @Test
  void whoWasLoudForAThirdOfASecondIsNotYetKnown() {
    Concluded.unmeasured(check, Seen.healthyHome().talkerWithin(330, "192.168.1.70", 3, 20));
    Concluded.healthy(check, Seen.healthyHome().talkerWithin(330, "192.168.1.70", 3, 16));
    Seen seen = Seen.healthyHome().talkerWithin(330, "192.168.1.70", 3, 30);
    assertEquals("90", Concluded.sick(check, seen, "L14", Confidence.POSSIBLE).said("rate"));
  }

  @Test
  void whereNobodyWasHeardNothingIsSaid() {
    Concluded.unmeasured(check, Seen.inHome().nobodyAnswers());
    Concluded.unmeasured(check, Seen.nothing());
  }

  @Test
  void theSimulatedHomeAgrees() {
    Concluded.healthy(check, Seen.home(SimBundle.of(SimHome.healthy())));
  }
}
