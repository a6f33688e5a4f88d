package org.castdoctor.agent.check.sender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.SetUp;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Scope;
import org.junit.jupiter.api.Test;

public class VpnCheckTest {
  private final Check check = new VpnCheck();

  @Test
  void aTunnelThatTakesTheHomesAddressesIsTheFault() {
    Seen seen = withVpn().setup(SetUp.unread().homeThrough("tun0"));
    Suspicion found = Concluded.sick(check, seen, "C02", Confidence.CONFIRMED);
    assertEquals(new Scope.ThisPc(), found.scope());
    assertEquals("tun0", found.said("vpn"));
    assertEquals(Seen.NIC, found.said("interface"));
  }

  @Test
  void halfOfTheHomeTakenIsTaken() {
    Seen seen = withVpn().setup(SetUp.unread().homeThrough(Seen.NIC, "tun0"));
    Concluded.sick(check, seen, "C02", Confidence.CONFIRMED);
  }

  @Test
  void aTunnelThroughWhichReceiversAnswerLeadsHome() {
    Concluded.healthy(
        check, withVpn().setup(SetUp.unread().homeThrough("tun0")).everybodyAnswers().chromecast());
  }

  @Test
  void oneThatCarriesTheInternetAloneIsInformation() {
    Seen seen =
        withVpn().routeThrough("tun0", "0.0.0.0").setup(SetUp.unread().homeThrough(Seen.NIC));
    Suspicion found = Concluded.sick(check, seen, "C17", Confidence.CONFIRMED);
    assertEquals("tun0", found.said("vpn"));
  }

  @Test
  void aVersionKnownToHideReceiversIsLikelyToBlameWhereNobodyIsFound() {
    Seen seen =
        withVpn()
            .os("Windows 11 10.0")
            .routeThrough("tun0", "0.0.0.0")
            .setup(SetUp.unread().homeThrough(Seen.NIC).program("tailscale", "1.98.2"))
            .nobodyAnswers();
    Suspicion found = Concluded.sick(check, seen, "C02", Confidence.LIKELY);
    assertTrue(found.sources().get(0).toString().contains("tailscale/tailscale#19747"));
    Concluded.sick(check, seen.on(LocalDate.of(2028, 1, 1)), "C02", Confidence.POSSIBLE);
  }

  @Test
  void thatVersionIsNotBlamedWhereReceiversAnswerNorOnAnotherSystem() {
    SetUp known = SetUp.unread().homeThrough(Seen.NIC).program("tailscale", "1.98.2");
    Seen heard =
        withVpn().os("Windows 11 10.0").routeThrough("tun0", "0.0.0.0").setup(known).chromecast();
    Concluded.sick(check, heard, "C17", Confidence.CONFIRMED);
    Seen linux = withVpn().routeThrough("tun0", "0.0.0.0").setup(known).nobodyAnswers();
    Concluded.sick(check, linux, "C17", Confidence.CONFIRMED);
  }

  @Test
  void oneThatIsUpAndTakesNothingIsHealthyAndSoIsNone() {
    Concluded.healthy(check, withVpn().setup(SetUp.unread().homeThrough(Seen.NIC)));
    Concluded.healthy(check, Seen.inHome().setup(SetUp.unread().homeThrough(Seen.NIC)));
  }

  @Test
  void aContainerNetworkWithTheHomesAddressesIsNoVpn() {
    Seen seen =
        Seen.inHome()
            .nic("docker0", NicKind.CONTAINER, "192.168.1.1", 24)
            .setup(SetUp.unread().homeThrough("docker0"));
    Concluded.unmeasured(check, seen);
  }

  @Test
  void withoutTheSystemsWordNothingIsSaid() {
    Concluded.unmeasured(check, withVpn());
    Concluded.unmeasured(check, withVpn().setup(SetUp.unread()));
    Concluded.unmeasured(check, Seen.nothing().setup(SetUp.unread().homeThrough("tun0")));
  }

  @Test
  void theSimulatedHomesAgree() {
    Concluded.healthy(check, Seen.home(SimBundle.of(SimHome.healthy())));
    Concluded.healthy(check, Seen.home(SimBundle.of(SimHome.healthy().with(Faults.vpnBeside()))));
    Concluded.sick(
        check,
        Seen.home(SimBundle.of(SimHome.healthy().with(Faults.vpnTakesHome()))),
        "C02",
        Confidence.CONFIRMED);
  }

  private static Seen withVpn() {
    return Seen.inHome().nic("tun0", NicKind.TUNNEL, "10.8.0.2", 32);
  }
}
