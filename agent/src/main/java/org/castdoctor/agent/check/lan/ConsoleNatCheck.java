package org.castdoctor.agent.check.lan;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.observe.PathObservation.RouterSaid;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Declared.Sender;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * L21: a console says that its NAT is strict. Said only where somebody speaks of it, and only to
 * close that alley: apps and casting need no port to be opened.
 */
public final class ConsoleNatCheck implements Check {
  private static final Pattern NAT = Pattern.compile("(?i)\\bnat\\b");

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.L21);
  }

  @Override
  public Conclusion examine(Home home) {
    boolean console =
        home.declared().sender() == Sender.CONSOLE
            || !Service.platforms(home.knowledge().services(), home.declared()).isEmpty();
    String said = home.declared().error().orElse("");
    if (!console || !NAT.matcher(said).find()) {
      return Conclusion.unmeasured(Text.of("a console that complains of its NAT type"));
    }
    boolean opensPorts = RouterLineCheck.wordOf(home).isPresent();
    return Conclusion.sick(
        Suspicion.of(
            Ids.L21,
            opensPorts ? Confidence.POSSIBLE : Confidence.LIKELY,
            new Scope.Lan(),
            Text.of("the console"),
            Args.none(),
            home.said(Text.of("on the console's screen"), said),
            home.fact(Text.of("the router, asked over UPnP"), answer(home, opensPorts))));
  }

  private static Text answer(Home home, boolean opensPorts) {
    Optional<RouterSaid> said = home.seen().of(RouterSaid.class).reduce((first, later) -> later);
    if (said.isEmpty()) {
      return opensPorts
          ? Text.of("answers, so it may open ports")
          : Text.of("says nothing, so it opens none");
    }
    InetAddress router = said.get().router();
    long millis = said.get().waitedMillis();
    return opensPorts
        ? Text.of("answers, so it may open ports ({router}, {millis} ms)")
            .with("router", router)
            .with("millis", millis)
        : Text.of("says nothing, so it opens none ({router}, {millis} ms)")
            .with("router", router)
            .with("millis", millis);
  }
}
