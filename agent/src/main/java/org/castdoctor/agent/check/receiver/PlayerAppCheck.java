package org.castdoctor.agent.check.receiver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.DeviceFamily;
import org.castdoctor.agent.family.DialNames;
import org.castdoctor.agent.family.SeenDevice;
import org.castdoctor.agent.observe.ReceiverObservation.Control;
import org.castdoctor.agent.observe.ReceiverObservation.DialAsked;
import org.castdoctor.agent.observe.ReceiverObservation.DialState;
import org.castdoctor.agent.observe.ReceiverObservation.Roku;
import org.castdoctor.agent.observe.ReceiverObservation.RokuAsked;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.wire.cast.CastApps;
import org.castdoctor.protocol.wire.roku.RokuApps;

/**
 * About players that are no Google Cast receivers: R13 the device itself says that it does not have
 * the app, R14 a Roku answers and refuses what phones ask of it. Only of the device that it is
 * about: limited control is how Rokus come, and no fault where nobody misses anything.
 */
public final class PlayerAppCheck implements Check {
  /** Numbers of apps on a Roku; of others none is known. */
  private static final Map<String, String> ROKU_APPS =
      Map.of(
          "netflix", RokuApps.NETFLIX,
          "prime-video", RokuApps.PRIME_VIDEO,
          "youtube", RokuApps.YOUTUBE);

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.R13, Ids.R14);
  }

  @Override
  public Conclusion examine(Home home) {
    List<Suspicion> suspicions = new ArrayList<>();
    boolean told = false;
    for (SeenDevice device : home.devices()) {
      // A cast receiver is asked over its own channel; to DIAL many say no to everything.
      if (device.family() != DeviceFamily.GOOGLE_CAST && home.isAbout(device)) {
        missing(home, device).ifPresent(suspicions::add);
        limited(home, device).ifPresent(suspicions::add);
        told |= hasIt(home, device);
      }
    }
    return Conclusion.of(
        suspicions,
        told
            ? Conclusion.healthy(Text.of("the device says that it has the app"))
            : Conclusion.unmeasured(Text.of("what a player says of the app")));
  }

  private static Optional<Roku> roku(Home home, SeenDevice device) {
    return home.seen()
        .of(RokuAsked.class)
        .filter(asked -> device.addresses().contains(asked.address()))
        .flatMap(asked -> asked.outcome().get().stream())
        .findFirst();
  }

  private static Optional<DialState> dial(Home home, SeenDevice device) {
    Optional<String> name = home.declared().app().flatMap(DialNames::of);
    return home.seen()
        .of(DialAsked.class)
        .filter(asked -> device.addresses().contains(asked.address()))
        .filter(asked -> name.equals(Optional.of(asked.app())))
        .flatMap(asked -> asked.outcome().get().stream())
        .findFirst();
  }

  /** Whether the app's number is in the list that a Roku gives of its apps. */
  private static Optional<Boolean> listed(Home home, SeenDevice device) {
    return home.declared()
        .app()
        .flatMap(app -> Optional.ofNullable(ROKU_APPS.get(app)))
        .flatMap(
            number -> roku(home, device).flatMap(Roku::apps).map(apps -> apps.contains(number)));
  }

  private static boolean hasIt(Home home, SeenDevice device) {
    return listed(home, device).orElse(false)
        || dial(home, device)
            .filter(state ->
                state == DialState.RUNNING
                    || state == DialState.STOPPED
                    || state == DialState.HIDDEN)
            .isPresent();
  }

  private static Optional<Suspicion> missing(Home home, SeenDevice device) {
    Optional<DialState> state = dial(home, device);
    if (listed(home, device).equals(Optional.of(false))) {
      return Optional.of(
          missing(
              home,
              device,
              Confidence.CONFIRMED,
              Text.of("not in the list that it gives of its apps")));
    }
    if (state.equals(Optional.of(DialState.INSTALLABLE))) {
      return Optional.of(
          missing(
              home, device, Confidence.CONFIRMED, Text.of("not there, and it offers to fetch it")));
    }
    return state.equals(Optional.of(DialState.MISSING))
        ? Optional.of(
            missing(home, device, Confidence.LIKELY, Text.of("it knows no app of that name (404)")))
        : Optional.empty();
  }

  private static Suspicion missing(Home home, SeenDevice device, Confidence confidence, Text what) {
    Text app =
        home.declared()
            .app()
            .map(slug -> CastApps.bySlug(slug).map(CastApps.App::displayName).orElse(slug))
            .map(Text::asItIs)
            .orElseGet(() -> Text.of("the app"));
    return Suspicion.of(
        Ids.R13,
        confidence,
        new Scope.Device(device.id()),
        device.name(),
        Args.of("app", app).and("device", device.name()),
        home.told(
            Text.of("{app} on {device}").with("app", app).with("device", device.name()), what),
        home.place(device));
  }

  private static Optional<Suspicion> limited(Home home, SeenDevice device) {
    Optional<Roku> roku = roku(home, device);
    if (roku.isEmpty()) {
      return Optional.empty();
    }
    Control control = roku.get().control();
    boolean says = control == Control.LIMITED || control == Control.DISABLED;
    boolean refuses = roku.get().refuses().orElse(false);
    if (!says && !refuses) {
      return Optional.empty();
    }
    return Optional.of(
        Suspicion.of(
            Ids.R14,
            says && refuses ? Confidence.CONFIRMED : Confidence.LIKELY,
            new Scope.Device(device.id()),
            device.name(),
            Args.of("device", device.name()),
            home.told(Text.of("control by mobile apps"), words(control)),
            home.told(
                Text.of("a harmless question, as phones ask it"),
                refuses ? Text.of("refused (403)") : Text.of("answered"))));
  }

  private static Text words(Control control) {
    return switch (control) {
      case OPEN -> Text.of("open");
      case LIMITED -> Text.of("limited");
      case DISABLED -> Text.of("disabled");
      case DEFAULT -> Text.of("default");
      case NOT_TOLD -> Text.of("not-told");
    };
  }
}
