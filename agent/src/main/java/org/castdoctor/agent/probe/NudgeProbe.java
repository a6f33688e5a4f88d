package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.HostFacts;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.SenderObservation.HostSeen;

/**
 * Finds out who is alive on a small home network where discovery heard nobody: one empty datagram
 * to the discard port of every address makes the operating system ask "who has it?", and the
 * neighbour table then says who answered. Much quicker and gentler than 254 connections.
 */
public final class NudgeProbe implements Probe {
  /** RFC 863: whatever comes here is thrown away. */
  private static final int DISCARD = 9;

  /** Neighbours on a LAN answer within milliseconds, sleeping Wi-Fi ones within a beacon or two. */
  private static final Duration ANSWERS = Duration.ofMillis(400);

  /** A /24. Larger networks are no homes, and a /22 overruns the kernel's neighbour table. */
  public static final int SMALLEST_PREFIX = 24;

  private final Lan lan;
  private final Clock clock;
  private final HostFacts facts;
  private final Nic nic;

  public NudgeProbe(Lan lan, Clock clock, HostFacts facts, Nic nic) {
    this.lan = lan;
    this.clock = clock;
    this.facts = facts;
    this.nic = nic;
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    Optional<Prefix> own = nic.ipv4();
    if (own.isEmpty() || own.get().length() < SMALLEST_PREFIX) {
      return;
    }
    try (Lan.Inbox inbox = lan.inbox()) {
      if (inbox.open(new Lan.UdpSpec.Ephemeral(Optional.of(nic)))
          instanceof Outcome.Ok<Lan.Udp>(Lan.Udp udp)) {
        int hosts = 1 << (32 - own.get().length());
        for (int host = 1; host < hosts - 1 && !deadline.hasPassed(); host++) {
          var _ = udp.send(new byte[0], new InetSocketAddress(address(own.get(), host), DISCARD));
        }
        Deadline answered = deadline.butAtMost(ANSWERS);
        while (!answered.hasPassed()) {
          var _ = inbox.next(answered);
        }
      }
    }
    notes.note(new HostSeen(clock.now(), facts.read()));
  }

  private static InetAddress address(Prefix own, int host) {
    byte[] bytes = own.address().getAddress();
    int mask = (1 << (32 - own.length())) - 1;
    bytes[3] = (byte) ((bytes[3] & ~mask) | host);
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException fourBytesAlwaysFit) {
      throw new IllegalStateException(fourBytesAlwaysFit);
    }
  }
}
