package org.castdoctor.agent.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.FeedRead;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.InternetObservation.Resolver;
import org.castdoctor.agent.observe.InternetObservation.ServiceAnswer;
import org.castdoctor.agent.observe.InternetObservation.ServiceTcp;
import org.castdoctor.agent.observe.InternetObservation.ServiceTls;
import org.castdoctor.agent.observe.InternetObservation.ServiceWeb;
import org.castdoctor.agent.observe.InternetObservation.TimeAsked;
import org.castdoctor.agent.observe.InternetObservation.Trust;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.probe.Homes.Look;
import org.castdoctor.agent.probe.NameLookup.Server;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimInternet;
import org.castdoctor.protocol.wire.status.ServiceState.Level;
import org.junit.jupiter.api.Test;

/** Services, their status pages and time servers, each asked by itself. */
class ServiceProbeTest {
  private static final Optional<String> US = Optional.of("US");

  private static final List<Server> SERVERS =
      List.of(
          new Server(Homes.ROUTER, Resolver.SYSTEM),
          new Server(SimInternet.GOOGLE_DNS, Resolver.PUBLIC));

  private static Service row(String id) {
    return Service.load().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private static Look look(SimHome home, String id) {
    Service service = row(id);
    return Homes.look(
        home,
        (lan, clock) -> new ServiceProbe(lan, clock, service, service.hosts().get(0), SERVERS));
  }

  private static Look feed(SimHome home, String id) {
    Service service = row(id);
    return Homes.look(
        home,
        (lan, clock) ->
            new StatusFeedProbe(lan, clock, id, service.feedIn(US).orElseThrow(), US, SERVERS));
  }

  private static FeedRead page(Look look) {
    return look.seen().of(FeedRead.class).findFirst().orElseThrow();
  }

  @Test
  void aServiceThatAnswersIsAskedStepByStepOnce() {
    Look look = look(SimHome.healthy(), "netflix");
    assertEquals(2, look.seen().of(NameAsked.class).count());
    assertEquals(1, look.seen().of(ServiceTcp.class).count());
    ServiceTls tls = look.seen().of(ServiceTls.class).findFirst().orElseThrow();
    assertEquals(Trust.VERIFIED, tls.outcome().get().orElseThrow().trust());
    ServiceWeb web = look.seen().of(ServiceWeb.class).findFirst().orElseThrow();
    assertEquals(Outcome.ok(new ServiceAnswer(200, true)), web.outcome());
    assertTrue(look.millis() < 150, "after " + look.millis());
  }

  @Test
  void aServiceThatHangsIsTriedTwiceAndGivenUpWithinTwoAndAHalfSeconds() {
    Look look = look(SimHome.healthy().with(Faults.netflixDown()), "netflix");
    List<ServiceTcp> tries = look.seen().of(ServiceTcp.class).toList();
    assertEquals(2, tries.size());
    assertTrue(tries.stream().allMatch(t -> t.outcome().failedWith(Failure.TIMEOUT)));
    assertEquals(0, look.seen().of(ServiceTls.class).count());
    assertTrue(look.millis() <= 2_500, "after " + look.millis());
  }

  @Test
  void anErrorOfTheServerIsAskedASecondTime() {
    Look look = look(SimHome.healthy().with(Faults.googleRegistryDown()), "cast-registry");
    assertEquals(
        List.of(
            Outcome.ok(new ServiceAnswer(503, false)), Outcome.ok(new ServiceAnswer(503, false))),
        look.seen().of(ServiceWeb.class).map(ServiceWeb::outcome).toList());
  }

  @Test
  void nothingIsSaidToAStranger() {
    Look look = look(SimHome.healthy().with(Faults.interceptingProxy()), "netflix");
    ServiceTls tls = look.seen().of(ServiceTls.class).findFirst().orElseThrow();
    assertEquals(Trust.UNTRUSTED_ISSUER, tls.outcome().get().orElseThrow().trust());
    assertEquals("Example Guard", tls.outcome().get().orElseThrow().issuer().shown());
    assertEquals(0, look.seen().of(ServiceWeb.class).count());
  }

  @Test
  void aNameSentIntoTheVoidIsReachedByWhatOthersKnow() {
    Look look = look(SimHome.healthy().with(Faults.sinkholed("www.netflix.com")), "netflix");
    ServiceTcp tcp = look.seen().of(ServiceTcp.class).findFirst().orElseThrow();
    assertFalse(tcp.address().isAnyLocalAddress());
    assertTrue(tcp.outcome().isOk());
  }

  @Test
  void whereNobodyKnowsTheNameNothingIsConnected() {
    Look look = look(SimHome.healthy().with(Faults.nameGone("www.netflix.com")), "netflix");
    assertEquals(0, look.seen().of(ServiceTcp.class).count());
  }

  @Test
  void aConsolesConnectionTestIsAskedInTheClear() {
    Look look = look(SimHome.healthy(), "nintendo");
    assertEquals(0, look.seen().of(ServiceTls.class).count());
    ServiceWeb web = look.seen().of(ServiceWeb.class).findFirst().orElseThrow();
    assertEquals(Outcome.ok(new ServiceAnswer(200, true)), web.outcome());
  }

  @Test
  void aStatusPageSaysWhatItsVendorSays() {
    for (String id : List.of("psn", "xbox-live", "nintendo", "spotify")) {
      assertEquals(
          Level.FINE, page(feed(SimHome.healthy(), id)).outcome().get().orElseThrow().level(), id);
    }
    FeedRead down = page(feed(SimHome.healthy().with(Faults.psnDown()), "psn"));
    assertEquals(Level.TROUBLE, down.outcome().get().orElseThrow().level());
    FeedRead stale = page(feed(SimHome.healthy().with(Faults.feedStale()), "psn"));
    assertEquals(Level.FINE, stale.outcome().get().orElseThrow().level());
  }

  @Test
  void aStatusPageThatDoesNotComeIsUnknown() {
    Look look = feed(SimHome.healthy().with(Faults.psnDownFeedUnreachable()), "psn");
    assertTrue(page(look).outcome().failedWith(Failure.TIMEOUT));
  }

  @Test
  void aStatusPageFromAStrangerOrInAnotherFormIsUnknown() {
    Look stranger = feed(SimHome.healthy().with(Faults.interceptingProxy()), "psn");
    assertTrue(page(stranger).outcome().failedWith(Failure.TLS));
    Look odd = feed(SimHome.healthy().with(Faults.captivePortalWithoutRedirect()), "psn");
    assertTrue(page(odd).outcome().failedWith(Failure.MALFORMED));
  }

  @Test
  void aTimeServerTellsHowFarTheClockIsOff() {
    Look look = time(SimHome.healthy());
    TimeAsked asked = look.seen().of(TimeAsked.class).findFirst().orElseThrow();
    assertEquals(Outcome.ok(0L), asked.outcome());
    assertEquals(1, asked.attempts());
  }

  @Test
  void aTimeServerThatStaysSilentIsAskedThreeTimes() {
    Look look = time(SimHome.healthy().with(Faults.ntpBlocked()));
    TimeAsked asked = look.seen().of(TimeAsked.class).findFirst().orElseThrow();
    assertTrue(asked.outcome().failedWith(Failure.TIMEOUT));
    assertEquals(3, asked.attempts());
    assertEquals(1_700, asked.waitedMillis());
  }

  @Test
  void withoutItsAddressATimeServerIsNotAsked() {
    Look look = time(SimHome.healthy().with(Faults.nameGone("time.google.com")));
    assertFalse(look.seen().of(TimeAsked.class).findFirst().orElseThrow().outcome().wasRun());
  }

  private static Look time(SimHome home) {
    return Homes.look(home, (lan, clock) -> new NtpProbe(lan, clock, "time.google.com", SERVERS));
  }
}
