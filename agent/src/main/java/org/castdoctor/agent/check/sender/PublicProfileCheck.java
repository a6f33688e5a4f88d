package org.castdoctor.agent.check.sender;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.observe.DiscoveryObservation.Asked;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.SenderObservation.Profile;
import org.castdoctor.agent.observe.SenderObservation.ProfilesSeen;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * C06: Windows takes the home network for a public one, and no answer by multicast came in there.
 * What its firewall lets in by default in that profile is not documented for certain, so it is
 * never more than likely; a public network in which answers do arrive is healthy.
 */
public final class PublicProfileCheck implements Check {
  private static final int QUESTIONS_NEEDED = 2;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.C06);
  }

  @Override
  public Conclusion examine(Home home) {
    Optional<Map<Integer, Profile>> profiles =
        home.seen().of(ProfilesSeen.class).flatMap(p -> p.profiles().get().stream()).findFirst();
    if (profiles.isEmpty() || home.host().isEmpty()) {
      return Conclusion.unmeasured(Text.of("what Windows takes this network for"));
    }
    List<Suspicion> suspicions = new ArrayList<>();
    boolean anyJudged = false;
    for (Asked asked : home.around().asked()) {
      Optional<Profile> profile =
          home.host()
              .flatMap(host -> host.nic(asked.nic()))
              .map(Nic::index)
              .flatMap(index -> Optional.ofNullable(profiles.get().get(index)));
      if (asked.way() == Way.MULTICAST && profile.isPresent()) {
        anyJudged = true;
        if (profile.get() == Profile.PUBLIC
            && asked.answers() == 0
            && asked.sent() >= QUESTIONS_NEEDED) {
          suspicions.add(suspicion(home, asked));
        }
      }
    }
    return Conclusion.of(
        suspicions,
        anyJudged
            ? Conclusion.healthy(Text.of("Windows lets this network's answers in"))
            : Conclusion.unmeasured(Text.of("what Windows takes this network for")));
  }

  private static Suspicion suspicion(Home home, Asked asked) {
    return Suspicion.of(
        Ids.C06,
        Confidence.LIKELY,
        new Scope.ThisPc(),
        Text.of("this computer"),
        Args.none(),
        home.fact(
            Text.of("what Windows takes the network on {interface} for")
                .with("interface", asked.nic()),
            Text.of("public")),
        home.fact(Text.of("questions sent there"), String.valueOf(asked.sent())),
        home.fact(Text.of("answers by multicast"), "0"));
  }
}
