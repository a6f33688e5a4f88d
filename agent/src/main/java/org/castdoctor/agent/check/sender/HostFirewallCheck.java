package org.castdoctor.agent.check.sender;

import java.util.ArrayList;
import java.util.List;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.observe.DiscoveryObservation.Asked;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * C04: this computer's firewall drops incoming discovery. The witness is this computer's own
 * question: a socket joined to the group hears it even in an empty network, unless something here
 * drops it. Where it comes back and others' answers do not, it is the network (L03).
 */
public final class HostFirewallCheck implements Check {
  /** One lost packet proves nothing; an own echo never leaves this computer, so two suffice. */
  private static final int QUESTIONS_NEEDED = 2;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.C04);
  }

  @Override
  public Conclusion examine(Home home) {
    List<Asked> joined =
        home.around().asked().stream()
            .filter(asked -> asked.way() == Way.MULTICAST && asked.echoes().isOk())
            .filter(asked -> asked.sent() >= QUESTIONS_NEEDED)
            .filter(asked -> asked.family() == Family.IPV4 || isAlone(home, asked))
            .toList();
    if (joined.isEmpty()) {
      return Conclusion.unmeasured(Text.of("own questions on a socket that could hear them"));
    }
    List<Suspicion> suspicions = new ArrayList<>();
    for (Asked asked : joined) {
      if (asked.echoes().get().orElse(0) == 0 && asked.answers() == 0) {
        suspicions.add(suspicion(home, asked));
      }
    }
    return Conclusion.of(
        suspicions, Conclusion.healthy(Text.of("this computer hears its own questions")));
  }

  /** Where IPv4 was asked too, its socket is the witness: some systems never echo IPv6. */
  private static boolean isAlone(Home home, Asked asked) {
    return home.around().asked().stream()
        .noneMatch(a -> a.family() == Family.IPV4 && a.nic().equals(asked.nic()));
  }

  private static Suspicion suspicion(Home home, Asked asked) {
    return Suspicion.of(
        Ids.C04,
        // No other cause of the catalogue keeps a packet from returning to the host that sent it,
        // save that macOS swallows the packets of programs that may not use the local network.
        LocalNetworkCheck.isMac(home) ? Confidence.LIKELY : Confidence.CONFIRMED,
        new Scope.ThisPc(),
        Text.of("this computer"),
        Args.of("interface", asked.nic()).and("sent", asked.sent()).and("heard", 0),
        home.fact(
            Text.of("own questions sent on {interface}").with("interface", asked.nic()),
            String.valueOf(asked.sent())),
        home.fact(Text.of("own questions heard back"), "0"),
        home.fact(Text.of("answers heard on port 5353"), "0"));
  }
}
