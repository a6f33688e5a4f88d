package org.castdoctor.agent.check.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.DiscoveryObservation.Asked;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Scope;
import org.junit.jupiter.api.Test;

public class MulticastCheckTest {
  private final Check check = new MulticastCheck();

  @Test
  void twoReceiversThatTalkByAddressInASilentHomeConfirmIt() {
    Seen seen =
        silentHome().castAnswers(Seen.LIVING_ROOM, Seen.CAST).castAnswers(Seen.KITCHEN, Seen.CAST);
    Suspicion found = Concluded.sick(check, seen, "L03", Confidence.CONFIRMED);
    assertEquals(new Scope.Lan(), found.scope());
    assertEquals(Seen.LIVING_ROOM, found.said("address"));
  }

  @Test
  void heardByIpv6AloneThoughItAnswersByIpv4WhenAskedAloneIsLikely() {
    Suspicion found =
        Concluded.sick(
            check,
            bySixAlone().directly(Seen.LIVING_ROOM, Outcome.ok(List.of("Living Room"))),
            "L03",
            Confidence.LIKELY);
    assertEquals("0", found.said("answers"));
    assertEquals("Living Room", found.said("device"));
  }

  @Test
  void heardByIpv6AloneIsFineWhereItHasNoAnswerByIpv4() {
    Concluded.healthy(check, bySixAlone());
    Concluded.healthy(
        check, bySixAlone().directly(Seen.LIVING_ROOM, Outcome.failed(Failure.TIMEOUT)));
  }

  /** Questions by IPv4 come back to this computer and nobody answers them; those by IPv6 are. */
  private static Seen bySixAlone() {
    Seen seen = Seen.inHome().routerAnswers().nobodyAnswers();
    return seen.with(
            new Asked(
                seen.now(),
                Seen.NIC,
                Family.IPV6,
                Way.MULTICAST,
                Outcome.ok(5353),
                2,
                0,
                Optional.empty(),
                Outcome.ok(2),
                3,
                0,
                List.of()))
        .chromecast();
  }

  @Test
  void oneMayHaveLostOnlyItsOwnAnnouncement() {
    Seen seen = silentHome().castAnswers(Seen.LIVING_ROOM, Seen.CAST);
    Concluded.sick(check, seen, "L03", Confidence.LIKELY);
  }

  @Test
  void oneThatAnnouncesItselfToWhoeverAsksItAloneConfirmsIt() {
    Seen seen =
        silentHome()
            .castAnswers(Seen.LIVING_ROOM, Seen.CAST)
            .directly(Seen.LIVING_ROOM, Outcome.ok(List.of("Living Room")))
            .searched(Seen.KITCHEN);
    Suspicion found = Concluded.sick(check, seen, "L03", Confidence.CONFIRMED);
    assertEquals("Living Room", found.said("device"));
    assertTrue(
        found.evidence().stream()
            .anyMatch(fact ->
                fact.observation().toString().contains("SSDP")
                    && fact.value().toString().equals("1")));
  }

  @Test
  void aResponderThatAnswersAloneAndNotAmongAllMakesItLikely() {
    Seen seen = silentHome().directly(Seen.KITCHEN, Outcome.ok(List.of()));
    Concluded.sick(check, seen, "L03", Confidence.LIKELY);
    Concluded.sick(
        check,
        silentHome().directly(Seen.KITCHEN, Outcome.failed(Failure.TIMEOUT)),
        "L03",
        Confidence.POSSIBLE);
  }

  @Test
  void theRoutersOwnAnswerAloneSaysNothingAboutTheWifi() {
    Seen seen = silentHome().directly(Seen.ROUTER, Outcome.ok(List.of()));
    Concluded.sick(check, seen, "L03", Confidence.POSSIBLE);
  }

  @Test
  void whereOthersAreHeardOneThatAnnouncesItselfOnlyAloneIsCutOff() {
    Seen seen =
        Seen.inHome()
            .everybodyAnswers()
            .castAnswers(Seen.KITCHEN, Seen.CAST)
            .directly(Seen.KITCHEN, Outcome.ok(List.of("Kitchen")))
            .declared(Said.device(Seen.KITCHEN));
    Concluded.sick(check, seen, "L03", Confidence.LIKELY);
  }

  @Test
  void nobodyAnsweringIsPossiblyIt() {
    Concluded.sick(check, silentHome(), "L03", Confidence.POSSIBLE);
  }

  @Test
  void anybodysAnswerToAllShowsThatMulticastPasses() {
    Concluded.healthy(check, Seen.inHome().everybodyAnswers());
  }

  @Test
  void answersToThisComputerAloneDoNotShowIt() {
    Seen seen = Seen.inHome().asked(Way.MULTICAST, 4, 0).asked(Way.OWN_PORT, 10, 3).chromecast();
    Concluded.unmeasured(check, seen);
  }

  @Test
  void aDeafComputerCannotTell() {
    Seen seen =
        Seen.inHome()
            .routerAnswers()
            .deaf()
            .castAnswers(Seen.LIVING_ROOM, Seen.CAST)
            .castAnswers(Seen.KITCHEN, Seen.CAST);
    Concluded.unmeasured(check, seen);
  }

  @Test
  void receiversOfAnotherNetworkProveNothing() {
    Seen seen = silentHome().castAnswers("192.168.2.40", Seen.CAST);
    Concluded.unmeasured(check, seen);
  }

  @Test
  void withASilentRouterItIsNotEvenPossible() {
    Concluded.unmeasured(check, Seen.inHome().nobodyAnswers().routerSilent());
  }

  @Test
  void oneQuestionMayHaveBeenLost() {
    Seen seen = Seen.inHome().asked(Way.MULTICAST, 1, 0).castAnswers(Seen.LIVING_ROOM, Seen.CAST);
    Concluded.unmeasured(check, seen);
  }

  @Test
  void nothingAskedSaysNothing() {
    Concluded.unmeasured(check, Seen.inHome().castAnswers(Seen.LIVING_ROOM, Seen.CAST));
    Concluded.unmeasured(check, Seen.nothing());
  }

  @Test
  void theSimulatedHomesAgree() {
    Concluded.healthy(check, Seen.home(SimBundle.of(SimHome.healthy())));
    SimHome filtered = SimHome.healthy().with(Faults.multicastFiltered());
    // It names its cast service when it alone is asked, so it has not stopped announcing.
    Concluded.sick(check, Seen.home(SimBundle.of(filtered)), "L03", Confidence.CONFIRMED);
    Concluded.sick(
        check,
        Seen.home(SimBundle.of(filtered.and(SimReceiver.chromecast("Kitchen", "192.168.1.41")))),
        "L03",
        Confidence.CONFIRMED);
  }

  private static Seen silentHome() {
    return Seen.inHome().routerAnswers().nobodyAnswers();
  }
}
