package org.castdoctor.agent.report;

import static org.castdoctor.agent.report.AnswerWords.answer;
import static org.castdoctor.agent.report.AnswerWords.word;

import org.castdoctor.agent.observe.ReceiverObservation;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.words.Text;

/** What one receiver answered: its ports, its cast channel, its apps, its other protocols. */
final class ReceiverLines {
  private ReceiverLines() {}

  static Text line(ReceiverObservation observation) {
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
                  "answer", answer(a.outcome(), availability -> Text.asItIs(availability.word())));
      case ReceiverObservation.ProofAsked p ->
          Text.of("proof of {address}: {answer} ({millis} ms)")
              .with("address", p.address())
              .with("answer", answer(p.outcome(), proof -> Text.asItIs(proof.standing().word())))
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
              .with("answer", answer(l.outcome(), start -> Text.asItIs(start.stage().word())))
              .with("millis", l.waitedMillis());
      case ReceiverObservation.Described d ->
          Text.of("description of {address}: {outcome}")
              .with("address", d.address())
              .with("outcome", word(d.outcome()));
      case ReceiverObservation.DialAsked d ->
          Text.of("dial {app} on {address}: {answer}")
              .with("app", d.app())
              .with("address", d.address())
              .with("answer", answer(d.outcome(), state -> Text.asItIs(state.word())));
      case ReceiverObservation.RokuAsked r ->
          Text.of("roku {address}: {outcome}")
              .with("address", r.address())
              .with("outcome", word(r.outcome()));
    };
  }
}
