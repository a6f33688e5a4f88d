package org.castdoctor.agent.check.lan;

import java.util.List;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.observe.InternetObservation.WebAnswer;
import org.castdoctor.agent.observe.InternetObservation.WebAsked;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * L18: a sign-in page stands before the internet. Two vendors' connectivity pages must both answer
 * something other than what the vendor promises; one alone may have changed its page.
 */
public final class PortalCheck implements Check {
  private static final int VENDORS_NEEDED = 2;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.L18);
  }

  @Override
  public Conclusion examine(Home home) {
    List<WebAsked> answered =
        home.seen().of(WebAsked.class).filter(asked -> asked.outcome().isOk()).toList();
    if (answered.isEmpty()) {
      return Conclusion.unmeasured(Text.of("a connectivity page that answered"));
    }
    List<WebAsked> replaced =
        answered.stream()
            .filter(asked -> asked.outcome().get().filter(PortalCheck::isReplaced).isPresent())
            .toList();
    if (answered.stream()
        .anyMatch(a -> a.outcome().get().filter(WebAnswer::asPromised).isPresent())) {
      return Conclusion.healthy(Text.of("a connectivity page is untouched"));
    }
    if (replaced.stream().map(WebAsked::vendor).distinct().count() < VENDORS_NEEDED) {
      return Conclusion.unmeasured(Text.of("a second vendor's connectivity page"));
    }
    WebAsked first = replaced.get(0);
    int status = first.outcome().get().map(WebAnswer::status).orElse(0);
    List<Fact> facts =
        replaced.stream()
            .map(asked ->
                home.fact(
                    Text.of("connectivity page of {vendor}").with("vendor", asked.vendor()),
                    Text.of("status {status}, not the page that was promised")
                        .with("status", asked.outcome().get().map(WebAnswer::status).orElse(0))))
            .toList();
    return Conclusion.sick(
        Suspicion.of(
            Ids.L18,
            Confidence.CONFIRMED,
            new Scope.Lan(),
            Text.of("the internet line"),
            Args.of("vendor", first.vendor()).and("status", status),
            facts));
  }

  /** A redirect, a page of somebody else's, or "network authentication required" (RFC 6585 §6). */
  private static boolean isReplaced(WebAnswer answer) {
    return !answer.asPromised()
        && (answer.status() / 100 == 3 || answer.status() == 200 || answer.status() == 511);
  }
}
