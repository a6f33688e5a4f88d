package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.family.DeviceTable;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.family.SeenDevice;
import org.castdoctor.agent.knowledge.Models;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.report.DeviceList;
import org.castdoctor.agent.session.DevicePlan;
import org.castdoctor.agent.session.DiagnosticSession;
import org.castdoctor.agent.session.Measuring;
import org.castdoctor.agent.session.Measuring.Sweep;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimPlayer;
import org.castdoctor.agent.sim.SimRun;
import org.junit.jupiter.api.Test;

/** A list that goes on: a second look asks nobody again, and must know them all the same. */
class DevicesSeenTest {
  private static final SimReceiver GOOGLE_TV = SimReceiver.googleTv("Den", "192.168.1.41");
  private static final SimPlayer ROKU = SimPlayer.roku("Attic", "192.168.1.80", false);
  private static final SimHome HOME = SimHome.healthy().and(GOOGLE_TV).and(ROKU);

  @Test
  void whoIsStillThereIsStillTheSame() {
    Observations first = look(HOME, Set.of());
    Observations second = look(HOME, addresses(devices(first)));
    assertEquals(List.of(), changes(first, second));
    Observations told = DevicesSeen.remembered(first, second);
    assertEquals(
        List.of(), changes(DevicesSeen.again(first, second), DevicesSeen.again(told, second)));
  }

  @Test
  void whoIsGoneWentAndNobodyElseChanged() {
    Observations first = look(HOME, Set.of());
    Set<InetAddress> known = addresses(devices(first));
    Observations without = look(SimHome.healthy().and(GOOGLE_TV), known);
    assertEquals(List.of("went Attic"), changes(first, without));
    Observations alone = look(SimHome.healthy().and(ROKU), known);
    assertEquals(List.of("went Den"), changes(first, alone));
  }

  private static List<String> changes(Observations told, Observations now) {
    return DeviceList.changes(devices(told), devices(DevicesSeen.again(told, now))).stream()
        .map(change -> change.kind().word() + " " + change.device().name())
        .toList();
  }

  private static Set<InetAddress> addresses(List<SeenDevice> devices) {
    Set<InetAddress> known = new HashSet<>();
    devices.forEach(device -> known.addAll(device.addresses()));
    return known;
  }

  private static Observations look(SimHome home, Set<InetAddress> known) {
    Measuring measuring =
        new Measuring(Duration.ofSeconds(8), false, Sweep.NEVER, Optional.empty(), List.of());
    try (SimRun run = new SimRun(home)) {
      return new DiagnosticSession(
              run.world(), measuring, DevicePlan.goingOn(Optional.empty(), known), o -> {})
          .measure();
    }
  }

  private static List<SeenDevice> devices(Observations seen) {
    return DeviceTable.of(seen, GoogleCast.recognise(seen, Models.load(), Optional.empty()));
  }
}
