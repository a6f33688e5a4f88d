package org.castdoctor.agent.report;

import static org.castdoctor.agent.report.AnswerWords.addresses;
import static org.castdoctor.agent.report.AnswerWords.answer;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Collectors;
import org.castdoctor.agent.observe.BundleJson;
import org.castdoctor.agent.observe.DiscoveryObservation;
import org.castdoctor.agent.observe.DiscoveryObservation.Asked;
import org.castdoctor.agent.observe.DiscoveryObservation.Heard;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.privacy.Name;

/**
 * Who was asked in the home and who was heard: multicast DNS, SSDP, the consoles' own questions,
 * and the ports that were tried where too few spoke.
 */
final class DiscoveryLines {
  private DiscoveryLines() {}

  static Text line(DiscoveryObservation observation) {
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
              .with("answer", answer(d.receivers(), DiscoveryLines::names))
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

  private static Text names(List<Name> names) {
    return names.isEmpty()
        ? Text.of("none")
        : Text.asItIs(names.stream().map(Name::shown).collect(Collectors.joining(", ")));
  }

  private static String listed(List<InetAddress> hosts) {
    return hosts.isEmpty() ? "" : ": " + addresses(hosts);
  }
}
