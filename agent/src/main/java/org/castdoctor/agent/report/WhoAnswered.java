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
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.privacy.Name;

/** The whole table of who answered what, from where, after how long: for {@code -v}. */
public final class WhoAnswered {
  private static final Text NOTHING = Text.asItIs("");

  private WhoAnswered() {}

  /** One line an observation; ends with a line break. */
  public static String of(Observations seen, Words words) {
    List<String> lines = new ArrayList<>();
    for (Observation observation : seen.all()) {
      String line = words.say(line(observation));
      if (!line.isEmpty()) {
        lines.add("  " + Terminal.safe(line));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static Text line(Observation observation) {
    return switch (observation) {
      case DiscoveryObservation seen -> discovered(seen);
      case ReceiverObservation seen -> received(seen);
      case InternetObservation seen -> outside(seen);
      case PathObservation seen -> onTheWay(seen);
      case SenderObservation seen -> here(seen);
      case Observation.ProbeEnded p ->
          p.outcome() instanceof Outcome.Ok
              ? NOTHING
              : Text.of("did not run: {probe}, {outcome}")
                  .with("probe", p.probe())
                  .with("outcome", String.valueOf(p.outcome()));
    };
  }

  private static Text discovered(DiscoveryObservation observation) {
    return switch (observation) {
      case Asked a ->
          Text.of(
                  "asked on {nic} by {family} ({way}): {sent} sent, {refused} refused, {own} own"
                      + " heard back, {answers} answers from {hosts} hosts{list}")
              .with("nic", a.nic())
              .with("family", a.family().word())
              .with("way", a.way().word())
              .with("sent", a.sent())
              .with("refused", a.refused())
              .with("own", a.echoes().get().map(String::valueOf).orElse("-"))
              .with("answers", a.answers())
              .with("hosts", a.responders().size())
              .with("list", listed(a.responders()));
      case Heard h ->
          Text.of("heard {name} on {nic} ({way}) from {source} after {millis} ms, {times} times")
              .with("name", h.instance().shown())
              .with("nic", h.nic())
              .with("way", h.way().word())
              .with("source", h.source())
              .with("millis", h.firstAfterMillis())
              .with("times", h.times());
      case DiscoveryObservation.AppNamed a ->
          Text.of("asked on {nic} for {app} by name: {sent} sent, {offer} offer it")
              .with("nic", a.nic())
              .with("app", a.appId())
              .with("sent", a.sent())
              .with("offer", a.offeredBy().size());
      case DiscoveryObservation.ConsolesAsked c ->
          Text.of("looked on {nic} for {console}: {sent} sent, {answers} answers")
              .with("nic", c.nic())
              .with("console", c.console().word())
              .with("sent", c.sent())
              .with("answers", c.answers());
      case DiscoveryObservation.ConsoleHeard c ->
          c.running()
              .map(app ->
                  Text.of("{console} at {address} is {power} and runs {app}, after {millis} ms")
                      .with("console", c.console().word())
                      .with("address", c.address())
                      .with("power", c.power().word())
                      .with("app", app)
                      .with("millis", c.firstAfterMillis()))
              .orElseGet(() ->
                  Text.of("{console} at {address} is {power}, after {millis} ms")
                      .with("console", c.console().word())
                      .with("address", c.address())
                      .with("power", c.power().word())
                      .with("millis", c.firstAfterMillis()));
      case DiscoveryObservation.SecondOpinion o ->
          Text.of("second opinion on {nic}: {names}")
              .with("nic", o.nic())
              .with("names", BundleJson.part(o.instances()));
      case DiscoveryObservation.Talker t ->
          Text.of(
                  "talker {source} on {nic} after {millis} ms: {answers} answers, {packets} packets"
                      + " to all in {listened} ms, {services}")
              .with("source", t.source())
              .with("nic", t.nic())
              .with("millis", t.firstAfterMillis())
              .with("answers", t.answers())
              .with("packets", t.toAll())
              .with("listened", t.listenedMillis())
              .with(
                  "services",
                  t.types().isEmpty()
                      ? Text.of("no services named")
                      : Text.asItIs(String.join(" ", t.types())));
      case DiscoveryObservation.Goodbye g ->
          Text.of("goodbye of {name} on {nic} from {source} after {millis} ms")
              .with("name", g.instance().shown())
              .with("nic", g.nic())
              .with("source", g.source())
              .with("millis", g.afterMillis());
      case DiscoveryObservation.SsdpAsked a ->
          Text.of(
                  "searched on {nic} by SSDP: {sent} sent, {refused} refused, {answers} answers"
                      + " from {hosts} hosts in {millis} ms{list}")
              .with("nic", a.nic())
              .with("sent", a.sent())
              .with("refused", a.refused())
              .with("answers", a.answers())
              .with("hosts", a.responders().size())
              .with("millis", a.listenedMillis())
              .with("list", listed(a.responders()));
      case DiscoveryObservation.SsdpHeard h ->
          Text.of("SSDP on {nic} from {source} after {millis} ms, {times} times: {targets}")
              .with("nic", h.nic())
              .with("source", h.source())
              .with("millis", h.firstAfterMillis())
              .with("times", h.times())
              .with("targets", String.join(" ", h.targets()));
      case DiscoveryObservation.AskedDirectly d ->
          Text.of("asked {address} alone for receivers: {answer} ({millis} ms)")
              .with("address", d.address())
              .with(
                  "answer", d.receivers().get().map(WhoAnswered::names).orElse(word(d.receivers())))
              .with("millis", d.waitedMillis());
      case DiscoveryObservation.Swept w ->
          Text.of(
                  "swept {hosts} hosts on {nic}, ports {ports}: {opened} open, {refused} refused,"
                      + " {silent} silent, {left} not tried ({millis} ms)")
              .with("hosts", w.hosts())
              .with("nic", w.nic())
              .with("ports", String.valueOf(w.ports()))
              .with("opened", w.opened())
              .with("refused", w.refused())
              .with("silent", w.silent())
              .with("left", w.hosts() * w.ports().size() - w.opened() - w.refused() - w.silent())
              .with("millis", w.waitedMillis());
      case DiscoveryObservation.ServiceSeen s ->
          Text.of("{name} says of itself: {type}, port {port} at {addresses}")
              .with("name", s.instance().shown())
              .with("type", s.type())
              .with("port", s.port())
              .with("addresses", addresses(s.addresses()));
    };
  }

  private static Text received(ReceiverObservation observation) {
    return switch (observation) {
      case Connected c ->
          Text.of("tcp {address}:{port} {outcome} ({millis} ms)")
              .with("address", c.address())
              .with("port", c.port())
              .with("outcome", word(c.outcome()))
              .with("millis", c.waitedMillis());
      case ReceiverObservation.TlsTried t ->
          Text.of("tls {address}:{port} {outcome} ({millis} ms)")
              .with("address", t.address())
              .with("port", t.port())
              .with("outcome", word(t.outcome()))
              .with("millis", t.waitedMillis());
      case ReceiverObservation.CastStatus s ->
          Text.of("status of {address}: {outcome} ({millis} ms)")
              .with("address", s.address())
              .with("outcome", word(s.outcome()))
              .with("millis", s.waitedMillis());
      case ReceiverObservation.CastHeartbeat h ->
          Text.of("heartbeat of {address}: {outcome}, {sent} sent ({millis} ms)")
              .with("address", h.address())
              .with("outcome", word(h.outcome()))
              .with("sent", h.pings())
              .with("millis", h.waitedMillis());
      case ReceiverObservation.AppAsked a ->
          Text.of("app {app} on {address}: {answer}")
              .with("app", a.appId())
              .with("address", a.address())
              .with(
                  "answer",
                  a.outcome()
                      .get()
                      .map(ReceiverObservation.Availability::word)
                      .map(Text::asItIs)
                      .orElse(word(a.outcome())));
      case ReceiverObservation.ProofAsked p ->
          Text.of("proof of {address}: {answer} ({millis} ms)")
              .with("address", p.address())
              .with(
                  "answer",
                  p.outcome()
                      .get()
                      .map(proof -> Text.asItIs(proof.standing().word()))
                      .orElse(word(p.outcome())))
              .with("millis", p.waitedMillis());
      case ReceiverObservation.SetupAsked s ->
          Text.of("set-up page of {address}:{port}: {outcome} ({millis} ms)")
              .with("address", s.address())
              .with("port", s.port())
              .with("outcome", word(s.outcome()))
              .with("millis", s.waitedMillis());
      case ReceiverObservation.Launched l ->
          Text.of("start of {app} on {address}: {answer} ({millis} ms)")
              .with("app", l.appId())
              .with("address", l.address())
              .with(
                  "answer",
                  l.outcome()
                      .get()
                      .map(x -> Text.asItIs(x.stage().word()))
                      .orElse(word(l.outcome())))
              .with("millis", l.waitedMillis());
      case ReceiverObservation.Described d ->
          Text.of("description of {address}: {outcome}")
              .with("address", d.address())
              .with("outcome", word(d.outcome()));
      case ReceiverObservation.DialAsked d ->
          Text.of("dial {app} on {address}: {answer}")
              .with("app", d.app())
              .with("address", d.address())
              .with(
                  "answer",
                  d.outcome()
                      .get()
                      .map(ReceiverObservation.DialState::word)
                      .map(Text::asItIs)
                      .orElse(word(d.outcome())));
      case ReceiverObservation.RokuAsked r ->
          Text.of("roku {address}: {outcome}")
              .with("address", r.address())
              .with("outcome", word(r.outcome()));
    };
  }

  private static Text outside(InternetObservation observation) {
    return switch (observation) {
      case NameAsked n ->
          Text.of("name {name} asked of {address}, {times} times: {answer} ({millis} ms)")
              .with("name", n.name())
              .with("address", n.resolver())
              .with("times", n.attempts())
              .with(
                  "answer",
                  n.outcome()
                      .get()
                      .map(found -> Text.asItIs(addresses(found)))
                      .orElse(word(n.outcome())))
              .with("millis", n.waitedMillis());
      case WebAsked w ->
          Text.of("page of {host}: {answer} ({millis} ms)")
              .with("host", w.vendor())
              .with("answer", status(w.outcome().map(InternetObservation.WebAnswer::status)))
              .with("millis", w.waitedMillis());
      case InternetObservation.ServiceTcp t ->
          Text.of("tcp to {host} ({address}): {outcome} ({millis} ms)")
              .with("host", t.host())
              .with("address", t.address())
              .with("outcome", word(t.outcome()))
              .with("millis", t.waitedMillis());
      case InternetObservation.ServiceTls t ->
          Text.of("tls with {host}: {answer} ({millis} ms)")
              .with("host", t.host())
              .with(
                  "answer",
                  t.outcome()
                      .get()
                      .map(shown ->
                          Text.of("{trust}, issued by {issuer}")
                              .with("trust", shown.trust().word())
                              .with("issuer", shown.issuer().shown()))
                      .orElse(word(t.outcome())))
              .with("millis", t.waitedMillis());
      case InternetObservation.ServiceWeb w ->
          Text.of("page of {host}: {answer} ({millis} ms)")
              .with("host", w.host())
              .with("answer", status(w.outcome().map(InternetObservation.ServiceAnswer::status)))
              .with("millis", w.waitedMillis());
      case InternetObservation.FeedRead f ->
          Text.of("status page of {service}: {answer} ({millis} ms)")
              .with("service", f.service())
              .with(
                  "answer",
                  f.outcome()
                      .get()
                      .map(state -> Text.asItIs(state.level().word() + " " + state.lines()))
                      .orElse(word(f.outcome())))
              .with("millis", f.waitedMillis());
      case InternetObservation.TimeAsked t ->
          Text.of("time of {server}: {answer} ({millis} ms)")
              .with("server", t.server())
              .with("answer", behind(t.outcome()))
              .with("millis", t.waitedMillis());
      case InternetObservation.DateSeen d ->
          Text.of("date of {host}: {answer}")
              .with("host", d.host())
              .with("answer", behind(d.outcome()));
    };
  }

  private static Text onTheWay(PathObservation observation) {
    return switch (observation) {
      case PathObservation.RouterSaid r ->
          Text.of("router {address} over UPnP: {answer} ({millis} ms)")
              .with("address", r.router())
              .with(
                  "answer",
                  r.outcome()
                      .get()
                      .map(w ->
                          Text.of("line {line}, outer address {outer}")
                              .with("line", w.line().word())
                              .with("outer", w.outer().word()))
                      .orElse(word(r.outcome())))
              .with("millis", r.waitedMillis());
      case PathObservation.RoundTrips t ->
          Text.of("round trips to {address} ({leg}): {answer}")
              .with("address", t.address())
              .with("leg", t.leg().word())
              .with(
                  "answer",
                  t.outcome()
                      .get()
                      .map(trips ->
                          Text.of("{millis} ms, late {late}")
                              .with("millis", String.valueOf(trips.millis()))
                              .with("late", String.valueOf(trips.late())))
                      .orElse(word(t.outcome())));
      case PathObservation.LargePage p ->
          Text.of("large page of {host}: {outcome} ({millis} ms)")
              .with("host", p.host())
              .with("outcome", word(p.outcome()))
              .with("millis", p.waitedMillis());
      case PathObservation.Loaded l ->
          Text.of("load {stream} from {host}: {answer}")
              .with("stream", l.stream())
              .with("host", l.host())
              .with(
                  "answer",
                  l.outcome()
                      .get()
                      .map(amount ->
                          Text.of("{bytes} bytes in {millis} ms")
                              .with("bytes", amount.bytes())
                              .with("millis", amount.millis()))
                      .orElse(word(l.outcome())));
      case PathObservation.HopsSeen h ->
          Text.of("first steps to {address}: {hops}")
              .with("address", h.target())
              .with("hops", hops(h));
      case PathObservation.Watched w -> watched(w);
    };
  }

  private static Text here(SenderObservation observation) {
    return switch (observation) {
      case SenderObservation.SenderHere s ->
          s.version()
              .get()
              .map(version ->
                  Text.of("{program} on this computer: {version} ({source})")
                      .with("program", s.program().displayName())
                      .with("version", version)
                      .with("source", s.knownFrom().shown()))
              .orElse(NOTHING);
      case SenderObservation.SetupSeen s ->
          Text.of("set-up: {setup}").with("setup", BundleJson.part(s.setup()));
      case SenderObservation.SendTried s ->
          Text.of("sending to {address} on {nic}: {outcome}")
              .with("address", s.address())
              .with("nic", s.nic())
              .with("outcome", word(s.outcome()));
      case SenderObservation.PortUsed p ->
          Text.of("port {port} is with {users}")
              .with("port", p.port())
              .with("users", BundleJson.part(p.users()));
      case SenderObservation.ProfilesSeen p ->
          Text.of("network profiles: {profiles}").with("profiles", String.valueOf(p.profiles()));
      case SenderObservation.NameRemembered n ->
          Text.of("memory of {name}: {answer}")
              .with("name", n.host().shown())
              .with("answer", String.valueOf(n.remembered()));
      case SenderObservation.HostSeen h ->
          Text.of("neighbours: {neighbours}")
              .with(
                  "neighbours",
                  h.network().neighbours().isEmpty()
                      ? Text.of("none")
                      : Text.row(
                          h.network().neighbours().stream().map(WhoAnswered::neighbour).toList(),
                          Joint.SEMICOLON));
    };
  }

  private static Text word(Outcome<?> outcome) {
    return Text.asItIs(outcome.word());
  }

  private static Text status(Outcome<Integer> answered) {
    return answered
        .get()
        .map(status -> Text.of("status {status}").with("status", status))
        .orElse(word(answered));
  }

  private static Text behind(Outcome<Long> offset) {
    return offset
        .get()
        .map(millis -> Text.of("this computer is {millis} ms behind").with("millis", millis))
        .orElse(word(offset));
  }

  private static Text names(List<Name> names) {
    return names.isEmpty()
        ? Text.of("none")
        : Text.asItIs(names.stream().map(Name::shown).collect(Collectors.joining(", ")));
  }

  private static String addresses(List<InetAddress> addresses) {
    return addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
  }

  private static String listed(List<InetAddress> hosts) {
    return hosts.isEmpty() ? "" : ": " + addresses(hosts);
  }

  private static Text neighbour(HostNetwork.Neighbour one) {
    String state = one.state().name().toLowerCase(Locale.ROOT);
    return one.mac()
        .map(mac ->
            Text.of("{address} on {nic} {state} as {mac}")
                .with("address", one.address())
                .with("nic", one.nic())
                .with("state", state)
                .with("mac", mac.shown()))
        .orElseGet(() ->
            Text.of("{address} on {nic} {state}")
                .with("address", one.address())
                .with("nic", one.nic())
                .with("state", state));
  }

  private static Text hops(PathObservation.HopsSeen seen) {
    return switch (seen.outcome()) {
      case Outcome.Ok<List<PathObservation.Hop>>(var hops) ->
          Text.row(
              hops.stream()
                  .map(hop ->
                      hop.address()
                          .map(address -> Text.asItIs(address.getHostAddress()))
                          .orElse(Text.of("nobody")))
                  .toList(),
              Joint.COMMA);
      case Outcome.Failed<List<PathObservation.Hop>>(var failure, String detail) ->
          Text.asItIs(detail);
      case Outcome.NotRun<List<PathObservation.Hop>>(String reason) ->
          Text.of("not run, {reason}").with("reason", reason);
    };
  }

  private static Text watched(PathObservation.Watched round) {
    List<Text> receivers = new ArrayList<>();
    round
        .receivers()
        .forEach(receiver ->
            receivers.add(
                Text.of("{device} heard {times} times, cast port {outcome}")
                    .with("device", receiver.name().shown())
                    .with("times", receiver.heard())
                    .with("outcome", word(receiver.cast()))));
    return Text.of("round {number}: {receivers}")
        .with("number", round.round())
        .with("receivers", receivers, Joint.SEMICOLON);
  }
}
