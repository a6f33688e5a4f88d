package org.castdoctor.agent.report;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.castdoctor.agent.observe.BundleJson;
import org.castdoctor.agent.observe.DiscoveryObservation;
import org.castdoctor.agent.observe.DiscoveryObservation.Asked;
import org.castdoctor.agent.observe.DiscoveryObservation.Heard;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.InternetObservation;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.InternetObservation.WebAsked;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation;
import org.castdoctor.agent.observe.ReceiverObservation;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.observe.SenderObservation;
import org.castdoctor.protocol.privacy.Name;

/** The whole table of who answered what, from where, after how long: for {@code -v}. */
public final class WhoAnswered {
  private WhoAnswered() {}

  /** One line an observation; ends with a line break. */
  public static String of(Observations seen) {
    List<String> lines = new ArrayList<>();
    for (Observation observation : seen.all()) {
      String line = line(observation);
      if (!line.isEmpty()) {
        lines.add("  " + Terminal.safe(line));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String line(Observation observation) {
    return switch (observation) {
      case Asked a ->
          "asked on %s by %s (%s): %d sent, %d refused, %s own heard back, %d answers from %d hosts%s"
              .formatted(
                  a.nic(),
                  a.family().word(),
                  a.way().word(),
                  a.sent(),
                  a.refused(),
                  a.echoes().get().map(String::valueOf).orElse("-"),
                  a.answers(),
                  a.responders().size(),
                  listed(a.responders()));
      case Heard h ->
          "heard %s on %s (%s) from %s after %d ms, %d times"
              .formatted(
                  h.instance().shown(),
                  h.nic(),
                  h.way().word(),
                  h.source().getHostAddress(),
                  h.firstAfterMillis(),
                  h.times());
      case Connected c ->
          "tcp %s:%d %s (%d ms)"
              .formatted(
                  c.address().getHostAddress(), c.port(), c.outcome().word(), c.waitedMillis());
      case ReceiverObservation.TlsTried t ->
          "tls %s:%d %s (%d ms)"
              .formatted(
                  t.address().getHostAddress(), t.port(), t.outcome().word(), t.waitedMillis());
      case ReceiverObservation.CastStatus s ->
          "status of %s: %s (%d ms)"
              .formatted(s.address().getHostAddress(), s.outcome().word(), s.waitedMillis());
      case ReceiverObservation.CastHeartbeat h ->
          "heartbeat of %s: %s, %d sent (%d ms)"
              .formatted(
                  h.address().getHostAddress(), h.outcome().word(), h.pings(), h.waitedMillis());
      case ReceiverObservation.AppAsked a ->
          "app %s on %s: %s"
              .formatted(
                  a.appId(),
                  a.address().getHostAddress(),
                  a.outcome()
                      .get()
                      .map(ReceiverObservation.Availability::word)
                      .orElse(a.outcome().word()));
      case ReceiverObservation.ProofAsked p ->
          "proof of %s: %s (%d ms)"
              .formatted(
                  p.address().getHostAddress(),
                  p.outcome()
                      .get()
                      .map(proof -> proof.standing().word())
                      .orElse(p.outcome().word()),
                  p.waitedMillis());
      case ReceiverObservation.SetupAsked s ->
          "set-up page of %s:%d: %s (%d ms)"
              .formatted(
                  s.address().getHostAddress(), s.port(), s.outcome().word(), s.waitedMillis());
      case ReceiverObservation.Launched l ->
          "start of %s on %s: %s (%d ms)"
              .formatted(
                  l.appId(),
                  l.address().getHostAddress(),
                  l.outcome().get().map(x -> x.stage().word()).orElse(l.outcome().word()),
                  l.waitedMillis());
      case ReceiverObservation.Described d ->
          "description of %s: %s".formatted(d.address().getHostAddress(), d.outcome().word());
      case ReceiverObservation.DialAsked d ->
          "dial %s on %s: %s"
              .formatted(
                  d.app(),
                  d.address().getHostAddress(),
                  d.outcome()
                      .get()
                      .map(ReceiverObservation.DialState::word)
                      .orElse(d.outcome().word()));
      case ReceiverObservation.RokuAsked r ->
          "roku %s: %s".formatted(r.address().getHostAddress(), r.outcome().word());
      case DiscoveryObservation.AppNamed a ->
          "asked on %s for %s by name: %d sent, %d offer it"
              .formatted(a.nic(), a.appId(), a.sent(), a.offeredBy().size());
      case DiscoveryObservation.ConsolesAsked c ->
          "looked on %s for %s: %d sent, %d answers"
              .formatted(c.nic(), c.console().word(), c.sent(), c.answers());
      case DiscoveryObservation.ConsoleHeard c ->
          "%s at %s is %s, after %d ms"
              .formatted(
                  c.console().word(),
                  c.address().getHostAddress(),
                  c.power().word(),
                  c.firstAfterMillis());
      case NameAsked n ->
          "name %s asked of %s, %d times: %s (%d ms)"
              .formatted(
                  n.name(),
                  n.resolver().getHostAddress(),
                  n.attempts(),
                  n.outcome().get().map(WhoAnswered::addresses).orElse(n.outcome().word()),
                  n.waitedMillis());
      case WebAsked w ->
          "page of %s: %s (%d ms)"
              .formatted(
                  w.vendor(),
                  w.outcome()
                      .get()
                      .map(answer -> "status " + answer.status())
                      .orElse(w.outcome().word()),
                  w.waitedMillis());
      case InternetObservation.ServiceTcp t ->
          "tcp to %s (%s): %s (%d ms)"
              .formatted(
                  t.host(), t.address().getHostAddress(), t.outcome().word(), t.waitedMillis());
      case InternetObservation.ServiceTls t ->
          "tls with %s: %s (%d ms)"
              .formatted(
                  t.host(),
                  t.outcome()
                      .get()
                      .map(shown -> shown.trust().word() + ", issued by " + shown.issuer().shown())
                      .orElse(t.outcome().word()),
                  t.waitedMillis());
      case InternetObservation.ServiceWeb w ->
          "page of %s: %s (%d ms)"
              .formatted(
                  w.host(),
                  w.outcome()
                      .get()
                      .map(answer -> "status " + answer.status())
                      .orElse(w.outcome().word()),
                  w.waitedMillis());
      case InternetObservation.FeedRead f ->
          "status page of %s: %s (%d ms)"
              .formatted(
                  f.service(),
                  f.outcome()
                      .get()
                      .map(state -> state.level().word() + " " + state.lines())
                      .orElse(f.outcome().word()),
                  f.waitedMillis());
      case InternetObservation.TimeAsked t ->
          "time of %s: %s (%d ms)"
              .formatted(
                  t.server(),
                  t.outcome()
                      .get()
                      .map(offset -> "this computer is " + offset + " ms behind")
                      .orElse(t.outcome().word()),
                  t.waitedMillis());
      case PathObservation.RouterSaid r ->
          "router %s over UPnP: %s (%d ms)"
              .formatted(
                  r.router().getHostAddress(),
                  r.outcome()
                      .get()
                      .map(w -> "line " + w.line().word() + ", outer address " + w.outer().word())
                      .orElse(r.outcome().word()),
                  r.waitedMillis());
      case PathObservation.RoundTrips t ->
          "round trips to %s (%s): %s"
              .formatted(
                  t.address().getHostAddress(),
                  t.leg().word(),
                  t.outcome()
                      .get()
                      .map(trips -> trips.millis() + " ms, late " + trips.late())
                      .orElse(t.outcome().word()));
      case PathObservation.LargePage p ->
          "large page of %s: %s (%d ms)".formatted(p.host(), p.outcome().word(), p.waitedMillis());
      case PathObservation.Loaded l ->
          "load %d from %s: %s"
              .formatted(
                  l.stream(),
                  l.host(),
                  l.outcome()
                      .get()
                      .map(amount -> amount.bytes() + " bytes in " + amount.millis() + " ms")
                      .orElse(l.outcome().word()));
      case PathObservation.HopsSeen h ->
          "first steps to %s: %s".formatted(h.target().getHostAddress(), hops(h));
      case PathObservation.Watched w -> watched(w);
      case SenderObservation.SenderHere s ->
          s.version()
              .get()
              .map(version ->
                  "%s on this computer: %s (%s)"
                      .formatted(s.program().displayName(), version, s.knownFrom().shown()))
              .orElse("");
      case InternetObservation.DateSeen d ->
          "date of %s: %s"
              .formatted(
                  d.host(),
                  d.outcome()
                      .get()
                      .map(offset -> "this computer is " + offset + " ms behind")
                      .orElse(d.outcome().word()));
      case SenderObservation.SetupSeen s -> "set-up: " + BundleJson.part(s.setup());
      case SenderObservation.SendTried s ->
          "sending to %s on %s: %s"
              .formatted(s.address().getHostAddress(), s.nic(), s.outcome().word());
      case SenderObservation.PortUsed p ->
          "port %d is with %s".formatted(p.port(), BundleJson.part(p.users()));
      case SenderObservation.ProfilesSeen p -> "network profiles: " + p.profiles();
      case SenderObservation.NameRemembered n ->
          "memory of %s: %s".formatted(n.host().shown(), n.remembered());
      case DiscoveryObservation.SecondOpinion o ->
          "second opinion on %s: %s".formatted(o.nic(), BundleJson.part(o.instances()));
      case DiscoveryObservation.Talker t ->
          "talker %s on %s after %d ms: %d answers, %d packets to all in %d ms, %s"
              .formatted(
                  t.source().getHostAddress(),
                  t.nic(),
                  t.firstAfterMillis(),
                  t.answers(),
                  t.toAll(),
                  t.listenedMillis(),
                  t.types().isEmpty() ? "no services named" : String.join(" ", t.types()));
      case DiscoveryObservation.Goodbye g ->
          "goodbye of %s on %s from %s after %d ms"
              .formatted(
                  g.instance().shown(), g.nic(), g.source().getHostAddress(), g.afterMillis());
      case DiscoveryObservation.SsdpAsked a ->
          "searched on %s by SSDP: %d sent, %d refused, %d answers from %d hosts in %d ms%s"
              .formatted(
                  a.nic(),
                  a.sent(),
                  a.refused(),
                  a.answers(),
                  a.responders().size(),
                  a.listenedMillis(),
                  listed(a.responders()));
      case DiscoveryObservation.SsdpHeard h ->
          "SSDP on %s from %s after %d ms, %d times: %s"
              .formatted(
                  h.nic(),
                  h.source().getHostAddress(),
                  h.firstAfterMillis(),
                  h.times(),
                  String.join(" ", h.targets()));
      case DiscoveryObservation.AskedDirectly d ->
          "asked %s alone for receivers: %s (%d ms)"
              .formatted(
                  d.address().getHostAddress(),
                  d.receivers()
                      .get()
                      .map(names ->
                          names.isEmpty()
                              ? "none"
                              : names.stream().map(Name::shown).collect(Collectors.joining(", ")))
                      .orElse(d.receivers().word()),
                  d.waitedMillis());
      case DiscoveryObservation.Swept w ->
          "swept %d hosts on %s, ports %s: %d open, %d refused, %d silent, %d not tried (%d ms)"
              .formatted(
                  w.hosts(),
                  w.nic(),
                  w.ports(),
                  w.opened(),
                  w.refused(),
                  w.silent(),
                  w.hosts() * w.ports().size() - w.opened() - w.refused() - w.silent(),
                  w.waitedMillis());
      case Observation.ProbeEnded p ->
          p.outcome() instanceof Outcome.Ok ? "" : "did not run: " + p.probe() + ", " + p.outcome();
      case SenderObservation.HostSeen h ->
          "neighbours: "
              + (h.network().neighbours().isEmpty()
                  ? "none"
                  : h.network().neighbours().stream()
                      .map(WhoAnswered::neighbour)
                      .collect(Collectors.joining("; ")));
      case DiscoveryObservation.ServiceSeen s ->
          "%s says of itself: %s, port %d at %s"
              .formatted(s.instance(), s.type(), s.port(), addresses(s.addresses()));
    };
  }

  private static String addresses(List<InetAddress> addresses) {
    return addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
  }

  private static String listed(List<InetAddress> hosts) {
    return hosts.isEmpty() ? "" : ": " + addresses(hosts);
  }

  private static String neighbour(HostNetwork.Neighbour one) {
    return "%s on %s %s%s"
        .formatted(
            one.address().getHostAddress(),
            one.nic(),
            one.state().name().toLowerCase(Locale.ROOT),
            one.mac().map(mac -> " as " + mac).orElse(""));
  }

  private static String hops(PathObservation.HopsSeen seen) {
    return switch (seen.outcome()) {
      case Outcome.Ok<List<PathObservation.Hop>>(var hops) ->
          hops.stream()
              .map(hop -> hop.address().map(InetAddress::getHostAddress).orElse("nobody"))
              .collect(Collectors.joining(", "));
      case Outcome.Failed<List<PathObservation.Hop>>(var failure, String detail) -> detail;
      case Outcome.NotRun<List<PathObservation.Hop>>(String reason) -> "not run, " + reason;
    };
  }

  private static String watched(PathObservation.Watched round) {
    return "round "
        + round.round()
        + ": "
        + round.receivers().stream()
            .map(receiver ->
                "%s heard %d times, cast port %s"
                    .formatted(receiver.name().shown(), receiver.heard(), receiver.cast().word()))
            .collect(Collectors.joining("; "));
  }
}
