package org.castdoctor.agent.check.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Told;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.ReceiverObservation.Launched;
import org.castdoctor.agent.probe.LaunchProbe;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimCastPort;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimInside.Start;
import org.castdoctor.agent.sim.SimRun;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Declared.Symptom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LaunchCheckTest {
  private static final String CONTROL = "CC1AD845";
  private static final String NETFLIX = "CA5E8412";

  private final Check check = new LaunchCheck();

  @ParameterizedTest
  @EnumSource(names = {"GIVES_UP", "NOT_FOUND", "CANCELLED"})
  void whereThePlainPlayerStartsAndTheAppDoesNotItIsTheApps(Start start) {
    Concluded.sick(check, run(Start.STAYS, start, netflix()), "A08", Confidence.LIKELY);
  }

  @Test
  void whereTheAppIsSaidToCastElsewhereItIsThisReceivers() {
    Declared declared =
        Told.from(Sender.ANDROID).app("netflix").answer("other-receiver-works", "yes").declared();
    Concluded.sick(check, run(Start.STAYS, Start.GIVES_UP, declared), "R12", Confidence.LIKELY);
  }

  /** Senders wait ten seconds; what a run cannot wait for is no failure. */
  @ParameterizedTest
  @EnumSource(names = {"SLOW", "IGNORED"})
  void whatIsSlowHasNotFailed(Start start) {
    Concluded.unmeasured(check, run(start, start, netflix()));
    Concluded.unmeasured(new OfflineReceiverCheck(), run(Start.IGNORED, start, netflix()));
  }

  @Test
  void whatIsSlowIsEndedAllTheSame() {
    try (SimRun run = new SimRun(home(Start.SLOW, Start.STAYS))) {
      InetAddress address = run.home().receiver(SimHome.LIVING_ROOM).address();
      run.observe(
          new LaunchProbe(run.lan(), run.clock(), address, 8009, List.of(CONTROL, NETFLIX)),
          Duration.ofMillis(4_400));
      List<String> said = run.heardByReceivers();
      assertEquals(1, said.stream().filter(one -> one.endsWith(": LAUNCH")).count());
      assertEquals(1, said.stream().filter(one -> one.endsWith(": STOP")).count());
    }
  }

  @Test
  void nothingIsStartedThatCouldNotBeEnded() {
    try (SimRun run = new SimRun(home(Start.STAYS, Start.STAYS))) {
      InetAddress address = run.home().receiver(SimHome.LIVING_ROOM).address();
      Observations seen =
          run.observe(
              new LaunchProbe(run.lan(), run.clock(), address, 8009, List.of(CONTROL)),
              Duration.ofSeconds(2));
      assertTrue(seen.of(Launched.class).noneMatch(one -> one.outcome().wasRun()));
      assertTrue(run.heardByReceivers().stream().noneMatch(one -> one.endsWith(": LAUNCH")));
    }
  }

  @Test
  void whatIsCancelledOnceIsTriedAgain() {
    Concluded.healthy(check, run(Start.CANCELLED_ONCE, Start.CANCELLED_ONCE, netflix()));
  }

  @ParameterizedTest
  @EnumSource(names = {"GIVES_UP", "CANCELLED"})
  void aReceiverThatStartsNothingMayHaveNoInternet(Start start) {
    Home home = run(start, start, netflix());
    Concluded.unmeasured(check, home);
    Concluded.sick(new OfflineReceiverCheck(), home, "R09", Confidence.POSSIBLE);
  }

  @Test
  void theNewerAnswerIsUnderstoodAndTold() {
    Concluded.healthy(check, run(Start.ASKS_FIRST, Start.ASKS_FIRST, netflix()));
    Declared declared =
        Told.from(Sender.ANDROID).app("netflix").symptom(Symptom.CANNOT_CONNECT).declared();
    Concluded.sick(
        check, run(Start.ASKS_FIRST, Start.ASKS_FIRST, declared), "V03", Confidence.POSSIBLE);
  }

  @Test
  void whoIsAskedAndNotThereIsNoFault() {
    Concluded.unmeasured(check, run(Start.STAYS, Start.WAITS, netflix()));
  }

  @Test
  void bothStartAndAreStopped() {
    Bundle bundle = launched(home(Start.STAYS, Start.STAYS), netflix());
    Concluded.healthy(check, Seen.home(bundle));
    assertEquals(
        List.of(CONTROL, NETFLIX),
        bundle.observations().of(Launched.class).map(Launched::appId).toList());
  }

  @Test
  void nothingIsStartedWhileSomebodyWatches() {
    SimHome home =
        home(Start.STAYS, Start.STAYS)
            .changing(
                SimHome.LIVING_ROOM,
                r -> r.cast(r.cast().running(new SimCastPort.App("233637DE", "YouTube"))));
    Bundle bundle = launched(home, netflix());
    assertTrue(bundle.observations().of(Launched.class).noneMatch(one -> one.outcome().wasRun()));
    Concluded.unmeasured(check, Seen.home(bundle));
  }

  @Test
  void nothingIsStartedWithoutLeave() {
    Bundle bundle = SimBundle.of(home(Start.STAYS, Start.STAYS), netflix());
    assertFalse(bundle.observations().of(Launched.class).findAny().isPresent());
    Concluded.unmeasured(check, Seen.home(bundle));
    Concluded.unmeasured(check, Seen.nothing());
  }

  private static Declared netflix() {
    return Told.from(Sender.ANDROID).app("netflix").declared();
  }

  private static SimHome home(Start control, Start app) {
    return SimHome.healthy()
        .changing(
            SimHome.LIVING_ROOM,
            r -> r.inside(i -> i.starting(CONTROL, control).starting(NETFLIX, app)));
  }

  private static Home run(Start control, Start app, Declared declared) {
    return Seen.home(launched(home(control, app), declared));
  }

  private static Bundle launched(SimHome home, Declared declared) {
    return SimBundle.launching(home, declared);
  }
}
