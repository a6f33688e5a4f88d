package org.castdoctor.agent.check.lan;

import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.DiscoveryObservation.Talker;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * L14, for information: a device sent far more packets to everybody than any device should, while
 * this run listened. Whether it goes on takes watching.
 */
public final class FloodCheck implements Check {
  /**
   * A responder may repeat a record once a second (RFC 6762 §6), and the busiest homes seen have
   * some twenty services a host; the flood of 2018 was thousands a second.
   */
  private static final long PACKETS_A_SECOND = 50;

  private static final long MILLIS_A_SECOND = 1_000;

  /**
   * A burst when a device starts is no flood: three probes and up to eight announcements of each of
   * its services (RFC 6762 §8.1, §8.3). A run that ends well listens for a third of a second, so
   * that this is a hundred a second there; what is slower needs longer listening.
   */
  private static final int PACKETS_NEEDED = 30;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.L14);
  }

  @Override
  public Conclusion examine(Home home) {
    List<Talker> talkers = home.seen().of(Talker.class).toList();
    if (talkers.isEmpty()) {
      return Conclusion.unmeasured(Text.of("packets to everybody"));
    }
    List<Talker> loud =
        talkers.stream().filter(talker -> rate(talker) >= PACKETS_A_SECOND).toList();
    List<Suspicion> floods =
        loud.stream()
            .filter(talker -> talker.toAll() >= PACKETS_NEEDED)
            .map(talker -> suspicion(home, talker))
            .toList();
    // Loud, but too briefly heard to tell a flood from a start.
    return Conclusion.of(
        floods,
        loud.isEmpty()
            ? Conclusion.healthy(Text.of("nobody floods"))
            : Conclusion.unmeasured(Text.of("packets to everybody")));
  }

  private static long rate(Talker talker) {
    return talker.toAll() * MILLIS_A_SECOND / Math.max(1, talker.listenedMillis());
  }

  private static Suspicion suspicion(Home home, Talker talker) {
    Optional<String> name =
        home.receivers().stream()
            .filter(receiver -> receiver.addresses().contains(talker.source()))
            .map(Receiver::name)
            .findFirst();
    String device = name.orElse(talker.source().getHostAddress());
    return Suspicion.of(
        Ids.L14,
        Confidence.POSSIBLE,
        new Scope.Lan(),
        device,
        Args.of("device", device).and("rate", rate(talker)),
        home.fact(
            Text.of("packets to everybody from {device}").with("device", device),
            String.valueOf(talker.toAll())),
        home.fact(
            Text.of("within"), Text.of("{millis} ms").with("millis", talker.listenedMillis())),
        home.fact(Text.of("seen in one run only"), Text.of("needs watching")));
  }
}
