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
import org.castdoctor.agent.report.InWords;
import org.castdoctor.agent.report.Terminal;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Words;

/** What is being measured, line by line, for somebody who watches. */
final class LiveView implements Consumer<Observation> {
  private final Consumer<String> lines;
  private final Set<String> shown = new HashSet<>();
  private final PresenceLines presence = new PresenceLines();
  private final Words words;

  LiveView(PrintStream err, Words words) {
    this(line -> err.println("  · " + Terminal.safe(line)), words);
  }

  /** Tells each line once, as it comes; it may hold anything that the network says. */
  LiveView(Consumer<String> lines, Words words) {
    this.lines = lines;
    this.words = words;
  }

  @Override
  public void accept(Observation observation) {
    switch (observation) {
      case HostSeen host -> once(Text.of("looking for receivers and at the way out …"));
      case ServiceSeen service -> {
        if (service.isComplete() && service.type().equals(DiscoveryProbe.CAST.toString())) {
          once(Text.of("found {device}").with("device", GoogleCast.nameOf(service)));
        }
      }
      case CastStatus status ->
          once(
              status.outcome().isOk()
                  ? Text.of("{address} tells its status").with("address", status.address())
                  : Text.of("{address} does not tell its status: {failure}")
                      .with("address", status.address())
                      .with("failure", InWords.of(status.outcome())));
      case WebAsked web -> {
        if (web.outcome() instanceof Outcome.Ok<InternetObservation.WebAnswer>(var answer)) {
          once(
              answer.asPromised()
                  ? Text.of("the internet check of {vendor} is fine").with("vendor", web.vendor())
                  : Text.of("the internet check of {vendor} is odd").with("vendor", web.vendor()));
        }
      }
      case NameAsked name -> {
        if (name.outcome().hasFailed()) {
          once(
              Text.of("name server {address}: {failure}")
                  .with("address", name.resolver())
                  .with("failure", InWords.of(name.outcome())));
        }
      }
      case InternetObservation.ServiceWeb web ->
          once(
              web.outcome().isOk()
                  ? Text.of("{host} answers").with("host", web.host())
                  : Text.of("{host}: {failure}")
                      .with("host", web.host())
                      .with("failure", InWords.of(web.outcome())));
      case InternetObservation.FeedRead feed ->
          once(
              Text.of("status page of {service}: {level}")
                  .with("service", feed.service())
                  .with("level", level(feed)));
      case PathObservation.Loaded loaded ->
          once(Text.of("keeping the line busy for three seconds …"));
      case PathObservation.Watched watched ->
          presence.changes(watched).forEach(change -> line(words.say(change)));
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

  private static Text level(InternetObservation.FeedRead feed) {
    return feed.outcome()
        .get()
        .map(state -> Text.asItIs(state.level().word()))
        .orElseGet(() -> Text.of("unknown"));
  }

  private void once(Text text) {
    String line = words.say(text);
    if (shown.add(line)) {
      line(line);
    }
  }

  private void line(String line) {
    lines.accept(line);
  }
}
