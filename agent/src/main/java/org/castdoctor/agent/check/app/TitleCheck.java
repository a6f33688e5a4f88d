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
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/** A15: another title of the same app casts, as somebody answered, so this one may not be cast. */
public final class TitleCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.A15);
  }

  @Override
  public boolean measures() {
    return false;
  }

  @Override
  public Conclusion examine(Home home) {
    Optional<String> app = home.declared().app();
    if (app.isEmpty()
        || home.declared().sender().runsTheAppItself()
        || !home.answered("other-title", "yes")) {
      return Conclusion.unmeasured(Text.of("whether another title casts"));
    }
    String name = Ruling.displayName(app.get());
    Optional<Receiver> seen = home.seenWell();
    List<Fact> facts = new ArrayList<>(List.of(home.saidTo("other-title")));
    seen.ifPresent(receiver -> facts.add(home.place(receiver)));
    return Conclusion.sick(
        Suspicion.of(
            Ids.A15,
            seen.isPresent() ? Confidence.LIKELY : Confidence.POSSIBLE,
            new Scope.App(app.get()),
            name,
            Args.of("app", name),
            facts));
  }
}
