package org.castdoctor.agent.check.lan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.sim.Faults;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Scope;
import org.junit.jupiter.api.Test;

public class PortalCheckTest {
  private final Check check = new PortalCheck();

  @Test
  void twoVendorsPagesReplacedConfirmIt() {
    Seen seen = Seen.inHome().page("Google", 302, false).page("Microsoft", 302, false);
    Suspicion found = Concluded.sick(check, seen, "L18", Confidence.CONFIRMED);
    assertEquals(new Scope.Lan(), found.scope());
    assertEquals("302", found.said("status"));
  }

  @Test
  void aPageThatSaysThatAllIsWellWithOtherWordsIsAReplacement() {
    Seen seen = Seen.inHome().page("Google", 200, false).page("Microsoft", 511, false);
    Concluded.sick(check, seen, "L18", Confidence.CONFIRMED);
  }

  @Test
  void onePageThatCameThroughIsHealthy() {
    Concluded.healthy(check, Seen.inHome().page("Google", 302, false).page("Microsoft", 200, true));
  }

  @Test
  void oneVendorMayHaveChangedItsPageHoweverOftenItIsAsked() {
    Concluded.unmeasured(check, Seen.inHome().page("Google", 302, false));
    Concluded.unmeasured(
        check, Seen.inHome().page("Google", 302, false).page("Google", 302, false));
  }

  @Test
  void anErrorOfTheServerIsNoSignInPage() {
    Concluded.unmeasured(
        check, Seen.inHome().page("Google", 503, false).page("Microsoft", 302, false));
  }

  @Test
  void pagesThatDidNotAnswerOrWereNotAskedSayNothing() {
    Concluded.unmeasured(
        check,
        Seen.inHome()
            .page("Google", Outcome.failed(Failure.TIMEOUT))
            .page("Microsoft", Outcome.notRun("no resolver gave an address")));
    Concluded.unmeasured(check, Seen.nothing());
  }

  @Test
  void theSimulatedHomesAgree() {
    Concluded.healthy(check, Seen.home(SimBundle.of(SimHome.healthy())));
    Concluded.sick(
        check,
        Seen.home(SimBundle.of(SimHome.healthy().with(Faults.captivePortal()))),
        "L18",
        Confidence.CONFIRMED);
    Concluded.sick(
        check,
        Seen.home(SimBundle.of(SimHome.healthy().with(Faults.captivePortalWithoutRedirect()))),
        "L18",
        Confidence.CONFIRMED);
  }
}
