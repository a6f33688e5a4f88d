package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.SenderObservation.SendTried;

/**
 * Whether this computer lets a datagram leave for one address of its own network. Asked where
 * questions to everybody were refused, to tell "discovery is forbidden" from "the home is
 * forbidden". The datagrams are empty and go to the discard port; no answer is wanted.
 */
public final class SendProbe implements Probe {
  /** RFC 863: whatever comes here is thrown away. */
  private static final int DISCARD = 9;

  /** A refusal by rule is the same every time; one may be a full buffer's. */
  private static final int ATTEMPTS = 2;

  private final Lan lan;
  private final Clock clock;
  private final Nic nic;
  private final InetAddress address;

  public SendProbe(Lan lan, Clock clock, Nic nic, InetAddress address) {
    this.lan = lan;
    this.clock = clock;
    this.nic = nic;
    this.address = address;
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    int attempts = 0;
    int left = 0;
    Outcome<Integer> outcome = Outcome.notRun("out of time");
    try (Lan.Inbox inbox = lan.inbox()) {
      Outcome<Lan.Udp> socket = inbox.open(new Lan.UdpSpec.Ephemeral(Optional.of(nic)));
      if (!(socket instanceof Outcome.Ok<Lan.Udp>(Lan.Udp udp))) {
        outcome = socket.withoutValue();
      } else {
        while (attempts < ATTEMPTS && !deadline.hasPassed()) {
          attempts++;
          outcome = udp.send(new byte[0], new InetSocketAddress(address, DISCARD));
          left += outcome.isOk() ? 1 : 0;
        }
      }
    }
    notes.note(
        new SendTried(
            clock.now(), nic.name(), address, attempts, left > 0 ? Outcome.ok(left) : outcome));
  }
}
