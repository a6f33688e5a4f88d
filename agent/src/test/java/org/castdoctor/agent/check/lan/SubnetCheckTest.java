package org.castdoctor.agent.check.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Scope;
import org.junit.jupiter.api.Test;

public class SubnetCheckTest {
  private static final String ELSEWHERE = "192.168.2.40";

  private final Check check = new SubnetCheck();

  @Test
  void aReceiverThatAnswersFromAnotherNetworkConfirmsIt() {
    Seen seen = asked(ELSEWHERE).nobodyAnswers().opens(ELSEWHERE, Seen.CAST);
    Suspicion found = Concluded.sick(check, seen, "L06", Confidence.CONFIRMED);
    assertEquals(new Scope.Lan(), found.scope());
    assertEquals("192.168.1.20/24", found.said("own"));
  }

  @Test
  void aSilentOneMayBeOffTooSoThatItIsLikely() {
    Seen seen = asked(ELSEWHERE).nobodyAnswers().fails(ELSEWHERE, Seen.CAST, Failure.TIMEOUT, 2);
    Concluded.sick(check, seen, "L06", Confidence.LIKELY);
  }

  @Test
  void aReflectorThatCarriesItsAnnouncementIsHealthy() {
    Seen seen = asked(ELSEWHERE).everybodyAnswers().announced("Living Room", ELSEWHERE, Seen.CAST);
    Concluded.healthy(check, seen);
  }

  @Test
  void anAddressOfTheOwnNetworkIsHealthy() {
    Concluded.healthy(check, asked(Seen.LIVING_ROOM).nobodyAnswers());
  }

  @Test
  void anAddressOfTheInternetIsNoReceiverOfTheHome() {
    Concluded.unmeasured(check, asked("203.0.113.9").nobodyAnswers());
  }

  @Test
  void withoutQuestionsNobodyKnowsOfAReflector() {
    Concluded.unmeasured(check, asked(ELSEWHERE).opens(ELSEWHERE, Seen.CAST));
  }

  @Test
  void withoutAnAddressOrAPictureOfThisComputerNothingIsSaid() {
    Concluded.unmeasured(check, Seen.healthyHome());
    Concluded.unmeasured(check, Seen.healthyHome().declared(Said.device("Living Room")));
    Concluded.unmeasured(check, Seen.nothing().nobodyAnswers().declared(Said.device(ELSEWHERE)));
  }

  @Test
  void theSimulatedHomesAgree() {
    SimHome split = SimHome.healthy().with(Faults.otherSubnet(SimHome.LIVING_ROOM));
    Concluded.sick(
        check, Seen.home(SimBundle.of(split, Said.device(ELSEWHERE))), "L06", Confidence.CONFIRMED);
    Concluded.healthy(
        check, Seen.home(SimBundle.of(SimHome.healthy(), Said.device(Seen.LIVING_ROOM))));
  }

  private static Seen asked(String address) {
    return Seen.inHome().routerAnswers().declared(Said.device(address));
  }
}
