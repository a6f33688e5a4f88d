package org.castdoctor.agent.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.ReceiverObservation.SetupAsked;
import org.castdoctor.agent.probe.SetupProbe;
import org.castdoctor.agent.session.Measuring.Sweep;
import org.castdoctor.agent.sim.SimAuthority;
import org.castdoctor.agent.sim.SimConsole;
import org.castdoctor.agent.sim.SimDevice;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimPlayer;
import org.castdoctor.agent.sim.SimRun;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a look at a home must never do to the devices in it. The simulated ones help: a receiver
 * fails the test that starts an app on it unasked, a console one that sends it anything but the
 * harmless question.
 */
class DoNoHarmTest {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final SimDevice.Traits DIAL = SimPlayer.tv("x", "192.168.1.9", Map.of()).traits();
  private static final String PAGE = "{\"name\":\"x\",\"net\":{\"online\":true}}";

  @ParameterizedTest
  @ValueSource(strings = {"JBL Link 10", "jbl playlist", "HK Citation"})
  void speakersThatCrashWhenAskedAreNeverAsked(String model) {
    SimHome home =
        SimHome.healthy()
            .changing(
                SimHome.LIVING_ROOM, r -> r.called(model).with(DIAL).inside(i -> i.page(PAGE)));
    for (Declared declared : List.of(Declared.nothing(), Said.app("netflix", Sender.ANDROID))) {
      try (SimRun run = new SimRun(home)) {
        run(run, declared);
        assertEquals(List.of(), pages(run));
      }
    }
    try (SimRun run = new SimRun(home)) {
      list(run);
      assertEquals(List.of(), pages(run));
    }
  }

  /** Even where a plan asks for it. */
  @Test
  void theProbeItselfRefuses() {
    SimHome home =
        SimHome.healthy().changing(SimHome.LIVING_ROOM, r -> r.inside(i -> i.page(PAGE)));
    try (SimRun run = new SimRun(home)) {
      var address = home.receiver(SimHome.LIVING_ROOM).address();
      Observations seen =
          run.observe(new SetupProbe(run.lan(), run.clock(), address, "JBL Link 20"));
      assertTrue(seen.of(SetupAsked.class).noneMatch(asked -> asked.outcome().wasRun()));
      assertEquals(List.of(), pages(run));
    }
  }

  /** Not even where an app is in question and they know DIAL, of which a description would tell. */
  @Test
  void aSetUpPageIsAskedOnceARun() {
    SimHome home =
        SimHome.healthy()
            .changing(SimHome.LIVING_ROOM, r -> r.with(DIAL).inside(i -> i.page(PAGE)))
            .and(SimReceiver.googleTv("Den", "192.168.1.41").with(DIAL).inside(i -> i.page(PAGE)));
    for (Declared declared : List.of(Declared.nothing(), Said.app("netflix", Sender.ANDROID))) {
      try (SimRun run = new SimRun(home)) {
        run(run, declared);
        assertEquals(2, pages(run).size(), () -> pages(run).toString());
        assertEquals(2, pages(run).stream().distinct().count());
      }
    }
  }

  /** What the next test looks for would show. */
  @Test
  void whatIsSentToADeviceIsHeard() {
    SimHome home = SimHome.healthy();
    try (SimRun run = new SimRun(home)) {
      var there = new InetSocketAddress(home.receiver(SimHome.LIVING_ROOM).address(), 8009);
      try (Lan.Tcp tcp = run.lan().open(there, run.clock().in(PATIENCE)).get().orElseThrow()) {
        Lan.Soap start = new Lan.Soap("/apps/Netflix", "x", "");
        assertThrows(AssertionError.class, () -> tcp.ask("x", start, 1, run.clock().in(PATIENCE)));
      }
      assertEquals(List.of("Living Room: POST 8009/apps/Netflix"), run.heardByReceivers());
      assertThrows(AssertionError.class, () -> assertHarmless(run));
    }
  }

  @Test
  void nothingIsStartedWokenOrConnectedTo() {
    SimHome home =
        SimHome.healthy()
            .and(
                SimConsole.of(SimConsole.Make.PS5, "PS5", "192.168.1.72", SimConsole.State.STANDBY))
            .and(SimConsole.of(SimConsole.Make.XBOX, "Xbox", "192.168.1.73", SimConsole.State.ON))
            .and(SimPlayer.roku("Roku", "192.168.1.80", false))
            .and(SimPlayer.tv("Old TV", "192.168.1.81", Map.of("Netflix", "stopped")))
            .and(
                SimPlayer.announcing(
                    "Speaker",
                    "192.168.1.82",
                    "_airplay._tcp.local",
                    7000,
                    "deviceid=AA:BB:CC:DD:EE:01"));
    for (Declared declared : List.of(Declared.nothing(), Said.app("netflix", Sender.ANDROID))) {
      try (SimRun run = new SimRun(home)) {
        run(run, declared);
        assertHarmless(run);
      }
    }
    try (SimRun run = new SimRun(home)) {
      list(run);
      assertHarmless(run);
    }
  }

  private static void assertHarmless(SimRun run) {
    assertTrue(
        run.heardByReceivers().stream()
            .noneMatch(said ->
                said.endsWith(": LAUNCH")
                    || said.endsWith(": STOP")
                    || said.endsWith(": SET_VOLUME")
                    || said.contains("POST")));
  }

  private static List<String> pages(SimRun run) {
    return run.heardByReceivers().stream().filter(said -> said.contains(": GET 8")).toList();
  }

  private static void list(SimRun run) {
    Measuring measuring =
        new Measuring(Duration.ofSeconds(8), false, Sweep.NEVER, Optional.empty(), List.of());
    new DiagnosticSession(run.world(), measuring, DevicePlan.once(Optional.empty()), o -> {})
        .measure();
  }

  private static void run(SimRun run, Declared declared) {
    Measuring measuring =
        new Measuring(
                Duration.ofSeconds(10),
                true,
                Sweep.WHERE_NOBODY_WAS_HEARD,
                Optional.empty(),
                List.of())
            .accepting(List.of(SimAuthority.root()));
    new DiagnosticSession(
            run.world(), measuring, new ProbePlan(measuring, declared, Service::load), o -> {})
        .measure();
  }
}
