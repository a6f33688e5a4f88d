package org.castdoctor.agent.probe;

import static org.castdoctor.agent.probe.Homes.ROUTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.DateSeen;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.InternetObservation.Resolver;
import org.castdoctor.agent.observe.InternetObservation.WebAnswer;
import org.castdoctor.agent.observe.InternetObservation.WebAsked;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.probe.Homes.Look;
import org.castdoctor.agent.probe.InternetProbe.Vendor;
import org.castdoctor.agent.probe.NameLookup.Server;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimInternet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InternetProbeTest {
  /** This computer's own resolvers first, then two public ones, as a run asks them. */
  private static Look look(SimHome home, Vendor vendor) {
    List<Server> servers = new ArrayList<>();
    home.computer()
        .network()
        .resolvers()
        .forEach(address -> servers.add(new Server(address, Resolver.SYSTEM)));
    servers.add(new Server(SimInternet.GOOGLE_DNS, Resolver.PUBLIC));
    servers.add(new Server(SimInternet.CLOUDFLARE_DNS, Resolver.PUBLIC));
    return Homes.look(home, (lan, clock) -> new InternetProbe(lan, clock, vendor, servers));
  }

  private static Look look(SimHome home) {
    return look(home, Vendor.GOOGLE);
  }

  private static NameAsked asked(Look look, InetAddress resolver) {
    return look.seen()
        .of(NameAsked.class)
        .filter(name -> name.resolver().equals(resolver))
        .findFirst()
        .orElseThrow();
  }

  private static WebAsked web(Look look) {
    return look.seen().of(WebAsked.class).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void inAHealthyHomeEveryVendorsPageIsAsPromised(Vendor vendor) {
    Look look = look(SimHome.healthy(), vendor);
    assertEquals(3, look.seen().of(NameAsked.class).filter(n -> n.outcome().isOk()).count());
    WebAnswer answer = web(look).outcome().get().orElseThrow();
    assertTrue(answer.asPromised());
    assertEquals(Optional.empty(), answer.location());
    assertEquals(vendor.displayName(), web(look).vendor());
    assertTrue(look.millis() < 100, "after " + look.millis());
  }

  @Test
  void aNameIsAskedOnceOfAResolverThatAnswersAndTheAliasIsFollowed() {
    NameAsked asked = asked(look(SimHome.healthy()), ROUTER);
    assertEquals(1, asked.attempts());
    assertEquals(9, asked.waitedMillis());
    assertEquals(Resolver.SYSTEM, asked.role());
    assertEquals(Outcome.ok(List.of(InetAddress.ofLiteral("203.0.113.204"))), asked.outcome());
  }

  @Test
  void whereTheHomesResolverIsDeadPublicOnesStillLeadToThePage() {
    Look look = look(SimHome.healthy().with(Faults.homeResolverDead()));
    NameAsked home = asked(look, ROUTER);
    assertTrue(home.outcome().failedWith(Failure.TIMEOUT));
    assertEquals(3, home.attempts());
    assertEquals(2_000, home.waitedMillis());
    NameAsked google = asked(look, SimInternet.GOOGLE_DNS);
    assertTrue(google.outcome().isOk());
    assertEquals(1, google.attempts());
    assertTrue(web(look).outcome().get().orElseThrow().asPromised());
  }

  @Test
  void aDeadResolverOfTheProviderIsToldFromThePublicOnes() {
    Look look = look(SimHome.healthy().with(Faults.providerDnsDead()));
    NameAsked provider = asked(look, SimInternet.PROVIDER_DNS);
    assertEquals(Resolver.SYSTEM, provider.role());
    assertTrue(provider.outcome().failedWith(Failure.TIMEOUT));
    assertTrue(asked(look, SimInternet.CLOUDFLARE_DNS).outcome().isOk());
  }

  @ParameterizedTest
  @EnumSource
  void aSignInPageIsNotWhatTheVendorPromises(Vendor vendor) {
    Look look = look(SimHome.healthy().with(Faults.captivePortal()), vendor);
    WebAnswer answer = web(look).outcome().get().orElseThrow();
    assertEquals(302, answer.status());
    assertFalse(answer.asPromised());
    assertEquals(
        Optional.of("http://login.hotel.example/"), answer.location().map(place -> place.shown()));
  }

  @Test
  void aPageThatSaysAllIsWellInOtherWordsIsNotAsPromised() {
    SimHome home = SimHome.healthy().with(Faults.captivePortalWithoutRedirect());
    WebAnswer answer = web(look(home, Vendor.MICROSOFT)).outcome().get().orElseThrow();
    assertEquals(200, answer.status());
    assertFalse(answer.asPromised());
  }

  @Test
  void whereNothingAnswersThePageIsNotAsked() {
    Look look = look(SimHome.healthy().with(Faults.internetDown()));
    assertTrue(
        look.seen().of(NameAsked.class).allMatch(n -> n.outcome().failedWith(Failure.TIMEOUT)));
    assertFalse(web(look).outcome().wasRun());
    assertEquals(2_000, look.millis());
  }

  @Test
  void aNameThatNobodyKnowsIsNotAResolverThatFails() {
    Look look = look(SimHome.healthy().with(Faults.nameGone("connectivitycheck.gstatic.com")));
    assertTrue(
        look.seen()
            .of(NameAsked.class)
            .allMatch(n -> n.outcome().failedWith(Failure.NO_SUCH_NAME)));
    assertEquals(3, look.seen().of(NameAsked.class).count());
    assertFalse(web(look).outcome().wasRun());
  }

  @Test
  void withoutARouteEveryResolverSaysSoAtOnce() {
    Look look = look(SimHome.healthy().with(Faults.selfAssignedAddress()));
    assertTrue(
        look.seen()
            .of(NameAsked.class)
            .allMatch(n -> n.outcome().failedWith(Failure.NETWORK_UNREACHABLE)));
    assertEquals(0, look.millis());
  }

  @Test
  void theDateOfAPromisedPageIsComparedWithThisComputersClock() {
    assertEquals(Outcome.ok(86_400_000L), dated("Sun, 22 Nov 2026 18:00:00 GMT", 204));
    assertTrue(dated("yesterday", 204).failedWith(Failure.MALFORMED));
  }

  @Test
  void aSignInPagesDateIsNobodysWord() {
    assertFalse(dated("Sun, 22 Nov 2026 18:00:00 GMT", 302).wasRun());
  }

  /** By how much this computer is behind, to the second; not run where no date was noted. */
  private static Outcome<Long> dated(String date, int status) {
    SimHome home = SimHome.healthy();
    Lan.Page page = new Lan.Page(status, Map.of("date", date), "");
    Look look = look(home.with(home.internet().withPage("connectivitycheck.gstatic.com", page)));
    return look.seen()
        .of(DateSeen.class)
        .map(DateSeen::outcome)
        .map(o -> o.get().map(ms -> Outcome.ok((ms + 999) / 1000 * 1000)).orElse(o))
        .findFirst()
        .orElseGet(() -> Outcome.notRun("no date"));
  }

  @Test
  void whereThePublicResolversAreBlockedTheyAreAskedTwiceBeforeTheRunGoesOn() {
    SimHome healthy = SimHome.healthy();
    Look look =
        look(
            healthy.with(
                Faults.publicDnsBlocked(SimInternet.GOOGLE_DNS),
                Faults.publicDnsBlocked(SimInternet.CLOUDFLARE_DNS)));
    NameAsked google = asked(look, SimInternet.GOOGLE_DNS);
    assertTrue(google.outcome().failedWith(Failure.TIMEOUT));
    assertEquals(2, google.attempts());
    assertEquals(750, google.waitedMillis());
    assertEquals(1, asked(look, ROUTER).attempts());
    assertTrue(web(look).outcome().get().orElseThrow().asPromised());
    assertTrue(look.millis() < 800, "after " + look.millis());
  }
}
