package org.castdoctor.agent.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.family.DeviceTable;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.knowledge.Models;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.ReceiverObservation.ProofAsked;
import org.castdoctor.agent.session.Measuring.Sweep;
import org.castdoctor.agent.sim.SimAuthority;
import org.castdoctor.agent.sim.SimClock;
import org.castdoctor.agent.sim.SimConsole;
import org.castdoctor.agent.sim.SimDevice;
import org.castdoctor.agent.sim.SimDevice.Door;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimPlayer;
import org.castdoctor.agent.sim.SimRun;
import org.castdoctor.protocol.diagnosis.Declared;
import org.junit.jupiter.api.Test;

/**
 * How long a home with many devices takes, in virtual time: what is waited, not what is computed.
 */
class ManyDevicesTest {
  private static final int RECEIVERS = 40;
  private static final int CROWD = 500;

  @Test
  void fiftyDevicesOfMixedFamiliesAreExaminedInFourSeconds() {
    try (SimRun run = new SimRun(mixed())) {
      Observations seen = diagnose(run, Declared.nothing());
      assertTrue(run.clock().millis() <= 4_000, run.clock().millis() + " ms");
      assertEquals(RECEIVERS + 11, rows(seen));
      assertEquals(
          RECEIVERS + 1, seen.of(ProofAsked.class).filter(asked -> asked.outcome().isOk()).count());
    }
  }

  @Test
  void oneDeadReceiverDelaysNobody() {
    SimHome home =
        SimHome.healthy()
            .and(SimReceiver.chromecast("Dead", "192.168.1.41"))
            .changing("Dead", r -> r.cast(r.cast().with(Door.SILENT)));
    try (SimRun run = new SimRun(home)) {
      Observations seen = diagnose(run, Declared.nothing());
      ProofAsked alive = seen.of(ProofAsked.class).findFirst().orElseThrow();
      assertTrue(alive.outcome().isOk());
      assertTrue(alive.at().isBefore(SimClock.START.plusMillis(700)));
    }
  }

  @Test
  void aListDoesNotWaitForProofThatOneIsDead() {
    SimHome home = mixed().changing("Room 7", r -> r.cast(r.cast().with(Door.SILENT)));
    try (SimRun run = new SimRun(home)) {
      Observations seen = list(run);
      assertTrue(run.clock().millis() <= 3_200, run.clock().millis() + " ms");
      assertEquals(RECEIVERS + 11, rows(seen));
    }
  }

  @Test
  void fiveHundredReceiversAreListedInThreeSecondsWithoutLoss() {
    try (SimRun run = new SimRun(crowded())) {
      Observations seen = list(run);
      assertTrue(run.clock().millis() <= 3_000, run.clock().millis() + " ms");
      assertEquals(CROWD, rows(seen));
    }
  }

  /** Each is on the list, and as many are examined as there is time for. */
  @Test
  void aDiagnosisOfFiveHundredStaysBounded() {
    try (SimRun run = new SimRun(crowded())) {
      Observations seen = diagnose(run, Declared.nothing());
      assertTrue(run.clock().millis() <= 4_000, run.clock().millis() + " ms");
      assertEquals(CROWD, rows(seen));
      assertEquals(Crowd.MOST_EXAMINED, seen.of(ProofAsked.class).count());
    }
  }

  /** However late it answered. */
  @Test
  void theOneThatWasAskedForIsExaminedInAnyCrowd() {
    Declared declared = Said.device("Room 499");
    try (SimRun run = new SimRun(crowded())) {
      Observations seen = diagnose(run, declared);
      assertTrue(
          seen.of(ProofAsked.class)
              .anyMatch(asked -> asked.address().getHostAddress().equals("192.168.3.129")));
    }
  }

  /** In a network that is wide enough. */
  private static SimHome crowded() {
    List<SimDevice> crowd = new ArrayList<>();
    for (int i = 0; i < CROWD; i++) {
      String address = "192.168." + (1 + i / 200) + "." + (30 + i % 200);
      SimReceiver one = SimReceiver.chromecast("Room " + i, address);
      crowd.add(
          new SimReceiver(
              one.name(),
              one.model(),
              "%032x".formatted(i),
              one.address(),
              one.on(),
              one.remote(),
              one.announcing(),
              one.cast(),
              one.traits()));
    }
    SimHome home = SimHome.healthy();
    HostNetwork narrow = home.computer().network();
    HostNetwork wide =
        new HostNetwork(
            narrow.os(),
            narrow.nics().stream().map(ManyDevicesTest::widened).toList(),
            narrow.defaultRoutes(),
            narrow.resolvers(),
            narrow.neighbours(),
            narrow.multicastNic());
    return home.with(wide).with(crowd);
  }

  private static Nic widened(Nic nic) {
    return nic.name().equals(SimHome.HOME_NIC)
        ? new Nic(
            nic.name(),
            nic.index(),
            nic.kind(),
            nic.up(),
            nic.multicast(),
            nic.pointToPoint(),
            nic.mtu(),
            nic.mac(),
            List.of(new Prefix(nic.ipv4().orElseThrow().address(), 16)))
        : nic;
  }

  private static long rows(Observations seen) {
    return DeviceTable.of(seen, GoogleCast.recognise(seen, Models.load(), Optional.empty())).size();
  }

  private static Observations list(SimRun run) {
    Measuring measuring =
        new Measuring(Duration.ofSeconds(8), false, Sweep.NEVER, Optional.empty(), List.of());
    return new DiagnosticSession(run.world(), measuring, DevicePlan.once(Optional.empty()), o -> {})
        .measure();
  }

  private static Observations diagnose(SimRun run, Declared declared) {
    Measuring measuring =
        new Measuring(
                Duration.ofSeconds(10),
                true,
                Sweep.WHERE_NOBODY_WAS_HEARD,
                Optional.empty(),
                List.of())
            .accepting(List.of(SimAuthority.root()));
    return new DiagnosticSession(
            run.world(), measuring, new ProbePlan(measuring, declared, Service::load), o -> {})
        .measure();
  }

  private static SimHome mixed() {
    SimHome home = SimHome.healthy();
    for (int i = 0; i < RECEIVERS; i++) {
      String address = "192.168.1." + (100 + i);
      home =
          home.and(
              i % 2 == 0
                  ? SimReceiver.chromecast("Room " + i, address)
                  : SimReceiver.googleTv("Room " + i, address));
    }
    for (int i = 0; i < 2; i++) {
      home =
          home.and(
                  SimConsole.of(
                      SimConsole.Make.PS5, "PS" + i, "192.168.1." + (150 + i), SimConsole.State.ON))
              .and(
                  SimConsole.of(
                      SimConsole.Make.XBOX, "X" + i, "192.168.1." + (160 + i), SimConsole.State.ON))
              .and(SimPlayer.roku("R" + i, "192.168.1." + (170 + i), i == 0))
              .and(SimPlayer.tv("T" + i, "192.168.1." + (180 + i), Map.of("YouTube", "stopped")))
              .and(
                  SimPlayer.announcing(
                      "A" + i,
                      "192.168.1." + (190 + i),
                      "_airplay._tcp.local",
                      7000,
                      "deviceid=AA:BB:CC:DD:EE:0" + i));
    }
    return home;
  }
}
