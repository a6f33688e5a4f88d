package org.castdoctor.agent.check.sender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.SetUp;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.DiscoveryObservation.Asked;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.SenderObservation.SendTried;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.junit.jupiter.api.Test;

public class SendRefusedCheckTest {
  private final Check check = new SendRefusedCheck();

  @Test
  void refusedToEverybodyAndToTheRouterIsAKillSwitch() {
    Seen seen = refused(Failure.DENIED, 8).with(sent(Outcome.failed(Failure.DENIED)));
    Suspicion found = Concluded.sick(check, seen, "C03", Confidence.CONFIRMED);
    assertEquals("8", found.said("refused"));
  }

  @Test
  void refusedToEverybodyAloneIsLikely() {
    Concluded.sick(
        check, refused(Failure.DENIED, 8).with(sent(Outcome.ok(2))), "C03", Confidence.LIKELY);
    Concluded.sick(check, refused(Failure.DENIED, 8), "C03", Confidence.LIKELY);
  }

  @Test
  void aVersionKnownToRefuseIsNamed() {
    Seen seen = refused(Failure.DENIED, 8).setup(SetUp.unread().program("nordvpn", "5.3.0"));
    Suspicion found = Concluded.sick(check, seen, "C03", Confidence.LIKELY);
    assertTrue(found.sources().get(0).toString().contains("nordvpn-linux#1699"));
  }

  @Test
  void oneRefusalProvesNothing() {
    Concluded.unmeasured(check, refused(Failure.DENIED, 1));
  }

  @Test
  void aNetworkThatCannotBeReachedIsNoRefusal() {
    Concluded.unmeasured(check, refused(Failure.NETWORK_UNREACHABLE, 8));
  }

  @Test
  void questionsThatLeaveAreHealthyWhateverAnotherWayWasRefused() {
    Concluded.healthy(check, Seen.inHome().nobodyAnswers());
    Concluded.healthy(check, refused(Failure.DENIED, 8).asked(Way.OWN_PORT, 6, 0));
  }

  @Test
  void whereNothingWasAskedNothingIsSaid() {
    Concluded.unmeasured(check, Seen.inHome());
    Concluded.unmeasured(check, Seen.nothing());
  }

  @Test
  void theSimulatedHomesAgree() {
    Concluded.healthy(check, Seen.home(SimBundle.of(SimHome.healthy())));
    Concluded.sick(
        check,
        Seen.home(SimBundle.of(SimHome.healthy().with(Faults.killSwitch()))),
        "C03",
        Confidence.CONFIRMED);
    Concluded.sick(
        check,
        Seen.home(SimBundle.of(SimHome.healthy().with(Faults.sendRefused()))),
        "C03",
        Confidence.LIKELY);
  }

  @Test
  void ipv6ThatIsLetThroughDoesNotExcuseARuleAgainstIpv4() {
    Seen seen = refused(Failure.DENIED, 8);
    Concluded.sick(
        check,
        seen.with(
            new Asked(
                seen.now(),
                Seen.NIC,
                Family.IPV6,
                Way.MULTICAST,
                Outcome.ok(5353),
                6,
                0,
                Optional.empty(),
                Outcome.ok(6),
                2,
                0,
                List.of())),
        "C03",
        Confidence.LIKELY);
  }

  static Seen refused(Failure failure, int times) {
    Seen seen = Seen.inHome();
    return seen.with(
        new Asked(
            seen.now(),
            Seen.NIC,
            Family.IPV4,
            Way.MULTICAST,
            Outcome.ok(5353),
            0,
            times,
            Optional.of(failure),
            Outcome.ok(0),
            0,
            0,
            List.of()));
  }

  private static SendTried sent(Outcome<Integer> outcome) {
    return new SendTried(Seen.nothing().now(), Seen.NIC, Seen.at(Seen.ROUTER), 2, outcome);
  }
}
