package org.castdoctor.agent.check.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.AdvertTxt;
import org.castdoctor.agent.observe.DiscoveryObservation.Heard;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.privacy.Name;
import org.junit.jupiter.api.Test;

public class AddressConflictCheckTest {
  private static final String ONE = "02:00:00:00:00:01";
  private static final String OTHER = "02:00:00:00:00:02";

  private final Check check = new AddressConflictCheck();

  @Test
  void twoNetworkCardsForOneAddressWithinARunMakeItLikely() {
    Seen seen =
        Seen.healthyHome().cardRead(Seen.LIVING_ROOM, ONE).cardRead(Seen.LIVING_ROOM, OTHER);
    Suspicion found = Concluded.sick(check, seen, "L11", Confidence.LIKELY);
    assertEquals("Living Room", found.said("device"));
  }

  @Test
  void twoCertificatesOnOnePortMakeItLikelyToo() {
    Seen seen = Seen.healthyHome().certificate(Seen.LIVING_ROOM, "other");
    Concluded.sick(check, seen, "L11", Confidence.LIKELY);
  }

  @Test
  void bothTogetherConfirmIt() {
    Seen seen =
        Seen.healthyHome()
            .cardRead(Seen.LIVING_ROOM, ONE)
            .cardRead(Seen.LIVING_ROOM, OTHER)
            .certificate(Seen.LIVING_ROOM, "other");
    Concluded.sick(check, seen, "L11", Confidence.CONFIRMED);
  }

  @Test
  void aRoutersAddressMayBeSharedOnPurpose() {
    Seen seen = Seen.healthyHome().cardRead(Seen.ROUTER, ONE).cardRead(Seen.ROUTER, OTHER);
    Concluded.sick(check, seen, "L11", Confidence.POSSIBLE);
  }

  @Test
  void oneCardInTwoReadingsIsFine() {
    Seen seen = Seen.healthyHome().cardRead(Seen.LIVING_ROOM, ONE).cardRead(Seen.LIVING_ROOM, ONE);
    Concluded.healthy(check, seen);
  }

  @Test
  void oneReadingComparesNothing() {
    Concluded.unmeasured(check, Seen.healthyHome().cardRead(Seen.LIVING_ROOM, ONE));
    Concluded.unmeasured(check, Seen.healthyHome());
    Concluded.unmeasured(check, Seen.nothing());
  }

  @Test
  void twoReceiversThatAnnounceOneAddressEachByItselfAreLikelyInConflict() {
    Seen seen = twoAt(Seen.CAST);
    Suspicion found = Concluded.sick(new AddressConflictCheck(), seen, "L11", Confidence.LIKELY);
    assertEquals("2", found.evidence().getLast().value().toString());
    Concluded.sick(
        new AddressConflictCheck(),
        twoAt(Seen.CAST).certificate(Seen.LIVING_ROOM, "aa").certificate(Seen.LIVING_ROOM, "bb"),
        "L11",
        Confidence.CONFIRMED);
  }

  @Test
  void aSpeakerGroupAndAnAnnouncementFromElsewhereAreNoConflict() {
    Concluded.unmeasured(new AddressConflictCheck(), twoAt(32187));
    Concluded.unmeasured(
        new AddressConflictCheck(),
        announcing(Seen.inHome().everybodyAnswers(), "a", Seen.CAST, Seen.LIVING_ROOM)
            .with(service("b", Seen.CAST)));
  }

  private static Seen twoAt(int port) {
    Seen one = announcing(Seen.inHome().everybodyAnswers(), "a", Seen.CAST, Seen.LIVING_ROOM);
    return announcing(one, "b", port, Seen.LIVING_ROOM);
  }

  private static Seen announcing(Seen seen, String id, int port, String from) {
    return seen.with(service(id, port))
        .with(
            new Heard(
                seen.now(),
                new Name("Chromecast-" + id),
                "_googlecast._tcp.local",
                Seen.NIC,
                Way.MULTICAST,
                Seen.at(from),
                40,
                1));
  }

  private static ServiceSeen service(String id, int port) {
    return new ServiceSeen(
        Instant.parse("2026-11-21T18:00:01Z"),
        "_googlecast._tcp.local",
        new Name("Chromecast-" + id),
        Optional.of(new Name(id + ".local")),
        port,
        List.of(Seen.at(Seen.LIVING_ROOM)),
        new AdvertTxt(Map.of("id", id, "fn", "Room " + id)));
  }
}
