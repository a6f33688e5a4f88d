package org.castdoctor.agent.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.castdoctor.agent.observe.DiscoveryObservation.SsdpAsked;
import org.castdoctor.agent.observe.DiscoveryObservation.SsdpHeard;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimPlayer;
import org.castdoctor.agent.sim.SimRun;
import org.junit.jupiter.api.Test;

class SsdpProbeTest {
  private static final SimHome DIAL = SimHome.healthy().with(Faults.withDial(SimHome.LIVING_ROOM));

  @Test
  void aPlayerThatAnswersIsWrittenDownWithItsTargetsAndItsPlace() {
    SsdpHeard heard = look(DIAL).seen().of(SsdpHeard.class).findFirst().orElseThrow();
    assertEquals(Homes.RECEIVER, heard.source());
    assertEquals(
        List.of("upnp:rootdevice", "urn:dial-multiscreen-org:service:dial:1"), heard.targets());
    assertEquals("http://192.168.1.40:8008/d.xml", heard.location().orElseThrow().shown());
    assertTrue(heard.isPlayer());
    assertEquals(4, heard.times());
  }

  @Test
  void aStereoWithoutDialAnswersAsARendererAndIsNoPlayer() {
    SimHome home = SimHome.healthy().and(SimPlayer.renderer("Stereo", "192.168.1.84"));
    SsdpHeard heard = look(home).seen().of(SsdpHeard.class).findFirst().orElseThrow();
    assertTrue(heard.isRenderer());
    assertFalse(heard.isPlayer());
  }

  @Test
  void everySearchIsSentTwiceAndTheListeningHasItsEnd() {
    Homes.Look look = look(SimHome.healthy());
    SsdpAsked asked = look.seen().of(SsdpAsked.class).findFirst().orElseThrow();
    assertEquals(8, asked.sent());
    assertEquals(0, asked.answers());
    assertEquals(SsdpProbe.GLANCE.toMillis(), look.millis());
  }

  @Test
  void whereDiscoveryIsLostSearchesMayStillPass() {
    Homes.Look look = look(DIAL.with(Faults.discoveryLost()));
    assertEquals(1, look.seen().of(SsdpHeard.class).count());
    assertEquals(0, look(DIAL.with(Faults.multicastFiltered())).seen().of(SsdpHeard.class).count());
  }

  @Test
  void aSearchThatThisComputerRefusesToSendSaysSo() {
    SsdpAsked asked =
        look(DIAL.with(Faults.sendRefused())).seen().of(SsdpAsked.class).findFirst().orElseThrow();
    assertEquals(0, asked.sent());
    assertEquals(8, asked.refused());
    assertEquals(Failure.DENIED, asked.refusal().orElseThrow());
  }

  @Test
  void whatLeftAheadIsCountedAndTheSecondSearchIsListenedToAsLong() {
    for (int loading : List.of(100, 900)) {
      Homes.Look look = look(DIAL, new SimRun(DIAL).withHeadStart(Duration.ofMillis(loading)));
      SsdpAsked asked = look.seen().of(SsdpAsked.class).findFirst().orElseThrow();
      assertEquals(8, asked.sent());
      assertEquals(4, asked.answers());
      assertEquals(4, look.seen().of(SsdpHeard.class).findFirst().orElseThrow().times());
      // The second search leaves 200 ms after the first, or at once where loading took longer.
      assertEquals(Math.max(200, loading) + 250, look.millis());
      assertEquals(look.millis(), asked.listenedMillis());
    }
  }

  private static Homes.Look look(SimHome home) {
    return look(home, new SimRun(home));
  }

  private static Homes.Look look(SimHome home, SimRun run) {
    Duration glance = SsdpProbe.GLANCE;
    return Homes.look(
        run, (lan, clock) -> new SsdpProbe(lan, clock, List.of(home.homeNic()), glance));
  }
}
