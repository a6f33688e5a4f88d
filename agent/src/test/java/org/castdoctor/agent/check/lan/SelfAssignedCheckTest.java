package org.castdoctor.agent.check.lan;

import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.junit.jupiter.api.Test;

public class SelfAssignedCheckTest {
  private static final String OWN_MAKING = "169.254.7.9";

  private final Check check = new SelfAssignedCheck();

  @Test
  void aReceiverThatAnnouncesAnAddressOfItsOwnMakingIsLikelyWithoutOne() {
    Seen seen = Seen.inHome().everybodyAnswers().announcing("Living Room", OWN_MAKING);
    Concluded.sick(check, seen, "L10", Confidence.LIKELY);
  }

  @Test
  void aNeighbourOfThatKindIsPossiblyTheMissingReceiver() {
    Seen missing =
        Seen.inHome()
            .routerAnswers()
            .nobodyAnswers()
            .neighbour(OWN_MAKING, NeighbourState.RESOLVED);
    Concluded.sick(check, missing, "L10", Confidence.POSSIBLE);
    Concluded.healthy(check, Seen.healthyHome().neighbour(OWN_MAKING, NeighbourState.RESOLVED));
    Concluded.sick(
        check,
        Seen.healthyHome()
            .neighbour(OWN_MAKING, NeighbourState.RESOLVED)
            .declared(Said.device("Bedroom")),
        "L10",
        Confidence.POSSIBLE);
  }

  @Test
  void anEntryThatNobodyAnswersForAndACloudsOwnAddressSayNothing() {
    Seen silent = Seen.inHome().routerAnswers().nobodyAnswers();
    Concluded.unmeasured(check, silent.neighbour(OWN_MAKING, NeighbourState.INCOMPLETE));
    Concluded.unmeasured(check, silent.neighbour("169.254.169.254", NeighbourState.RESOLVED));
  }

  @Test
  void aReceiverWithAnAddressOfTheHomeIsWell() {
    Concluded.healthy(check, Seen.healthyHome());
  }

  @Test
  void aComputerThatWasGivenNoneCannotCompare() {
    Seen stranded =
        Seen.computer()
            .nic(Seen.NIC, NicKind.WIFI, "169.254.17.3", 16)
            .everybodyAnswers()
            .announcing("Living Room", OWN_MAKING);
    Concluded.unmeasured(check, stranded);
    Concluded.unmeasured(check, Seen.nothing());
  }
}
