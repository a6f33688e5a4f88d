package org.castdoctor.agent.check.internet;

import java.util.List;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Home.Known;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.ServiceLook;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * I04: one service does not answer this computer while others do, and its vendor's own status page,
 * which is another source than this line, says that all is well.
 */
public final class PathToVendorCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.I04);
  }

  @Override
  public Conclusion examine(Home home) {
    List<ServiceLook> judged =
        ServiceLook.all(home).stream()
            .filter(look -> look.said().isPresent() && look.answers() != Known.UNKNOWN)
            .toList();
    if (judged.isEmpty() || InternetCheck.internetWorks(home) != Known.YES) {
      return Conclusion.unmeasured(Text.of("a service whose vendor says how it is"));
    }
    List<Suspicion> suspicions =
        ServiceLook.silent(judged)
            .filter(ServiceLook::saidFine)
            .map(look -> suspicion(home, look))
            .toList();
    return Conclusion.of(suspicions, Conclusion.healthy(Text.of("the services asked answer")));
  }

  private static Suspicion suspicion(Home home, ServiceLook look) {
    Args args = Args.of("service", look.service().name());
    look.seen().ifPresent(words -> args.and("seen", words));
    look.saidInWords().ifPresent(words -> args.and("said", words));
    return Suspicion.of(
        Ids.I04,
        // The vendor's page may lag behind an outage that has just begun.
        look.documented() ? Confidence.LIKELY : Confidence.POSSIBLE,
        new Scope.Lan(),
        look.service().name(),
        args,
        look.facts(home));
  }
}
