package org.castdoctor.agent.check.internet;

import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Home.Known;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.ServiceLook;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * P03: what receivers need at every start of an app, Google's cast registry and framework, does not
 * answer this computer properly while the internet does. Google has no status page for them, so it
 * is never more than likely.
 */
public final class CastCloudCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.P03);
  }

  @Override
  public Conclusion examine(Home home) {
    List<ServiceLook> looks = ServiceLook.ofCasting(home);
    if (looks.isEmpty() || InternetCheck.internetWorks(home) != Known.YES) {
      return Conclusion.unmeasured(Text.of("Google's cast services, with the internet working"));
    }
    List<ServiceLook> silent = ServiceLook.silent(looks).toList();
    if (!silent.isEmpty()) {
      return Conclusion.sick(
          Suspicion.of(
              Ids.P03,
              Confidence.LIKELY,
              new Scope.App("google-cast"),
              "Google cast",
              Args.of("seen", Text.row(seen(silent), Joint.COMMA)),
              looks.stream().flatMap(look -> fact(home, look).stream()).toList()));
    }
    return looks.stream().allMatch(look -> look.answers() == Known.YES)
        ? Conclusion.healthy(Text.of("{service} answers").with("service", "Google cast"))
        : Conclusion.unmeasured(Text.of("whether Google's cast services answer"));
  }

  private static List<Text> seen(List<ServiceLook> looks) {
    return looks.stream().flatMap(look -> look.seen().stream()).toList();
  }

  private static Optional<Fact> fact(Home home, ServiceLook look) {
    return look.seen().map(words -> home.fact(Text.asItIs(look.service().name()), words));
  }
}
