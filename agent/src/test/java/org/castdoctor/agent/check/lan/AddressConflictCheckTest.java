package org.castdoctor.agent.check.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.protocol.diagnosis.Confidence;
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
    assertEquals("Living Room", found.args().get("device"));
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
}
