package org.castdoctor.agent.check.lan;

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
 * L05, L19, L26: what somebody in the home knows of its Wi-Fi and one computer cannot measure.
 * Answered, and so never certain: likely where what is measured fits, else possible. L05 fits where
 * this computer sees the receiver that the other place does not; L19 and L26 fit where it is not
 * seen.
 */
public final class NetworkAnswersCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.L05, Ids.L19, Ids.L26);
  }

  @Override
  public boolean measures() {
    return false;
  }

  @Override
  public Conclusion examine(Home home) {
    List<Suspicion> suspicions = new ArrayList<>();
    boolean seen = home.seenWell().isPresent();
    boolean missing = home.around().askedEnough() && !seen;
    if (home.answered("near-the-box", "yes")) {
      suspicions.add(suspicion(home, Ids.L05, "near-the-box", new Scope.Lan(), seen));
    }
    if (home.answered("wifi-login", "yes")) {
      suspicions.add(suspicion(home, Ids.L19, "wifi-login", new Scope.Lan(), missing));
    }
    if (home.answered("paused", "yes")) {
      String device = home.wanted().map(Receiver::id).orElse("receiver");
      suspicions.add(suspicion(home, Ids.L26, "paused", new Scope.Device(device), missing));
    }
    return Conclusion.of(
        suspicions, Conclusion.unmeasured(Text.of("what the household knows of its Wi-Fi")));
  }

  private static Suspicion suspicion(
      Home home, FindingId id, String question, Scope scope, boolean fits) {
    Args args = Args.none();
    if (id.equals(Ids.L26)) {
      name(home).ifPresent(name -> args.and("device", name));
    }
    List<Fact> facts = new ArrayList<>(List.of(home.saidTo(question)));
    facts.add(
        home.seenWell()
            .map(receiver ->
                home.fact(
                    Text.of("{device} announces itself to this computer")
                        .with("device", receiver.name()),
                    home.whereItAnswers(receiver)))
            .orElseGet(() ->
                home.fact(
                    Text.of("the receiver"),
                    Text.of("not reached (questions by multicast: {count})")
                        .with("count", home.around().questions()))));
    return Suspicion.of(
        id,
        fits ? Confidence.LIKELY : Confidence.POSSIBLE,
        scope,
        Text.of("the home network"),
        args,
        facts);
  }

  private static Optional<String> name(Home home) {
    return home.wanted().map(Receiver::name).or(() -> home.declared().device());
  }
}
