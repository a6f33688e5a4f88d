package org.castdoctor.agent.check.receiver;

import java.util.List;
import java.util.Set;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
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
 * R17, for information: the receiver that it is about has no screen, by what it announces that it
 * can do or by its certificate. Said only where somebody wants a picture from it.
 */
public final class SoundOnlyCheck implements Check {
  private static final Set<String> SOUND_APPS =
      Set.of("spotify", "youtube-music", "audible", "bbc-sounds");

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.R17);
  }

  @Override
  public Conclusion examine(Home home) {
    if (home.declared().app().filter(app -> !SOUND_APPS.contains(app)).isEmpty()) {
      return Conclusion.unmeasured(Text.of("an app that shows pictures"));
    }
    List<Receiver> concerned = home.concerned();
    List<Suspicion> deaf =
        home.declared().device().isEmpty() && concerned.size() > 1
            ? List.of()
            : concerned.stream()
                .filter(receiver -> receiver.video().filter(video -> !video).isPresent())
                .map(receiver -> suspicion(home, receiver))
                .toList();
    return Conclusion.of(
        deaf,
        concerned.stream().anyMatch(receiver -> receiver.video().orElse(false))
            ? Conclusion.healthy(Text.of("a receiver can show pictures"))
            : Conclusion.unmeasured(Text.of("whether a receiver can show pictures")));
  }

  private static Suspicion suspicion(Home home, Receiver receiver) {
    return Suspicion.of(
        Ids.R17,
        Confidence.CONFIRMED,
        new Scope.Device(receiver.id()),
        receiver.name(),
        Args.of("device", receiver.name()),
        home.told(Text.of("what it can do, by its own word"), Text.of("sound, no picture")),
        home.place(receiver));
  }
}
