package org.castdoctor.agent.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.Resolver;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.PathObservation.Amount;
import org.castdoctor.agent.observe.PathObservation.Leg;
import org.castdoctor.agent.observe.PathObservation.Loaded;
import org.castdoctor.agent.observe.PathObservation.RoundTrips;
import org.castdoctor.agent.observe.PathObservation.Trips;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimInternet;
import org.castdoctor.agent.sim.SimRun;
import org.junit.jupiter.api.Test;

/** The load stays within its bytes and its time, and says nothing to strangers. */
class LoadProbeTest {
  private static final Service.Host FROM =
      Service.load().stream()
          .filter(service -> service.kind() == Service.Kind.LOAD)
          .findFirst()
          .orElseThrow()
          .hosts()
          .getFirst();

  private static final List<NameLookup.Server> SERVERS =
      List.of(new NameLookup.Server(SimInternet.GOOGLE_DNS, Resolver.PUBLIC));

  @Test
  void aStreamStopsAtItsBytesHoweverFastTheLineIs() {
    Loaded loaded = load(SimHome.healthy().with(Faults.anySizePasses()));
    Amount amount = loaded.outcome().get().orElseThrow();
    assertTrue(amount.bytes() > 1_000_000, amount.toString());
    assertTrue(amount.bytes() <= LoadProbe.MOST_BYTES, amount.toString());
  }

  @Test
  void aHostThatHangsOrShowsAStrangersCertificateBringsNothing() {
    assertTrue(
        load(SimHome.healthy().with(Faults.hanging("speed.cloudflare.com")))
            .outcome()
            .failedWith(Failure.TIMEOUT));
    assertTrue(
        load(SimHome.healthy().with(Faults.interceptingProxy())).outcome().failedWith(Failure.TLS));
    assertTrue(
        load(SimHome.healthy().with(Faults.nameGone("speed.cloudflare.com")))
            .outcome()
            .failedWith(Failure.NO_SUCH_NAME));
  }

  @Test
  void roundTripsUnderLoadAreCountedApart() {
    try (SimRun run = new SimRun(SimHome.healthy())) {
      List<Observation> noted = new ArrayList<>();
      InetAddress beyond = SimInternet.CLOUDFLARE_DNS;
      new LoadedTripsProbe(run.world().lan(), run.clock(), run.world().tasks(), beyond, 443)
          .run(noted::add, run.clock().in(LoadProbe.WHOLE));
      RoundTrips trips = (RoundTrips) noted.getFirst();
      assertEquals(Leg.INTERNET_LOADED, trips.leg());
      assertEquals(10, trips.outcome().get().orElseThrow().millis().size());
      assertTrue(run.clock().millis() <= LoadProbe.WHOLE.toMillis());
    }
  }

  /** Where each takes longer than it is given, one after the other only three would fit. */
  @Test
  void tenAreTriedWhereNoneComesBackInTime() {
    try (SimRun run = new SimRun(SimHome.healthy().with(Faults.internetDown()))) {
      List<Observation> noted = new ArrayList<>();
      new LoadedTripsProbe(
              run.world().lan(), run.clock(), run.world().tasks(), SimInternet.CLOUDFLARE_DNS, 443)
          .run(noted::add, run.clock().in(LoadProbe.WHOLE));
      Trips trips = ((RoundTrips) noted.getFirst()).outcome().get().orElseThrow();
      assertEquals(new Trips(List.of(), 10), trips);
      assertTrue(run.clock().millis() <= LoadProbe.WHOLE.toMillis());
    }
  }

  @Test
  void withoutTimeForOneNothingIsSaidOfTheLine() {
    try (SimRun run = new SimRun(SimHome.healthy())) {
      List<Observation> noted = new ArrayList<>();
      new LoadedTripsProbe(
              run.world().lan(), run.clock(), run.world().tasks(), SimInternet.CLOUDFLARE_DNS, 443)
          .run(noted::add, run.clock().in(Duration.ofSeconds(1)));
      assertFalse(((RoundTrips) noted.getFirst()).outcome().isOk());
    }
  }

  private static Loaded load(SimHome home) {
    try (SimRun run = new SimRun(home)) {
      List<Observation> noted = new ArrayList<>();
      new LoadProbe(run.world().lan(), run.clock(), FROM, 1, SERVERS)
          .run(noted::add, run.clock().in(LoadProbe.WHOLE));
      assertTrue(run.clock().millis() <= LoadProbe.WHOLE.toMillis() + 1);
      return (Loaded) noted.getLast();
    }
  }
}
