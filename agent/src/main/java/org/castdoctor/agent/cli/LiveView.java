package org.castdoctor.agent.cli;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.observe.DiscoveryObservation;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.InternetObservation;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.InternetObservation.WebAsked;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation;
import org.castdoctor.agent.observe.ReceiverObservation;
import org.castdoctor.agent.observe.ReceiverObservation.CastStatus;
import org.castdoctor.agent.observe.SenderObservation;
import org.castdoctor.agent.observe.SenderObservation.HostSeen;
import org.castdoctor.agent.probe.DiscoveryProbe;
import org.castdoctor.agent.report.Terminal;

/** What is being measured, line by line, for somebody who watches. */
final class LiveView implements Consumer<Observation> {
  private final Consumer<String> lines;
  private final Set<String> shown = new HashSet<>();
  private final PresenceLines presence = new PresenceLines();

  LiveView(PrintStream err) {
    this(line -> err.println("  · " + Terminal.safe(line)));
  }

  /** Tells each line once, as it comes; it may hold anything that the network says. */
  LiveView(Consumer<String> lines) {
    this.lines = lines;
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
        if (web.outcome() instanceof Outcome.Ok<InternetObservation.WebAnswer>(var answer)) {
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
      case InternetObservation.ServiceWeb web ->
          once(web.host() + (web.outcome().isOk() ? " answers" : ": " + web.outcome().word()));
      case InternetObservation.FeedRead feed ->
          once(
              "status page of "
                  + feed.service()
                  + ": "
                  + feed.outcome().get().map(state -> state.level().word()).orElse("unknown"));
      case PathObservation.Loaded loaded -> once("keeping the line busy for three seconds …");
      case PathObservation.Watched watched -> presence.changes(watched).forEach(this::line);
      case PathObservation.HopsSeen _,
          DiscoveryObservation.Asked _,
          DiscoveryObservation.Heard _,
          DiscoveryObservation.SecondOpinion _,
          ReceiverObservation.Connected _,
          ReceiverObservation.TlsTried _,
          ReceiverObservation.CastHeartbeat _,
          ReceiverObservation.AppAsked _,
          ReceiverObservation.ProofAsked _,
          ReceiverObservation.SetupAsked _,
          ReceiverObservation.Launched _,
          ReceiverObservation.Described _,
          ReceiverObservation.DialAsked _,
          ReceiverObservation.RokuAsked _,
          DiscoveryObservation.AppNamed _,
          DiscoveryObservation.ConsolesAsked _,
          DiscoveryObservation.ConsoleHeard _,
          InternetObservation.ServiceTcp _,
          InternetObservation.ServiceTls _,
          InternetObservation.DateSeen _,
          SenderObservation.SetupSeen _,
          SenderObservation.SendTried _,
          SenderObservation.PortUsed _,
          SenderObservation.ProfilesSeen _,
          SenderObservation.NameRemembered _,
          InternetObservation.TimeAsked _,
          PathObservation.RouterSaid _,
          PathObservation.RoundTrips _,
          PathObservation.LargePage _,
          SenderObservation.SenderHere _,
          DiscoveryObservation.Talker _,
          DiscoveryObservation.Goodbye _,
          DiscoveryObservation.SsdpAsked _,
          DiscoveryObservation.SsdpHeard _,
          DiscoveryObservation.AskedDirectly _,
          DiscoveryObservation.Swept _,
          Observation.ProbeEnded _ -> {}
    }
  }

  private void once(String line) {
    if (shown.add(line)) {
      line(line);
    }
  }

  private void line(String line) {
    lines.accept(line);
  }
}
