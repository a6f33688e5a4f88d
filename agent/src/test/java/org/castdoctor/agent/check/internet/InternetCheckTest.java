package org.castdoctor.agent.check.internet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.Resolver;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Scope;
import org.junit.jupiter.api.Test;

public class InternetCheckTest {
  private static final String PROVIDER = "203.0.113.53";

  private final Check check = new InternetCheck();

  @Test
  void nothingBeyondALivingRouterIsTheLine() {
    Seen seen = Seen.inHome().routerAnswers().internetSilent();
    Suspicion found = Concluded.sick(check, seen, "I01", Confidence.CONFIRMED);
    assertEquals(new Scope.Lan(), found.scope());
    assertEquals(Seen.ROUTER, found.said("gateway"));
  }

  @Test
  void oneSilentAddressIsNotTheInternet() {
    Concluded.unmeasured(
        check, Seen.inHome().routerAnswers().fails(Seen.GOOGLE, 443, Failure.TIMEOUT, 2));
    Concluded.unmeasured(
        check, Seen.inHome().routerAnswers().fails(Seen.GOOGLE, 443, Failure.TIMEOUT, 1));
  }

  @Test
  void aSilentResolverInTheHomeIsNotTheInternet() {
    Seen seen =
        Seen.inHome()
            .routerAnswers()
            .name(Seen.ROUTER, Resolver.SYSTEM, Outcome.failed(Failure.TIMEOUT))
            .name(Seen.ROUTER, Resolver.SYSTEM, Outcome.failed(Failure.TIMEOUT));
    Concluded.unmeasured(check, seen);
  }

  @Test
  void whatThisComputerForbidsItselfIsNotTheInternet() {
    Seen seen =
        Seen.inHome()
            .routerAnswers()
            .fails(Seen.GOOGLE, 443, Failure.DENIED, 2)
            .fails(Seen.CLOUDFLARE, 443, Failure.DENIED, 2);
    Concluded.unmeasured(check, seen);
  }

  @Test
  void connectionsThatWereNotTriedAreNotTheInternet() {
    Seen seen =
        Seen.inHome()
            .routerAnswers()
            .tried(Seen.GOOGLE, 443, Outcome.notRun("cut off"))
            .tried(Seen.CLOUDFLARE, 443, Outcome.notRun("cut off"));
    Concluded.unmeasured(check, seen);
  }

  @Test
  void aSilentRouterInAHomeThatWorksIsTheRouter() {
    Seen seen = Seen.inHome().everybodyAnswers().chromecast().routerSilent().internetSilent();
    Suspicion found = Concluded.sick(check, seen, "L22", Confidence.CONFIRMED);
    assertEquals(new Scope.Lan(), found.scope());
  }

  @Test
  void aSilentRouterInASilentHomeIsOnlyLikelyTheRouter() {
    Seen seen = Seen.inHome().nobodyAnswers().routerSilent().internetSilent();
    Concluded.sick(check, seen, "L22", Confidence.LIKELY);
  }

  @Test
  void aSilentInternetWithoutAWordOnTheRouterIsNobodys() {
    Concluded.unmeasured(check, Seen.inHome().internetSilent());
  }

  @Test
  void aDeadResolverOfTheHomeBesideALivingPublicOneIsTheHomes() {
    Seen seen = withDeadResolver(Seen.ROUTER).nameFound(Seen.GOOGLE, Resolver.PUBLIC);
    Suspicion found = Concluded.sick(check, seen, "L23", Confidence.CONFIRMED);
    assertEquals(Seen.GOOGLE, found.said("other"));
  }

  /** Its answer may have come, and this computer had no time to take it. */
  @Test
  void aSilentResolverIsNobodysWhereThisComputerIsLateItself() {
    Seen seen = withDeadResolver(Seen.ROUTER).nameFound(Seen.GOOGLE, Resolver.PUBLIC);
    Concluded.unmeasured(check, seen.late(140));
    seen = withDeadResolver(Seen.ROUTER).nameFound(Seen.GOOGLE, Resolver.PUBLIC);
    Concluded.sick(check, seen.late(40), "L23", Confidence.CONFIRMED);
  }

  @Test
  void aResolverThatDeniesNamesThatExistLies() {
    Seen seen =
        Seen.inHome()
            .name(Seen.ROUTER, Resolver.SYSTEM, Outcome.failed(Failure.NO_SUCH_NAME))
            .nameFound(Seen.GOOGLE, Resolver.PUBLIC);
    Concluded.sick(check, seen, "L23", Confidence.CONFIRMED);
  }

  @Test
  void aResolverOnThisComputerOnlyPassesOn() {
    Seen seen = withDeadResolver("127.0.0.53").nameFound(Seen.GOOGLE, Resolver.PUBLIC);
    Concluded.sick(check, seen, "L23", Confidence.POSSIBLE);
  }

  @Test
  void aDeadResolverOfTheProviderIsTheProviders() {
    Seen seen = withDeadResolver(PROVIDER).nameFound(Seen.GOOGLE, Resolver.PUBLIC);
    Concluded.sick(check, seen, "I02", Confidence.CONFIRMED);
  }

  @Test
  void aDeadResolverWithNothingToCompareSaysNothing() {
    Concluded.unmeasured(check, withDeadResolver(PROVIDER).opens(Seen.GOOGLE, 443));
    Concluded.unmeasured(check, withDeadResolver(Seen.ROUTER).opens(Seen.GOOGLE, 443));
  }

  @Test
  void namesAndInternetThatAnswerAreHealthy() {
    Concluded.healthy(check, Seen.inHome().routerAnswers().internetAnswers());
  }

  @Test
  void oneOfTwoOwnResolversIsEnough() {
    Seen seen = withDeadResolver(PROVIDER).nameFound(Seen.ROUTER, Resolver.SYSTEM);
    Concluded.healthy(check, seen.nameFound(Seen.GOOGLE, Resolver.PUBLIC));
  }

  @Test
  void anInternetThatAnswersWithoutANameAskedSaysNothingOfNames() {
    Concluded.unmeasured(check, Seen.inHome().routerAnswers().opens(Seen.GOOGLE, 443));
  }

  @Test
  void nothingAskedSaysNothing() {
    Concluded.unmeasured(check, Seen.inHome().routerAnswers());
    Concluded.unmeasured(check, Seen.nothing());
  }

  @Test
  void theSimulatedHomesAgree() {
    Concluded.healthy(check, Seen.home(SimBundle.of(SimHome.healthy())));
    Concluded.sick(
        check,
        Seen.home(SimBundle.of(SimHome.healthy().with(Faults.internetDown()))),
        "I01",
        Confidence.CONFIRMED);
    Concluded.sick(
        check,
        Seen.home(SimBundle.of(SimHome.healthy().with(Faults.routerDown()))),
        "L22",
        Confidence.CONFIRMED);
    Concluded.sick(
        check,
        Seen.home(SimBundle.of(SimHome.healthy().with(Faults.homeResolverDead()))),
        "L23",
        Confidence.CONFIRMED);
    Concluded.sick(
        check,
        Seen.home(SimBundle.of(SimHome.healthy().with(Faults.providerDnsDead()))),
        "I02",
        Confidence.CONFIRMED);
  }

  private static Seen withDeadResolver(String resolver) {
    return Seen.inHome()
        .routerAnswers()
        .name(resolver, Resolver.SYSTEM, Outcome.failed(Failure.TIMEOUT));
  }
}
