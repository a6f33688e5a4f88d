package org.castdoctor.agent.check.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.DiscoveryObservation.AppNamed;
import org.castdoctor.agent.observe.ReceiverObservation.AppAsked;
import org.castdoctor.agent.observe.ReceiverObservation.Availability;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.wire.cast.CastApps;

/**
 * A07: the receiver itself says that the app in question is not available on it, or answers phones
 * that ask for other apps by name and not those that ask for this one.
 */
public final class AppAvailabilityCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.A07);
  }

  @Override
  public Conclusion examine(Home home) {
    Optional<CastApps.App> app = home.declared().app().flatMap(CastApps::bySlug);
    if (app.isEmpty()) {
      return Conclusion.unmeasured(Text.of("which app it is about"));
    }
    List<Suspicion> unavailable = new ArrayList<>();
    boolean offered = false;
    for (Receiver receiver : home.concerned()) {
      Optional<Availability> said = answer(home, receiver, app.get());
      offered |= said.equals(Optional.of(Availability.AVAILABLE));
      if (said.equals(Optional.of(Availability.UNAVAILABLE))) {
        unavailable.add(suspicion(home, receiver, app.get()));
      } else if (isUnnamed(home, receiver, app.get())) {
        unavailable.add(unnamed(home, receiver, app.get(), said));
        offered = false;
      }
    }
    if (offered && !unavailable.isEmpty()) {
      // A speaker that has no video app is no fault, unless it is the one that was asked for.
      return Conclusion.unmeasured(
          Text.of("which receiver it is about: one offers it, one does not"));
    }
    return Conclusion.of(
        unavailable,
        offered
            ? Conclusion.healthy(
                Text.of("the receiver offers {app}").with("app", app.get().displayName()))
            : Conclusion.unmeasured(
                Text.of("what a receiver says of {app}").with("app", app.get().displayName())));
  }

  static Optional<Availability> answer(Home home, Receiver receiver, CastApps.App app) {
    return home.seen()
        .of(AppAsked.class)
        .filter(asked -> receiver.isAt(asked.address(), asked.port()))
        .filter(asked -> asked.appId().equals(app.appId()))
        .flatMap(asked -> asked.outcome().get().stream())
        .findFirst();
  }

  /** Twice asked for by nobody answered, while this receiver answers for other apps. */
  private static boolean isUnnamed(Home home, Receiver receiver, CastApps.App app) {
    boolean answersForOthers =
        home.seen()
            .of(AppNamed.class)
            .anyMatch(named ->
                !named.appId().equals(app.appId())
                    && named.offeredBy().stream().anyMatch(receiver.addresses()::contains));
    List<AppNamed> asked =
        home.seen().of(AppNamed.class).filter(n -> n.appId().equals(app.appId())).toList();
    return answersForOthers
        && asked.stream().mapToInt(AppNamed::sent).sum() >= 2
        && asked.stream().allMatch(named -> named.offeredBy().isEmpty());
  }

  private static Suspicion unnamed(
      Home home, Receiver receiver, CastApps.App app, Optional<Availability> said) {
    return Suspicion.of(
        Ids.A07,
        Confidence.LIKELY,
        new Scope.App(app.slug()),
        receiver.name(),
        Args.of("app", app.displayName()).and("device", receiver.name()),
        home.fact(
            Text.of("asked for by {app}'s own name, as phones ask").with("app", app.displayName()),
            Text.of("no answer")),
        home.fact(Text.of("asked for by other apps' names"), Text.of("it answers")),
        home.told(
            appOn(app, receiver),
            said.map(AppAvailabilityCheck::inWords).orElseGet(() -> Text.of("not told"))));
  }

  private static Suspicion suspicion(Home home, Receiver receiver, CastApps.App app) {
    return Suspicion.of(
        Ids.A07,
        Confidence.CONFIRMED,
        new Scope.App(app.slug()),
        receiver.name(),
        Args.of("app", app.displayName()).and("device", receiver.name()),
        home.told(appOn(app, receiver), inWords(Availability.UNAVAILABLE)),
        home.told(
            Text.of("apps that it says it can run, of those asked for"), others(home, receiver)));
  }

  private static Text appOn(CastApps.App app, Receiver receiver) {
    return Text.of("{app} ({id}) on {device}")
        .with("app", app.displayName())
        .with("id", app.appId())
        .with("device", receiver.name());
  }

  /** What a receiver says of an app. */
  static Text inWords(Availability said) {
    return switch (said) {
      case AVAILABLE -> Text.of("available");
      case UNAVAILABLE -> Text.of("unavailable");
    };
  }

  private static Text others(Home home, Receiver receiver) {
    List<Availability> told =
        home.seen()
            .of(AppAsked.class)
            .filter(asked -> receiver.isAt(asked.address(), asked.port()))
            .flatMap(asked -> asked.outcome().get().stream())
            .toList();
    long able = told.stream().filter(answer -> answer == Availability.AVAILABLE).count();
    return Text.of("{some} of {all}").with("some", able).with("all", told.size());
  }
}
