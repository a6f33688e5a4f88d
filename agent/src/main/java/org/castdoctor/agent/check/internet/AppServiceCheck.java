package org.castdoctor.agent.check.internet;

import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Home.Known;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.ServiceLook;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * A09: the declared app's own service does not answer this computer, while other services do. Where
 * its vendor says that all is well, it is the way there (I04).
 */
public final class AppServiceCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.A09);
  }

  @Override
  public Conclusion examine(Home home) {
    Optional<ServiceLook> found = ServiceLook.ofApp(home);
    if (found.isEmpty() || InternetCheck.internetWorks(home) != Known.YES) {
      return Conclusion.unmeasured(Text.of("the app's own service, with the internet working"));
    }
    ServiceLook look = found.get();
    String name = look.service().name();
    return switch (look.answers()) {
      case YES -> Conclusion.healthy(Text.of("{service} answers").with("service", name));
      case UNKNOWN ->
          Conclusion.unmeasured(Text.of("whether {service} answers").with("service", name));
      case NO ->
          look.saidFine()
              ? Conclusion.unmeasured(
                  Text.of("whether {service} answers elsewhere").with("service", name))
              : Conclusion.sick(suspicion(home, look));
    };
  }

  private static Suspicion suspicion(Home home, ServiceLook look) {
    Args args = Args.of("app", look.service().name());
    look.seen().ifPresent(words -> args.and("seen", words));
    look.saidInWords().ifPresent(words -> args.and("said", words));
    return Suspicion.of(
        Ids.A09,
        look.downAtMost(),
        new Scope.App(home.declared().app().orElse(look.service().id())),
        look.service().name(),
        args,
        look.facts(home));
  }
}
