package org.castdoctor.agent.cli;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observation.CastStatus;
import org.castdoctor.agent.observe.Observation.HostSeen;
import org.castdoctor.agent.observe.Observation.NameAsked;
import org.castdoctor.agent.observe.Observation.ServiceSeen;
import org.castdoctor.agent.observe.Observation.WebAsked;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.probe.DiscoveryProbe;
import org.castdoctor.agent.report.Terminal;

/** What is being measured, line by line, for somebody who watches. */
final class LiveView implements Consumer<Observation> {
  private final PrintStream err;
  private final Set<String> shown = new HashSet<>();
  private final PresenceLines presence = new PresenceLines();

  LiveView(PrintStream err) {
    this.err = err;
  }

  @Override
  public void accept(Observation observation) {
    switch (observation) {
      case HostSeen host -> once("looking for receivers and at the way out …");
      case ServiceSeen service -> {
        if (service.isComplete() && service.type().equals(DiscoveryProbe.CAST.toString())) {
          once("found " + GoogleCast.nameOf(service));
        }
      }
      case CastStatus status ->
          once(
              status.address().getHostAddress()
                  + (status.outcome().isOk()
                      ? " tells its status"
                      : " does not tell its status: " + status.outcome().word()));
      case WebAsked web -> {
        if (web.outcome() instanceof Outcome.Ok<Observation.WebAnswer>(var answer)) {
          once(
              "the internet check of "
                  + web.vendor()
                  + (answer.asPromised() ? " is fine" : " is odd"));
        }
      }
      case NameAsked name -> {
        if (name.outcome().hasFailed()) {
          once("name server " + name.resolver().getHostAddress() + ": " + name.outcome().word());
        }
      }
      case Observation.ServiceWeb web ->
          once(web.host() + (web.outcome().isOk() ? " answers" : ": " + web.outcome().word()));
      case Observation.FeedRead feed ->
          once(
              "status page of "
                  + feed.service()
                  + ": "
                  + feed.outcome().get().map(state -> state.level().word()).orElse("unknown"));
      case Observation.Watched watched -> presence.changes(watched).forEach(this::line);
      case Observation.Asked _,
          Observation.Heard _,
          Observation.SecondOpinion _,
          Observation.Connected _,
          Observation.TlsTried _,
          Observation.CastHeartbeat _,
          Observation.AppAsked _,
          Observation.ServiceTcp _,
          Observation.ServiceTls _,
          Observation.DateSeen _,
          Observation.SetupSeen _,
          Observation.SendTried _,
          Observation.PortUsed _,
          Observation.ProfilesSeen _,
          Observation.NameRemembered _,
          Observation.TimeAsked _,
          Observation.RouterSaid _,
          Observation.RoundTrips _,
          Observation.LargePage _,
          Observation.SenderHere _,
          Observation.Talker _,
          Observation.Goodbye _,
          Observation.SsdpAsked _,
          Observation.SsdpHeard _,
          Observation.AskedDirectly _,
          Observation.Swept _,
          Observation.ProbeEnded _ -> {}
    }
  }

  private void once(String line) {
    if (shown.add(line)) {
      line(line);
    }
  }

  private void line(String line) {
    err.println("  · " + Terminal.safe(line));
  }
}
