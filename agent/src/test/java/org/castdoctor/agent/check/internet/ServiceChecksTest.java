package org.castdoctor.agent.check.internet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.castdoctor.agent.assemble.Assembler;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Said;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.all.Checks;
import org.castdoctor.agent.check.lan.DnsFilterCheck;
import org.castdoctor.agent.check.lan.InterceptionCheck;
import org.castdoctor.agent.check.lan.PublicDnsCheck;
import org.castdoctor.agent.check.lan.TimeServerCheck;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.InternetObservation.Resolver;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimClock;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimInternet;
import org.castdoctor.agent.words.Language;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.LinkName;
import org.castdoctor.protocol.diagnosis.Diagnosis.LinkStatus;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.junit.jupiter.api.Test;

/** Is it them? Whole runs through simulated homes, and what each check makes of them. */
public class ServiceChecksTest {
  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final Declared NETFLIX = Said.app("netflix", Sender.ANDROID);
  private static final Declared NETFLIX_ON_PS4 = Said.app("netflix", Sender.CONSOLE, "PS4");
  private static final Declared PS4 = Said.device("PS4");

  private record Run(Bundle bundle) {
    Home home() {
      return Seen.home(bundle);
    }

    /** The same run with everything of these kinds left out. */
    Home without(Class<?>... kinds) {
      List<Observation> left =
          bundle.observations().all().stream()
              .filter(seen -> List.of(kinds).stream().noneMatch(kind -> kind.isInstance(seen)))
              .toList();
      return Seen.home(
          new Bundle(
              "0.1.0",
              bundle.startedAt(),
              bundle.durationMillis(),
              bundle.declared(),
              new Observations(left)));
    }

    Diagnosis diagnosis() {
      return new Assembler(Catalogue.load(), KNOWLEDGE, Checks.ALL, Language.EN).diagnose(bundle);
    }

    String verdict() {
      return diagnosis().verdict().id().map(FindingId::toString).orElse("none");
    }

    LinkStatus link(LinkName name) {
      return diagnosis().path().stream()
          .filter(link -> link.link() == name)
          .findFirst()
          .orElseThrow()
          .status();
    }
  }

  @SafeVarargs
  private static Run run(Declared declared, UnaryOperator<SimHome>... faults) {
    SimHome home = SimHome.healthy();
    for (UnaryOperator<SimHome> fault : faults) {
      home = fault.apply(home);
    }
    return new Run(SimBundle.of(home, declared));
  }

  private static Suspicion sick(Check check, Run run, String id, Confidence confidence) {
    return Concluded.sick(check, run.home(), id, confidence);
  }

  private static void healthy(Check check, Home home) {
    Concluded.healthy(check, home);
  }

  private static void unmeasured(Check check, Home home) {
    assertInstanceOf(Conclusion.Unmeasured.class, check.examine(home));
  }

  @Test
  void inAHealthyHomeAllAnswerAndNothingIsFound() {
    Run run = run(Declared.nothing());
    assertEquals("none", run.verdict());
    assertEquals(List.of(), run.diagnosis().findings());
    assertEquals(LinkStatus.OK, run.link(LinkName.CAST_CLOUD));
  }

  @Test
  void theAppsOwnServiceThatAnswersIsSaidToWork() {
    Run run = run(NETFLIX);
    healthy(new AppServiceCheck(), run.home());
    assertEquals(LinkStatus.OK, run.link(LinkName.APP));
    assertTrue(
        run.diagnosis().worksNow().stream()
            .anyMatch(w -> w.what().equals("Netflix itself answers on this computer.")));
  }

  @Test
  void theAppsOwnServiceThatHangsIsLikelyDownAsNobodyElseSaysSo() {
    Run run = run(NETFLIX, Faults.netflixDown());
    sick(new AppServiceCheck(), run, "A09", Confidence.LIKELY);
    assertEquals("A09", run.verdict());
    assertEquals(LinkStatus.BROKEN, run.link(LinkName.APP));
    assertEquals(LinkStatus.OK, run.link(LinkName.ISP));
  }

  @Test
  void whereNoAppIsNamedOrNothingWorksTheAppsServiceIsUnmeasured() {
    unmeasured(new AppServiceCheck(), run(Declared.nothing()).home());
    unmeasured(new AppServiceCheck(), run(NETFLIX, Faults.internetDown()).home());
    unmeasured(
        new AppServiceCheck(),
        run(NETFLIX)
            .without(
                InternetObservation.ServiceTcp.class,
                InternetObservation.ServiceWeb.class,
                InternetObservation.ServiceTls.class));
  }

  @Test
  void aPlatformThatHangsAndWhoseMakerSaysSoIsConfirmedDown() {
    Run run = run(PS4, Faults.psnDown());
    Suspicion found = sick(new PlatformCheck(), run, "P01", Confidence.CONFIRMED);
    assertEquals("trouble (Account Management: Outage)", found.said("said"));
  }

  @Test
  void whereTheStatusPageIsUnreachableAPlatformThatHangsIsOnlyLikelyDown() {
    Run run = run(PS4, Faults.psnDownFeedUnreachable());
    Suspicion found = sick(new PlatformCheck(), run, "P01", Confidence.LIKELY);
    assertFalse(found.args().containsKey("said"));
  }

  @Test
  void whereTheAppAnswersAndThePlatformDoesNotItIsTheSignIn() {
    Run run = run(NETFLIX_ON_PS4, Faults.psnDown());
    sick(new PlatformCheck(), run, "P02", Confidence.CONFIRMED);
    assertEquals("P02", run.verdict());
    assertEquals(LinkStatus.BROKEN, run.link(LinkName.PLATFORM));
    assertEquals(LinkStatus.OK, run.link(LinkName.APP));
  }

  @Test
  void whereTheAppHangsTooThePlatformIsNotCalledASignInGate() {
    Run run = run(NETFLIX_ON_PS4, Faults.psnDown(), Faults.netflixDown());
    sick(new PlatformCheck(), run, "P01", Confidence.CONFIRMED);
  }

  @Test
  void aPlatformThatAnswersIsFineAndOldEntriesOnItsPageDoNotMatter() {
    healthy(new PlatformCheck(), run(PS4).home());
    healthy(new PlatformCheck(), run(PS4, Faults.feedStale()).home());
    healthy(new PlatformCheck(), run(Said.sender(Sender.CONSOLE)).home());
  }

  @Test
  void anOutageOfTheSignInThatItsMakerReportsIsLikelyTheReasonThoughTheFrontDoorAnswers() {
    Run run = run(NETFLIX_ON_PS4, Faults.psnOutageReported("Account Management"));
    sick(new PlatformCheck(), run, "P01", Confidence.LIKELY);
    assertEquals("P01", run.verdict());
  }

  @Test
  void anOutageOfTheShopAloneOrWithoutAComplaintAboutAConsoleIsOnlyPossible() {
    Run shop = run(NETFLIX_ON_PS4, Faults.psnOutageReported("PlayStation Store"));
    sick(new PlatformCheck(), shop, "P01", Confidence.POSSIBLE);
    Run nobodyComplains = run(PS4, Faults.psnOutageReported("Account Management"));
    sick(new PlatformCheck(), nobodyComplains, "P01", Confidence.POSSIBLE);
  }

  @Test
  void withAConsoleOfUnknownMakeOnePlatformThatHangsIsOnlyPossible() {
    Run run = run(Said.sender(Sender.CONSOLE), Faults.psnDownFeedUnreachable());
    sick(new PlatformCheck(), run, "P01", Confidence.POSSIBLE);
  }

  @Test
  void whereNoConsoleIsMeantThePlatformIsUnmeasured() {
    unmeasured(new PlatformCheck(), run(NETFLIX, Faults.psnDown()).home());
    unmeasured(new PlatformCheck(), run(PS4, Faults.internetDown()).home());
    unmeasured(new PlatformCheck(), run(PS4).without(Observation.class));
  }

  @Test
  void aPlatformThatHangsFromHereWhileItsMakerSaysFineIsTheWayThere() {
    Run run = run(PS4, Faults.psnUnreachableFromHere());
    sick(new PathToVendorCheck(), run, "I04", Confidence.LIKELY);
    unmeasured(new PlatformCheck(), run.home());
  }

  @Test
  void whereAllAnswerTheWayIsFineAndWithoutAStatusPageItIsUnmeasured() {
    healthy(new PathToVendorCheck(), run(PS4).home());
    unmeasured(new PathToVendorCheck(), run(PS4).without(InternetObservation.FeedRead.class));
    unmeasured(new PathToVendorCheck(), run(NETFLIX, Faults.netflixDown()).home());
  }

  @Test
  void aRegistryThatAnswersWithErrorsIsLikelyTheReason() {
    Run run = run(Declared.nothing(), Faults.googleRegistryDown());
    Suspicion found = sick(new CastCloudCheck(), run, "P03", Confidence.LIKELY);
    assertEquals("clients3.google.com answers with status 503", found.said("seen"));
    assertEquals("P03", run.verdict());
    assertEquals(LinkStatus.BROKEN, run.link(LinkName.CAST_CLOUD));
  }

  @Test
  void aRegistryThatAnswersIsFineAndOneThatWasNotAskedIsUnmeasured() {
    healthy(new CastCloudCheck(), run(Declared.nothing()).home());
    unmeasured(new CastCloudCheck(), run(Declared.nothing()).without(Observation.class));
    unmeasured(new CastCloudCheck(), run(Declared.nothing(), Faults.interceptingProxy()).home());
  }

  @Test
  void namesThatTheHomesResolverSendsIntoTheVoidAreNamed() {
    Run run =
        run(
            Declared.nothing(),
            Faults.sinkholed("clients3.google.com"),
            Faults.sinkholed("www.gstatic.com"));
    Suspicion found = sick(new DnsFilterCheck(), run, "L12", Confidence.LIKELY);
    assertEquals("clients3.google.com, www.gstatic.com", found.said("names"));
    assertEquals("L12", run.verdict());
  }

  @Test
  void aNameThatNobodyKnowsIsNoFilterAndATruthfulResolverIsFine() {
    healthy(new DnsFilterCheck(), run(Declared.nothing()).home());
    healthy(
        new DnsFilterCheck(),
        run(Declared.nothing(), Faults.nameGone("clients3.google.com")).home());
    healthy(
        new DnsFilterCheck(), run(Declared.nothing(), Faults.sinkholed("www.netflix.com")).home());
  }

  @Test
  void withoutAResolverThatAnswersNothingIsKnownOfAFilter() {
    unmeasured(new DnsFilterCheck(), run(Declared.nothing(), Faults.homeResolverDead()).home());
    unmeasured(new DnsFilterCheck(), run(Declared.nothing(), Faults.internetDown()).home());
  }

  @Test
  void bothOfGooglesResolversSilentAreLikelyBlocked() {
    Run run =
        run(
            Declared.nothing(),
            Faults.publicDnsBlocked(SimInternet.GOOGLE_DNS),
            Faults.publicDnsBlocked(SimInternet.OTHER_GOOGLE_DNS));
    sick(new PublicDnsCheck(), run, "L13", Confidence.LIKELY);
  }

  @Test
  void oneOfGooglesResolversAnsweringIsEnough() {
    healthy(new PublicDnsCheck(), run(Declared.nothing()).home());
    healthy(
        new PublicDnsCheck(),
        run(Declared.nothing(), Faults.publicDnsBlocked(SimInternet.GOOGLE_DNS)).home());
    unmeasured(new PublicDnsCheck(), run(Declared.nothing(), Faults.internetDown()).home());
  }

  @Test
  void aResolverInGooglesPlaceThatDeniesGooglesNamesIsLikelyARedirect() {
    Run run =
        run(
            Declared.nothing(),
            Faults.resolversRedirected(),
            Faults.sinkholed("clients3.google.com"));
    Suspicion found = sick(new PublicDnsCheck(), run, "L13", Confidence.LIKELY);
    assertEquals("both are 203.0.113.53", found.evidence().get(1).value().toString());
    assertEquals("L13", run.verdict());
  }

  @Test
  void aResolverInGooglesPlaceThatAnswersRightlyIsNoFinding() {
    Run run = run(Declared.nothing(), Faults.resolversRedirected());
    healthy(new PublicDnsCheck(), run.home());
    assertEquals("none", run.verdict());
  }

  @Test
  void aDeniedNameWithoutASharedAddressIsNoMoreThanPossible() {
    Seen seen =
        Seen.inHome()
            .with(
                new NameAsked(
                    Instant.EPOCH,
                    "clients3.google.com",
                    SimInternet.GOOGLE_DNS,
                    Resolver.PUBLIC,
                    1,
                    Outcome.failed(Failure.NO_SUCH_NAME),
                    9));
    Concluded.sick(new PublicDnsCheck(), seen, "L13", Confidence.POSSIBLE);
  }

  @Test
  void twoSilentTimeServersAreLikelyBlocked() {
    Run run = run(Declared.nothing(), Faults.ntpBlocked());
    sick(new TimeServerCheck(), run, "L20", Confidence.LIKELY);
  }

  @Test
  void aTimeServerThatAnswersIsFineAndOneThatHasNoAddressSaysNothing() {
    healthy(new TimeServerCheck(), run(Declared.nothing()).home());
    unmeasured(
        new TimeServerCheck(),
        run(Declared.nothing(), Faults.ntpBlocked(), Faults.nameGone("time.apple.com")).home());
    unmeasured(new TimeServerCheck(), run(Declared.nothing(), Faults.internetDown()).home());
  }

  @Test
  void oneIssuerBehindTwoVendorsIsSomebodyInBetween() {
    Run run = run(Declared.nothing(), Faults.interceptingProxy());
    Suspicion found = sick(new InterceptionCheck(), run, "L29", Confidence.LIKELY);
    assertEquals("Example Guard", found.said("issuer"));
    assertEquals("Google and Netflix", found.said("vendors"));
    assertEquals("L29", run.verdict());
  }

  @Test
  void verifiedCertificatesAreFineAndNoneAtAllIsUnmeasured() {
    healthy(new InterceptionCheck(), run(Declared.nothing()).home());
    unmeasured(new InterceptionCheck(), run(Declared.nothing(), Faults.internetDown()).home());
  }

  @Test
  void whateverHangsARunWithAllServicesIsNotHeldUpByMoreThanTwoAndAHalfSeconds() {
    Run run = run(NETFLIX_ON_PS4, Faults.netflixDown(), Faults.psnDownFeedUnreachable());
    assertTrue(
        run.bundle()
            .observations()
            .of(Observation.ProbeEnded.class)
            .filter(p -> p.probe().startsWith("service") || p.probe().startsWith("status"))
            .allMatch(p -> p.outcome().get().orElseThrow() <= 2_500));
    assertTrue(
        run.bundle()
            .observations()
            .of(InternetObservation.ServiceWeb.class)
            .allMatch(web ->
                Duration.between(SimClock.START, web.at()).compareTo(Duration.ofMillis(2_500))
                    <= 0));
  }
}
