package org.castdoctor.agent.check.receiver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Home.Known;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.ReceiverObservation.Launch;
import org.castdoctor.agent.observe.ReceiverObservation.LaunchStage;
import org.castdoctor.agent.observe.ReceiverObservation.Launched;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Symptom;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.wire.cast.CastApps;

/**
 * What the control test says, where it was allowed: A08 the plain player starts and the app in
 * question does not; R12 that, while the same app is said to cast to another receiver here. V03,
 * never more than possible: the receiver answers a start in the newer form, which older senders
 * wait for in vain.
 */
public final class LaunchCheck implements Check {
  private static final String CONTROL = "CC1AD845";

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.A08, Ids.R12, Ids.V03);
  }

  @Override
  public Conclusion examine(Home home) {
    List<Suspicion> suspicions = new ArrayList<>();
    boolean fine = false;
    for (Receiver receiver : home.concerned()) {
      Optional<Launch> control = launch(home, receiver, CONTROL);
      Optional<CastApps.App> app = home.declared().app().flatMap(CastApps::bySlug);
      Optional<Launch> asked = app.flatMap(a -> launch(home, receiver, a.appId()));
      if (app.isPresent()
          && control.filter(LaunchCheck::stayed).isPresent()
          && asked.filter(LaunchCheck::failed).isPresent()) {
        suspicions.add(appFails(home, receiver, app.get(), asked.get()));
      }
      fine |=
          control.filter(LaunchCheck::stayed).isPresent()
              && (app.isEmpty() || asked.filter(LaunchCheck::stayed).isPresent());
      newForm(home, receiver, control.or(() -> asked)).ifPresent(suspicions::add);
    }
    bySaying(home).ifPresent(suspicions::add);
    return Conclusion.of(
        suspicions,
        fine
            ? Conclusion.healthy(Text.of("the receiver starts what it is asked to"))
            : Conclusion.unmeasured(
                Text.of("the start of an app, which nobody allowed (--allow-launch)")));
  }

  static Optional<Launch> launch(Home home, Receiver receiver, String appId) {
    return home.seen()
        .of(Launched.class)
        .filter(one -> receiver.isAt(one.address(), one.port()) && one.appId().equals(appId))
        .flatMap(one -> one.outcome().get().stream())
        .findFirst();
  }

  private static boolean stayed(Launch launch) {
    return launch.stage() == LaunchStage.STAYED;
  }

  private static boolean failed(Launch launch) {
    return switch (launch.stage()) {
      case GONE -> true;
      // Somebody at home said no (USER_NOT_ALLOWED), or is never asked there.
      case REFUSED -> launch.reason().filter(reason -> reason.startsWith("USER_")).isEmpty();
      // Somebody before the screen has to say yes, or it is slow: no fault of the app's.
      case STAYED, WAITS_FOR_CONSENT, NOT_YET -> false;
    };
  }

  /** Whether the receiver gave up even on the plain player. */
  static boolean everythingFailed(Home home, Receiver receiver) {
    return launch(home, receiver, CONTROL)
        .filter(control ->
            control.stage() == LaunchStage.GONE
                || control.reason().equals(Optional.of("CANCELLED")))
        .isPresent();
  }

  private static Suspicion appFails(Home home, Receiver receiver, CastApps.App app, Launch launch) {
    boolean elsewhere = home.answered("other-receiver-works", "yes");
    Args args = Args.of("app", app.displayName()).and("device", receiver.name());
    return Suspicion.of(
        elsewhere ? Ids.R12 : Ids.A08,
        Confidence.LIKELY,
        elsewhere ? new Scope.Device(receiver.id()) : new Scope.App(app.slug()),
        elsewhere ? receiver.name() : app.displayName(),
        args,
        home.told(Text.of("start of the plain player"), Text.of("it came up and stayed")),
        home.told(
            Text.of("start of {app}").with("app", app.displayName()),
            switch (launch.stage()) {
              case GONE -> Text.of("it came up, and was gone within a second or so");
              case REFUSED ->
                  launch
                      .reason()
                      .map(reason -> Text.of("refused: {reason}").with("reason", reason))
                      .orElseGet(() -> Text.of("refused: without a reason"));
              case STAYED, WAITS_FOR_CONSENT, NOT_YET -> Text.asItIs(launch.stage().word());
            }),
        elsewhere
            ? home.saidTo("other-receiver-works")
            : home.fact(Text.of("another receiver"), Text.of("not tried")),
        home.place(receiver));
  }

  /** By what was said alone: the app casts elsewhere, other apps cast here, this one begins. */
  private static Optional<Suspicion> bySaying(Home home) {
    Optional<CastApps.App> app = home.declared().app().flatMap(CastApps::bySlug);
    Optional<Receiver> receiver = home.wanted();
    boolean begins =
        home.declared().symptom().filter(s -> s == Symptom.SPINS || s == Symptom.DROPS).isPresent();
    if (app.isEmpty()
        || receiver.isEmpty()
        || !begins
        || home.otherAppsCast() != Known.YES
        || !home.answered("other-receiver-works", "yes")
        || home.seen().of(Launched.class).findAny().isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        Suspicion.of(
            Ids.R12,
            Confidence.POSSIBLE,
            new Scope.Device(receiver.get().id()),
            receiver.get().name(),
            Args.of("app", app.get().displayName()).and("device", receiver.get().name()),
            home.saidTo("other-receiver-works"),
            home.said(Text.of("other apps on this receiver"), Text.of("cast"))));
  }

  private static Optional<Suspicion> newForm(
      Home home, Receiver receiver, Optional<Launch> launch) {
    boolean waitsInVain =
        home.declared()
            .symptom()
            .filter(s -> s == Symptom.CANNOT_CONNECT || s == Symptom.SPINS)
            .isPresent();
    return launch
        .filter(one -> one.newForm() && waitsInVain)
        .map(one ->
            Suspicion.of(
                Ids.V03,
                Confidence.POSSIBLE,
                new Scope.Device(receiver.id()),
                receiver.name(),
                Args.of("device", receiver.name()),
                home.told(
                    Text.of("answer to a start"), Text.of("in the newer form, LAUNCH_STATUS"))));
  }
}
