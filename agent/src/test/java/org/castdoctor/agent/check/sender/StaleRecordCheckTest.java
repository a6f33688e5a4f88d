package org.castdoctor.agent.check.sender;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.SenderObservation.NameRemembered;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.privacy.Name;
import org.junit.jupiter.api.Test;

public class StaleRecordCheckTest {
  private static final String OLD = "192.168.1.77";

  private final Check check = new StaleRecordCheck();

  @Test
  void aSilentAddressInMemoryBesideOneThatAnswersIsOld() {
    Suspicion found =
        Concluded.sick(
            check,
            remembering(OLD).fails(OLD, Seen.CAST, Failure.TIMEOUT, 2),
            "C10",
            Confidence.CONFIRMED);
    assertEquals(OLD, found.said("old"));
    assertEquals(Seen.LIVING_ROOM, found.said("address"));
  }

  @Test
  void besideTheRightOneItIsOnlyLikely() {
    Seen seen = remembering(Seen.LIVING_ROOM, OLD).fails(OLD, Seen.CAST, Failure.TIMEOUT, 2);
    Concluded.sick(check, seen, "C10", Confidence.LIKELY);
  }

  @Test
  void oneLostConnectionProvesNothing() {
    Concluded.unmeasured(check, remembering(OLD).fails(OLD, Seen.CAST, Failure.TIMEOUT, 1));
    Concluded.unmeasured(check, remembering(OLD));
  }

  @Test
  void anotherAddressThatAnswersIsTheReceiversOwn() {
    Concluded.healthy(check, remembering(OLD).opens(OLD, Seen.CAST));
    Concluded.healthy(check, remembering(OLD).fails(OLD, Seen.CAST, Failure.REFUSED, 1));
  }

  @Test
  void aMemoryThatAgreesIsHealthy() {
    Concluded.healthy(check, remembering(Seen.LIVING_ROOM));
  }

  @Test
  void whereTheReceiverItselfIsSilentNobodyKnowsWhichIsOld() {
    Seen seen = Seen.inHome().everybodyAnswers().announcing("Living Room", Seen.LIVING_ROOM);
    Concluded.unmeasured(
        check,
        seen.with(memory(seen, Outcome.ok(List.of(Seen.at(OLD)))))
            .fails(OLD, Seen.CAST, Failure.TIMEOUT, 2));
  }

  @Test
  void anEmptyOrUnreadMemorySaysNothing() {
    Concluded.unmeasured(check, remembering());
    Seen seen = Seen.healthyHome();
    Concluded.unmeasured(check, seen.with(memory(seen, Outcome.failed(Failure.TIMEOUT))));
    Concluded.unmeasured(check, Seen.healthyHome());
  }

  private static Seen remembering(String... addresses) {
    Seen seen = Seen.healthyHome();
    return seen.with(memory(seen, Outcome.ok(Arrays.stream(addresses).map(Seen::at).toList())));
  }

  private static NameRemembered memory(Seen seen, Outcome<List<InetAddress>> remembered) {
    return new NameRemembered(
        seen.now(), new Name("1.local"), List.of(Seen.at(Seen.LIVING_ROOM)), remembered);
  }
}
