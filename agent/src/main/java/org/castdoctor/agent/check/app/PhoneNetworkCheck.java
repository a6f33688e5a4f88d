package org.castdoctor.agent.check.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * C01, C02, C15, L02: how the phone stands to the home network. Only the phone knows its network,
 * its VPN and its power saving, so all of it is answered; what is measured is that this computer
 * sees the receiver meanwhile. Without that it is no more than possible.
 */
public final class PhoneNetworkCheck implements Check {
  /** No address of a phone is known here. */
  static final Scope PHONE = new Scope.Device("phone");

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.C01, Ids.C02, Ids.C15, Ids.L02);
  }

  @Override
  public boolean measures() {
    return false;
  }

  @Override
  public Conclusion examine(Home home) {
    if (!home.declared().sender().isPhone()) {
      return Conclusion.unmeasured(Text.of("a phone that casts"));
    }
    List<Suspicion> suspicions = new ArrayList<>();
    if (home.answered("phone-same-wifi", "other-wifi")) {
      suspicions.add(elsewhere(home, Text.of("on another Wi-Fi")));
    }
    if (home.answered("phone-same-wifi", "mobile-data")) {
      suspicions.add(elsewhere(home, Text.of("on mobile data")));
    }
    if (home.answered("phone-same-wifi", "guest")) {
      suspicions.add(
          suspicion(home, Ids.L02, new Scope.Lan(), "phone-same-wifi", seen(home, Args.none())));
    }
    if (home.answered("phone-vpn", "yes")) {
      Args args = Args.of("evidence", Text.of("one was said to be on on the phone"));
      suspicions.add(suspicion(home, Ids.C02, PHONE, "phone-vpn", args));
    }
    if (home.answered("comes-and-goes", "yes")) {
      suspicions.add(suspicion(home, Ids.C15, PHONE, "comes-and-goes", seen(home, Args.none())));
    }
    return Conclusion.of(suspicions, Conclusion.unmeasured(Text.of("how the phone is connected")));
  }

  private static Suspicion elsewhere(Home home, Text network) {
    Args args = seen(home, Args.of("network", network));
    return suspicion(home, Ids.C01, PHONE, "phone-same-wifi", args);
  }

  private static Args seen(Home home, Args args) {
    home.seenWell().map(Receiver::name).ifPresent(name -> args.and("seen", name));
    return args;
  }

  private static Suspicion suspicion(
      Home home, FindingId id, Scope scope, String question, Args args) {
    List<Fact> facts = new ArrayList<>(List.of(home.saidTo(question)));
    Optional<Receiver> seen = home.seenWell();
    seen.ifPresent(receiver ->
        facts.add(
            home.fact(
                Text.of("{device} announces itself to this computer")
                    .with("device", receiver.name()),
                home.whereItAnswers(receiver))));
    Confidence confidence = seen.isPresent() ? Confidence.LIKELY : Confidence.POSSIBLE;
    return Suspicion.of(id, confidence, scope, Text.of("the phone"), args, facts);
  }
}
