package org.castdoctor.agent.probe;

import static org.castdoctor.agent.probe.Homes.RECEIVER;
import static org.castdoctor.agent.sim.SimHome.LIVING_ROOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.AppAsked;
import org.castdoctor.agent.observe.ReceiverObservation.Availability;
import org.castdoctor.agent.observe.ReceiverObservation.CastHeartbeat;
import org.castdoctor.agent.observe.ReceiverObservation.CastStatus;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.observe.ReceiverObservation.Running;
import org.castdoctor.agent.observe.ReceiverObservation.TlsTried;
import org.castdoctor.agent.probe.Homes.Look;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimAuthority;
import org.castdoctor.agent.sim.SimCastPort;
import org.castdoctor.agent.sim.SimHome;
import org.junit.jupiter.api.Test;

class CastChannelProbeTest {
  private static final String NETFLIX = "CA5E8412";
  private static final String YOUTUBE = "233637DE";

  private static Look look(SimHome home, InetAddress address) {
    return Homes.look(
        home,
        (lan, clock) ->
            new CastChannelProbe(
                lan,
                clock,
                address,
                8009,
                List.of(NETFLIX, YOUTUBE),
                List.of(SimAuthority.root())));
  }

  private static Look look(SimHome home) {
    return look(home, RECEIVER);
  }

  private static CastStatus status(Look look) {
    return look.seen().of(CastStatus.class).findFirst().orElseThrow();
  }

  private static CastHeartbeat heartbeat(Look look) {
    return look.seen().of(CastHeartbeat.class).findFirst().orElseThrow();
  }

  private static Outcome<Availability> app(Look look, String appId) {
    return look.seen()
        .of(AppAsked.class)
        .filter(asked -> asked.appId().equals(appId))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  @Test
  void aHealthyReceiverAnswersEveryStage() {
    Look look = look(SimHome.healthy());
    assertEquals(
        List.of(Outcome.ok(4L)), look.seen().of(Connected.class).map(Connected::outcome).toList());
    TlsTried tls = look.seen().of(TlsTried.class).findFirst().orElseThrow();
    assertEquals(60, tls.waitedMillis());
    assertTrue(tls.outcome().get().orElseThrow().subject().shown().startsWith("CN="));
    assertEquals(
        List.of(new Running("E8C28D3C", "Backdrop", true)),
        status(look).outcome().get().orElseThrow().apps());
    assertEquals(Optional.of(false), status(look).outcome().get().orElseThrow().standBy());
    assertEquals(25, status(look).waitedMillis());
    assertEquals(Outcome.ok(25L), heartbeat(look).outcome());
    assertEquals(1, heartbeat(look).pings());
    assertEquals(Outcome.ok(Availability.AVAILABLE), app(look, NETFLIX));
    assertEquals(Outcome.ok(Availability.AVAILABLE), app(look, YOUTUBE));
    assertEquals(164, look.millis());
  }

  @Test
  void aReceiverThatAsksForASignOfLifeGetsOneAndNothingElseIsSaid() {
    assertEquals(
        List.of(
            LIVING_ROOM + ": CONNECT",
            LIVING_ROOM + ": PING",
            LIVING_ROOM + ": GET_STATUS",
            LIVING_ROOM + ": GET_APP_AVAILABILITY",
            LIVING_ROOM + ": PONG",
            LIVING_ROOM + ": CHALLENGE"),
        look(SimHome.healthy()).toldToReceivers());
  }

  @Test
  void theAppThatRunsIsNoted() {
    SimHome home =
        SimHome.healthy()
            .changing(
                LIVING_ROOM,
                r -> r.cast(r.cast().running(new SimCastPort.App(NETFLIX, "Netflix"))));
    assertEquals(
        List.of(new Running(NETFLIX, "Netflix", false)),
        status(look(home)).outcome().get().orElseThrow().apps());
  }

  @Test
  void anAppThatTheReceiverCannotRunIsToldFromOneItCan() {
    Look look = look(SimHome.healthy().with(Faults.appUnavailable(LIVING_ROOM, NETFLIX)));
    assertEquals(Outcome.ok(Availability.UNAVAILABLE), app(look, NETFLIX));
    assertEquals(Outcome.ok(Availability.AVAILABLE), app(look, YOUTUBE));
  }

  @Test
  void aWordOnAnAppThatNobodyKnowsIsNeitherYesNorNo() {
    SimHome home =
        SimHome.healthy().changing(LIVING_ROOM, r -> r.cast(r.cast().saying(NETFLIX, "APP_MAYBE")));
    assertTrue(app(look(home), NETFLIX).failedWith(Failure.OTHER));
  }

  @Test
  void whoGetsNoTurnAmongManyTriesAgain() {
    Look look =
        Homes.look(
            SimHome.healthy(),
            (lan, clock) ->
                new CastChannelProbe(
                    new Crowded(lan, 1),
                    clock,
                    RECEIVER,
                    8009,
                    List.of(NETFLIX),
                    List.of(SimAuthority.root())));
    assertEquals(
        List.of("not run", "ok"),
        look.seen().of(Connected.class).map(tried -> tried.outcome().word()).toList());
    assertTrue(status(look).outcome().isOk());
  }

  @Test
  void aRefusedPortIsNotTriedAgain() {
    Look look = look(SimHome.healthy().with(Faults.castPortRefused(LIVING_ROOM)));
    Connected only = look.seen().of(Connected.class).findFirst().orElseThrow();
    assertTrue(only.outcome().failedWith(Failure.REFUSED));
    assertEquals(1, look.seen().all().size());
  }

  @Test
  void aSilentPortIsTriedTwiceAndNothingIsSaidOfTls() {
    Look look = look(SimHome.healthy().with(Faults.castPortSilent(LIVING_ROOM)));
    assertEquals(List.of(1, 2), look.seen().of(Connected.class).map(Connected::attempt).toList());
    assertTrue(
        look.seen().of(Connected.class).allMatch(c -> c.outcome().failedWith(Failure.TIMEOUT)));
    assertEquals(
        List.of(500L, 1_400L),
        look.seen().of(Connected.class).map(Connected::waitedMillis).toList());
    assertEquals(2, look.seen().all().size());
    assertEquals(1_900, look.millis());
  }

  @Test
  void aReceiverWithoutPowerIsSilentToo() {
    Look look = look(SimHome.healthy().with(Faults.receiverOff(LIVING_ROOM)));
    assertEquals(2, look.seen().of(Connected.class).count());
    assertTrue(
        look.seen().of(Connected.class).allMatch(c -> c.outcome().failedWith(Failure.TIMEOUT)));
  }

  @Test
  void withoutARouteOneTryIsEnough() {
    Look look = look(SimHome.healthy().with(Faults.selfAssignedAddress()));
    assertEquals(1, look.seen().all().size());
    assertTrue(
        look.seen()
            .of(Connected.class)
            .allMatch(c -> c.outcome().failedWith(Failure.NETWORK_UNREACHABLE)));
    assertEquals(0, look.millis());
  }

  @Test
  void aReceiverInAnotherNetworkIsReachedThroughTheRouter() {
    Look look =
        look(
            SimHome.healthy().with(Faults.otherSubnet(LIVING_ROOM)),
            InetAddress.ofLiteral("192.168.2.40"));
    assertTrue(heartbeat(look).outcome().isOk());
  }

  @Test
  void aMuteReceiverIsPingedAgainAndAgainBeforeItCountsAsSilent() {
    Look look = look(SimHome.healthy().with(Faults.castMute(LIVING_ROOM)));
    assertTrue(look.seen().of(TlsTried.class).allMatch(tls -> tls.outcome().isOk()));
    assertTrue(status(look).outcome().failedWith(Failure.TIMEOUT));
    assertEquals(3_000, status(look).waitedMillis());
    assertTrue(heartbeat(look).outcome().failedWith(Failure.TIMEOUT));
    assertTrue(app(look, NETFLIX).failedWith(Failure.TIMEOUT));
    int pings = Collections.frequency(look.toldToReceivers(), LIVING_ROOM + ": PING");
    assertEquals(3, pings);
    assertEquals(pings, heartbeat(look).pings());
  }

  @Test
  void aReceiverWithoutHeartbeatStillTellsItsStatus() {
    Look look = look(SimHome.healthy().with(Faults.noHeartbeat(LIVING_ROOM)));
    assertTrue(status(look).outcome().isOk());
    assertEquals(25, status(look).waitedMillis());
    assertTrue(heartbeat(look).outcome().failedWith(Failure.TIMEOUT));
    assertTrue(heartbeat(look).pings() >= 2, heartbeat(look).pings() + " pings");
    assertEquals(Outcome.ok(Availability.AVAILABLE), app(look, NETFLIX));
  }

  @Test
  void aHandshakeThatFailsTwiceIsBelievedAndNothingIsSaidOfTheProtocol() {
    Look look = look(SimHome.healthy().with(Faults.tlsFails(LIVING_ROOM)));
    assertEquals(2, look.seen().of(Connected.class).filter(c -> c.outcome().isOk()).count());
    assertEquals(
        2,
        look.seen()
            .of(TlsTried.class)
            .filter(tls -> tls.outcome().failedWith(Failure.TLS))
            .count());
    assertEquals(4, look.seen().all().size());
  }

  @Test
  void aHandshakeThatFailsOnceIsTriedAgain() {
    Look look = look(SimHome.healthy().with(Faults.tlsFailsOnce(LIVING_ROOM)));
    assertEquals(
        List.of("tls_failure", "ok"),
        look.seen().of(TlsTried.class).map(tls -> tls.outcome().word()).toList());
    assertTrue(status(look).outcome().isOk());
  }

  @Test
  void aHandshakeThatNobodyAnswersIsWaitedForTwoAndAHalfSeconds() {
    Look look = look(SimHome.healthy().with(Faults.tlsSilent(LIVING_ROOM)));
    TlsTried tls = look.seen().of(TlsTried.class).findFirst().orElseThrow();
    assertTrue(tls.outcome().failedWith(Failure.TLS));
    assertEquals(2_500, tls.waitedMillis());
    assertEquals(2, look.seen().of(TlsTried.class).count());
  }

  @Test
  void aSlowReceiverIsStillHealthy() {
    Look look = look(SimHome.healthy().with(Faults.slowReceiver(LIVING_ROOM)));
    assertTrue(status(look).outcome().isOk());
    assertEquals(Outcome.ok(400L), heartbeat(look).outcome());
    assertEquals(1, heartbeat(look).pings());
  }

  @Test
  void aConnectionThatEndsMidwayIsClosedNotSilent() {
    Look look = look(SimHome.healthy().with(Faults.closesMidway(LIVING_ROOM)));
    assertTrue(status(look).outcome().failedWith(Failure.CLOSED));
    assertTrue(heartbeat(look).outcome().failedWith(Failure.CLOSED));
    assertTrue(app(look, YOUTUBE).failedWith(Failure.CLOSED));
    assertEquals(26, status(look).waitedMillis());
  }

  @Test
  void aFrameOfImpossibleLengthIsMalformedNotSilent() {
    Look look = look(SimHome.healthy().with(Faults.castGarbage(LIVING_ROOM)));
    assertTrue(status(look).outcome().failedWith(Failure.MALFORMED));
    assertTrue(heartbeat(look).outcome().failedWith(Failure.MALFORMED));
    assertEquals(25, status(look).waitedMillis());
  }
}
