package org.castdoctor.agent.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.family.DeviceTable;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.family.SeenDevice;
import org.castdoctor.agent.knowledge.Models;
import org.castdoctor.agent.observe.DiscoveryObservation.SsdpAsked;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.session.Measuring.Sweep;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimPlayer;
import org.castdoctor.agent.sim.SimRun;
import org.junit.jupiter.api.Test;

/** A device may draw any moment of a second to answer a search (UDA 1.1 §1.3.2). */
class DevicePlanTest {
  private static final SimPlayer SOON =
      SimPlayer.tv("Soon", "192.168.1.81", Map.of("YouTube", "stopped"));
  private static final SimPlayer LATE =
      SimPlayer.renderer("Late", "192.168.1.82").after(Duration.ofMillis(700));

  @Test
  void whereAGlanceHeardNobodyTheWholeSecondIsAwaited() {
    Observations seen = look(SimHome.healthy().and(LATE), DevicePlan.once(Optional.empty()));
    assertTrue(rows(seen).contains("Late: Yamaha RX-V485"), () -> rows(seen).toString());
  }

  @Test
  void aLongListDoesNotWait() {
    SimHome home = SimHome.healthy().and(LATE);
    for (int i = 2; i <= 12; i++) {
      home = home.and(SimReceiver.chromecast("Room " + i, "192.168.1." + (100 + i)));
    }
    assertEquals(1, look(home, DevicePlan.once(Optional.empty())).of(SsdpAsked.class).count());
  }

  @Test
  void whereItHeardSomebodyAListDoesNotWait() {
    SimHome home = SimHome.healthy().and(SOON).and(LATE);
    Observations seen = look(home, DevicePlan.once(Optional.empty()));
    assertEquals(1, seen.of(SsdpAsked.class).count());
    assertTrue(rows(seen).contains("Soon: LG OLED55"), () -> rows(seen).toString());
  }

  @Test
  void aListThatGoesOnHearsTheLateOneEachTime() {
    SimHome home = SimHome.healthy().and(SOON).and(LATE);
    Observations seen = look(home, DevicePlan.goingOn(Optional.empty(), Set.of()));
    assertEquals(1, seen.of(SsdpAsked.class).count());
    assertTrue(rows(seen).contains("Late: Yamaha RX-V485"), () -> rows(seen).toString());
  }

  private static List<String> rows(Observations seen) {
    List<SeenDevice> devices =
        DeviceTable.of(seen, GoogleCast.recognise(seen, Models.load(), Optional.empty()));
    return devices.stream().map(one -> one.name() + ": " + one.model().model()).toList();
  }

  private static Observations look(SimHome home, DevicePlan plan) {
    Measuring measuring =
        new Measuring(Duration.ofSeconds(8), false, Sweep.NEVER, Optional.empty(), List.of());
    try (SimRun run = new SimRun(home)) {
      return new DiagnosticSession(run.world(), measuring, plan, o -> {}).measure();
    }
  }
}
