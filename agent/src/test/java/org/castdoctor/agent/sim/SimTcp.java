package org.castdoctor.agent.sim;

import java.time.Duration;
import java.util.Optional;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Observation.TlsPeer;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.sim.SimCastPort.Talk;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;

/** An open connection, to a receiver's cast port or to a port that knows no TLS. */
final class SimTcp implements Lan.Tcp {
  /** An alert is quick. */
  private static final Duration ALERT = Duration.ofMillis(10);

  /** Receivers renew their certificates every two days. */
  private static final Duration CERTIFICATE = Duration.ofDays(1);

  private final SimLan lan;
  private final SimClock clock;
  private final Optional<SimReceiver> receiver;
  private final long millis;

  SimTcp(SimLan lan, SimClock clock, Optional<SimReceiver> receiver, long millis) {
    this.lan = lan;
    this.clock = clock;
    this.receiver = receiver;
    this.millis = millis;
  }

  @Override
  public long millis() {
    return millis;
  }

  @Override
  public Outcome<Lan.Conversation> startTls(Deadline deadline) {
    return switch (receiver.map(r -> r.cast().talk()).orElse(Talk.TLS_FAILS)) {
      case TLS_FAILS -> alert(deadline);
      case TLS_FAILS_ONCE ->
          lan.isFirstHandshake(receiver.orElseThrow().name())
              ? alert(deadline)
              : shakeHands(receiver.orElseThrow(), deadline);
      case TLS_SILENT -> late(deadline);
      case WELL, MUTE, NO_HEARTBEAT, CLOSES_MIDWAY, GARBAGE ->
          shakeHands(receiver.orElseThrow(), deadline);
    };
  }

  private Outcome<Lan.Conversation> shakeHands(SimReceiver speaker, Deadline deadline) {
    Duration handshake = speaker.cast().handshake();
    if (deadline.left().compareTo(handshake) < 0) {
      return late(deadline);
    }
    clock.waitUntil(clock.in(handshake).atNanos());
    TlsPeer peer =
        new TlsPeer(
            "TLSv1.2",
            "CN=" + speaker.id(),
            SimClock.START.minus(CERTIFICATE),
            SimClock.START.plus(CERTIFICATE),
            speaker.id() + speaker.id());
    SimConversation conversation = new SimConversation(lan, clock, speaker, peer);
    lan.opened(conversation);
    return Outcome.ok(conversation);
  }

  private Outcome<Lan.Conversation> alert(Deadline deadline) {
    clock.waitUntil(deadline.butAtMost(ALERT).atNanos());
    return Outcome.failed(Failure.TLS, "Received fatal alert: handshake_failure");
  }

  private Outcome<Lan.Conversation> late(Deadline deadline) {
    clock.waitUntil(deadline.atNanos());
    return Outcome.failed(Failure.TLS, "no TLS answer in time");
  }

  @Override
  public void close() {
    lan.closed(this);
  }
}
