package org.castdoctor.agent.check.sender;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Scope;
import org.junit.jupiter.api.Test;

public class NoLinkCheckTest {
  private final Check check = new NoLinkCheck();

  @Test
  void noAddressAtAllIsNoLink() {
    Seen seen = Seen.computer().nic("wlan0", NicKind.WIFI, List.of());
    Suspicion found = Concluded.sick(check, seen, "C13", Confidence.CONFIRMED);
    assertEquals(new Scope.ThisPc(), found.scope());
  }

  @Test
  void anAddressOfTheLinkAloneNeedsALinkSoThatNoLinkIsOnlyLikely() {
    Seen seen = Seen.computer().nic("wlan0", NicKind.WIFI, "fe80::1", 64);
    Concluded.sick(check, seen, "C13", Confidence.LIKELY);
  }

  @Test
  void theNetworkOfAContainerIsNoWayIntoAHome() {
    Seen seen =
        Seen.computer()
            .nic("wlan0", NicKind.WIFI, List.of())
            .nic("docker0", NicKind.CONTAINER, "172.17.0.1", 16);
    Concluded.sick(check, seen, "C13", Confidence.CONFIRMED);
  }

  @Test
  void insideAContainerItsInterfaceIsTheWayOut() {
    Seen seen =
        Seen.computer()
            .nic("eth0", NicKind.CONTAINER, "172.17.0.2", 16)
            .routeThrough("eth0", "172.17.0.1");
    Concluded.healthy(check, seen);
  }

  @Test
  void anAddressItGaveItselfIsAFailedHandingOut() {
    Seen seen = Seen.computer().nic("wlan0", NicKind.WIFI, "169.254.17.3", 16);
    Concluded.sick(check, seen, "L10", Confidence.CONFIRMED);
  }

  @Test
  void anAddressInANetworkIsHealthyEvenBesideOneItGaveItself() {
    Seen seen = Seen.inHome().nic("eth0", NicKind.ETHERNET, "169.254.17.3", 16);
    Concluded.healthy(check, seen);
  }

  @Test
  void withoutAPictureOfThisComputerNothingIsSaid() {
    Concluded.unmeasured(check, Seen.nothing().nobodyAnswers());
  }

  @Test
  void theSimulatedHomesAgree() {
    Concluded.healthy(check, Seen.home(SimBundle.of(SimHome.healthy())));
    Concluded.sick(
        check,
        Seen.home(SimBundle.of(SimHome.healthy().with(Faults.noAddress()))),
        "C13",
        Confidence.CONFIRMED);
    Concluded.sick(
        check,
        Seen.home(SimBundle.of(SimHome.healthy().with(Faults.selfAssignedAddress()))),
        "L10",
        Confidence.CONFIRMED);
  }
}
