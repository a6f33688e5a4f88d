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
 * R24: the picture is lost behind the receiver, by what the screen was said to show. That the
 * receiver answers over the network meanwhile is measured; cables are not.
 */
public final class PictureCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.R24);
  }

  @Override
  public boolean measures() {
    return false;
  }

  @Override
  public Conclusion examine(Home home) {
    if (!home.answered("error-text", "picture")) {
      // Another message is a picture; that there is none may mean a black screen as well.
      return home.answered("error-text", "account", "console-account", "region")
              && home.seenWell().isPresent()
          ? Conclusion.healthy(Text.of("the screen shows another message"))
          : Conclusion.unmeasured(Text.of("what the screen shows"));
    }
    List<Fact> facts = new ArrayList<>(List.of(home.saidTo("error-text")));
    Args args = Args.none();
    Optional<Receiver> seen = home.seenWell();
    seen.ifPresent(receiver -> {
      args.and("device", receiver.name());
      home.answersIn(receiver).ifPresent(millis -> args.and("millis", millis));
      facts.add(home.place(receiver));
    });
    return Conclusion.sick(
        Suspicion.of(
            Ids.R24,
            seen.isPresent() ? Confidence.LIKELY : Confidence.POSSIBLE,
            new Scope.Device(seen.map(Receiver::id).orElse("receiver")),
            seen.map(Receiver::name).map(Text::asItIs).orElseGet(() -> Text.of("the receiver")),
            args,
            facts));
  }
}
