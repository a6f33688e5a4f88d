package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.TlsPeer;
import org.castdoctor.agent.observe.ReceiverObservation.TlsTried;

/**
 * Whether one cast port shows one certificate: a few handshakes, one after the other, and nothing
 * said on them. Made only where a receiver that showed one failed later on, because two devices at
 * one address answer by turns.
 */
public final class CertificateProbe implements Probe {
  /** Three handshakes of a slow receiver. */
  public static final Duration WHOLE = Duration.ofMillis(2_500);

  private static final int HANDSHAKES = 3;

  private final Lan lan;
  private final Clock clock;
  private final InetAddress address;
  private final int port;

  public CertificateProbe(Lan lan, Clock clock, InetAddress address, int port) {
    this.lan = lan;
    this.clock = clock;
    this.address = address;
    this.port = port;
  }

  @Override
  public void run(Notebook notes, Deadline end) {
    Deadline deadline = end.butAtMost(WHOLE);
    for (int i = 0; i < HANDSHAKES && !deadline.hasPassed(); i++) {
      Outcome<Lan.Tcp> opened = lan.open(new InetSocketAddress(address, port), deadline);
      if (opened instanceof Outcome.Ok<Lan.Tcp>(Lan.Tcp tcp)) {
        try (tcp) {
          long start = clock.nanos();
          Outcome<TlsPeer> peer = shown(tcp, deadline);
          notes.note(new TlsTried(clock.now(), address, port, peer, Millis.since(start, clock)));
        }
      }
    }
  }

  private static Outcome<TlsPeer> shown(Lan.Tcp tcp, Deadline deadline) {
    Outcome<Lan.Conversation> handshake = tcp.startTls(deadline);
    if (handshake instanceof Outcome.Ok<Lan.Conversation>(Lan.Conversation conversation)) {
      try (conversation) {
        return Outcome.ok(conversation.peer());
      }
    }
    return handshake.withoutValue();
  }
}
