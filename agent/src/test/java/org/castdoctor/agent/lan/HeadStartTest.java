package org.castdoctor.agent.lan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.lan.HeadStart.Search;
import org.castdoctor.agent.lan.netty.NettyLan;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.NicKind;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.protocol.wire.mdns.DnsCodec;
import org.castdoctor.protocol.wire.mdns.DnsMessage;
import org.castdoctor.protocol.wire.mdns.DnsName;
import org.castdoctor.protocol.wire.mdns.DnsRecord;
import org.junit.jupiter.api.Test;

/** The first question, and who goes on from it; on the loopback alone. */
class HeadStartTest {
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

  @Test
  void itAsksWhatDiscoveryAsks() {
    DnsMessage.Question receivers =
        new DnsMessage.Question(DnsName.of("_googlecast._tcp.local"), DnsRecord.TYPE_PTR, false);
    assertArrayEquals(
        DnsCodec.encode(DnsMessage.query(0, List.of(receivers), List.of())),
        Search.RECEIVERS.questions().getFirst());
  }

  @Test
  void whatArrivedBeforeAnybodyListenedIsHeardAndTheSameSocketGoesOn() throws IOException {
    SystemClock clock = new SystemClock();
    HeadStart start = onTheLoopback();
    try (NettyLan lan = new NettyLan(clock, Optional.of(start));
        Lan.Inbox inbox = lan.inbox();
        DatagramChannel other = DatagramChannel.open()) {
      other.bind(new InetSocketAddress(HERE, 0));
      other.send(text("early"), new InetSocketAddress(HERE, start.port(Search.RECEIVERS)));

      Lan.Udp socket =
          inbox.open(new Lan.UdpSpec.Begun(loopback(), Search.RECEIVERS)).get().orElseThrow();
      assertTrue(socket.askedAtNanos().orElseThrow() < clock.nanos());
      Lan.Arrival early = inbox.next(clock.in(Duration.ofSeconds(5))).orElseThrow();
      assertEquals("early", new String(early.payload(), StandardCharsets.UTF_8));

      assertTrue(socket.send("more".getBytes(StandardCharsets.UTF_8), early.from()).isOk());
      ByteBuffer heard = ByteBuffer.allocate(16);
      InetSocketAddress from = (InetSocketAddress) other.receive(heard);
      assertEquals(socket.localPort(), from.getPort());
      assertEquals(4, heard.position());
      assertFalse(
          inbox.open(new Lan.UdpSpec.Begun(loopback(), Search.RECEIVERS)).isOk(), "only once");
    }
  }

  @Test
  void anotherInterfaceOrAddressBeginsAnew() throws IOException {
    HeadStart start = onTheLoopback();
    InetAddress another = InetAddress.ofLiteral("127.0.0.2");
    assertEquals(Optional.empty(), start.on("eth7", HERE, Search.RECEIVERS));
    assertEquals(Optional.empty(), start.on("lo", another, Search.RECEIVERS));
    for (Search search : Search.values()) {
      start.on("lo", HERE, search).orElseThrow().channel().close();
    }
  }

  @Test
  void whoHasNoneIsToldSo() {
    SystemClock clock = new SystemClock();
    try (NettyLan lan = new NettyLan(clock);
        Lan.Inbox inbox = lan.inbox()) {
      assertFalse(inbox.open(new Lan.UdpSpec.Begun(loopback(), Search.RECEIVERS)).isOk());
    }
  }

  private static HeadStart onTheLoopback() throws IOException {
    return HeadStart.asked(NetworkInterface.getByInetAddress(HERE), HERE).orElseThrow();
  }

  private static Nic loopback() {
    return new Nic(
        "lo",
        1,
        NicKind.LOOPBACK,
        true,
        true,
        false,
        65_536,
        Optional.empty(),
        List.of(new Prefix(HERE, 8)));
  }

  private static ByteBuffer text(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
