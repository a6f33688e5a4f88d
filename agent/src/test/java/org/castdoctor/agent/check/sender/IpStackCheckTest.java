package org.castdoctor.agent.check.sender;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.junit.jupiter.api.Test;

public class IpStackCheckTest {
  private static final String BEYOND = "2001:db8:1::20";

  private final Check check = new IpStackCheck();

  @Test
  void aHomeInterfaceWithoutIpv4IsLikelyTheReason() {
    Suspicion found =
        Concluded.sick(
            check,
            Seen.computer().nic("eth0", NicKind.ETHERNET, BEYOND, 64),
            "C08",
            Confidence.LIKELY);
    assertEquals("IPv4", found.said("missing"));
  }

  @Test
  void receiversOfIpv6AloneAreOutOfReachWithoutIt() {
    Seen seen = Seen.inHome().everybodyAnswers().announced("Living Room", BEYOND, Seen.CAST);
    assertEquals("IPv6", Concluded.sick(check, seen, "C08", Confidence.LIKELY).said("missing"));
  }

  @Test
  void anAddressOfTheLinkAloneIsNoNetworkAtAll() {
    Concluded.unmeasured(check, Seen.computer().nic("eth0", NicKind.ETHERNET, "fe80::1", 64));
  }

  @Test
  void bothOrWhatTheReceiversSpeakIsHealthy() {
    Concluded.healthy(
        check,
        Seen.computer()
            .nic(
                "eth0",
                NicKind.ETHERNET,
                List.of(
                    new Prefix(Seen.at("192.168.1.20"), 24), new Prefix(Seen.at("fe80::1"), 64))));
    Concluded.healthy(check, Seen.inHome().chromecast());
  }

  @Test
  void ipv4AloneIsNeitherGoodNorBadWhileNobodyIsHeard() {
    Concluded.unmeasured(check, Seen.inHome().nobodyAnswers());
    Concluded.unmeasured(check, Seen.nothing().nobodyAnswers());
  }

  @Test
  void aVpnsAddressIsNotTheHomes() {
    Seen seen =
        Seen.computer()
            .nic("eth0", NicKind.ETHERNET, BEYOND, 64)
            .nic("tun0", NicKind.TUNNEL, "10.8.0.2", 32);
    Concluded.sick(check, seen, "C08", Confidence.LIKELY);
  }
}
