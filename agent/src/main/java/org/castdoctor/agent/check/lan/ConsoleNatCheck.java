package org.castdoctor.agent.check.lan;

import java.util.List;
import java.util.regex.Pattern;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.knowledge.Service;
import org.castdoctor.agent.observe.PathObservation.RouterSaid;
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

  private static String waited(Home home) {
    return home.seen()
        .of(RouterSaid.class)
        .reduce((first, later) -> later)
        .map(said -> " (" + said.router().getHostAddress() + ", " + said.waitedMillis() + " ms)")
        .orElse("");
  }

  @Override
  public Conclusion examine(Home home) {
    boolean console =
        home.declared().sender() == Sender.CONSOLE
            || !Service.platforms(home.knowledge().services(), home.declared()).isEmpty();
    String said = home.declared().error().orElse("");
    if (!console || !NAT.matcher(said).find()) {
      return Conclusion.unmeasured("a console that complains of its NAT type");
    }
    boolean opensPorts = RouterLineCheck.wordOf(home).isPresent();
    return Conclusion.sick(
        Suspicion.of(
            Ids.L21,
            opensPorts ? Confidence.POSSIBLE : Confidence.LIKELY,
            new Scope.Lan(),
            "the console",
            Args.none(),
            home.said("on the console's screen", said),
            home.fact(
                "the router, asked over UPnP",
                (opensPorts ? "answers, so it may open ports" : "says nothing, so it opens none")
                    + waited(home))));
  }
}
