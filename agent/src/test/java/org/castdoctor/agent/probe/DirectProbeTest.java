package org.castdoctor.agent.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import org.castdoctor.agent.observe.DiscoveryObservation.AskedDirectly;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimDevice.Packets;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.privacy.Name;
import org.junit.jupiter.api.Test;

class DirectProbeTest {
  private static final InetAddress PRINTER = InetAddress.ofLiteral("192.168.1.60");

  @Test
  void aReceiverNamesItselfAlsoWhereMulticastIsLost() {
    for (SimHome home :
        List.of(
            SimHome.healthy(),
            SimHome.healthy().with(Faults.multicastFiltered()),
            SimHome.healthy().with(Faults.beyondMulticast(SimHome.LIVING_ROOM)))) {
      assertEquals(
          List.of(new Name("Living Room")),
          ask(home, Homes.RECEIVER).receivers().get().orElseThrow());
    }
  }

  @Test
  void recordsInPacketsOfTheirOwnAreWaitedFor() {
    SimHome split =
        SimHome.healthy().changing(SimHome.LIVING_ROOM, receiver -> receiver.in(Packets.SPLIT));
    assertEquals(
        List.of(new Name("Living Room")),
        ask(split, Homes.RECEIVER).receivers().get().orElseThrow());
  }

  @Test
  void aHostWithoutAReceiverAnswersWithoutOne() {
    AskedDirectly asked = ask(SimHome.healthy(), PRINTER);
    assertEquals(List.of(), asked.receivers().get().orElseThrow());
    assertEquals(1, asked.attempts());
  }

  @Test
  void silenceIsTriedTwice() {
    SimHome off = SimHome.healthy().with(Faults.receiverOff(SimHome.LIVING_ROOM));
    AskedDirectly asked = ask(off, Homes.RECEIVER);
    assertTrue(asked.receivers().failedWith(Failure.TIMEOUT));
    assertEquals(2, asked.attempts());
    assertEquals(600, asked.waitedMillis());
  }

  @Test
  void garbageIsNoAnswer() {
    SimHome garbage =
        SimHome.healthy().changing(SimHome.LIVING_ROOM, receiver -> receiver.in(Packets.GARBAGE));
    assertTrue(ask(garbage, Homes.RECEIVER).receivers().failedWith(Failure.TIMEOUT));
  }

  private static AskedDirectly ask(SimHome home, InetAddress address) {
    return Homes.look(home, (lan, clock) -> new DirectProbe(lan, clock, address, home.homeNic()))
        .seen()
        .of(AskedDirectly.class)
        .findFirst()
        .orElseThrow();
  }
}
