package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.InternetObservation.Resolver;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.mdns.DnsCodec;
import org.castdoctor.protocol.wire.mdns.DnsMessage;
import org.castdoctor.protocol.wire.mdns.DnsName;
import org.castdoctor.protocol.wire.mdns.DnsRecord;

/**
 * One name asked of several resolvers at once, by packets of our own: the system's look-up would
 * block for ten seconds on a dead resolver and never say which one was dead.
 */
public final class NameLookup {
  /** When the question leaves, in milliseconds: a lost packet is asked again twice. */
  private static final List<Integer> TRIES = List.of(0, 500, 1_200);

  private static final Duration WAIT = Duration.ofSeconds(2);

  /** How long the second try may take for the others where this computer's own resolver answers. */
  private static final Duration GRACE = Duration.ofMillis(250);

  private static final int DNS_PORT = 53;
  private static final int NO_SUCH_NAME = 3;

  /** A resolver to ask. */
  public record Server(InetAddress address, Resolver role) {}

  private final Lan lan;
  private final Clock clock;
  private final List<Server> servers;

  NameLookup(Lan lan, Clock clock, List<Server> servers) {
    this.lan = lan;
    this.clock = clock;
    this.servers = servers;
  }

  /** Asks for IPv4 addresses. One observation a resolver, in the resolvers' order. */
  List<NameAsked> ask(DnsName name, Deadline deadline) {
    return ask(name, DnsRecord.TYPE_A, deadline);
  }

  /** Asks each resolver as which address it reaches Google's name server. */
  List<NameAsked> askWhoAsks(Deadline deadline) {
    return ask(DnsName.of(NameAsked.WHO_ASKS), DnsRecord.TYPE_TXT, deadline);
  }

  private List<NameAsked> ask(DnsName name, int type, Deadline deadline) {
    List<Pending> pending = new ArrayList<>();
    long start = clock.nanos();
    try (Lan.Inbox inbox = lan.inbox()) {
      Outcome<Lan.Udp> socket = inbox.open(new Lan.UdpSpec.Ephemeral(Optional.empty()));
      for (int i = 0; i < servers.size(); i++) {
        // The id only has to tell the resolvers apart; the port is the secret, and nothing is
        // cached.
        pending.add(new Pending(servers.get(i), 0x4344 + i, socket));
      }
      Deadline end = deadline.butAtMost(WAIT);
      for (int i = 0; i < TRIES.size() && !isSettled(pending); i++) {
        pending.stream().filter(Pending::isOpen).forEach(p -> p.send(name, type));
        boolean enough = i > 0 && pending.stream().anyMatch(Pending::isOwnAndAnswered);
        Deadline round = i + 1 < TRIES.size() ? roundEnd(start, TRIES.get(i + 1), end) : end;
        listen(inbox, pending, enough ? round.butAtMost(GRACE) : round, start);
        if (enough) {
          break;
        }
      }
    }
    return pending.stream().map(p -> p.asked(name, start)).toList();
  }

  private Deadline roundEnd(long start, int nextMillis, Deadline end) {
    return new Deadline(
        clock, Math.min(start + Duration.ofMillis(nextMillis).toNanos(), end.atNanos()));
  }

  private void listen(Lan.Inbox inbox, List<Pending> pending, Deadline until, long start) {
    while (!isSettled(pending) && !until.hasPassed()) {
      Optional<Lan.Arrival> arrival = inbox.next(until);
      if (arrival.isEmpty()) {
        return;
      }
      pending.forEach(p -> p.take(arrival.get(), start));
    }
  }

  private boolean isSettled(List<Pending> pending) {
    return pending.stream().noneMatch(Pending::isOpen);
  }

  /** Those of the record itself, or those that a text spells out. */
  private static Stream<InetAddress> addresses(DnsRecord record) {
    return switch (record) {
      case DnsRecord.Address address -> Stream.of(address.address());
      case DnsRecord.Txt txt ->
          txt.text().strings().stream()
              .map(string -> new String(string, StandardCharsets.UTF_8))
              .flatMap(NameLookup::literal);
      case DnsRecord.Ptr _,
          DnsRecord.Srv _,
          DnsRecord.Cname _,
          DnsRecord.Nsec _,
          DnsRecord.Unknown _ ->
          Stream.empty();
    };
  }

  private static Stream<InetAddress> literal(String text) {
    try {
      return Stream.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException anythingElse) {
      return Stream.empty();
    }
  }

  /** One resolver's question and what became of it. */
  private final class Pending {
    private final Server server;
    private final int id;
    private final Outcome<Lan.Udp> socket;
    private Optional<Outcome<List<InetAddress>>> answer = Optional.empty();
    private long answeredAfter;
    private int attempts;

    Pending(Server server, int id, Outcome<Lan.Udp> socket) {
      this.server = server;
      this.id = id;
      this.socket = socket;
    }

    boolean isOpen() {
      return answer.isEmpty();
    }

    boolean isOwnAndAnswered() {
      return server.role() == Resolver.SYSTEM && answer.filter(Outcome::isOk).isPresent();
    }

    void send(DnsName name, int type) {
      attempts++;
      if (!(socket instanceof Outcome.Ok<Lan.Udp>(Lan.Udp udp))) {
        answer = Optional.of(socket.withoutValue());
        return;
      }
      byte[] question = DnsCodec.encode(DnsMessage.lookup(id, name, type));
      Outcome<Integer> sent = udp.send(question, new InetSocketAddress(server.address(), DNS_PORT));
      if (!sent.isOk()) {
        answer = Optional.of(sent.withoutValue());
      }
    }

    void take(Lan.Arrival arrival, long start) {
      if (isOpen()
          && arrival.from().getAddress().equals(server.address())
          && DnsCodec.parse(arrival.payload()) instanceof Parsed.Ok<DnsMessage>(DnsMessage message)
          && message.id() == id
          && message.isResponse()) {
        answer = Optional.of(outcomeOf(message));
        answeredAfter = Millis.between(start, arrival.atNanos());
      }
    }

    private static Outcome<List<InetAddress>> outcomeOf(DnsMessage message) {
      if (message.rcode() == NO_SUCH_NAME) {
        return Outcome.failed(Failure.NO_SUCH_NAME);
      }
      List<InetAddress> addresses =
          message.answers().stream().flatMap(NameLookup::addresses).toList();
      return message.rcode() != 0 || addresses.isEmpty()
          ? Outcome.failed(Failure.SERVER_FAILURE, "answer code " + message.rcode())
          : Outcome.ok(addresses);
    }

    NameAsked asked(DnsName name, long start) {
      return new NameAsked(
          clock.now(),
          name.toString(),
          server.address(),
          server.role(),
          attempts,
          answer.orElseGet(() -> Outcome.failed(Failure.TIMEOUT)),
          answer.isPresent() ? answeredAfter : Millis.since(start, clock));
    }
  }
}
