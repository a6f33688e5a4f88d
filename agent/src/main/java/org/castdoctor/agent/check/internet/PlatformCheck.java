package org.castdoctor.agent.check.internet;

import java.util.ArrayList;
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
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.wire.status.ServiceState;
import org.castdoctor.protocol.wire.status.ServiceState.Level;

/**
 * P01: the console's platform does not answer. P02: the same, while the app's own service does:
 * then only the sign-in before the app is in the way. "Down" needs two sources, the own try and the
 * vendor's word; where the vendor says that all is well, it is the way there (I04).
 */
public final class PlatformCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.P01, Ids.P02);
  }

  @Override
  public Conclusion examine(Home home) {
    List<ServiceLook> platforms = ServiceLook.ofPlatforms(home);
    if (platforms.isEmpty() || InternetCheck.internetWorks(home) != Known.YES) {
      return Conclusion.unmeasured(Text.of("the console's platform, with the internet working"));
    }
    Optional<ServiceLook> app = ServiceLook.ofApp(home).filter(look -> look.answers() == Known.YES);
    // Which console it is was not said: then one platform's trouble may be somebody else's.
    Confidence most = platforms.size() > 1 ? Confidence.POSSIBLE : Confidence.CONFIRMED;
    List<Suspicion> suspicions = new ArrayList<>();
    for (ServiceLook platform : platforms) {
      if (platform.answers() == Known.NO && !platform.saidFine()) {
        Confidence confidence = platform.downAtMost();
        Confidence capped = platform.isKnownElsewhere() ? confidence : confidence.atMost(most);
        suspicions.add(
            app.map(service -> signIn(home, platform, service, capped))
                .orElseGet(() -> down(home, platform, capped)));
      } else if (admitsTroubleOnly(platform)) {
        suspicions.add(down(home, platform, admitted(home, platform).atMost(most)));
      }
    }
    boolean allAnswer = platforms.stream().allMatch(look -> look.answers() == Known.YES);
    return Conclusion.of(
        suspicions,
        allAnswer
            ? Conclusion.healthy(Text.of("the console's network answers"))
            : Conclusion.unmeasured(Text.of("whether the console's platform answers")));
  }

  /** Its front door answers, and yet its vendor reports an outage: outages are often behind it. */
  private static boolean admitsTroubleOnly(ServiceLook platform) {
    return platform.answers() != Known.NO
        && platform.said().filter(state -> state.level() == Level.TROUBLE).isPresent();
  }

  /**
   * What a vendor reports while its front door answers. It is the second witness of a customer
   * whose console app fails where it concerns everybody's sign-in; an outage of the shop alone is
   * not.
   */
  private static Confidence admitted(Home home, ServiceLook platform) {
    boolean complained =
        home.declared().sender() == Sender.CONSOLE
            && (home.declared().app().isPresent()
                || home.declared().symptom().isPresent()
                || home.declared().error().isPresent());
    boolean signIn = platform.said().filter(ServiceState::touchesSignIn).isPresent();
    return complained && signIn ? Confidence.LIKELY : Confidence.POSSIBLE;
  }

  private static Suspicion down(Home home, ServiceLook platform, Confidence confidence) {
    return Suspicion.of(
        Ids.P01,
        confidence,
        new Scope.Device(platform.service().id()),
        platform.service().name(),
        args(platform).and("platform", platform.service().name()),
        platform.facts(home));
  }

  private static Suspicion signIn(
      Home home, ServiceLook platform, ServiceLook app, Confidence confidence) {
    List<Fact> facts = new ArrayList<>(platform.facts(home));
    app.seen().ifPresent(words -> facts.add(home.fact(Text.asItIs(app.service().name()), words)));
    return Suspicion.of(
        Ids.P02,
        confidence,
        new Scope.App(app.service().id()),
        platform.service().name(),
        args(platform).and("app", app.service().name()).and("platform", platform.service().name()),
        facts);
  }

  private static Args args(ServiceLook look) {
    Args args = Args.none();
    look.seen().ifPresent(words -> args.and("seen", words));
    look.saidInWords().ifPresent(words -> args.and("said", words));
    return args;
  }
}
