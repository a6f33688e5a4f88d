package org.castdoctor.agent.check.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.Status;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Scope;
import org.junit.jupiter.api.Test;

public class CastServiceCheckTest {
  private final Check check = new CastServiceCheck();

  @Test
  void aReceiverThatAnnouncesItselfAndRefusesHasNoCastService() {
    Seen seen = announcing().fails(Seen.LIVING_ROOM, Seen.CAST, Failure.REFUSED, 1);
    Suspicion found = Concluded.sick(check, seen, "R03", Confidence.CONFIRMED);
    assertEquals(new Scope.Device("Living Room-id"), found.scope());
  }

  @Test
  void anAnnouncementRepeatedBySomebodyElseProvesNoRefusal() {
    Seen seen =
        Seen.inHome()
            .announced("Living Room", Seen.LIVING_ROOM, Seen.CAST)
            .heardFrom(Seen.ROUTER, Way.MULTICAST, Seen.NIC)
            .fails(Seen.LIVING_ROOM, Seen.CAST, Failure.REFUSED, 1);
    Concluded.sick(check, seen, "R03", Confidence.LIKELY);
  }

  @Test
  void anAddressAskedForThatRefusesIsLikelyWithoutCastService() {
    Seen seen =
        Seen.inHome()
            .declared(Said.device(Seen.KITCHEN))
            .fails(Seen.KITCHEN, Seen.CAST, Failure.REFUSED, 1);
    Concluded.sick(check, seen, "R03", Confidence.LIKELY);
  }

  @Test
  void aPortSilentTwiceOnADeviceThatAnswersElsewhereIsSilent() {
    Seen seen =
        announcing()
            .fails(Seen.LIVING_ROOM, Seen.CAST, Failure.TIMEOUT, 2)
            .fails(Seen.LIVING_ROOM, 8008, Failure.REFUSED, 1);
    Concluded.sick(check, seen, "R19", Confidence.CONFIRMED);
  }

  @Test
  void onAComputerShortOfTimeASilentPortIsNoMoreThanPossible() {
    Seen seen =
        announcing()
            .fails(Seen.LIVING_ROOM, Seen.CAST, Failure.TIMEOUT, 2)
            .fails(Seen.LIVING_ROOM, 8008, Failure.REFUSED, 1);
    Concluded.sick(check, seen.late(150), "R19", Confidence.POSSIBLE);
  }

  @Test
  void anAnswerForItsAddressAloneMakesASilentPortLikely() {
    Seen seen =
        Seen.inHome()
            .announced("Living Room", Seen.LIVING_ROOM, Seen.CAST)
            .cameUp("02:00:00:00:00:40", Seen.LIVING_ROOM)
            .fails(Seen.LIVING_ROOM, Seen.CAST, Failure.TIMEOUT, 2);
    Concluded.sick(check, seen, "R19", Confidence.LIKELY);
  }

  /** Systems keep what they know of a neighbour for hours after it has gone. */
  @Test
  void anAddressThatWasInTheTableBeforeIsNoSignOfLife() {
    Seen seen =
        Seen.inHome()
            .announced("Living Room", Seen.LIVING_ROOM, Seen.CAST)
            .neighbour(Seen.LIVING_ROOM, NeighbourState.RESOLVED)
            .fails(Seen.LIVING_ROOM, Seen.CAST, Failure.TIMEOUT, 2);
    Concluded.unmeasured(check, seen);
  }

  @Test
  void oneTimeoutIsNothing() {
    Concluded.unmeasured(
        check, announcing().fails(Seen.LIVING_ROOM, Seen.CAST, Failure.TIMEOUT, 1));
  }

  @Test
  void aSilentPortWithoutASignOfLifeIsNotTheDevices() {
    Seen seen =
        Seen.inHome()
            .announced("Living Room", Seen.LIVING_ROOM, Seen.CAST)
            .fails(Seen.LIVING_ROOM, Seen.CAST, Failure.TIMEOUT, 2);
    Concluded.unmeasured(check, seen);
  }

  @Test
  void aSilentPortInAnotherNetworkIsNotTheDevices() {
    Seen seen =
        Seen.inHome()
            .announcing("Living Room", "192.168.2.40")
            .fails("192.168.2.40", Seen.CAST, Failure.TIMEOUT, 2);
    Concluded.unmeasured(check, seen);
  }

  @Test
  void tlsThatFailsTwiceIsSick() {
    Seen seen =
        opening().tls(Seen.LIVING_ROOM, Seen.CAST, false).tls(Seen.LIVING_ROOM, Seen.CAST, false);
    Concluded.sick(check, seen, "R05", Confidence.CONFIRMED);
  }

  @Test
  void tlsThatFailsOnceIsNothing() {
    Concluded.unmeasured(check, opening().tls(Seen.LIVING_ROOM, Seen.CAST, false));
    Concluded.healthy(
        check,
        opening().tls(Seen.LIVING_ROOM, Seen.CAST, false).castAnswers(Seen.LIVING_ROOM, Seen.CAST));
  }

  @Test
  void aReceiverThatStaysMuteIsUnresponsive() {
    Seen seen = talking(Outcome.failed(Failure.TIMEOUT), 3, Outcome.failed(Failure.TIMEOUT));
    Concluded.sick(check, seen, "R18", Confidence.CONFIRMED);
  }

  @Test
  void aReceiverThatHangsUpIsLikelyUnresponsive() {
    Seen seen = talking(Outcome.failed(Failure.CLOSED), 1, Outcome.failed(Failure.CLOSED));
    Concluded.sick(check, seen, "R18", Confidence.LIKELY);
  }

  @Test
  void silenceToOneQuestionBesideAHeartbeatOrNoneTriedIsNothing() {
    Concluded.unmeasured(check, talking(Outcome.failed(Failure.TIMEOUT), 1, Outcome.ok(20L)));
    Concluded.unmeasured(
        check, talking(Outcome.failed(Failure.TIMEOUT), 0, Outcome.notRun("cut off")));
  }

  @Test
  void statusWithoutHeartbeatEndsSessions() {
    Seen seen = talking(idle(), 2, Outcome.failed(Failure.TIMEOUT));
    Concluded.sick(check, seen, "R20", Confidence.CONFIRMED);
  }

  @Test
  void oneLostHeartbeatIsNothing() {
    Concluded.unmeasured(check, talking(idle(), 1, Outcome.failed(Failure.TIMEOUT)));
  }

  @Test
  void statusAndHeartbeatAreHealthy() {
    Concluded.healthy(check, Seen.healthyHome());
  }

  @Test
  void aGroupIsJudgedByItsOwnPort() {
    Seen seen =
        Seen.healthyHome()
            .announced("Everywhere", Seen.LIVING_ROOM, 32187)
            .opens(Seen.LIVING_ROOM, 32187)
            .tls(Seen.LIVING_ROOM, 32187, true)
            .status(Seen.LIVING_ROOM, 32187, Outcome.failed(Failure.TIMEOUT))
            .heartbeat(Seen.LIVING_ROOM, 32187, 3, Outcome.failed(Failure.TIMEOUT));
    assertEquals("Everywhere", Concluded.sick(check, seen, "R18", Confidence.CONFIRMED).about());
  }

  @Test
  void somethingElseOnThatPortIsNoReceiver() {
    Seen seen =
        Seen.inHome()
            .opens("192.168.1.77", Seen.CAST)
            .tls("192.168.1.77", Seen.CAST, false)
            .tls("192.168.1.77", Seen.CAST, false);
    Concluded.unmeasured(check, seen);
  }

  @Test
  void aSickReceiverThatNobodyAskedForIsPassedOver() {
    Seen seen =
        Seen.healthyHome()
            .announcing("Kitchen", Seen.KITCHEN)
            .fails(Seen.KITCHEN, Seen.CAST, Failure.REFUSED, 1);
    Concluded.sick(check, seen, "R03", Confidence.CONFIRMED);
    Concluded.healthy(check, seen.declared(Said.device("Living Room")));
  }

  @Test
  void stagesThatWereNotReachedAreNotFine() {
    Concluded.unmeasured(check, announcing());
    Concluded.unmeasured(check, opening());
    Concluded.unmeasured(check, opening().tls(Seen.LIVING_ROOM, Seen.CAST, true));
    Concluded.unmeasured(check, Seen.nothing());
  }

  @Test
  void theSimulatedHomesAgree() {
    Concluded.healthy(check, Seen.home(SimBundle.of(SimHome.healthy())));
    Map.of(
            "R03", Faults.castPortRefused(SimHome.LIVING_ROOM),
            "R05", Faults.tlsFails(SimHome.LIVING_ROOM),
            "R18", Faults.castMute(SimHome.LIVING_ROOM),
            "R19", Faults.castPortSilent(SimHome.LIVING_ROOM),
            "R20", Faults.noHeartbeat(SimHome.LIVING_ROOM))
        .forEach((id, fault) ->
            Concluded.sick(
                check,
                Seen.home(SimBundle.of(SimHome.healthy().with(fault))),
                id,
                Confidence.CONFIRMED));
    Concluded.healthy(
        check,
        Seen.home(SimBundle.of(SimHome.healthy().with(Faults.slowReceiver(SimHome.LIVING_ROOM)))));
  }

  private static Seen announcing() {
    return Seen.inHome().announcing("Living Room", Seen.LIVING_ROOM);
  }

  private static Seen opening() {
    return announcing().opens(Seen.LIVING_ROOM, Seen.CAST);
  }

  private static Outcome<Status> idle() {
    return Outcome.ok(new Status(List.of(), Optional.of(false), Optional.of(true)));
  }

  private static Seen talking(Outcome<Status> status, int pings, Outcome<Long> beat) {
    return opening()
        .tls(Seen.LIVING_ROOM, Seen.CAST, true)
        .status(Seen.LIVING_ROOM, Seen.CAST, status)
        .heartbeat(Seen.LIVING_ROOM, Seen.CAST, pings, beat);
  }
}
