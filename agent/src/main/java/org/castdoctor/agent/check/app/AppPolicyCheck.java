package org.castdoctor.agent.check.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Ruling;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.family.Receiver.Remote;
import org.castdoctor.agent.observe.ReceiverObservation.Availability;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.wire.cast.CastApps;

/**
 * A01: by a dated rule the app no longer casts to this class of receiver. Never more than likely: a
 * rule is somebody's word, and may have changed since it was checked.
 */
public final class AppPolicyCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.A01);
  }

  @Override
  public Conclusion examine(Home home) {
    if (home.declared().app().isEmpty()) {
      return Conclusion.unmeasured(Text.of("which app it is about"));
    }
    if (home.castingStarts()) {
      return Conclusion.healthy(Text.of("casting starts, so the app offers it"));
    }
    List<Ruling> rulings = Ruling.about(home, Ids.A01);
    if (rulings.stream().allMatch(ruling -> ruling.receiver().isEmpty())) {
      return Conclusion.unmeasured(
          Text.of("a receiver, and a rule about the app and such a sender"));
    }
    return Ruling.conclude(
        rulings,
        AppPolicyCheck::suspicion,
        Text.of("the rule does not concern this kind of receiver"));
  }

  private static Suspicion suspicion(Ruling ruling) {
    Home home = ruling.home();
    Receiver receiver = ruling.receiver().orElseThrow();
    List<Fact> facts = new ArrayList<>();
    Remote remote = home.remote(receiver);
    if (remote.equals(receiver.remote())) {
      facts.add(
          home.fact(
              Text.of("{device} has a remote").with("device", receiver.name()), remote.because()));
      home.declared()
          .answer("has-remote")
          .ifPresent(beside -> facts.add(home.saidTo("has-remote")));
    }
    Args args = ruling.args().and("device", receiver.name()).and("evidence", remote.because());
    boolean offered =
        CastApps.bySlug(ruling.slug())
            .flatMap(app -> AppAvailabilityCheck.answer(home, receiver, app))
            .filter(answer -> answer == Availability.AVAILABLE)
            .isPresent();
    Optional<Long> millis = home.answersIn(receiver);
    if (offered && millis.isPresent()) {
      Text available = AppAvailabilityCheck.inWords(Availability.AVAILABLE);
      facts.add(
          home.told(
              Text.of("{app} on {device}")
                  .with("app", ruling.app())
                  .with("device", receiver.name()),
              available));
      args.and("offered", available).and("millis", millis.get());
    }
    facts.add(ruling.fact());
    return Suspicion.of(
            Ids.A01,
            ruling.confidence(),
            new Scope.App(ruling.slug()),
            receiver.name(),
            args,
            facts)
        .from(ruling.source());
  }
}
