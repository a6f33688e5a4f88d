package org.castdoctor.agent.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import org.castdoctor.agent.observe.DiscoveryObservation.Talker;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.junit.jupiter.api.Test;

class ObservationsTest {
  private static final Instant AT = Instant.parse("2026-11-21T18:00:00Z");

  @Test
  void theZoneOfALinkStaysOnThisComputer() throws UnknownHostException {
    byte[] bytes = InetAddress.ofLiteral("fe80::40").getAddress();
    InetAddress here = Inet6Address.getByAddress("", bytes, 3);
    Observations seen =
        new Observations(
            List.of(
                new Connected(AT, here, 8009, 1, Outcome.ok(4L), 4),
                new Talker(AT, "wlan0", here, List.of(), 40, 1, 1, 450)));
    for (Observation observation : seen.all()) {
      assertEquals(-1, observation.toString().indexOf('%'), observation.toString());
    }
    assertEquals(1, seen.connects(here, 8009).size());
    assertEquals(
        "fe80:0:0:0:0:0:0:40",
        seen.of(Connected.class).findFirst().orElseThrow().address().getHostAddress());
  }
}
