package org.castdoctor.agent.cli;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.mdns.DnsCodec;
import org.castdoctor.protocol.wire.mdns.DnsMessage;
import org.castdoctor.protocol.wire.mdns.DnsName;
import org.castdoctor.protocol.wire.mdns.DnsRecord;
import org.castdoctor.protocol.wire.mdns.TxtRecord;

/**
 * The air of a home with one receiver and the internet in it, for the rehearsal: questions by
 * datagram are answered here, connections go to a peer on the loopback whatever their address.
 * Nothing leaves this computer.
 */
final class RehearsalAir implements Lan {
  static final InetAddress RECEIVER = InetAddress.ofLiteral("192.168.99.21");
  private static final InetAddress SITE = InetAddress.ofLiteral("198.51.100.80");
  private static final DnsName TYPE = DnsName.of("_googlecast._tcp.local");
  private static final int DNS = 53;
  private static final int NTP = 123;
  private static final int NTP_LENGTH = 48;

  /** Seconds from 1900, where NTP begins to count. */
  private static final long TO_1970 = 2_208_988_800L;

  private static final byte[] SSDP =
      String.join(
              "\r\n",
              "HTTP/1.1 200 OK",
              "CACHE-CONTROL: max-age=1800",
              "EXT:",
              "LOCATION: http://192.168.99.21:8008/ssdp/device-desc.xml",
              "SERVER: Linux/3.8.13, UPnP/1.0, Portable SDK for UPnP devices/1.6.18",
              "ST: urn:dial-multiscreen-org:service:dial:1",
              "USN: uuid:00::urn:dial-multiscreen-org:service:dial:1",
              "",
              "")
          .getBytes(StandardCharsets.US_ASCII);

  private final Lan real;
  private final Clock clock;
  private final RehearsalPeer peer;
  private final Optional<Nic> loopback;

  /**
   * @param loopback this computer's own, where it has one
   */
  RehearsalAir(Lan real, Clock clock, RehearsalPeer peer, Optional<Nic> loopback) {
    this.loopback = loopback;
    this.real = real;
    this.clock = clock;
    this.peer = peer;
  }

  /** What is said to a datagram that was sent there; nothing where nobody listens. */
  private Optional<byte[]> answer(byte[] asked, InetSocketAddress to) {
    return switch (to.getPort()) {
      case DNS -> name(asked);
      case NTP -> Optional.of(time(asked));
      case 1900 -> Optional.of(SSDP);
      case 5353 -> Optional.of(receiver());
      default -> Optional.empty();
    };
  }

  private static byte[] receiver() {
    DnsName instance = TYPE.child("rehearsal");
    DnsName host = DnsName.of("rehearsal.local");
    TxtRecord says =
        TxtRecord.of(
            "fn=Rehearsal", "md=Chromecast Ultra", "ca=201221", "id=0123456789abcdef", "ve=05");
    return DnsCodec.encode(
        DnsMessage.response(
            0,
            List.of(),
            List.of(new DnsRecord.Ptr(TYPE, 120, false, instance)),
            List.of(
                new DnsRecord.Srv(instance, 120, true, 0, 0, 8009, host),
                new DnsRecord.Txt(instance, 120, true, says),
                new DnsRecord.Address(host, 120, true, RECEIVER))));
  }

  private static Optional<byte[]> name(byte[] asked) {
    return DnsCodec.parse(asked) instanceof Parsed.Ok<DnsMessage>(DnsMessage question)
        ? Optional.of(
            DnsCodec.encode(
                DnsMessage.response(
                    question.id(),
                    question.questions(),
                    question.questions().stream()
                        .map(q -> new DnsRecord.Address(q.name(), 60, false, SITE))
                        .toList(),
                    List.of())))
        : Optional.empty();
  }

  /** A server's answer: its mode, stratum 1, the cookie that was sent, and this computer's time. */
  private byte[] time(byte[] asked) {
    long cookie = ByteBuffer.wrap(asked).getLong(NTP_LENGTH - Long.BYTES);
    long now = (clock.now().getEpochSecond() + TO_1970) << 32;
    return ByteBuffer.allocate(NTP_LENGTH)
        .put(0, (byte) 0x24)
        .put(1, (byte) 1)
        .putLong(24, cookie)
        .putLong(32, now)
        .putLong(40, now)
        .array();
  }

  @Override
  public byte[] nonce(int length) {
    return real.nonce(length);
  }

  @Override
  public Inbox inbox() {
    return new Answering(real.inbox());
  }

  /** Answers each question once; then nobody says anything until the deadline. */
  private final class Answering implements Inbox {
    private final Queue<Arrival> answers = new ArrayDeque<>();
    private final Inbox silence;

    Answering(Inbox silence) {
      this.silence = silence;
    }

    @Override
    public Outcome<Udp> open(UdpSpec spec) {
      // A real one beside it, from which nothing is ever sent: opening is rehearsed too.
      loopback.ifPresent(nic -> {
        var _ = silence.open(new UdpSpec.Multicast(nic, Family.IPV4));
      });
      return Outcome.ok(
          new Udp() {
            @Override
            public Outcome<Integer> send(byte[] payload, InetSocketAddress to) {
              InetAddress from = to.getAddress().isMulticastAddress() ? RECEIVER : to.getAddress();
              answer(payload, to)
                  .map(said ->
                      new Arrival(
                          this, new InetSocketAddress(from, to.getPort()), said, clock.nanos()))
                  .ifPresent(answers::add);
              return Outcome.ok(payload.length);
            }

            @Override
            public int localPort() {
              return MDNS_GROUP.getPort();
            }
          });
    }

    @Override
    public Optional<Arrival> next(Deadline deadline) {
      Optional<Arrival> answer = Optional.ofNullable(answers.poll());
      // Whatever others on this computer say is none of the rehearsal's business.
      while (answer.isEmpty() && silence.next(deadline).isPresent()) {}
      return answer;
    }

    @Override
    public void close() {
      silence.close();
    }
  }

  /** Where the peer plays that part; empty where nobody does. */
  private Optional<InetSocketAddress> played(InetSocketAddress to) {
    InetAddress here = InetAddress.getLoopbackAddress();
    return switch (to.getPort()) {
      case 443 -> Optional.of(new InetSocketAddress(here, peer.sitePort()));
      case 8009 -> Optional.of(new InetSocketAddress(here, peer.receiverPort()));
      case DNS, 80, 8008 -> Optional.of(new InetSocketAddress(here, peer.plainPort()));
      default -> Optional.empty();
    };
  }

  @Override
  public Outcome<Tcp> open(InetSocketAddress to, Deadline deadline) {
    return played(to)
        .map(there -> real.open(there, deadline))
        .orElseGet(() -> Outcome.failed(Failure.REFUSED));
  }

  @Override
  public Outcome<Page> get(InetSocketAddress to, String host, String path, Deadline deadline) {
    return played(to)
        .map(there -> real.get(there, host, path, deadline))
        .orElseGet(() -> Outcome.failed(Failure.REFUSED));
  }

  @Override
  public void close() {
    real.close();
  }
}
