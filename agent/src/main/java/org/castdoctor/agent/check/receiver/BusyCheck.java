package org.castdoctor.agent.check.receiver;

import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.ReceiverObservation.CastStatus;
import org.castdoctor.agent.observe.ReceiverObservation.Running;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.wire.cast.CastApps;

/** R10, for information: an app is running on a receiver, and casting now would take it over. */
public final class BusyCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.R10);
  }

  @Override
  public Conclusion examine(Home home) {
    List<CastStatus> told =
        home.seen()
            .of(CastStatus.class)
            .filter(status -> status.outcome().isOk())
            .filter(status ->
                home.concerned().stream().anyMatch(r -> r.isAt(status.address(), status.port())))
            .toList();
    if (told.isEmpty()) {
      return Conclusion.unmeasured(Text.of("a receiver's status"));
    }
    List<Suspicion> busy =
        home.concerned().stream()
            .flatMap(
                receiver -> running(told, receiver).map(app -> busy(home, receiver, app)).stream())
            .toList();
    return Conclusion.of(busy, Conclusion.healthy(Text.of("nothing is playing")));
  }

  private static Optional<Running> running(List<CastStatus> told, Receiver receiver) {
    return told.stream()
        .filter(status -> receiver.isAt(status.address(), status.port()))
        .flatMap(status -> status.outcome().get().stream())
        .flatMap(status -> status.apps().stream())
        .filter(app -> !app.idleScreen() && !app.appId().equals(CastApps.BACKDROP))
        .filter(app -> !app.appId().equals(CastApps.IDLE_WITHOUT_INTERNET))
        .findFirst();
  }

  private static Suspicion busy(Home home, Receiver receiver, Running app) {
    Text name = name(app);
    return Suspicion.of(
        Ids.R10,
        Confidence.CONFIRMED,
        new Scope.Device(receiver.id()),
        receiver.name(),
        Args.of("device", receiver.name()).and("running", name),
        home.told(Text.of("running app"), name),
        home.place(receiver));
  }

  /** A bundle that was kept does not say which. */
  private static Text name(Running app) {
    if (!app.name().isBlank()) {
      return Text.asItIs(app.name());
    }
    return app.appId().isBlank() ? Text.of("an app") : Text.asItIs(app.appId());
  }
}
