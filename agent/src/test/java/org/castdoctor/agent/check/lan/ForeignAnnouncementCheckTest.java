package org.castdoctor.agent.check.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimDevice;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.junit.jupiter.api.Test;

public class ForeignAnnouncementCheckTest {
  private static final String APPLE_TV = "192.168.1.70";
  private static final String FAR = "192.168.2.40";
  private static final String ALSO_FAR = "192.168.2.41";

  private final Check check = new ForeignAnnouncementCheck();

  @Test
  void aReceiverOfAnotherNetworkThatIsPassedOnAndSilentIsLikelyBlocked() {
    Suspicion found = Concluded.sick(check, passedOn("Bedroom", FAR), "L07", Confidence.LIKELY);
    assertEquals(FAR, found.said("address"));
    assertEquals("2", found.said("attempts"));
  }

  @Test
  void twoOfThemAtOnceAreTheBordersDoing() {
    Seen seen =
        passedOn("Bedroom", FAR)
            .announced("Study", ALSO_FAR, Seen.CAST)
            .heardOf(ALSO_FAR, Seen.ROUTER)
            .fails(ALSO_FAR, Seen.CAST, Failure.TIMEOUT, 2);
    Conclusion.Sick sick = assertInstanceOf(Conclusion.Sick.class, check.examine(seen.home()));
    assertEquals(
        List.of(Confidence.CONFIRMED, Confidence.CONFIRMED),
        sick.suspicions().stream().map(Suspicion::confidence).toList());
  }

  @Test
  void oneThatAnswersAcrossIsNotBlocked() {
    Seen seen =
        Seen.inHome()
            .routerAnswers()
            .everybodyAnswers()
            .announced("Bedroom", FAR, Seen.CAST)
            .heardOf(FAR, Seen.ROUTER)
            .castAnswers(FAR, Seen.CAST);
    Concluded.unmeasured(check, seen);
  }

  @Test
  void anAnnouncementForNobodyBesideOthersThatAreReachedIsStale() {
    Seen seen =
        Seen.healthyHome()
            .announced("Bedroom", Seen.KITCHEN, Seen.CAST)
            .heardOf(Seen.KITCHEN, APPLE_TV)
            .fails(Seen.KITCHEN, Seen.CAST, Failure.HOST_UNREACHABLE, 2)
            .neighbour(Seen.KITCHEN, NeighbourState.INCOMPLETE);
    Suspicion found = Concluded.sick(check, seen, "L28", Confidence.CONFIRMED);
    assertEquals(APPLE_TV, found.said("announcer"));
    assertEquals("Bedroom", found.said("device"));
  }

  @Test
  void whereSomethingAnswersForTheAddressItIsLikely() {
    Seen seen =
        Seen.healthyHome()
            .announced("Bedroom", Seen.KITCHEN, Seen.CAST)
            .heardOf(Seen.KITCHEN, APPLE_TV)
            .swallowing(Seen.KITCHEN);
    Concluded.sick(check, seen, "L28", Confidence.LIKELY);
  }

  @Test
  void whereNothingElseIsReachedTheNetworkMayHideIt() {
    Seen seen =
        Seen.inHome()
            .routerAnswers()
            .everybodyAnswers()
            .announced("Bedroom", Seen.KITCHEN, Seen.CAST)
            .heardOf(Seen.KITCHEN, APPLE_TV)
            .fails(Seen.KITCHEN, Seen.CAST, Failure.TIMEOUT, 2);
    Concluded.sick(check, seen, "L28", Confidence.POSSIBLE);
  }

  @Test
  void aRouterThatRepeatsForDevicesItSeparatesIsAnotherMatter() {
    Seen seen =
        Seen.inHome()
            .routerAnswers()
            .everybodyAnswers()
            .announced("Bedroom", Seen.KITCHEN, Seen.CAST)
            .heardOf(Seen.KITCHEN, Seen.ROUTER)
            .fails(Seen.KITCHEN, Seen.CAST, Failure.TIMEOUT, 2);
    Concluded.unmeasured(check, seen);
  }

  @Test
  void oneTryProvesNothing() {
    Seen seen =
        Seen.healthyHome()
            .announced("Bedroom", Seen.KITCHEN, Seen.CAST)
            .heardOf(Seen.KITCHEN, APPLE_TV)
            .fails(Seen.KITCHEN, Seen.CAST, Failure.TIMEOUT, 1);
    Concluded.unmeasured(check, seen);
  }

  @Test
  void anAnnouncementTakenBackByWhoRepeatsItNeedsWatching() {
    Seen seen =
        Seen.healthyHome()
            .announced("Bedroom", FAR, Seen.CAST)
            .heardOf(FAR, Seen.ROUTER)
            .castAnswers(FAR, Seen.CAST)
            .goodbye(FAR, Seen.ROUTER);
    Concluded.sick(check, seen, "L08", Confidence.POSSIBLE);
  }

  @Test
  void aReceiverThatSaysGoodbyeForItselfIsOnlyGoing() {
    Seen seen = Seen.healthyHome().goodbye(Seen.LIVING_ROOM, Seen.LIVING_ROOM);
    Concluded.healthy(check, seen);
  }

  @Test
  void receiversThatAnnounceThemselvesAreFine() {
    Concluded.healthy(check, Seen.healthyHome());
  }

  @Test
  void nothingHeardSaysNothing() {
    Concluded.unmeasured(check, Seen.inHome().nobodyAnswers());
    Concluded.unmeasured(check, Seen.nothing());
  }

  @Test
  void theSimulatedHomesAgree() {
    Concluded.healthy(check, Seen.home(SimBundle.of(SimHome.healthy())));
    SimHome across = SimHome.healthy().with(Faults.reflectedFromOtherNetwork(SimHome.LIVING_ROOM));
    Concluded.sick(check, Seen.home(SimBundle.of(across)), "L07", Confidence.LIKELY);
    SimReceiver gone = SimReceiver.chromecast("Bedroom", "192.168.1.41");
    SimHome stale = SimHome.healthy().and(SimDevice.SimPeer.sleepProxy("Apple TV", APPLE_TV, gone));
    Concluded.sick(check, Seen.home(SimBundle.of(stale)), "L28", Confidence.CONFIRMED);
    Concluded.unmeasured(
        check, Seen.home(SimBundle.of(SimHome.healthy().with(Faults.reflectedIsolation()))));
  }

  private static Seen passedOn(String name, String address) {
    return Seen.inHome()
        .routerAnswers()
        .everybodyAnswers()
        .heardFrom(Seen.ROUTER, Way.MULTICAST, Seen.NIC)
        .announced(name, address, Seen.CAST)
        .heardOf(address, Seen.ROUTER)
        .fails(address, Seen.CAST, Failure.TIMEOUT, 2);
  }
}
