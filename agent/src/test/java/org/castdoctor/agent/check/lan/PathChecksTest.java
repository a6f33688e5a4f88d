package org.castdoctor.agent.check.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Pages;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.internet.InternetCheck;
import org.castdoctor.agent.check.internet.ProviderFilterCheck;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.InternetObservation.Resolver;
import org.castdoctor.agent.observe.InternetObservation.ServiceTls;
import org.castdoctor.agent.observe.InternetObservation.WebAsked;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation.LargePage;
import org.castdoctor.agent.observe.PathObservation.Leg;
import org.castdoctor.agent.observe.PathObservation.RoundTrips;
import org.castdoctor.agent.observe.PathObservation.RouterSaid;
import org.castdoctor.agent.observe.PathObservation.Trips;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Scope;
import org.junit.jupiter.api.Test;

/** The router, the line and the paths: sick, healthy, and not enough to say. */
public class PathChecksTest {
  private static final Declared NETFLIX = Said.app("netflix", Sender.ANDROID);
  private static final Instant AT = Instant.parse("2026-11-21T18:00:01Z");

  private static Bundle run(SimHome home) {
    return SimBundle.of(home, Declared.nothing());
  }

  private static Home home(Bundle bundle) {
    return Seen.home(bundle);
  }

  /** The same run without some of its observations. */
  private static Home without(Bundle bundle, Predicate<Observation> gone) {
    return with(bundle, gone, List.of());
  }

  private static Home with(Bundle bundle, Predicate<Observation> gone, List<Observation> instead) {
    List<Observation> left =
        new ArrayList<>(bundle.observations().all().stream().filter(gone.negate()).toList());
    left.addAll(instead);
    return Seen.home(
        new Bundle(
            bundle.agentVersion(),
            bundle.startedAt(),
            bundle.durationMillis(),
            bundle.declared(),
            new Observations(left)));
  }

  private static void unmeasured(Check check, Home home) {
    assertInstanceOf(Conclusion.Unmeasured.class, check.examine(home));
  }

  // L24 and I05

  @Test
  void aRouterThatKnowsItsLineIsDownSaysSoWhereNothingBeyondAnswers() {
    Home home = home(run(SimHome.healthy().with(Faults.lineDown())));
    Concluded.sick(new RouterLineCheck(), home, "L24", Confidence.CONFIRMED);
  }

  @Test
  void aRouterWhoseLineStandsIsHealthyAlsoWhereTheProviderIsDown() {
    Concluded.healthy(new RouterLineCheck(), home(run(SimHome.healthy())));
    Concluded.healthy(
        new RouterLineCheck(), home(run(SimHome.healthy().with(Faults.internetDown()))));
  }

  @Test
  void aWordThatDoesNotFitWithWhatAnswersIsNotBelieved() {
    Bundle fine = run(SimHome.healthy());
    Bundle down = run(SimHome.healthy().with(Faults.lineDown()));
    List<Observation> word =
        down.observations().of(RouterSaid.class).map(Observation.class::cast).toList();
    unmeasured(new RouterLineCheck(), with(fine, RouterSaid.class::isInstance, word));
  }

  @Test
  void aSilentRouterAndAnUntriedInternetSayNothing() {
    SimHome silent = SimHome.healthy().with(Faults.internetDown(), Faults.routerSaysNothing());
    unmeasured(new RouterLineCheck(), home(run(silent)));
    Bundle down = run(SimHome.healthy().with(Faults.lineDown()));
    unmeasured(
        new RouterLineCheck(),
        without(
            down, o -> o instanceof NameAsked || o instanceof Connected || o instanceof WebAsked));
  }

  @Test
  void aSharedAddressIsToldAndAccusesNobody() {
    Home home = home(run(SimHome.healthy().with(Faults.sharedAddress())));
    Concluded.sick(new RouterLineCheck(), home, "I05", Confidence.CONFIRMED);
  }

  // L09

  @Test
  void aReceiverBetweenTwoRoutersConfirmsThem() {
    SimHome home =
        SimHome.healthy()
            .with(Faults.otherSubnet(SimHome.LIVING_ROOM), Faults.behindAnotherRouter());
    Home seen = home(SimBundle.of(home, Said.device("192.168.2.40")));
    Concluded.sick(new TwoRoutersCheck(), seen, "L09", Confidence.CONFIRMED);
  }

  @Test
  void aReceiverThatIsNowhereMayBeBetweenThem() {
    SimHome home =
        SimHome.healthy()
            .with(Faults.receiverOff(SimHome.LIVING_ROOM), Faults.behindAnotherRouter());
    Concluded.sick(new TwoRoutersCheck(), home(run(home)), "L09", Confidence.POSSIBLE);
  }

  @Test
  void twoRoutersBeforeBothSidesAreHealthy() {
    Concluded.healthy(
        new TwoRoutersCheck(), home(run(SimHome.healthy().with(Faults.behindAnotherRouter()))));
    Concluded.healthy(new TwoRoutersCheck(), home(run(SimHome.healthy())));
  }

  @Test
  void withoutTheOuterAddressNothingIsSaidOfTwoRouters() {
    unmeasured(
        new TwoRoutersCheck(), home(run(SimHome.healthy().with(Faults.routerSaysNothing()))));
    unmeasured(new TwoRoutersCheck(), home(run(SimHome.healthy().with(Faults.lineDown()))));
  }

  // L17

  @Test
  void stallingCertificatesOfTwoVendorsAndAStallingPageAreLostLargePackets() {
    Home home = home(run(SimHome.healthy().with(Faults.largePacketsLost())));
    Concluded.sick(new LargePacketCheck(), home, "L17", Confidence.CONFIRMED);
  }

  @Test
  void withoutTheLargePageItIsLessSure() {
    Bundle bundle = run(SimHome.healthy().with(Faults.largePacketsLost()));
    Home home = without(bundle, LargePage.class::isInstance);
    Concluded.sick(new LargePacketCheck(), home, "L17", Confidence.LIKELY);
  }

  @Test
  void aLargePageThatComesIsNotAboutSize() {
    Bundle bundle = run(SimHome.healthy().with(Faults.largePacketsLost()));
    Home home =
        with(
            bundle,
            LargePage.class::isInstance,
            List.of(new LargePage(AT, "www.google.com", 1, Outcome.ok(4096), 90)));
    Concluded.healthy(new LargePacketCheck(), home);
  }

  @Test
  void certificatesThatComeAreHealthyAndOneTryProvesNothing() {
    Concluded.healthy(new LargePacketCheck(), home(run(SimHome.healthy())));
    Bundle bundle = run(SimHome.healthy().with(Faults.largePacketsLost()));
    unmeasured(
        new LargePacketCheck(), without(bundle, o -> o instanceof ServiceTls t && t.attempt() > 1));
    unmeasured(new LargePacketCheck(), without(bundle, WebAsked.class::isInstance));
  }

  // L27

  @Test
  void twoVendorsThatAnswerOverOneProtocolOnlyShowTheOtherBroken() {
    Home home = home(run(SimHome.healthy().with(Faults.ipv6Broken())));
    Concluded.sick(new Ipv6Check(), home, "L27", Confidence.LIKELY);
  }

  @Test
  void ipv6ThatAnswersIsHealthyAndNoneIsNoFault() {
    Concluded.healthy(new Ipv6Check(), home(run(SimHome.healthy().with(Faults.dualStack()))));
    unmeasured(new Ipv6Check(), home(run(SimHome.healthy())));
  }

  @Test
  void aSilentLineIsNotIpv6sFaultAndOneTryProvesNothing() {
    SimHome both = SimHome.healthy().with(Faults.ipv6Broken(), Faults.internetDown());
    unmeasured(new Ipv6Check(), home(run(both)));
    Bundle once = run(SimHome.healthy().with(Faults.ipv6Broken()));
    unmeasured(new Ipv6Check(), without(once, o -> o instanceof Connected c && c.attempt() > 1));
  }

  @Test
  void ipv6AloneThatLeadsNowhereIsNoSilentInternet() {
    Home home = home(run(SimHome.healthy().with(Faults.ipv6Broken())));
    Concluded.healthy(new InternetCheck(), home);
  }

  // I06

  @Test
  void namesThatEverybodyDeniesAreFilteredOnTheLine() {
    SimHome home =
        SimHome.healthy().with(Faults.namesFiltered("www.netflix.com", "api-global.netflix.com"));
    Home seen = home(SimBundle.of(home, NETFLIX));
    Concluded.sick(new ProviderFilterCheck(), seen, "I06", Confidence.LIKELY);
    assertTrue(new DnsFilterCheck().examine(seen) instanceof Conclusion.Healthy);
  }

  @Test
  void aFilterAtHomeIsNotTheProviders() {
    SimHome home = SimHome.healthy().with(Faults.sinkholed("www.netflix.com"));
    Home seen = home(SimBundle.of(home, NETFLIX));
    Concluded.healthy(new ProviderFilterCheck(), seen);
    Concluded.sick(new DnsFilterCheck(), seen, "L12", Confidence.LIKELY);
  }

  @Test
  void oneResolverAloneOrNoAppSaysNothingOfAFilter() {
    SimHome home =
        SimHome.healthy().with(Faults.namesFiltered("www.netflix.com", "api-global.netflix.com"));
    Bundle bundle = SimBundle.of(home, NETFLIX);
    unmeasured(
        new ProviderFilterCheck(),
        without(
            bundle,
            o ->
                o instanceof NameAsked n
                    && n.role() == Resolver.PUBLIC
                    && !n.resolver().equals(Seen.at("8.8.8.8"))));
    unmeasured(new ProviderFilterCheck(), home(run(home)));
  }

  @Test
  void connectionsThatBreakOffWhenTheNameIsSaidMayBeFiltered() {
    Bundle bundle = SimBundle.of(SimHome.healthy(), NETFLIX);
    List<Observation> cut =
        LongStream.rangeClosed(1, 2)
            .<Observation>mapToObj(attempt ->
                new ServiceTls(
                    AT,
                    "netflix",
                    "www.netflix.com",
                    (int) attempt,
                    Outcome.failed(Failure.CLOSED, "Connection reset"),
                    20))
            .toList();
    Home home = with(bundle, o -> o instanceof ServiceTls t && t.service().equals("netflix"), cut);
    Concluded.sick(new ProviderFilterCheck(), home, "I06", Confidence.POSSIBLE);
  }

  // L21

  @Test
  void aNatComplaintOfAConsoleIsAnsweredAndNoOther() {
    Declared complaint = said(Sender.CONSOLE, "NAT Type: Strict");
    Home silent = home(SimBundle.of(SimHome.healthy().with(Faults.routerSaysNothing()), complaint));
    Concluded.sick(new ConsoleNatCheck(), silent, "L21", Confidence.LIKELY);
    Home speaking = home(SimBundle.of(SimHome.healthy(), complaint));
    Concluded.sick(new ConsoleNatCheck(), speaking, "L21", Confidence.POSSIBLE);
    unmeasured(
        new ConsoleNatCheck(),
        home(SimBundle.of(SimHome.healthy(), said(Sender.CONSOLE, "alternate"))));
    unmeasured(
        new ConsoleNatCheck(),
        home(SimBundle.of(SimHome.healthy(), said(Sender.ANDROID, "NAT type"))));
  }

  private static Declared said(Sender sender, String error) {
    Declared plain = Said.sender(sender);
    return new Declared(
        plain.app(),
        plain.appVersion(),
        sender,
        plain.senderOs(),
        plain.plan(),
        plain.works(),
        plain.tried(),
        plain.device(),
        plain.symptom(),
        Optional.of(error),
        plain.since(),
        plain.complaintClass());
  }

  // L15

  private static Home trips(long median, int back, int late, long router, int routerLate) {
    Bundle bundle = run(SimHome.healthy());
    return with(
        bundle,
        o -> o instanceof RoundTrips t && t.leg() != Leg.INTERNET,
        List.of(
            series(Leg.RECEIVER, Seen.LIVING_ROOM, median, back, late),
            series(Leg.ROUTER, Seen.ROUTER, router, 6, routerLate)));
  }

  private static Observation series(Leg leg, String address, long millis, int back, int late) {
    List<Long> all = LongStream.range(0, back).mapToObj(i -> millis).toList();
    return new RoundTrips(
        AT, leg, InetAddress.ofLiteral(address), 6466, Outcome.ok(new Trips(all, late)));
  }

  @Test
  void aPathThatLosesPacketsWhileTheRoutersIsGoodIsTheReceiversWifi() {
    Home home = home(run(SimHome.healthy().with(Faults.weakWifi(SimHome.LIVING_ROOM))));
    Suspicion found = Concluded.sick(new WifiQualityCheck(), home, "L15", Confidence.LIKELY);
    assertInstanceOf(Scope.Device.class, found.scope());
    assertEquals("Living Room", found.said("device"));
  }

  @Test
  void aSlowPathIsFoundAsWellAsALosingOne() {
    Concluded.sick(new WifiQualityCheck(), trips(210, 16, 0, 3, 0), "L15", Confidence.LIKELY);
  }

  @Test
  void theReceiversOwnSignalStandsBesideThePath() {
    Bundle bundle = run(SimHome.healthy().with(Faults.weakWifi(SimHome.LIVING_ROOM)));
    Home home = with(bundle, o -> false, List.of(Pages.running(AT, 90_000, -81, -92)));
    Suspicion found = Concluded.sick(new WifiQualityCheck(), home, "L15", Confidence.LIKELY);
    assertEquals("-81 dBm, noise at -92 dBm", found.evidence().getLast().value().toString());
  }

  @Test
  void oneOrTwoLostPacketsAreNoFinding() {
    unmeasured(new WifiQualityCheck(), trips(5, 15, 1, 3, 0));
    unmeasured(new WifiQualityCheck(), trips(5, 14, 2, 3, 0));
  }

  @Test
  void whereTheRouterIsPoorTooNothingIsSaidOfTheReceiver() {
    unmeasured(new WifiQualityCheck(), trips(5, 12, 4, 3, 2));
    unmeasured(new WifiQualityCheck(), trips(210, 16, 0, 190, 0));
  }

  @Test
  void whereThisComputerItselfIsLateNothingIsSaidOfTheReceiver() {
    unmeasured(new WifiQualityCheck(), beside(trips(5, 12, 4, 3, 0), 120, 16, 0));
    unmeasured(new WifiQualityCheck(), beside(trips(5, 12, 4, 3, 0), 2, 3, 1));
    Concluded.sick(
        new WifiQualityCheck(), beside(trips(5, 12, 4, 3, 0), 120, 1, 0), "L15", Confidence.LIKELY);
    Concluded.sick(
        new WifiQualityCheck(), beside(trips(5, 12, 4, 3, 0), 60, 16, 0), "L15", Confidence.LIKELY);
  }

  private static Home beside(Home home, long millis, int back, int late) {
    List<Observation> all = new ArrayList<>(home.seen().all());
    all.add(series(Leg.THIS_COMPUTER, "127.0.0.1", millis, back, late));
    return Seen.home(new Bundle("test", AT, 1, home.declared(), new Observations(all)));
  }

  @Test
  void aDoubtfulSeriesIsHeldAgainstThisComputerItself() {
    List<RoundTrips> here =
        run(SimHome.healthy().with(Faults.weakWifi(SimHome.LIVING_ROOM)))
            .observations()
            .of(RoundTrips.class)
            .filter(t -> t.leg() == Leg.THIS_COMPUTER)
            .toList();
    assertFalse(here.isEmpty());
    assertTrue(here.stream().noneMatch(t -> t.outcome().get().orElseThrow().isLateHere()));
    assertTrue(
        run(SimHome.healthy())
            .observations()
            .of(RoundTrips.class)
            .noneMatch(t -> t.leg() == Leg.THIS_COMPUTER));
  }

  @Test
  void aSteadyPathIsHealthyAndNoSeriesIsNone() {
    Concluded.healthy(new WifiQualityCheck(), home(run(SimHome.healthy())));
    unmeasured(
        new WifiQualityCheck(), without(run(SimHome.healthy()), RoundTrips.class::isInstance));
  }
}
