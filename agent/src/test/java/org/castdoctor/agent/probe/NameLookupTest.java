package org.castdoctor.agent.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.InternetObservation.Resolver;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.probe.NameLookup.Server;
import org.castdoctor.agent.sim.SimClock;
import org.castdoctor.protocol.wire.mdns.DnsCodec;
import org.castdoctor.protocol.wire.mdns.DnsMessage;
import org.castdoctor.protocol.wire.mdns.DnsName;
import org.castdoctor.protocol.wire.mdns.DnsRecord;
import org.junit.jupiter.api.Test;

/** Answers that are not what they should be, each given to the first question at once. */
class NameLookupTest {
  private static final DnsName NAME = DnsName.of("connectivitycheck.gstatic.com");
  private static final InetAddress RESOLVER = InetAddress.ofLiteral("192.168.1.1");
  private static final InetAddress SOMEBODY = InetAddress.ofLiteral("192.168.1.66");
  private static final InetAddress FOUND = InetAddress.ofLiteral("203.0.113.204");

  @Test
  void theAnswerOfTheResolverThatWasAskedCounts() {
    assertEquals(Outcome.ok(List.of(FOUND)), outcome(RESOLVER, q -> answer(q.id(), 0x8180, FOUND)));
  }

  @Test
  void anAnswerFromSomebodyElseCountsForNothing() {
    assertTrue(outcome(SOMEBODY, q -> answer(q.id(), 0x8180, FOUND)).failedWith(Failure.TIMEOUT));
  }

  @Test
  void anAnswerToAnotherQuestionCountsForNothing() {
    assertTrue(
        outcome(RESOLVER, q -> answer(q.id() ^ 1, 0x8180, FOUND)).failedWith(Failure.TIMEOUT));
  }

  @Test
  void aQuestionThatComesBackIsNoAnswer() {
    assertTrue(outcome(RESOLVER, DnsCodec::encode).failedWith(Failure.TIMEOUT));
  }

  @Test
  void bytesThatAreNoDnsCountForNothing() {
    assertTrue(outcome(RESOLVER, q -> new byte[] {1, 2, 3}).failedWith(Failure.TIMEOUT));
  }

  @Test
  void anErrorIsAResolverThatFails() {
    assertTrue(outcome(RESOLVER, q -> answer(q.id(), 0x8182)).failedWith(Failure.SERVER_FAILURE));
    assertTrue(outcome(RESOLVER, q -> answer(q.id(), 0x8185)).failedWith(Failure.SERVER_FAILURE));
  }

  @Test
  void anAnswerWithoutAnAddressIsAResolverThatFails() {
    assertTrue(outcome(RESOLVER, q -> answer(q.id(), 0x8180)).failedWith(Failure.SERVER_FAILURE));
  }

  @Test
  void aNameThatDoesNotExistIsSaidAsSuch() {
    assertTrue(outcome(RESOLVER, q -> answer(q.id(), 0x8183)).failedWith(Failure.NO_SUCH_NAME));
  }

  @Test
  void withoutASocketThatIsTheOutcome() {
    SimClock clock = new SimClock();
    Lan lan = new OneAnswer(Outcome.failed(Failure.DENIED), RESOLVER, DnsCodec::encode);
    assertTrue(ask(lan, clock).outcome().failedWith(Failure.DENIED));
  }

  private static Outcome<List<InetAddress>> outcome(InetAddress from, Answering answering) {
    Lan lan = new OneAnswer(Outcome.ok(1), from, answering);
    return ask(lan, new SimClock()).outcome();
  }

  private static NameAsked ask(Lan lan, SimClock clock) {
    return new NameLookup(lan, clock, List.of(new Server(RESOLVER, Resolver.SYSTEM)))
        .ask(NAME, clock.in(Duration.ofSeconds(5)))
        .getFirst();
  }

  private static byte[] answer(int id, int flags, InetAddress... addresses) {
    List<DnsRecord> records =
        List.of(addresses).stream()
            .<DnsRecord>map(address -> new DnsRecord.Address(NAME, 60, false, address))
            .toList();
    return DnsCodec.encode(new DnsMessage(id, flags, List.of(), records, List.of(), List.of()));
  }

  @FunctionalInterface
  private interface Answering {
    byte[] to(DnsMessage question);
  }

  /** A network in which every question is answered at once, in one way. */
  private record OneAnswer(Outcome<Integer> socket, InetAddress from, Answering answering)
      implements Lan {
    @Override
    public byte[] nonce(int length) {
      return new byte[length];
    }

    @Override
    public Inbox inbox() {
      Queue<Arrival> arrivals = new ArrayDeque<>();
      Udp udp =
          new Udp() {
            @Override
            public Outcome<Integer> send(byte[] payload, InetSocketAddress to) {
              DnsMessage question = DnsCodec.parse(payload).toOptional().orElseThrow();
              InetSocketAddress source = new InetSocketAddress(from, to.getPort());
              arrivals.add(new Arrival(this, source, answering.to(question), 0));
              return Outcome.ok(payload.length);
            }

            @Override
            public int localPort() {
              return 40_000;
            }
          };
      return new Inbox() {
        @Override
        public Outcome<Udp> open(UdpSpec spec) {
          return socket.isOk() ? Outcome.ok(udp) : socket.withoutValue();
        }

        @Override
        public Optional<Arrival> next(Deadline deadline) {
          return Optional.ofNullable(arrivals.poll());
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public Outcome<Tcp> open(InetSocketAddress to, Deadline deadline) {
      return Outcome.notRun("no connections here");
    }

    @Override
    public Outcome<Page> get(InetSocketAddress to, String host, String path, Deadline deadline) {
      return Outcome.notRun("no pages here");
    }

    @Override
    public void close() {}
  }
}
