package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.DiscoveryObservation.AskedDirectly;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.mdns.DnsCodec;
import org.castdoctor.protocol.wire.mdns.DnsMessage;
import org.castdoctor.protocol.wire.mdns.DnsMessage.Question;
import org.castdoctor.protocol.wire.mdns.DnsRecord;

/**
 * Asks one host alone for the receivers it announces (RFC 6762 §5.5). What answers here and stays
 * silent to all has its multicast lost on the way; what answers without naming a receiver no longer
 * announces one.
 */
public final class DirectProbe implements Probe {
  public static final Duration WHOLE = Duration.ofMillis(700);

  /** A responder may take 120 ms for a record that others may have too (RFC 6762 §6). */
  private static final Duration ATTEMPT = Duration.ofMillis(300);

  /** After the first answer, for the records that come in packets of their own. */
  private static final Duration REST = Duration.ofMillis(40);

  private static final int ATTEMPTS = 2;

  private final Lan lan;
  private final Clock clock;
  private final InetAddress address;
  private final Nic nic;

  /**
   * @param nic the interface behind which the host is
   */
  public DirectProbe(Lan lan, Clock clock, InetAddress address, Nic nic) {
    this.lan = lan;
    this.clock = clock;
    this.address = Lan.onLink(address, nic);
    this.nic = nic;
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    long start = clock.nanos();
    int attempts = 0;
    Outcome<List<Name>> outcome = Outcome.failed(Failure.TIMEOUT);
    try (Lan.Inbox inbox = lan.inbox()) {
      Outcome<Lan.Udp> socket =
          inbox.open(new Lan.UdpSpec.Ephemeral(Optional.empty(), Family.of(address)));
      if (!(socket instanceof Outcome.Ok<Lan.Udp>(Lan.Udp udp))) {
        outcome = socket.withoutValue();
      } else {
        while (attempts < ATTEMPTS && outcome.failedWith(Failure.TIMEOUT)) {
          attempts++;
          outcome = ask(inbox, udp, deadline.butAtMost(ATTEMPT), start);
        }
      }
    }
    long waited = Millis.since(start, clock);
    notes.note(new AskedDirectly(clock.now(), address, attempts, outcome, waited));
  }

  private Outcome<List<Name>> ask(Lan.Inbox inbox, Lan.Udp udp, Deadline deadline, long start) {
    InetSocketAddress to = new InetSocketAddress(address, Lan.MDNS_GROUP.getPort());
    List<Question> questions =
        List.of(
            new Question(DiscoveryProbe.CAST, DnsRecord.TYPE_PTR, false),
            new Question(DiscoveryProbe.ANYBODY, DnsRecord.TYPE_PTR, false));
    for (Question question : questions) {
      byte[] packet = DnsCodec.encode(DnsMessage.query(0, List.of(question), List.of()));
      if (udp.send(packet, to) instanceof Outcome.Failed<Integer> failed) {
        return failed.withoutValue();
      }
    }
    Sightings sightings = new Sightings(Set.of(DiscoveryProbe.CAST));
    List<ServiceSeen> complete = new ArrayList<>();
    boolean answered = false;
    Deadline until = deadline;
    while (!until.hasPassed()) {
      Optional<Lan.Arrival> arrival = inbox.next(until);
      if (arrival.isEmpty()) {
        break;
      }
      if (arrival.get().from().getAddress().equals(address)
          && DnsCodec.parse(arrival.get().payload()) instanceof Parsed.Ok<DnsMessage>(var message)
          && message.isResponse()
          && message.rcode() == 0) {
        long after = Millis.between(start, arrival.get().atNanos());
        var origin = new Sightings.Origin(nic, Way.OWN_PORT, address, after);
        complete.addAll(sightings.take(message, origin, clock.now()));
        // An answer about services at large may come before the one about receivers.
        answered = true;
        until = complete.isEmpty() ? deadline : deadline.butAtMost(REST);
      }
    }
    if (!answered) {
      return Outcome.failed(Failure.TIMEOUT);
    }
    complete.addAll(sightings.incomplete(clock.now()));
    return Outcome.ok(
        complete.stream().map(DirectProbe::nameOf).distinct().sorted().map(Name::new).toList());
  }

  private static String nameOf(ServiceSeen service) {
    return service.txt().word("fn").orElse(service.instance().shown());
  }
}
