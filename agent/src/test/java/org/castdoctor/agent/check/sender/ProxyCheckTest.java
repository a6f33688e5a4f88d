package org.castdoctor.agent.check.sender;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Concluded;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.SetUp;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.lan.InterceptionCheck;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.Resolver;
import org.castdoctor.agent.observe.InternetObservation.ServiceTls;
import org.castdoctor.agent.observe.InternetObservation.Shown;
import org.castdoctor.agent.observe.InternetObservation.Trust;
import org.castdoctor.agent.observe.InternetObservation.WebAnswer;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.privacy.Place;
import org.junit.jupiter.api.Test;

public class ProxyCheckTest {
  private static final String GUARD = "Example Guard";

  private final Check check = new ProxyCheck();

  @Test
  void oneAddedAuthorityBehindTwoVendorsIsAProgramHere() {
    for (Trust trust : new Trust[] {Trust.UNTRUSTED_ISSUER, Trust.VERIFIED}) {
      Seen seen =
          shown(shown(added(GUARD), "netflix", GUARD, trust), "cast-registry", GUARD, trust);
      Suspicion found = Concluded.sick(check, seen, "C12", Confidence.LIKELY);
      assertEquals(new Scope.ThisPc(), found.scope());
      assertEquals(GUARD, found.said("issuer"));
    }
  }

  @Test
  void oneThatNobodyAddedHereIsABoxOnTheWay() {
    Trust trust = Trust.UNTRUSTED_ISSUER;
    Seen seen =
        shown(shown(added("Another"), "netflix", GUARD, trust), "cast-registry", GUARD, trust);
    Concluded.healthy(check, seen);
    Concluded.sick(new InterceptionCheck(), seen, "L29", Confidence.LIKELY);
  }

  @Test
  void aPublicAuthorityThatSomebodyAddedDoesNotSignForEveryone() {
    Seen seen =
        shown(
            shown(added("ISRG Root X1"), "netflix", "ISRG Root X1", Trust.VERIFIED),
            "cast-registry",
            "GTS Root R1",
            Trust.VERIFIED);
    Concluded.healthy(check, seen);
  }

  @Test
  void oneVendorAloneProvesNothing() {
    Concluded.healthy(check, shown(added(GUARD), "netflix", GUARD, Trust.VERIFIED));
  }

  @Test
  void aProxyWithoutWhichNoPageComesIsLikelyTheOnlyWay() {
    Seen seen = behindProxy().nameFound(Seen.ROUTER, Resolver.SYSTEM);
    assertEquals(
        "proxy.example:3128", Concluded.sick(check, seen, "C12", Confidence.LIKELY).said("proxy"));
  }

  @Test
  void withTheLineDownAProxyIsNotAccused() {
    Concluded.unmeasured(check, behindProxy().internetSilent());
  }

  @Test
  void aProxyBesideWhichAllAnswersIsHealthyAndSoIsNone() {
    Concluded.healthy(
        check, Seen.inHome().setup(SetUp.unread().proxy("proxy.example:3128")).internetAnswers());
    Concluded.healthy(check, Seen.inHome().setup(SetUp.unread().noProxy()));
  }

  @Test
  void settingsThatWereNotReadSayNothing() {
    Concluded.unmeasured(check, Seen.inHome().setup(SetUp.unread()).internetAnswers());
    Concluded.unmeasured(check, Seen.inHome().setup(SetUp.unread().proxy("proxy.example:3128")));
    Concluded.unmeasured(check, Seen.nothing());
  }

  private static Seen added(String... names) {
    return Seen.inHome().setup(SetUp.unread().noProxy().added(names));
  }

  private static Seen behindProxy() {
    Outcome<WebAnswer> silent = Outcome.failed(Failure.TIMEOUT);
    return Seen.inHome()
        .setup(SetUp.unread().proxy("proxy.example:3128"))
        .page("Google", silent)
        .page("Microsoft", silent);
  }

  private static Seen shown(Seen seen, String service, String issuer, Trust trust) {
    Shown shown = new Shown(trust, new Place(issuer), seen.now(), seen.now().plusSeconds(60));
    return seen.with(
        new ServiceTls(seen.now(), service, service + ".example", 1, Outcome.ok(shown), 36));
  }
}
