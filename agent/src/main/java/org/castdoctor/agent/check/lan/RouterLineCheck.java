package org.castdoctor.agent.check.lan;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.FirstSteps;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.check.internet.InternetCheck;
import org.castdoctor.agent.observe.PathObservation.RouterSaid;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.wire.upnp.RouterWord;
import org.castdoctor.protocol.wire.upnp.RouterWord.Line;
import org.castdoctor.protocol.wire.upnp.RouterWord.Outer;

/**
 * What the router says of its own line. L24: it says that the line is down, and nothing beyond it
 * answers, which is what sets L24 apart from I01. I05: its outer address is one that providers
 * share; said so that nobody looks for the trouble there. A router that says nothing leaves both
 * open.
 */
public final class RouterLineCheck implements Check {
  @Override
  public List<FindingId> ids() {
    return List.of(Ids.L24, Ids.I05);
  }

  @Override
  public Conclusion examine(Home home) {
    Optional<RouterWord> said = wordOf(home);
    if (said.isEmpty()) {
      return Conclusion.unmeasured(Text.of("what the router says of its line"));
    }
    RouterWord word = said.get();
    if (word.line() == Line.DOWN) {
      return switch (InternetCheck.answersBeyond(home)) {
        case NO ->
            FirstSteps.behindTheRouter(home).isPresent()
                ? Conclusion.unmeasured(
                    Text.of("a router whose word fits with who answers behind it"))
                : Conclusion.sick(down(home));
        // Some boxes list a line that they do not use.
        case YES -> Conclusion.unmeasured(Text.of("a router whose word fits with what answers"));
        case UNKNOWN ->
            Conclusion.unmeasured(Text.of("whether anything beyond the router answers"));
      };
    }
    if (word.outer() == Outer.SHARED) {
      return Conclusion.sick(shared(home, word));
    }
    return word.line() == Line.UP
        ? Conclusion.healthy(Text.of("the router says that its line stands"))
        : Conclusion.unmeasured(Text.of("whether the router's line stands"));
  }

  /** The router's latest word; empty where it said nothing. */
  static Optional<RouterWord> wordOf(Home home) {
    return home.seen()
        .of(RouterSaid.class)
        .flatMap(said -> said.outcome().get().stream())
        .reduce((first, later) -> later);
  }

  private static Suspicion down(Home home) {
    return Suspicion.of(
        Ids.L24,
        Confidence.CONFIRMED,
        new Scope.Lan(),
        Text.of("the internet line"),
        Args.none(),
        home.fact(
            Text.of("the router, asked about its line (UPnP)"),
            Text.of("{router} says that it is down")
                .with(
                    "router",
                    home.around().gateway().map(InetAddress::getHostAddress).orElse("?"))),
        home.fact(
            Text.of("anything beyond the router"),
            Text.of("{count} questions and connections, no answer")
                .with("count", InternetCheck.triesBeyond(home))));
  }

  private static Suspicion shared(Home home, RouterWord word) {
    return Suspicion.of(
        Ids.I05,
        Confidence.CONFIRMED,
        new Scope.Lan(),
        Text.of("the internet line"),
        Args.none(),
        home.fact(
            Text.of("outer address, as the router says (UPnP)"),
            word.address()
                .map(address -> Text.asItIs(address.getHostAddress()))
                .orElseGet(() -> Text.of("one of those"))),
        home.fact(Text.of("addresses that providers share among customers"), "100.64.0.0/10"));
  }
}
