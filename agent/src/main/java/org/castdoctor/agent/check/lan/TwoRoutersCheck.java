package org.castdoctor.agent.check.lan;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Around;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.FirstSteps;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.wire.upnp.RouterWord;
import org.castdoctor.protocol.wire.upnp.RouterWord.Outer;

/**
 * L09: this computer's router has a private address on its outer side, or the second step on the
 * way out is one of a home, so another router stands before it, and the receiver is on that other
 * side. Two routers alone are no fault: where both devices are behind the same one, casting does
 * not notice.
 */
public final class TwoRoutersCheck implements Check {
  /** Home networks between two routers are of this size. */
  private static final int BETWEEN = 24;

  private static final Prefix HOMES = new Prefix(InetAddress.ofLiteral("192.168.0.0"), 16);

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.L09);
  }

  @Override
  public Conclusion examine(Home home) {
    Optional<RouterWord> word = RouterLineCheck.wordOf(home);
    boolean silent =
        word.isEmpty() || word.get().outer() == Outer.UNKNOWN || word.get().outer() == Outer.NONE;
    Optional<InetAddress> second = silent ? secondRouter(home) : Optional.empty();
    if (silent && second.isEmpty()) {
      return Conclusion.unmeasured(Text.of("the router's outer address"));
    }
    Optional<InetAddress> outer =
        second.or(
            () -> word.flatMap(w -> w.address().filter(address -> w.outer() == Outer.PRIVATE)));
    if (outer.isEmpty()) {
      return Conclusion.healthy(Text.of("no other router of the home stands before this one"));
    }
    Fact fact =
        home.fact(
            second.isPresent()
                ? Text.of("second step on the way to the internet")
                : Text.of("outer address, as the router says (UPnP)"),
            Text.of("{address}, which is one of a home's own").with("address", outer.get()));
    Optional<InetAddress> beyond =
        home.wantedAddress()
            .filter(address -> home.host().filter(host -> !host.isOnLink(address)).isPresent())
            .filter(address -> new Prefix(outer.get(), BETWEEN).contains(address));
    if (beyond.isPresent()) {
      boolean reached = home.seen().connects(beyond.get()).stream().anyMatch(Around::answered);
      return Conclusion.sick(
          suspicion(
              home,
              reached ? Confidence.CONFIRMED : Confidence.LIKELY,
              fact,
              Text.of("between the two")));
    }
    boolean missing =
        home.declared().device().isPresent()
            ? home.wanted().isEmpty() && !home.isAmbiguous() && home.around().askedEnough()
            : home.nothingFound();
    if (missing) {
      return Conclusion.sick(
          suspicion(home, Confidence.POSSIBLE, fact, Text.of("not found on this side")));
    }
    return home.receivers().isEmpty()
        ? Conclusion.unmeasured(Text.of("on which side of the two routers the receiver is"))
        : Conclusion.healthy(
            Text.of("two routers stand in a row, with the receivers on this side of both"));
  }

  /**
   * A router of the home behind this one. Providers use private addresses inside as well, mostly of
   * 10.0.0.0/8 and 172.16.0.0/12: only one of 192.168.0.0/16 is taken for a home's.
   */
  private static Optional<InetAddress> secondRouter(Home home) {
    return FirstSteps.behindTheRouter(home)
        .filter(address -> FirstSteps.beginAtTheRouter(home) && HOMES.contains(address));
  }

  private static Suspicion suspicion(Home home, Confidence confidence, Fact outer, Text where) {
    return Suspicion.of(
        Ids.L09,
        confidence,
        new Scope.Lan(),
        Text.of("the home network"),
        Args.none(),
        outer,
        home.fact(Text.of("the receiver"), where));
  }
}
