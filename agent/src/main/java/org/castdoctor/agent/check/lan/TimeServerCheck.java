package org.castdoctor.agent.check.lan;

import java.util.List;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Home.Known;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.check.internet.InternetCheck;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.TimeAsked;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * L20: two vendors' time servers stay silent for this computer while the internet works. Receivers
 * set their clocks by them at every start, and without the time no certificate is valid.
 */
public final class TimeServerCheck implements Check {
  private static final int SERVERS_NEEDED = 2;

  /** Per server: a single lost packet never decides. */
  private static final int TRIES_NEEDED = 2;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.L20);
  }

  @Override
  public Conclusion examine(Home home) {
    List<TimeAsked> asked = home.seen().of(TimeAsked.class).toList();
    if (asked.stream().anyMatch(time -> time.outcome().isOk())) {
      return Conclusion.healthy(Text.of("time servers answer"));
    }
    List<TimeAsked> silent =
        asked.stream()
            .filter(time -> time.outcome().failedWith(Failure.TIMEOUT))
            .filter(time -> time.attempts() >= TRIES_NEEDED)
            .toList();
    if (silent.size() < SERVERS_NEEDED || InternetCheck.internetWorks(home) != Known.YES) {
      return Conclusion.unmeasured(Text.of("two time servers, with the internet working"));
    }
    Text servers =
        Text.row(silent.stream().map(time -> Text.asItIs(time.server())).toList(), Joint.AND);
    int tries = silent.stream().mapToInt(TimeAsked::attempts).sum();
    return Conclusion.sick(
        Suspicion.of(
            Ids.L20,
            // A rule on this computer would look the same.
            Confidence.LIKELY,
            new Scope.Lan(),
            Text.of("the home network"),
            Args.of("servers", servers).and("tries", tries),
            silent.stream()
                .map(time ->
                    home.fact(
                        Text.of("time asked of {server}").with("server", time.server()),
                        Text.of("{count} times, silent").with("count", time.attempts())))
                .toList()));
  }
}
