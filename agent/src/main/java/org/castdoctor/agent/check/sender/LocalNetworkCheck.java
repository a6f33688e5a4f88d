package org.castdoctor.agent.check.sender;

import java.net.Inet4Address;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Around;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Home.Known;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.check.internet.InternetCheck;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * C05, of castdoctor itself on macOS: every connection into the own network fails at once with "no
 * route to host", although the neighbours answer for their addresses and the internet works through
 * one of them. That is what macOS does to a program without the local network permission. A packet
 * filter can be told to do the same, so it is never more than likely. What a phone's system denies
 * to its apps is not seen from here.
 */
public final class LocalNetworkCheck implements Check {
  private static final int TRIES_NEEDED = 2;

  /** An address for which nobody answers takes the system a second or more to give up. */
  private static final long AT_ONCE_MILLIS = 200;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.C05);
  }

  /** Whether this computer's system has such a permission. */
  static boolean isMac(Home home) {
    return home.host().filter(host -> host.os().startsWith("Mac")).isPresent();
  }

  @Override
  public Conclusion examine(Home home) {
    if (!isMac(home)) {
      return Conclusion.unmeasured(
          Text.of("a system that keeps programs out of the local network"));
    }
    List<Connected> near =
        home.seen()
            .of(Connected.class)
            .filter(tried -> tried.address() instanceof Inet4Address)
            .filter(tried -> home.host().filter(h -> h.isOnLink(tried.address())).isPresent())
            .toList();
    if (near.stream().anyMatch(Around::answered)) {
      return Conclusion.healthy(Text.of("the system lets this program into the local network"));
    }
    List<Connected> turnedAway =
        near.stream().filter(tried -> isTurnedAway(home.host(), tried)).toList();
    if (turnedAway.size() < TRIES_NEEDED
        || turnedAway.size() < near.size()
        || InternetCheck.internetWorks(home) != Known.YES) {
      return Conclusion.unmeasured(Text.of("neighbours that are known to be there"));
    }
    return Conclusion.sick(
        Suspicion.of(
            Ids.C05,
            Confidence.LIKELY,
            new Scope.ThisPc(),
            Text.of("this computer"),
            Args.of("app", "castdoctor"),
            home.fact(
                Text.of("connections into the own network, to neighbours that are there"),
                Text.of("{tries}, each turned away at once (no route to host)")
                    .with("tries", turnedAway.size())),
            home.fact(Text.of("the internet, through the same router"), Text.of("answers"))));
  }

  private static boolean isTurnedAway(Optional<HostNetwork> host, Connected tried) {
    return tried.outcome().failedWith(Failure.HOST_UNREACHABLE)
        && tried.waitedMillis() <= AT_ONCE_MILLIS
        && host.flatMap(h -> h.neighbour(tried.address()))
            .filter(neighbour -> neighbour.state() == NeighbourState.RESOLVED)
            .isPresent();
  }
}
