package org.castdoctor.agent.check.app;

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
import org.castdoctor.agent.check.internet.InternetCheck;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Symptom;
import org.castdoctor.protocol.diagnosis.FindingId;

/**
 * A03: a profile, household or parental setting, by the complaint's words or by what the app itself
 * says. Nobody can see such a setting from here, so it is likely at most, and only possible where
 * network or receiver may be in the way as well.
 */
public final class ProfileCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.A03);
  }

  @Override
  public Conclusion examine(Home home) {
    boolean appSaysSo =
        home.declared().symptom().filter(symptom -> symptom == Symptom.NOT_ALLOWED).isPresent();
    if (appSaysSo) {
      return Conclusion.sick(ConcernCheck.suspicion(home, Ids.A03).orElseGet(() -> byTheApp(home)));
    }
    return ConcernCheck.suspicion(home, Ids.A03)
        .or(() -> ofAChild(home))
        .<Conclusion>map(Conclusion::sick)
        .orElseGet(() ->
            home.castingStarts()
                ? Conclusion.healthy(Text.of("casting starts, so the profile allows it"))
                : Conclusion.unmeasured(Text.of("whether a profile or household is limited")));
  }

  /** Many a child's profile casts, so this alone is no more than possible. */
  private static Optional<Suspicion> ofAChild(Home home) {
    return home.answered("profile", "child")
        ? Optional.of(
            Suspicion.of(
                Ids.A03,
                Confidence.POSSIBLE,
                ConcernCheck.scope(home),
                app(home),
                Args.none(),
                home.saidTo("profile")))
        : Optional.empty();
  }

  private static Suspicion byTheApp(Home home) {
    boolean wayIsFree =
        home.declared().sender().runsTheAppItself()
            ? InternetCheck.internetWorks(home) == Known.YES
            : home.concerned().stream().anyMatch(home::talks);
    Args args = Args.none();
    if (wayIsFree) {
      args.and(
          "fine",
          home.declared().sender().runsTheAppItself()
              ? Text.of("the internet answers")
              : Text.of("the receiver answers"));
    }
    ServiceLook.ofApp(home).ifPresent(look -> args.and("app", look.service().name()));
    return Suspicion.of(
        Ids.A03,
        wayIsFree ? Confidence.LIKELY : Confidence.POSSIBLE,
        ConcernCheck.scope(home),
        app(home),
        args,
        home.said(Text.of("what the app says"), Text.of("this profile or household may not")));
  }

  private static Text app(Home home) {
    return home.declared().app().map(Text::asItIs).orElseGet(() -> Text.of("the app"));
  }
}
