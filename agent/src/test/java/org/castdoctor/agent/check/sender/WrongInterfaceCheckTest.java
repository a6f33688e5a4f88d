package org.castdoctor.agent.check.sender;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Scope;
import org.junit.jupiter.api.Test;

public class WrongInterfaceCheckTest {
  private final Check check = new WrongInterfaceCheck();

  @Test
  void receiversThatAnswerOnlyElsewhereProveIt() {
    Seen seen = withDocker().heardFrom(Seen.LIVING_ROOM, Way.MULTICAST, Seen.NIC);
    Suspicion found = Concluded.sick(check, seen, "C07", Confidence.CONFIRMED);
    assertEquals(new Scope.ThisPc(), found.scope());
    assertEquals("docker0", found.said("chosen"));
    assertEquals(Seen.NIC, found.said("better"));
  }

  @Test
  void withoutAReceiverOnEitherItIsLikely() {
    Concluded.sick(check, withDocker(), "C07", Confidence.LIKELY);
  }

  @Test
  void receiversOnTheChosenOneAreNoProofAgainstIt() {
    Seen seen =
        withDocker()
            .heardFrom(Seen.LIVING_ROOM, Way.MULTICAST, Seen.NIC)
            .heardFrom("172.17.0.2", Way.MULTICAST, "docker0");
    Concluded.sick(check, seen, "C07", Confidence.LIKELY);
  }

  @Test
  void theHomeInterfaceIsHealthyEvenBesideAVirtualOne() {
    Concluded.healthy(check, withDocker().multicastThrough(Seen.NIC));
  }

  @Test
  void aVirtualOneIsNotWrongWhereThereIsNoBetterOne() {
    Seen seen =
        Seen.computer()
            .nic("docker0", NicKind.CONTAINER, "172.17.0.1", 16)
            .multicastThrough("docker0");
    Concluded.healthy(check, seen);
  }

  @Test
  void withoutTheSystemsChoiceNothingIsSaid() {
    Concluded.unmeasured(check, Seen.nothing().everybodyAnswers());
    Concluded.unmeasured(check, Seen.computer().nic(Seen.NIC, NicKind.WIFI, "192.168.1.20", 24));
  }

  @Test
  void theSimulatedHomesAgree() {
    Concluded.healthy(check, Seen.home(SimBundle.of(SimHome.healthy())));
    Concluded.sick(
        check,
        Seen.home(SimBundle.of(SimHome.healthy().with(Faults.wrongInterface()))),
        "C07",
        Confidence.CONFIRMED);
  }

  private static Seen withDocker() {
    return Seen.inHome()
        .nic("docker0", NicKind.CONTAINER, "172.17.0.1", 16)
        .multicastThrough("docker0");
  }
}
