package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.InternetObservation.TimeAsked;
import org.castdoctor.agent.observe.Notebook;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.mdns.DnsName;
import org.castdoctor.protocol.wire.ntp.Sntp;

/**
 * Whether a time server answers this computer (UDP port 123), asked up to three times, and how far
 * this computer's clock is from it.
 */
public final class NtpProbe implements Probe {
  /** The name may take two seconds, the tries less than two. */
  public static final Duration WHOLE = Duration.ofMillis(3_800);

  /** How long each try waits, in milliseconds: a lost packet is asked again twice. */
  private static final List<Integer> WAITS = List.of(500, 600, 600);

  private final Lan lan;
  private final Clock clock;
  private final String server;
  private final List<NameLookup.Server> servers;

  public NtpProbe(Lan lan, Clock clock, String server, List<NameLookup.Server> servers) {
    this.lan = lan;
    this.clock = clock;
    this.server = server;
    this.servers = List.copyOf(servers);
  }

  @Override
  public void run(Notebook notes, Deadline deadline) {
    List<NameAsked> names = new NameLookup(lan, clock, servers).ask(DnsName.of(server), deadline);
    names.forEach(notes::note);
    Optional<InetAddress> address = PublicAddress.of(names);
    long start = clock.nanos();
    if (address.isEmpty()) {
      Outcome<Long> unknown = Outcome.notRun("no resolver gave an address for " + server);
      notes.note(new TimeAsked(clock.now(), server, 0, unknown, 0));
      return;
    }
    int attempts = 0;
    Outcome<Long> outcome = Outcome.failed(Failure.TIMEOUT);
    try (Lan.Inbox inbox = lan.inbox()) {
      Outcome<Lan.Udp> socket = inbox.open(new Lan.UdpSpec.Ephemeral(Optional.empty()));
      if (!(socket instanceof Outcome.Ok<Lan.Udp>(Lan.Udp udp))) {
        outcome = socket.withoutValue();
      } else {
        for (int wait : WAITS) {
          if (deadline.hasPassed() || !outcome.failedWith(Failure.TIMEOUT)) {
            break;
          }
          attempts++;
          outcome = ask(inbox, udp, address.get(), deadline.butAtMost(Duration.ofMillis(wait)));
        }
      }
    }
    notes.note(new TimeAsked(clock.now(), server, attempts, outcome, Millis.since(start, clock)));
  }

  private Outcome<Long> ask(Lan.Inbox inbox, Lan.Udp udp, InetAddress address, Deadline until) {
    // Steady time is no secret and never repeats, which is all that the cookie has to be.
    long cookie = clock.nanos();
    Instant asked = clock.now();
    Outcome<Integer> sent =
        udp.send(Sntp.question(cookie), new InetSocketAddress(address, Sntp.PORT));
    if (!sent.isOk()) {
      return sent.withoutValue();
    }
    while (!until.hasPassed()) {
      Optional<Lan.Arrival> arrival = inbox.next(until);
      if (arrival.isEmpty()) {
        break;
      }
      if (arrival.get().from().getAddress().equals(address)
          && Sntp.parse(arrival.get().payload(), cookie)
              instanceof Parsed.Ok<Sntp.Reply>(Sntp.Reply reply)) {
        Duration tripAndAway = Duration.ofNanos(arrival.get().atNanos() - cookie);
        return Outcome.ok(reply.offset(asked, asked.plus(tripAndAway)).toMillis());
      }
    }
    return Outcome.failed(Failure.TIMEOUT);
  }
}
