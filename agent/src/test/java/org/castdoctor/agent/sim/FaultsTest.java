package org.castdoctor.agent.sim;

import static org.castdoctor.agent.sim.SimHome.LIVING_ROOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observation.ProbeEnded;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.session.DiagnosticSession;
import org.castdoctor.agent.session.Measuring;
import org.castdoctor.agent.session.Measuring.Sweep;
import org.castdoctor.agent.session.ProbePlan;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A whole run goes through every home to its end, whatever is broken in it. */
class FaultsTest {
  private static final Map<String, UnaryOperator<SimHome>> SHELF =
      Map.ofEntries(
          Map.entry("receiverOff", Faults.receiverOff(LIVING_ROOM)),
          Map.entry("castPortRefused", Faults.castPortRefused(LIVING_ROOM)),
          Map.entry("castPortSilent", Faults.castPortSilent(LIVING_ROOM)),
          Map.entry("castMute", Faults.castMute(LIVING_ROOM)),
          Map.entry("noHeartbeat", Faults.noHeartbeat(LIVING_ROOM)),
          Map.entry("tlsFails", Faults.tlsFails(LIVING_ROOM)),
          Map.entry("tlsFailsOnce", Faults.tlsFailsOnce(LIVING_ROOM)),
          Map.entry("tlsSilent", Faults.tlsSilent(LIVING_ROOM)),
          Map.entry("closesMidway", Faults.closesMidway(LIVING_ROOM)),
          Map.entry("castGarbage", Faults.castGarbage(LIVING_ROOM)),
          Map.entry("appUnavailable", Faults.appUnavailable(LIVING_ROOM, "CA5E8412")),
          Map.entry("slowReceiver", Faults.slowReceiver(LIVING_ROOM)),
          Map.entry("otherSubnet", Faults.otherSubnet(LIVING_ROOM)),
          Map.entry("multicastFiltered", Faults.multicastFiltered()),
          Map.entry("multicastAnswersLost", Faults.multicastAnswersLost()),
          Map.entry("multicastLoss", Faults.multicastLoss(20, 1)),
          Map.entry("clientIsolation", Faults.clientIsolation()),
          Map.entry("reflectedIsolation", Faults.reflectedIsolation()),
          Map.entry("hostFirewallDropsMdns", Faults.hostFirewallDropsMdns()),
          Map.entry("port5353Taken", Faults.port5353Taken()),
          Map.entry("sendRefused", Faults.sendRefused()),
          Map.entry("noAddress", Faults.noAddress()),
          Map.entry("selfAssignedAddress", Faults.selfAssignedAddress()),
          Map.entry("wrongInterface", Faults.wrongInterface()),
          Map.entry("internetDown", Faults.internetDown()),
          Map.entry("providerDnsDead", Faults.providerDnsDead()),
          Map.entry("homeResolverDead", Faults.homeResolverDead()),
          Map.entry("publicDnsBlocked", Faults.publicDnsBlocked(SimInternet.GOOGLE_DNS)),
          Map.entry("nameGone", Faults.nameGone("www.msftconnecttest.com")),
          Map.entry("captivePortal", Faults.captivePortal()),
          Map.entry("captivePortalWithoutRedirect", Faults.captivePortalWithoutRedirect()),
          Map.entry("netflixDown", Faults.netflixDown()),
          Map.entry("psnDown", Faults.psnDown()),
          Map.entry("psnDownFeedUnreachable", Faults.psnDownFeedUnreachable()),
          Map.entry("psnUnreachableFromHere", Faults.psnUnreachableFromHere()),
          Map.entry("googleRegistryDown", Faults.googleRegistryDown()),
          Map.entry("sinkholed", Faults.sinkholed("clients3.google.com")),
          Map.entry("interceptingProxy", Faults.interceptingProxy()),
          Map.entry("ntpBlocked", Faults.ntpBlocked()),
          Map.entry("routerDown", Faults.routerDown()));

  /** So that a service and a platform are asked too. */
  private static final Declared DECLARED =
      new Declared(
          Optional.of("netflix"),
          Optional.empty(),
          Sender.CONSOLE,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  static Stream<String> names() {
    return SHELF.keySet().stream().sorted();
  }

  private static SimHome homeWith(String name) {
    return SimHome.healthy().with(Optional.ofNullable(SHELF.get(name)).orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("names")
  void aFaultMakesAnotherHome(String name) {
    assertNotEquals(SimHome.healthy(), homeWith(name));
  }

  @ParameterizedTest
  @MethodSource("names")
  void aWholeRunEndsInTimeAndEveryProbeRan(String name) {
    List<ProbeEnded> probes = measure(homeWith(name)).of(ProbeEnded.class).toList();
    assertEquals(List.of(), probes.stream().filter(probe -> !probe.outcome().isOk()).toList());
  }

  @ParameterizedTest
  @MethodSource("names")
  void theSameHomeGivesTheSameObservations(String name) {
    assertEquals(measure(homeWith(name)).all(), measure(homeWith(name)).all());
  }

  @ParameterizedTest
  @MethodSource("names")
  void aFaultShowsInWhatIsObserved(String name) {
    assertNotEquals(measure(SimHome.healthy()).all(), measure(homeWith(name)).all());
  }

  private static Observations measure(SimHome home) {
    Measuring measuring =
        new Measuring(
            Duration.ofSeconds(10),
            true,
            Sweep.WHERE_NOBODY_WAS_HEARD,
            Optional.empty(),
            List.of("CA5E8412"));
    try (SimRun run = new SimRun(home)) {
      Observations seen =
          new DiagnosticSession(
                  run.world(),
                  measuring,
                  new ProbePlan(measuring, DECLARED, Service::load),
                  (Observation observation) -> {})
              .measure();
      assertTrue(run.clock().millis() <= 10_000, "after " + run.clock().millis());
      return seen;
    }
  }
}
