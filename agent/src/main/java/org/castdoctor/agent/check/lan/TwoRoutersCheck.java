package org.castdoctor.agent.check.lan;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Evidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.wire.upnp.RouterWord;
import org.castdoctor.protocol.wire.upnp.RouterWord.Outer;

/**
 * L09: this computer's router has a private address on its outer side, so another router stands
 * before it, and the receiver is on that other side. Two routers alone are no fault: where both
 * devices are behind the same one, casting does not notice.
 */
public final class TwoRoutersCheck implements Check {
  /** Home networks between two routers are of this size. */
  private static final int BETWEEN = 24;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.L09);
  }

  @Override
  public Conclusion examine(Home home) {
    Optional<RouterWord> word = RouterLineCheck.wordOf(home);
    if (word.isEmpty() || word.get().outer() == Outer.UNKNOWN || word.get().outer() == Outer.NONE) {
      return Conclusion.unmeasured("the router's outer address");
    }
    Optional<InetAddress> outer =
        word.get().address().filter(address -> word.get().outer() == Outer.PRIVATE);
    if (outer.isEmpty()) {
      return Conclusion.healthy("no other router of the home stands before this one");
    }
    Evidence fact =
        home.fact(
            "outer address, as the router says (UPnP)",
            outer.get().getHostAddress() + ", which is one of a home's own");
    Optional<InetAddress> beyond =
        home.wantedAddress()
            .filter(address -> home.host().filter(host -> !host.isOnLink(address)).isPresent())
            .filter(address -> new Prefix(outer.get(), BETWEEN).contains(address));
    if (beyond.isPresent()) {
      boolean reached = home.seen().connects(beyond.get()).stream().anyMatch(Home::answered);
      return Conclusion.sick(
          suspicion(
              home, reached ? Confidence.CONFIRMED : Confidence.LIKELY, fact, "between the two"));
    }
    boolean missing =
        home.declared().device().isPresent()
            ? home.wanted().isEmpty() && !home.isAmbiguous() && home.askedEnough()
            : home.nothingFound();
    if (missing) {
      return Conclusion.sick(suspicion(home, Confidence.POSSIBLE, fact, "not found on this side"));
    }
    return home.receivers().isEmpty()
        ? Conclusion.unmeasured("on which side of the two routers the receiver is")
        : Conclusion.healthy("two routers stand in a row, with the receivers on this side of both");
  }

  private static Suspicion suspicion(
      Home home, Confidence confidence, Evidence outer, String where) {
    return Suspicion.of(
        Ids.L09,
        confidence,
        new Scope.Lan(),
        "the home network",
        Args.none(),
        outer,
        home.fact("the receiver", where));
  }
}
