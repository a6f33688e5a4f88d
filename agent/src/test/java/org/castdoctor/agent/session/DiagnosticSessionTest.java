package org.castdoctor.agent.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.lan.Tasks;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation;
import org.castdoctor.agent.observe.InternetObservation.WebAsked;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observation.ProbeEnded;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.CastStatus;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.observe.ReceiverObservation.TlsTried;
import org.castdoctor.agent.session.DiagnosticSession.World;
import org.castdoctor.agent.session.Measuring.Sweep;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimRun;
import org.castdoctor.protocol.diagnosis.Declared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosticSessionTest {
  private static final List<UnaryOperator<SimHome>> SLOW =
      List.of(
          Faults.receiverOff(SimHome.LIVING_ROOM),
          Faults.castPortSilent(SimHome.LIVING_ROOM),
          Faults.castMute(SimHome.LIVING_ROOM),
          Faults.tlsSilent(SimHome.LIVING_ROOM),
          Faults.multicastFiltered(),
          Faults.clientIsolation(),
          Faults.internetDown(),
          Faults.routerDown());

  @Test
  void aProbeThatThrowsIsAnObservationAndStopsNothing() {
    try (SimRun run = new SimRun(SimHome.healthy())) {
      Observations seen = measure(throwingOnPages(run.world()), Duration.ofSeconds(10));
      for (String vendor : List.of("Google", "Microsoft")) {
        Outcome<Long> ended = seen.probe("internet " + vendor).orElseThrow().outcome();
        assertTrue(ended.failedWith(Failure.OTHER), ended.toString());
        assertTrue(ended.toString().contains("no pages here"), ended.toString());
      }
      assertTrue(seen.of(WebAsked.class).findAny().isEmpty());
      assertTrue(seen.of(CastStatus.class).anyMatch(status -> status.outcome().isOk()));
      assertTrue(seen.probe("discovery").orElseThrow().outcome().isOk());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10_000, 5_000, 2_000})
  void everythingEndsBeforeTheTimeout(int millis) {
    for (UnaryOperator<SimHome> fault : SLOW) {
      try (SimRun run = new SimRun(fault.apply(SimHome.healthy()))) {
        measure(run.world(), Duration.ofMillis(millis));
        assertTrue(run.clock().millis() < millis, "after " + run.clock().millis());
      }
    }
  }

  @Test
  void aReceiverAnnouncedInManyWaysIsExaminedOnce() {
    try (SimRun run =
        new SimRun(SimHome.healthy().and(SimReceiver.chromecast("Kitchen", "192.168.1.41")))) {
      Observations seen = measure(run.world(), Duration.ofSeconds(10));
      List<String> probes = seen.of(ProbeEnded.class).map(ProbeEnded::probe).toList();
      assertEquals(probes.size(), new HashSet<>(probes).size(), probes.toString());
      assertEquals(2, seen.of(TlsTried.class).count());
    }
  }

  @Test
  void aReceiverThatIsAskedForByAddressAndHeardTooIsExaminedOnce() {
    try (SimRun run = new SimRun(SimHome.healthy())) {
      Observations seen =
          session(run.world(), Duration.ofSeconds(10), Optional.of("192.168.1.40"), o -> {})
              .measure();
      assertEquals(1, seen.of(TlsTried.class).count());
    }
  }

  @Test
  void aReceiverIsExaminedWhileOthersAreStillAwaited() {
    try (SimRun run = new SimRun(SimHome.healthy())) {
      Observations seen = measure(run.world(), Duration.ofSeconds(10));
      ServiceSeen heard =
          seen.of(ServiceSeen.class).filter(s -> s.port() == 8009).findFirst().orElseThrow();
      CastStatus told = seen.of(CastStatus.class).findFirst().orElseThrow();
      ProbeEnded discovery = seen.probe("discovery").orElseThrow();
      assertTrue(told.at().isAfter(heard.at()));
      assertTrue(told.at().isBefore(discovery.at()));
    }
  }

  /** What is awaited longest leaves first: nothing else takes the processor before. */
  @Test
  void everythingElseBeginsWhenTheFirstQuestionsAreOnTheirWay() {
    List<String> order = new ArrayList<>();
    try (SimRun run = new SimRun(SimHome.healthy())) {
      World world = run.world();
      Tasks noting =
          new Tasks() {
            @Override
            public void fork(String name, Runnable work) {
              order.add(name);
              world.tasks().fork(name, work);
            }

            @Override
            public void join(Deadline deadline) {
              world.tasks().join(deadline);
            }
          };
      Measuring measuring =
          new Measuring(
              Duration.ofSeconds(10),
              true,
              Sweep.WHERE_NOBODY_WAS_HEARD,
              Optional.empty(),
              List.of());
      new DiagnosticSession(
              new World(
                  world.lan(),
                  world.clock(),
                  world.facts(),
                  world.setup(),
                  world.browser(),
                  noting),
              measuring,
              new ProbePlan(measuring, Declared.nothing(), List::of),
              o -> {},
              () -> order.add("asked"))
          .measure();
    }
    assertEquals(List.of("discovery", "everything else", "ssdp"), order.subList(0, 3));
    assertEquals(1, Collections.frequency(order, "asked"), "said once");
  }

  @Test
  void theListenerIsToldEverythingThatIsNoted() {
    List<Observation> told = new ArrayList<>();
    try (SimRun run = new SimRun(SimHome.healthy())) {
      Observations seen =
          session(run.world(), Duration.ofSeconds(10), Optional.empty(), told::add).measure();
      assertEquals(seen, new Observations(told));
    }
  }

  @Test
  void whatDidNotComeToItsEndWasNotMeasured() {
    try (SimRun run = new SimRun(SimHome.healthy())) {
      World world = run.world();
      Tasks neverRun =
          new Tasks() {
            @Override
            public void fork(String name, Runnable work) {}

            @Override
            public void join(Deadline deadline) {}
          };
      Observations seen =
          measure(
              new World(
                  world.lan(),
                  world.clock(),
                  world.facts(),
                  world.setup(),
                  world.browser(),
                  neverRun),
              Duration.ofSeconds(10));
      List<ProbeEnded> ended = seen.of(ProbeEnded.class).toList();
      assertFalse(ended.isEmpty());
      ended.forEach(probe -> assertFalse(probe.outcome().wasRun(), probe.toString()));
      assertTrue(seen.of(Connected.class).findAny().isEmpty());
    }
  }

  @Test
  void nothingOutsideTheHomeIsAskedWithoutInternet() {
    try (SimRun run = new SimRun(SimHome.healthy())) {
      Measuring inside =
          new Measuring(
              Duration.ofSeconds(10),
              false,
              Sweep.WHERE_NOBODY_WAS_HEARD,
              Optional.empty(),
              List.of());
      Observations seen =
          new DiagnosticSession(
                  run.world(), inside, new ProbePlan(inside, Declared.nothing(), List::of), o -> {})
              .measure();
      assertTrue(seen.of(Connected.class).allMatch(c -> c.address().isSiteLocalAddress()));
      assertEquals(
          0,
          Stream.concat(seen.of(WebAsked.class), seen.of(InternetObservation.NameAsked.class))
              .count());
    }
  }

  private static Observations measure(World world, Duration timeout) {
    return session(world, timeout, Optional.empty(), o -> {}).measure();
  }

  private static DiagnosticSession session(
      World world, Duration timeout, Optional<String> wanted, Consumer<Observation> listener) {
    Measuring measuring =
        new Measuring(timeout, true, Sweep.WHERE_NOBODY_WAS_HEARD, Optional.empty(), List.of());
    return new DiagnosticSession(
        world,
        measuring,
        new ProbePlan(measuring, wanted.map(Said::device).orElseGet(Declared::nothing), List::of),
        listener);
  }

  private static World throwingOnPages(World world) {
    Lan throwing =
        new Lan() {
          @Override
          public byte[] nonce(int length) {
            return world.lan().nonce(length);
          }

          @Override
          public Inbox inbox() {
            return world.lan().inbox();
          }

          @Override
          public Outcome<Tcp> open(InetSocketAddress to, Deadline deadline) {
            return world.lan().open(to, deadline);
          }

          @Override
          public Outcome<Page> get(
              InetSocketAddress to, String host, String path, Deadline deadline) {
            throw new IllegalStateException("no pages here");
          }

          @Override
          public void close() {
            world.lan().close();
          }
        };
    return new World(
        throwing, world.clock(), world.facts(), world.setup(), world.browser(), world.tasks());
  }
}
