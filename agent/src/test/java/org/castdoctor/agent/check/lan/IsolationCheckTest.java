package org.castdoctor.agent.check.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Scope;
import org.junit.jupiter.api.Test;

public class IsolationCheckTest {
  private static final String PHONE = "192.168.1.30";
  private static final String TABLET = "192.168.1.31";

  private final Check check = new IsolationCheck();

  @Test
  void twoLivingDevicesThatSwallowEveryConnectionConfirmIt() {
    Suspicion found =
        Concluded.sick(
            check, silentHome().swallowing(PHONE).swallowing(TABLET), "L01", Confidence.CONFIRMED);
    assertEquals(new Scope.Lan(), found.scope());
    assertEquals("2", found.said("peers"));
  }

  @Test
  void oneLivingDeviceMayBeSickItself() {
    Concluded.sick(check, silentHome().swallowing(PHONE), "L01", Confidence.POSSIBLE);
  }

  @Test
  void whoWasInTheTableBeforeMayHaveLeftLongAgo() {
    Seen seen = silentHome().swallowingLongKnown(PHONE).swallowingLongKnown(TABLET);
    Concluded.sick(check, seen, "L01", Confidence.POSSIBLE);
  }

  @Test
  void receiversKnownByIpv6AloneCountByTheirNames() {
    String one = "fe80::f6f5:d8ff:fe00:21";
    String two = "fe80::1ef2:9aff:fe00:22";
    Seen seen =
        Seen.inHome()
            .nic("eth0", NicKind.ETHERNET, "fe80::10", 64)
            .routerAnswers()
            .everybodyAnswers()
            .announced("Living Room", one, Seen.CAST)
            .announced("Kitchen", two, Seen.CAST)
            .heardFrom(one, Way.MULTICAST, Seen.NIC)
            .heardFrom(two, Way.MULTICAST, Seen.NIC)
            .fails(one, Seen.CAST, Failure.TIMEOUT, 2)
            .fails(two, Seen.CAST, Failure.TIMEOUT, 2);
    Concluded.sick(check, seen, "L01", Confidence.CONFIRMED);
  }

  @Test
  void oneDeviceWithTwoAddressesIsOne() {
    Seen seen =
        silentHome()
            .fails(PHONE, Seen.CAST, Failure.TIMEOUT, 2)
            .fails(TABLET, Seen.CAST, Failure.TIMEOUT, 2)
            .cameUp("02:00:00:00:00:30", PHONE, TABLET);
    Concluded.sick(check, seen, "L01", Confidence.POSSIBLE);
  }

  @Test
  void aRouterThatAnswersForEverybodyShowsNobodyAlive() {
    String routers = "02:00:00:00:00:01";
    Seen seen =
        silentHome()
            .fails(PHONE, Seen.CAST, Failure.TIMEOUT, 2)
            .fails(TABLET, Seen.CAST, Failure.TIMEOUT, 2)
            .cameUp(routers, Seen.ROUTER, PHONE, TABLET);
    Concluded.sick(check, seen, "L01", Confidence.POSSIBLE);
    Seen own =
        silentHome()
            .fails(PHONE, Seen.CAST, Failure.TIMEOUT, 2)
            .fails(TABLET, Seen.CAST, Failure.TIMEOUT, 2)
            .cameUp("02:00:00:00:00:30", PHONE)
            .cameUp("02:00:00:00:00:31", TABLET)
            .cameUp(routers, Seen.ROUTER);
    Concluded.sick(check, own, "L01", Confidence.CONFIRMED);
  }

  @Test
  void receiversThatSpeakForThemselvesAndSwallowConfirmIt() {
    Seen seen =
        Seen.inHome()
            .routerAnswers()
            .everybodyAnswers()
            .announced("Living Room", Seen.LIVING_ROOM, Seen.CAST)
            .announced("Kitchen", Seen.KITCHEN, Seen.CAST)
            .heardFrom(Seen.LIVING_ROOM, Way.MULTICAST, Seen.NIC)
            .heardFrom(Seen.KITCHEN, Way.MULTICAST, Seen.NIC)
            .fails(Seen.LIVING_ROOM, Seen.CAST, Failure.TIMEOUT, 2)
            .fails(Seen.KITCHEN, Seen.CAST, Failure.TIMEOUT, 2);
    Concluded.sick(check, seen, "L01", Confidence.CONFIRMED);
  }

  @Test
  void twoDevicesThatNobodyKnowsToBeAliveConfirmNothing() {
    Seen seen =
        silentHome()
            .fails(PHONE, Seen.CAST, Failure.TIMEOUT, 2)
            .fails(TABLET, Seen.CAST, Failure.TIMEOUT, 2);
    Concluded.sick(check, seen, "L01", Confidence.POSSIBLE);
  }

  @Test
  void oneTryEachConfirmsNothing() {
    Seen seen =
        silentHome()
            .neighbour(PHONE, NeighbourState.RESOLVED)
            .neighbour(TABLET, NeighbourState.RESOLVED)
            .fails(PHONE, Seen.CAST, Failure.TIMEOUT, 1)
            .fails(TABLET, Seen.CAST, Failure.TIMEOUT, 1);
    Concluded.sick(check, seen, "L01", Confidence.POSSIBLE);
  }

  @Test
  void nobodyAnsweringIsPossiblyIt() {
    Concluded.sick(check, silentHome(), "L01", Confidence.POSSIBLE);
  }

  @Test
  void oneDeviceThatRefusesIsReached() {
    Seen seen =
        silentHome()
            .swallowing(PHONE)
            .swallowing(TABLET)
            .neighbour(Seen.LIVING_ROOM, NeighbourState.RESOLVED)
            .fails(Seen.LIVING_ROOM, Seen.CAST, Failure.REFUSED, 1);
    Concluded.healthy(check, seen);
  }

  @Test
  void aDeviceThatSpeaksToThisComputerAloneIsNotHiddenByTheNetwork() {
    Seen seen =
        Seen.inHome()
            .routerAnswers()
            .everybodyAnswers()
            .announcing("Living Room", Seen.LIVING_ROOM)
            .swallowing(Seen.LIVING_ROOM)
            .swallowing(PHONE);
    Concluded.healthy(check, seen);
  }

  @Test
  void devicesHeardThroughTheRouterAloneMayBeRememberedByIt() {
    Seen seen = announcedBy(Seen.ROUTER);
    Concluded.sick(check, seen, "L01", Confidence.LIKELY);
    Concluded.sick(
        check,
        seen.cameUp("02:00:00:00:00:30", Seen.LIVING_ROOM)
            .cameUp("02:00:00:00:00:31", Seen.KITCHEN),
        "L01",
        Confidence.CONFIRMED);
  }

  @Test
  void devicesThatSomeBoxAnnouncesAreNotKnownToBeOn() {
    Concluded.sick(check, announcedBy("192.168.1.70"), "L01", Confidence.POSSIBLE);
  }

  private static Seen announcedBy(String source) {
    return Seen.inHome()
        .routerAnswers()
        .everybodyAnswers()
        .announced("Living Room", Seen.LIVING_ROOM, Seen.CAST)
        .announced("Kitchen", Seen.KITCHEN, Seen.CAST)
        .heardOf(Seen.LIVING_ROOM, source)
        .heardOf(Seen.KITCHEN, source)
        .fails(Seen.LIVING_ROOM, Seen.CAST, Failure.TIMEOUT, 2)
        .fails(Seen.KITCHEN, Seen.CAST, Failure.TIMEOUT, 2);
  }

  @Test
  void aDeviceThatAnswersASearchIsNotHiddenByTheNetwork() {
    Seen seen = silentHome().swallowing(PHONE).swallowing(TABLET).searched(TABLET);
    Concluded.healthy(check, seen);
  }

  @Test
  void aDeviceThatAnswersWhenItAloneIsAskedIsReached() {
    Seen seen = silentHome().swallowing(PHONE).directly(PHONE, Outcome.ok(List.of()));
    Concluded.healthy(check, seen);
  }

  @Test
  void aDeviceThatWasOnlyHeardTakesNothingAway() {
    Seen seen = silentHome().swallowing(PHONE).swallowing(TABLET).talker("192.168.1.60", 2, 2);
    Concluded.sick(check, seen, "L01", Confidence.CONFIRMED);
  }

  @Test
  void silentDevicesWithoutAWordFromTheRouterSayNothing() {
    Seen seen = Seen.inHome().nobodyAnswers().swallowing(PHONE).swallowing(TABLET);
    Concluded.unmeasured(check, seen);
  }

  @Test
  void aRouterThatDoesNotAnswerEitherIsNotIt() {
    Seen seen = Seen.inHome().nobodyAnswers().routerSilent();
    Concluded.unmeasured(check, seen);
  }

  @Test
  void nothingAskedSaysNothing() {
    Concluded.unmeasured(check, Seen.inHome().routerAnswers());
    Concluded.unmeasured(check, Seen.nothing());
  }

  @Test
  void theSimulatedHomesAgree() {
    Concluded.healthy(check, Seen.home(SimBundle.of(SimHome.healthy())));
    Concluded.healthy(
        check,
        Seen.home(
            SimBundle.of(SimHome.healthy().with(Faults.castPortSilent(SimHome.LIVING_ROOM)))));
    Concluded.sick(
        check,
        Seen.home(SimBundle.of(SimHome.healthy().with(Faults.clientIsolation()))),
        "L01",
        Confidence.POSSIBLE);
  }

  private static Seen silentHome() {
    return Seen.inHome().routerAnswers().nobodyAnswers();
  }
}
