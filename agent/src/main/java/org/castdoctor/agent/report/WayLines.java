package org.castdoctor.agent.report;

import static org.castdoctor.agent.report.AnswerWords.addresses;
import static org.castdoctor.agent.report.AnswerWords.answer;
import static org.castdoctor.agent.report.AnswerWords.word;

import java.util.ArrayList;
import java.util.List;
import org.castdoctor.agent.observe.InternetObservation;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.InternetObservation.WebAsked;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;

/**
 * The way from this computer and what stands at its end: how good the way is, step by step and over
 * time, then names, vendors, services, their status pages and their clocks.
 */
final class WayLines {
  private WayLines() {}

  static Text line(PathObservation observation) {
    return switch (observation) {
      case PathObservation.RouterSaid r ->
          Text.of("router {address} over UPnP: {answer} ({millis} ms)")
              .with("address", r.router())
              .with(
                  "answer",
                  answer(
                      r.outcome(),
                      w ->
                          Text.of("line {line}, outer address {outer}")
                              .with("line", w.line().word())
                              .with("outer", w.outer().word())))
              .with("millis", r.waitedMillis());
      case PathObservation.RoundTrips t ->
          Text.of("round trips to {address} ({leg}): {answer}")
              .with("address", t.address())
              .with("leg", t.leg().word())
              .with(
                  "answer",
                  answer(
                      t.outcome(),
                      trips ->
                          Text.of("{millis} ms, late {late}")
                              .with("millis", String.valueOf(trips.millis()))
                              .with("late", String.valueOf(trips.late()))));
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
                  answer(
                      l.outcome(),
                      amount ->
                          Text.of("{bytes} bytes in {millis} ms")
                              .with("bytes", amount.bytes())
                              .with("millis", amount.millis())));
      case PathObservation.HopsSeen h ->
          Text.of("first steps to {address}: {hops}")
              .with("address", h.target())
              .with("hops", hops(h));
      case PathObservation.Watched w -> watched(w);
    };
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

  static Text line(InternetObservation observation) {
    return switch (observation) {
      case NameAsked n ->
          Text.of("name {name} asked of {address}, {times} times: {answer} ({millis} ms)")
              .with("name", n.name())
              .with("address", n.resolver())
              .with("times", n.attempts())
              .with("answer", answer(n.outcome(), found -> Text.asItIs(addresses(found))))
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
                  answer(
                      t.outcome(),
                      shown ->
                          Text.of("{trust}, issued by {issuer}")
                              .with("trust", shown.trust().word())
                              .with("issuer", shown.issuer().shown())))
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
                  answer(
                      f.outcome(),
                      state -> Text.asItIs(state.level().word() + " " + state.lines())))
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

  private static Text status(Outcome<Integer> answered) {
    return answer(answered, status -> Text.of("status {status}").with("status", status));
  }

  private static Text behind(Outcome<Long> offset) {
    return answer(
        offset, millis -> Text.of("this computer is {millis} ms behind").with("millis", millis));
  }
}
