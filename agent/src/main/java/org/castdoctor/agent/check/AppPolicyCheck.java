package org.castdoctor.agent.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.knowledge.CompatRule;
import org.castdoctor.agent.observe.Observation.Availability;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Evidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.wire.cast.CastApps;

/**
 * A01: by a dated rule the app no longer casts to this class of receiver. Never more than likely: a
 * rule is somebody's word, and may have changed since it was checked.
 */
final class AppPolicyCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.A01);
  }

  @Override
  public Conclusion examine(Home home) {
    Optional<CastApps.App> app = home.declared().app().flatMap(CastApps::bySlug);
    if (app.isEmpty()) {
      return Conclusion.unmeasured("which app it is about");
    }
    List<CompatRule> rules = rulesFor(home, app.get());
    if (rules.isEmpty()) {
      return Conclusion.unmeasured("a rule about " + app.get().displayName() + " on such a sender");
    }
    List<Suspicion> suspicions = new ArrayList<>();
    boolean unknown = home.concerned().isEmpty();
    for (Receiver receiver : home.concerned()) {
      for (CompatRule rule : rules) {
        switch (rule.receiverClass()) {
          case HAS_REMOTE -> {
            switch (receiver.remote().proof()) {
              case PROVEN ->
                  suspicions.add(
                      suspicion(home, app.get(), receiver, rule, rule.confidenceOn(home.today())));
              case LIKELY ->
                  suspicions.add(suspicion(home, app.get(), receiver, rule, Confidence.POSSIBLE));
              case RULED_OUT -> {}
              case UNKNOWN -> unknown = true;
            }
          }
        }
      }
    }
    return Conclusion.of(
        suspicions,
        unknown
            ? Conclusion.unmeasured("whether the receiver has a remote control")
            : Conclusion.healthy("the rule does not concern this kind of receiver"));
  }

  /** Rules that hold today for this app and this kind of sender. */
  static List<CompatRule> rulesFor(Home home, CastApps.App app) {
    return home.knowledge().rules().stream()
        .filter(rule -> rule.finding().equals(Ids.A01) && rule.app().equals(app.slug()))
        .filter(rule -> rule.holdsOn(home.today()))
        .filter(rule -> rule.senders().contains(home.declared().sender().word()))
        .toList();
  }

  private static Suspicion suspicion(
      Home home, CastApps.App app, Receiver receiver, CompatRule rule, Confidence confidence) {
    List<Evidence> facts = new ArrayList<>();
    facts.add(home.fact(receiver.name() + " has a remote", receiver.remote().because()));
    Args args =
        Args.of("app", app.displayName())
            .and("device", receiver.name())
            .and("evidence", receiver.remote().because())
            .and("since", rule.from().toString().substring(0, 7))
            .and("source", rule.source())
            .and("checked", rule.checked());
    boolean offered =
        AppAvailabilityCheck.answer(home, receiver, app)
            .filter(answer -> answer == Availability.AVAILABLE)
            .isPresent();
    Optional<Long> millis = home.answersIn(receiver);
    if (offered && millis.isPresent()) {
      facts.add(home.told(app.displayName() + " on " + receiver.name(), "available"));
      args.and("offered", "available").and("millis", millis.get());
    }
    facts.add(home.fact("rule " + rule.id(), "since " + rule.from()));
    return Suspicion.of(
            Ids.A01,
            // Policy is never measured, so it is never confirmed.
            confidence.atMost(Confidence.LIKELY),
            new Scope.App(app.slug()),
            receiver.name(),
            args,
            facts)
        .from(rule.source() + "; checked " + rule.checked());
  }
}
