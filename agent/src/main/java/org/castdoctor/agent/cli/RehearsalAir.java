package org.castdoctor.agent.cli;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.protocol.wire.mdns.DnsCodec;
import org.castdoctor.protocol.wire.mdns.DnsMessage;
import org.castdoctor.protocol.wire.mdns.DnsName;
import org.castdoctor.protocol.wire.mdns.DnsRecord;
import org.castdoctor.protocol.wire.mdns.TxtRecord;

/**
 * The air of a home with one receiver in it, for the rehearsal: every socket takes what is sent,
 * and each question is answered by that receiver. Nothing leaves this program but what goes to the
 * loopback.
 */
final class RehearsalAir implements Lan {
  static final InetAddress RECEIVER = InetAddress.ofLiteral("192.0.2.21");
  private static final DnsName TYPE = DnsName.of("_googlecast._tcp.local");

  private final Lan real;
  private final Clock clock;

  RehearsalAir(Lan real, Clock clock) {
    this.real = real;
    this.clock = clock;
  }

  private static byte[] answer() {
    DnsName instance = TYPE.child("rehearsal");
    DnsName host = DnsName.of("rehearsal.local");
    TxtRecord says = TxtRecord.of("fn=Rehearsal", "md=Chromecast", "ca=4101", "id=00");
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

  @Override
  public byte[] nonce(int length) {
    return real.nonce(length);
  }

  @Override
  public Inbox inbox() {
    return new Answering();
  }

  /** Answers each question once; then nobody says anything until the deadline. */
  private final class Answering implements Inbox {
    private Optional<Udp> asked = Optional.empty();

    @Override
    public Outcome<Udp> open(UdpSpec spec) {
      return Outcome.ok(
          new Udp() {
            @Override
            public Outcome<Integer> send(byte[] payload, InetSocketAddress to) {
              asked = Optional.of(this);
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
      Optional<Arrival> arrival =
          asked.map(socket ->
              new Arrival(
                  socket,
                  new InetSocketAddress(RECEIVER, MDNS_GROUP.getPort()),
                  answer(),
                  clock.nanos()));
      asked = Optional.empty();
      return arrival;
    }

    @Override
    public void close() {}
  }

  @Override
  public Outcome<Tcp> open(InetSocketAddress to, Deadline deadline) {
    return real.open(to, deadline);
  }

  @Override
  public Outcome<Page> get(InetSocketAddress to, String host, String path, Deadline deadline) {
    return real.get(to, host, path, deadline);
  }

  @Override
  public void close() {
    real.close();
  }
}
