package org.castdoctor.agent.check.sender;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Scope;
import org.junit.jupiter.api.Test;

public class HostFirewallCheckTest {
  private final Check check = new HostFirewallCheck();

  @Test
  void ownQuestionsThatDoNotComeBackAreThisComputersDoing() {
    Suspicion found = Concluded.sick(check, Seen.inHome().deaf(), "C04", Confidence.CONFIRMED);
    assertEquals(new Scope.ThisPc(), found.scope());
    assertEquals("4", found.said("sent"));
  }

  @Test
  void answersFromOthersShowThatNothingIsDropped() {
    Concluded.healthy(check, Seen.inHome().asked(Seen.NIC, Way.MULTICAST, 4, 0, 1));
  }

  @Test
  void ownQuestionsThatComeBackInASilentHomeAreHealthy() {
    Concluded.healthy(check, Seen.inHome().nobodyAnswers());
  }

  @Test
  void eachDeafInterfaceIsNamed() {
    Seen seen = Seen.inHome().asked("eth0", Way.MULTICAST, 4, 0, 0).asked(Way.MULTICAST, 4, 2);
    assertEquals(
        "eth0", Concluded.sick(check, seen, "C04", Confidence.CONFIRMED).said("interface"));
  }

  @Test
  void oneQuestionIsNotEnough() {
    Concluded.unmeasured(check, Seen.inHome().asked(Seen.NIC, Way.MULTICAST, 1, 0, 0));
  }

  @Test
  void aSocketThatCannotHearItselfSaysNothing() {
    Concluded.unmeasured(check, Seen.inHome().asked(Way.OWN_PORT, 10, 0));
    Concluded.unmeasured(check, Seen.nothing());
  }

  @Test
  void theSimulatedHomesAgree() {
    Concluded.healthy(check, Seen.home(SimBundle.of(SimHome.healthy())));
    Concluded.healthy(
        check, Seen.home(SimBundle.of(SimHome.healthy().with(Faults.multicastFiltered()))));
    Concluded.sick(
        check,
        Seen.home(SimBundle.of(SimHome.healthy().with(Faults.hostFirewallDropsMdns()))),
        "C04",
        Confidence.CONFIRMED);
  }
}
