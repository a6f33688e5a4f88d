package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.Connected;
import org.castdoctor.agent.observe.ReceiverObservation.TlsPeer;
import org.castdoctor.agent.observe.ReceiverObservation.TlsTried;
import org.castdoctor.protocol.wire.cast.CastMessage;
import org.castdoctor.protocol.wire.cast.CastRoot;

/**
 * Examines a Cast receiver as a sender would, without disturbing it: TCP, TLS, then status,
 * heartbeat, the availability of apps and what it is. Nothing is launched or woken. Each stage is
 * an observation of its own; where one fails the later ones do not exist.
 */
public final class CastChannelProbe implements Probe {
  /** Slow TVs need about a second for RSA; senders give up after ten. */
  private static final Duration TLS_WAIT = Duration.ofMillis(2_500);

  private final Lan lan;
  private final Clock clock;
  private final InetSocketAddress target;
  private final List<String> appIds;
  private final List<CastRoot> roots;

  /**
   * @param appIds the apps whose availability is asked, all in one question
   * @param roots in which a receiver's proof may end beside the public ones
   */
  public CastChannelProbe(
      Lan lan,
      Clock clock,
      InetAddress address,
      int port,
      List<String> appIds,
      List<CastRoot> roots) {
    this.lan = lan;
    this.clock = clock;
    this.target = new InetSocketAddress(address, port);
    this.appIds = List.copyOf(appIds);
    this.roots = List.copyOf(roots);
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    // Neither silence nor a broken handshake is believed the first time; who got no turn among many
    // others has not tried.
    for (int attempt = 1; attempt <= Opening.ATTEMPTS && !deadline.hasPassed(); attempt++) {
      long start = clock.nanos();
      Duration patience = Opening.patience(target.getAddress(), attempt);
      Outcome<Lan.Tcp> opened = lan.open(target, deadline.butAtMost(patience));
      long waited = Millis.since(start, clock);
      Outcome<Long> millis =
          opened instanceof Outcome.Ok<Lan.Tcp>(Lan.Tcp tcp)
              ? Outcome.ok(tcp.millis())
              : opened.withoutValue();
      notes.note(
          new Connected(
              clock.now(), target.getAddress(), target.getPort(), attempt, millis, waited));
      if (opened instanceof Outcome.Ok<Lan.Tcp>(Lan.Tcp tcp)) {
        try (tcp) {
          if (startTls(tcp, notes, deadline)) {
            return;
          }
        }
      } else if (opened.wasRun() && !opened.failedWith(Failure.TIMEOUT)) {
        return;
      }
    }
  }

  /** Whether TLS came up; then all was asked that there is to ask. */
  private boolean startTls(Lan.Tcp tcp, Notebook notes, Deadline deadline) {
    long start = clock.nanos();
    Outcome<Lan.Conversation> started = tcp.startTls(deadline.butAtMost(TLS_WAIT));
    long waited = Millis.since(start, clock);
    InetAddress address = target.getAddress();
    notes.note(new TlsTried(clock.now(), address, target.getPort(), peerOf(started), waited));
    if (started instanceof Outcome.Ok<Lan.Conversation>(Lan.Conversation conversation)) {
      try (conversation) {
        ProofOfMake proof = new ProofOfMake(lan.nonce(CastMessage.NONCE_BYTES), roots);
        new CastTalk(conversation, clock, target, appIds, proof).run(notes, deadline);
      }
    }
    return started.isOk();
  }

  private static Outcome<TlsPeer> peerOf(Outcome<Lan.Conversation> started) {
    return started instanceof Outcome.Ok<Lan.Conversation>(Lan.Conversation conversation)
        ? Outcome.ok(conversation.peer())
        : started.withoutValue();
  }
}
