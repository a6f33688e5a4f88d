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
import org.castdoctor.agent.family.Receiver.Proof;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Symptom;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * A12: on a receiver with a remote, casting only starts the TV's own app, which is not ready.
 * Likely where somebody saw that app open and stop; possible where a dated rule says so of the app
 * and what is seen fits. That a receiver has a remote is measured, or answered.
 */
public final class TvAppCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.A12);
  }

  @Override
  public boolean measures() {
    return false;
  }

  @Override
  public Conclusion examine(Home home) {
    if (home.declared().app().isEmpty() || home.declared().sender().runsTheAppItself()) {
      return Conclusion.unmeasured(Text.of("which app is cast"));
    }
    List<Suspicion> suspicions = new ArrayList<>();
    for (Receiver receiver : home.concerned()) {
      if (hasRemote(home, receiver)) {
        suspicion(home, receiver).ifPresent(suspicions::add);
      }
    }
    return Conclusion.of(
        suspicions,
        Conclusion.unmeasured(Text.of("what a TV with a remote does when it is cast to")));
  }

  private static boolean hasRemote(Home home, Receiver receiver) {
    return switch (home.remote(receiver).proof()) {
      case PROVEN, LIKELY -> true;
      case RULED_OUT, UNKNOWN -> false;
    };
  }

  private static Optional<Suspicion> suspicion(Home home, Receiver receiver) {
    Optional<Ruling> rule =
        Ruling.about(home, Ids.A12).stream()
            .filter(ruling -> ruling.fits() && ruling.receiver().equals(Optional.of(receiver)))
            .findFirst();
    boolean seen = home.answered("tv-app", "not-ready");
    boolean fits =
        rule.isPresent() && home.declared().symptom().filter(TvAppCheck::fits).isPresent();
    if (!seen && !fits) {
      return Optional.empty();
    }
    List<Fact> facts = new ArrayList<>();
    if (seen) {
      facts.add(home.saidTo("tv-app"));
    }
    boolean measured = receiver.remote().proof() != Proof.UNKNOWN;
    facts.add(
        measured
            ? home.fact(
                Text.of("{device} has a remote").with("device", receiver.name()),
                receiver.remote().because())
            : home.saidTo("has-remote"));
    facts.add(home.place(receiver));
    Args args = Args.of("device", receiver.name()).and("evidence", home.remote(receiver).because());
    rule.ifPresent(ruling -> {
      facts.add(
          home.fact(
              Text.of("rule {rule}").with("rule", ruling.rule().id()),
              Text.of("since {date}").with("date", ruling.since())));
      args.and("source", ruling.rule().source().saidOn(home.today()))
          .and("checked", ruling.rule().source().checked());
    });
    Suspicion suspicion =
        Suspicion.of(
            Ids.A12,
            seen ? Confidence.LIKELY : Confidence.POSSIBLE,
            new Scope.App(home.declared().app().orElseThrow()),
            receiver.name(),
            args,
            facts);
    return Optional.of(rule.map(Ruling::source).map(suspicion::from).orElse(suspicion));
  }

  /** What one sees where an app opens and cannot go on. */
  private static boolean fits(Symptom symptom) {
    return switch (symptom) {
      case SPINS, APP_MISSING, SIGNIN -> true;
      case NO_CAST_BUTTON, NOT_LISTED, CANNOT_CONNECT, DROPS, BUFFERS, NOT_ALLOWED -> false;
    };
  }
}
