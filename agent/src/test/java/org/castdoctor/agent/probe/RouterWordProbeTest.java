package org.castdoctor.agent.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.PathObservation.Leg;
import org.castdoctor.agent.observe.PathObservation.RoundTrips;
import org.castdoctor.agent.observe.PathObservation.RouterSaid;
import org.castdoctor.agent.observe.PathObservation.Trips;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimRun;
import org.castdoctor.protocol.wire.upnp.RouterWord;
import org.castdoctor.protocol.wire.upnp.RouterWord.Line;
import org.castdoctor.protocol.wire.upnp.RouterWord.Outer;
import org.junit.jupiter.api.Test;

/** What the router says, and how far away it and others are. */
class RouterWordProbeTest {
  private static RouterSaid asked(SimHome home) {
    try (SimRun run = new SimRun(home)) {
      return run.observe(
              new RouterWordProbe(run.lan(), run.clock(), home.router().address(), home.homeNic()),
              RouterWordProbe.GLANCE)
          .of(RouterSaid.class)
          .findFirst()
          .orElseThrow();
    }
  }

  private static RoundTrips trips(SimHome home, Leg leg, String address, Integer... ports) {
    try (SimRun run = new SimRun(home)) {
      return run.observe(
              new RoundTripProbe(
                  run.lan(),
                  run.clock(),
                  leg,
                  InetAddress.ofLiteral(address),
                  List.of(ports),
                  Optional.of(new InetSocketAddress("192.168.1.1", 53))),
              RoundTripProbe.WHOLE)
          .of(RoundTrips.class)
          .filter(trips -> trips.leg() == leg)
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void aRouterThatSpeaksTellsItsLineAndTheSortOfItsAddress() {
    assertEquals(
        Optional.of(new RouterWord(Line.UP, Outer.PUBLIC, Optional.empty())),
        asked(SimHome.healthy()).outcome().get());
    assertEquals(
        Optional.of(new RouterWord(Line.DOWN, Outer.NONE, Optional.empty())),
        asked(SimHome.healthy().with(Faults.lineDown())).outcome().get());
  }

  @Test
  void aRouterThatSaysNothingIsAskedForThePartOfTheTimeThatIsForSearching() {
    RouterSaid said = asked(SimHome.healthy().with(Faults.routerSaysNothing()));
    assertTrue(said.outcome().failedWith(Failure.TIMEOUT));
    assertEquals(300, said.waitedMillis());
  }

  @Test
  void aRouterThatIsOffSaysNothing() {
    assertTrue(
        asked(SimHome.healthy().with(Faults.routerDown())).outcome().failedWith(Failure.TIMEOUT));
  }

  @Test
  void aGoodPathTakesSixTries() {
    Trips trips =
        trips(SimHome.healthy(), Leg.ROUTER, "192.168.1.1", 53).outcome().get().orElseThrow();
    assertEquals(6, trips.millis().size());
    assertEquals(0, trips.late());
  }

  @Test
  void aRefusalIsARoundTripAndASilentPortLeadsToTheNext() {
    RoundTrips refused = trips(SimHome.healthy(), Leg.RECEIVER, "192.168.1.40", 6466, 8009);
    assertEquals(6466, refused.port());
    SimHome silent = SimHome.healthy().with(Faults.castPortSilent(SimHome.LIVING_ROOM));
    assertEquals(6466, trips(silent, Leg.RECEIVER, "192.168.1.40", 8009, 6466).port());
  }

  @Test
  void aPathThatLosesPacketsIsTriedLonger() {
    SimHome weak = SimHome.healthy().with(Faults.weakWifi(SimHome.LIVING_ROOM));
    Trips trips = trips(weak, Leg.RECEIVER, "192.168.1.40", 6466).outcome().get().orElseThrow();
    assertEquals(16, trips.millis().size() + trips.late());
    assertEquals(5, trips.late());
  }

  @Test
  void aDoubtfulSeriesIsHeldAgainstTheRouter() {
    SimHome weak = SimHome.healthy().with(Faults.weakWifi(SimHome.LIVING_ROOM));
    try (SimRun run = new SimRun(weak)) {
      InetAddress receiver = InetAddress.ofLiteral("192.168.1.40");
      RoundTripProbe probe =
          new RoundTripProbe(
              run.lan(),
              run.clock(),
              Leg.RECEIVER,
              receiver,
              List.of(6466),
              Optional.of(new InetSocketAddress("192.168.1.1", 53)));
      Trips router =
          run.observe(probe, RoundTripProbe.WHOLE)
              .of(RoundTrips.class)
              .filter(trips -> trips.leg() == Leg.ROUTER)
              .flatMap(trips -> trips.outcome().get().stream())
              .findFirst()
              .orElseThrow();
      assertEquals(13, router.millis().size());
      assertEquals(0, router.late());
    }
  }

  @Test
  void whereNoPortAnswersThereIsNoSeries() {
    SimHome off = SimHome.healthy().with(Faults.receiverOff(SimHome.LIVING_ROOM));
    assertTrue(trips(off, Leg.RECEIVER, "192.168.1.40", 6466, 8009).outcome().hasFailed());
  }
}
