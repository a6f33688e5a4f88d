package org.castdoctor.agent.check.sender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.DiscoveryObservation.Asked;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.SenderObservation.PortUsed;
import org.castdoctor.agent.observe.SenderObservation.PortUser;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.privacy.Name;
import org.junit.jupiter.api.Test;

public class PortConflictCheckTest {
  private final Check check = new PortConflictCheck();

  @Test
  void aPortThatIsNotSharedIsNamedWithWhoHasIt() {
    Seen seen = without(Failure.IN_USE);
    List<PortUser> users =
        List.of(new PortUser(Optional.of("mediad"), Optional.of(new Name("me"))));
    seen.with(new PortUsed(seen.now(), 5353, Outcome.ok(users)));
    Suspicion found = Concluded.sick(check, seen, "C09", Confidence.LIKELY);
    assertEquals("mediad", found.said("holder"));
  }

  @Test
  void somebodyElsesProgramIsKnownByItsAccount() {
    Seen seen = without(Failure.IN_USE);
    List<PortUser> users = List.of(new PortUser(Optional.empty(), Optional.of(new Name("avahi"))));
    seen.with(new PortUsed(seen.now(), 5353, Outcome.ok(users)));
    Suspicion found = Concluded.sick(check, seen, "C09", Confidence.LIKELY);
    assertEquals("a program of user avahi", found.said("holder"));
  }

  @Test
  void whereTheSystemDoesNotSayNobodyIsNamed() {
    Suspicion found = Concluded.sick(check, without(Failure.IN_USE), "C09", Confidence.LIKELY);
    assertFalse(found.args().containsKey("holder"));
  }

  @Test
  void aSharedPortIsHealthy() {
    Concluded.healthy(check, Seen.inHome().nobodyAnswers());
  }

  @Test
  void anotherFailureOrNoTryAtAllSaysNothing() {
    Concluded.unmeasured(check, without(Failure.OTHER));
    Concluded.unmeasured(check, Seen.inHome());
  }

  private static Seen without(Failure failure) {
    Seen seen = Seen.inHome();
    return seen.with(
        new Asked(
            seen.now(),
            Seen.NIC,
            Family.IPV4,
            Way.MULTICAST,
            Outcome.failed(failure),
            0,
            0,
            Optional.empty(),
            Outcome.notRun("no socket"),
            0,
            0,
            List.of()));
  }
}
