package org.castdoctor.agent.check.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Home.Known;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Ruling;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * C05, C11, A14: what fails on one phone and not on another, told apart by what else that phone
 * shows. No device in this one app: a permission (C05). No app at all: the cast runtime (C11).
 * Other devices, in the newest version: a change that reaches phone by phone (A14). All of it is
 * answered; nothing of it can be measured from here.
 */
public final class OnePhoneCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.C05, Ids.C11, Ids.A14);
  }

  @Override
  public boolean measures() {
    return false;
  }

  @Override
  public Conclusion examine(Home home) {
    if (home.declared().sender().runsTheAppItself()) {
      return Conclusion.unmeasured(Text.of("an app that casts"));
    }
    List<Suspicion> suspicions = new ArrayList<>();
    permission(home).ifPresent(suspicions::add);
    runtime(home).ifPresent(suspicions::add);
    rollout(home).ifPresent(suspicions::add);
    return Conclusion.of(
        suspicions, Conclusion.unmeasured(Text.of("what the app shows here and on another phone")));
  }

  private static Optional<Suspicion> permission(Home home) {
    if (home.declared().app().isEmpty() || !home.answered("any-device-in-app", "no")) {
      return Optional.empty();
    }
    List<Fact> facts = new ArrayList<>(List.of(home.saidTo("any-device-in-app")));
    Args args = Args.of("app", Ruling.displayName(home.declared().app().get()));
    Optional<Text> elsewhere = elsewhere(home, facts);
    elsewhere.ifPresent(where -> args.and("elsewhere", where));
    // An app that leaves out every receiver of this home by its own rule shows none either.
    boolean ruledOut = new AppPolicyCheck().examine(home) instanceof Conclusion.Sick;
    Confidence confidence =
        elsewhere.isPresent() && !ruledOut ? Confidence.LIKELY : Confidence.POSSIBLE;
    return Optional.of(suspicion(home, Ids.C05, confidence, args, facts));
  }

  /** Where devices are seen all the same, with the answers behind it as facts. */
  private static Optional<Text> elsewhere(Home home, List<Fact> facts) {
    if (!home.declared().works().isEmpty()) {
      facts.add(
          home.said(
              Text.of("apps that cast"),
              Text.row(home.declared().works().stream().map(Text::asItIs).toList(), Joint.COMMA)));
      return Optional.of(Text.of("in another app"));
    }
    if (home.otherAppsCast() == Known.YES) {
      facts.add(home.saidTo("other-app-works"));
      return Optional.of(Text.of("in another app"));
    }
    if (home.answered("other-phone-button", "yes")) {
      facts.add(home.saidTo("other-phone-button"));
      return Optional.of(Text.of("on another phone"));
    }
    return Optional.empty();
  }

  private static Optional<Suspicion> runtime(Home home) {
    boolean noApp = home.declared().sender() == Sender.ANDROID && home.otherAppsCast() == Known.NO;
    boolean otherPhone = home.answered("other-phone-button", "yes");
    if (!noApp || (!otherPhone && home.seenWell().isEmpty())) {
      return Optional.empty();
    }
    List<Fact> facts = new ArrayList<>(List.of(home.saidTo("other-app-works")));
    Args args = Args.none();
    if (otherPhone) {
      facts.add(home.saidTo("other-phone-button"));
      args.and("elsewhere", Text.of("on another phone"));
    }
    home.seenWell().ifPresent(receiver -> facts.add(home.place(receiver)));
    Confidence confidence = otherPhone ? Confidence.LIKELY : Confidence.POSSIBLE;
    return Optional.of(
        Suspicion.of(
            Ids.C11, confidence, PhoneNetworkCheck.PHONE, Text.of("the phone"), args, facts));
  }

  private static Optional<Suspicion> rollout(Home home) {
    boolean differs =
        home.declared().app().isPresent()
            && home.answered("other-phone-button", "yes")
            && !home.answered("any-device-in-app", "no")
            && home.otherAppsCast() != Known.NO;
    if (!differs) {
      return Optional.empty();
    }
    List<Fact> facts = new ArrayList<>(List.of(home.saidTo("other-phone-button")));
    Args args = Args.of("app", Ruling.displayName(home.declared().app().get()));
    home.seenWell().map(Receiver::name).ifPresent(name -> args.and("device", name));
    boolean newest = home.answered("app-version", "newest");
    if (newest) {
      facts.add(home.saidTo("app-version"));
      args.and("version", Text.of("the newest that its store offers"));
    }
    boolean tooOld = AppVersionCheck.tooOld().examine(home) instanceof Conclusion.Sick;
    Confidence confidence = newest && !tooOld ? Confidence.LIKELY : Confidence.POSSIBLE;
    return Optional.of(suspicion(home, Ids.A14, confidence, args, facts));
  }

  private static Suspicion suspicion(
      Home home, FindingId id, Confidence confidence, Args args, List<Fact> facts) {
    String slug = home.declared().app().orElse("unknown");
    return Suspicion.of(id, confidence, new Scope.App(slug), Ruling.displayName(slug), args, facts);
  }
}
