package org.castdoctor.agent.probe;

import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.AppAsked;
import org.castdoctor.agent.observe.ReceiverObservation.Availability;
import org.castdoctor.agent.observe.ReceiverObservation.CastHeartbeat;
import org.castdoctor.agent.observe.ReceiverObservation.CastStatus;
import org.castdoctor.agent.observe.ReceiverObservation.ProofAsked;
import org.castdoctor.agent.observe.ReceiverObservation.Running;
import org.castdoctor.agent.observe.ReceiverObservation.Status;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.cast.CastDeframer;
import org.castdoctor.protocol.wire.cast.CastFrame;
import org.castdoctor.protocol.wire.cast.CastMessage;
import org.castdoctor.protocol.wire.cast.CastPayload;
import org.castdoctor.protocol.wire.cast.DeviceAuthMessage;

/**
 * What is said on one open cast channel. All questions leave in one write: asked one after the
 * other, Nagle and delayed acknowledgements would add 40 ms to each. Only for its proof a receiver
 * is asked when the rest is answered, because its signature would hold that up.
 */
final class CastTalk {
  /**
   * Real receivers answer in 5 to 400 ms; senders wait 5 s. Three seconds of silence is silence.
   */
  private static final Duration ANSWER_WAIT = Duration.ofSeconds(3);

  /** A PING that stays unanswered is sent again, once a second, so that no single one decides. */
  private static final Duration PING_EVERY = Duration.ofSeconds(1);

  /**
   * After everything else: a receiver signs its proof, which takes a slow one 100 to 300 ms. One
   * that proves nothing keeps nobody waiting for longer than discovery takes anyway.
   */
  private static final Duration PROOF_WAIT = Duration.ofMillis(300);

  private static final int STATUS_REQUEST = 1;
  private static final int APPS_REQUEST = 2;

  private final Lan.Conversation conversation;
  private final Clock clock;
  private final InetSocketAddress target;
  private final List<String> appIds;
  private final ProofOfMake proof;
  private final CastDeframer frames = new CastDeframer();
  private final Map<String, Outcome<Availability>> apps = new HashMap<>();

  private Optional<Outcome<Status>> status = Optional.empty();
  private Optional<Outcome<Long>> heartbeat = Optional.empty();
  private Optional<Parsed<DeviceAuthMessage>> proven = Optional.empty();
  private long provenAfter;
  private long statusAfter;
  private int pings;
  private boolean challenged;

  CastTalk(
      Lan.Conversation conversation,
      Clock clock,
      InetSocketAddress target,
      List<String> appIds,
      ProofOfMake proof) {
    this.conversation = conversation;
    this.clock = clock;
    this.target = target;
    this.appIds = appIds;
    this.proof = proof;
  }

  void run(Notebook notes, Deadline deadline) {
    long start = clock.nanos();
    Deadline answers = deadline.butAtMost(ANSWER_WAIT);
    conversation.say(
        together(
            CastMessage.connect(),
            CastMessage.ping(),
            CastMessage.getStatus(STATUS_REQUEST),
            CastMessage.getAppAvailability(APPS_REQUEST, appIds)));
    pings = 1;
    Outcome<byte[]> heard = Outcome.failed(Failure.TIMEOUT);
    while (!isComplete() && !answers.hasPassed() && !hasEnded(heard)) {
      Deadline nextPing = answers.butAtMost(PING_EVERY);
      heard = listenUntil(nextPing, start);
      if (!isComplete() && nextPing.hasPassed() && !answers.hasPassed()) {
        challenge();
        if (heartbeat.isEmpty()) {
          conversation.say(CastFrame.encode(CastMessage.ping()));
          pings++;
        }
      }
    }
    if (isComplete()) {
      challenge();
    }
    // What is known is told before the proof, which may take three times as long.
    tellState(notes, Millis.since(start, clock), heard);
    if (isComplete() && proven.isEmpty()) {
      listenForProof(deadline.butAtMost(PROOF_WAIT), start);
    }
    tellProof(notes, start, heard);
  }

  /** Once: as soon as all else is known, or where something of it keeps everybody waiting. */
  private void challenge() {
    if (!challenged) {
      challenged = true;
      conversation.say(CastFrame.encode(proof.challenge()));
    }
  }

  private void listenForProof(Deadline until, long start) {
    while (proven.isEmpty() && !until.hasPassed()) {
      if (take(conversation.listen(until), start).hasFailed()) {
        return;
      }
    }
  }

  private Outcome<byte[]> listenUntil(Deadline until, long start) {
    Outcome<byte[]> heard = Outcome.failed(Failure.TIMEOUT);
    while (!isComplete() && !until.hasPassed()) {
      heard = take(conversation.listen(until), start);
      if (heard.hasFailed()) {
        return heard;
      }
    }
    return heard;
  }

  /** Reads what was heard; the same outcome, or that it was no frame. */
  private Outcome<byte[]> take(Outcome<byte[]> heard, long start) {
    if (heard instanceof Outcome.Ok<byte[]>(byte[] bytes)) {
      for (Parsed<byte[]> body : frames.feed(bytes)) {
        switch (body) {
          case Parsed.Ok<byte[]>(byte[] frame) -> read(frame, start);
          case Parsed.Malformed<byte[]>(String reason, int offset) -> {
            return Outcome.failed(Failure.MALFORMED, reason);
          }
        }
      }
    }
    return heard;
  }

  private void read(byte[] frame, long start) {
    Optional<CastMessage> message = CastMessage.parse(frame).toOptional();
    long after = Millis.since(start, clock);
    if (message.filter(m -> m.namespace().equals(CastMessage.DEVICE_AUTH)).isPresent()) {
      if (proven.isEmpty()) {
        proven = message.map(DeviceAuthMessage::parse);
        provenAfter = after;
      }
      return;
    }
    Optional<CastPayload> payload = message.flatMap(m -> CastPayload.parse(m).toOptional());
    switch (payload.orElse(new CastPayload.Other("unreadable"))) {
      case CastPayload.ReceiverStatus said -> {
        if (status.isEmpty()) {
          status = Optional.of(Outcome.ok(statusOf(said)));
          statusAfter = after;
        }
      }
      case CastPayload.AppAvailability said ->
          said.apps().forEach((appId, availability) -> apps.put(appId, outcomeOf(availability)));
      case CastPayload.Pong pong -> {
        if (heartbeat.isEmpty()) {
          heartbeat = Optional.of(Outcome.ok(after));
        }
      }
      case CastPayload.Ping ping -> conversation.say(CastFrame.encode(CastMessage.pong()));
      case CastPayload.Close close -> {}
      case CastPayload.LaunchStatus launch -> {}
      case CastPayload.LaunchError launch -> {}
      case CastPayload.InvalidRequest invalid -> {}
      case CastPayload.Other other -> {}
    }
  }

  private boolean isComplete() {
    return status.isPresent() && heartbeat.isPresent() && apps.keySet().containsAll(appIds);
  }

  private static boolean hasEnded(Outcome<byte[]> heard) {
    return heard.hasFailed() && !heard.failedWith(Failure.TIMEOUT);
  }

  private void tellState(Notebook notes, long waited, Outcome<byte[]> lastHeard) {
    boolean ended = hasEnded(lastHeard);
    notes.note(
        new CastStatus(
            clock.now(),
            target.getAddress(),
            target.getPort(),
            status.orElseGet(() -> ended ? lastHeard.withoutValue() : silence()),
            status.isPresent() ? statusAfter : waited));
    notes.note(
        new CastHeartbeat(
            clock.now(),
            target.getAddress(),
            target.getPort(),
            pings,
            heartbeat.orElseGet(() -> ended ? lastHeard.withoutValue() : silence()),
            waited));
    for (String appId : appIds) {
      notes.note(
          new AppAsked(
              clock.now(),
              target.getAddress(),
              target.getPort(),
              appId,
              apps.getOrDefault(appId, ended ? lastHeard.withoutValue() : silence())));
    }
  }

  private void tellProof(Notebook notes, long start, Outcome<byte[]> lastHeard) {
    notes.note(
        new ProofAsked(
            clock.now(),
            target.getAddress(),
            target.getPort(),
            proven
                .map(reply ->
                    Outcome.ok(proof.judge(reply, conversation.certificate(), clock.now())))
                .orElseGet(() -> hasEnded(lastHeard) ? lastHeard.withoutValue() : silence()),
            proven.isPresent() ? provenAfter : Millis.since(start, clock)));
  }

  private static <T> Outcome<T> silence() {
    return Outcome.failed(Failure.TIMEOUT);
  }

  private static Status statusOf(CastPayload.ReceiverStatus said) {
    return new Status(
        said.applications().stream()
            .map(app -> new Running(app.appId(), app.displayName(), app.isIdleScreen()))
            .toList(),
        said.standBy(),
        said.activeInput());
  }

  private static Outcome<Availability> outcomeOf(CastPayload.Availability said) {
    return switch (said) {
      case CastPayload.Availability.Available available -> Outcome.ok(Availability.AVAILABLE);
      case CastPayload.Availability.Unavailable unavailable -> Outcome.ok(Availability.UNAVAILABLE);
      case CastPayload.Availability.Unknown(String text) ->
          Outcome.failed(Failure.OTHER, "the receiver said: " + text);
    };
  }

  private static byte[] together(CastMessage... messages) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (CastMessage message : messages) {
      all.writeBytes(CastFrame.encode(message));
    }
    return all.toByteArray();
  }
}
