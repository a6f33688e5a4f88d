package org.castdoctor.agent.lan.netty;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import io.netty.channel.socket.nio.NioDatagramChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.MembershipKey;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.HeadStart;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Family;
import org.castdoctor.agent.observe.HostNetwork.Nic;
import org.castdoctor.agent.observe.HostNetwork.Prefix;
import org.castdoctor.agent.observe.Outcome;

/**
 * Datagrams of several sockets in one queue. Sockets are opened and questions sent by who asks, as
 * neither waits for anybody; the loop, which has handshakes to do meanwhile, only listens.
 */
final class NettyInbox implements Lan.Inbox {
  /** 500 devices answering three ways, six times over, is 9,000; more than that is a flood. */
  private static final int MAX_WAITING = 10_000;

  /** The largest mDNS message is 9,000 bytes with its headers (RFC 6762 §17). */
  private static final int MAX_DATAGRAM = 9_000;

  /**
   * 500 answers of 400 bytes arrive within 100 ms; most kernels grant less than this and say
   * nothing.
   */
  private static final int RECEIVE_BUFFER = 4 << 20;

  private static final int DISCOVERY_TTL = HeadStart.Search.RECEIVERS.hops();

  private static final int SEARCH_TTL = HeadStart.Search.PLAYERS.hops();

  private static final int MDNS = Lan.MDNS_GROUP.getPort();

  private static final Duration OPENING = Duration.ofMillis(500);

  private final EventLoopGroup loop;
  private final Clock clock;
  private final BlockingQueue<Lan.Arrival> arrivals = new LinkedBlockingQueue<>(MAX_WAITING);
  private final ConcurrentLinkedQueue<Channel> channels = new ConcurrentLinkedQueue<>();

  private final Optional<HeadStart> headStart;

  NettyInbox(EventLoopGroup loop, Clock clock, Optional<HeadStart> headStart) {
    this.loop = loop;
    this.clock = clock;
    this.headStart = headStart;
  }

  /** What is set before a socket is bound, and after. */
  @FunctionalInterface
  private interface Setting {
    void of(DatagramChannel socket) throws IOException;
  }

  @Override
  public Outcome<Lan.Udp> open(Lan.UdpSpec spec) {
    return switch (spec) {
      case Lan.UdpSpec.Ephemeral(Optional<Nic> nic, Family family) ->
          nic.isPresent()
              ? onNic(nic.get(), family, DISCOVERY_TTL, 0, socket -> {})
              : opened(family, socket -> socket.bind(new InetSocketAddress(0)));
      case Lan.UdpSpec.Begun(Nic nic, HeadStart.Search search) -> begun(nic, search);
      case Lan.UdpSpec.UnicastReply(Nic nic, Family family) ->
          onNic(nic, family, DISCOVERY_TTL, MDNS, NettyInbox::share);
      case Lan.UdpSpec.Search(Nic nic) -> onNic(nic, Family.IPV4, SEARCH_TTL, 0, socket -> {});
      case Lan.UdpSpec.Multicast(Nic nic, Family family) -> joined(nic, family);
      case Lan.UdpSpec.Broadcast(Nic nic, int port) -> broadcasting(nic, port);
    };
  }

  private Outcome<Lan.Udp> onNic(Nic nic, Family family, int ttl, int port, Setting first) {
    Optional<Prefix> address = nic.address(family);
    if (address.isEmpty()) {
      return Outcome.notRun("no " + family.word() + " address on " + nic.name());
    }
    return opened(
        family,
        socket -> {
          first.of(socket);
          leaveBy(networkInterface(nic), ttl, socket);
          socket.bind(new InetSocketAddress(Lan.onLink(address.get().address(), nic), port));
        });
  }

  private static void leaveBy(NetworkInterface nic, int ttl, DatagramChannel socket)
      throws IOException {
    socket.setOption(StandardSocketOptions.IP_MULTICAST_IF, nic);
    socket.setOption(StandardSocketOptions.IP_MULTICAST_TTL, ttl);
  }

  /** Other programs here have the port of discovery as well. */
  private static void share(DatagramChannel socket) throws IOException {
    socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
  }

  /** Taken over as it is, with what arrived on it meanwhile. */
  private Outcome<Lan.Udp> begun(Nic nic, HeadStart.Search search) {
    Optional<HeadStart.Begun> begun =
        headStart.flatMap(start ->
            nic.address(Family.IPV4).flatMap(own -> start.on(nic.name(), own.address(), search)));
    return begun
        .map(asked ->
            listening(new Socket(asked.channel(), Family.IPV4, Optional.of(asked.atNanos()))))
        .orElseGet(() -> Outcome.notRun("nothing was asked on " + nic.name() + " before"));
  }

  /** From the port that is asked for, where nobody has it. */
  private Outcome<Lan.Udp> broadcasting(Nic nic, int port) {
    Optional<Prefix> address = nic.address(Family.IPV4);
    if (address.isEmpty()) {
      return Outcome.notRun("no " + Family.IPV4.word() + " address on " + nic.name());
    }
    Outcome<Lan.Udp> wished =
        opened(
            Family.IPV4,
            socket -> {
              socket.setOption(StandardSocketOptions.SO_BROADCAST, true);
              socket.bind(new InetSocketAddress(address.get().address(), port));
            });
    return port == 0 || wished.isOk() ? wished : broadcasting(nic, 0);
  }

  private Outcome<Lan.Udp> joined(Nic nic, Family family) {
    return opened(
        family,
        socket -> {
          NetworkInterface joining = networkInterface(nic);
          share(socket);
          leaveBy(joining, DISCOVERY_TTL, socket);
          socket.bind(new InetSocketAddress(MDNS));
          MembershipKey _ = socket.join(Lan.mdnsGroup(nic, family).getAddress(), joining);
        });
  }

  private static NetworkInterface networkInterface(Nic nic) throws SocketException {
    NetworkInterface found = NetworkInterface.getByName(nic.name());
    if (found == null) {
      throw new SocketException("no interface " + nic.name());
    }
    return found;
  }

  private Outcome<Lan.Udp> opened(Family family, Setting setting) {
    try {
      DatagramChannel socket =
          DatagramChannel.open(
              switch (family) {
                case IPV4 -> StandardProtocolFamily.INET;
                case IPV6 -> StandardProtocolFamily.INET6;
              });
      try {
        setting.of(socket);
      } catch (IOException refused) {
        socket.close();
        return SocketFailures.outcomeOf(refused);
      }
      return listening(new Socket(socket, family, Optional.empty()));
    } catch (IOException | UnsupportedOperationException noSuchSocket) {
      return SocketFailures.outcomeOf(noSuchSocket);
    }
  }

  private Outcome<Lan.Udp> listening(Socket socket) {
    ChannelFuture registering =
        new Bootstrap()
            .group(loop)
            .channelFactory(() -> socket.channel)
            .option(ChannelOption.SO_RCVBUF, RECEIVE_BUFFER)
            .option(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(MAX_DATAGRAM))
            .handler(socket)
            .register();
    if (!Waiting.until(registering, clock.in(OPENING))) {
      return Outcome.failed(Failure.TIMEOUT);
    }
    if (!registering.isSuccess()) {
      return SocketFailures.outcomeOf(registering.cause());
    }
    channels.add(socket.channel);
    return Outcome.ok(socket);
  }

  @Override
  public Optional<Lan.Arrival> next(Deadline deadline) {
    try {
      return Optional.ofNullable(arrivals.poll(deadline.left().toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException stopAsked) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    channels.forEach(Channel::close);
  }

  /** One socket, and what arrives on it. */
  private final class Socket extends SimpleChannelInboundHandler<DatagramPacket>
      implements Lan.Udp {
    private final DatagramChannel socket;
    private final NioDatagramChannel channel;
    private final Family family;
    private final Optional<Long> askedAtNanos;

    Socket(DatagramChannel socket, Family family, Optional<Long> askedAtNanos) {
      this.socket = socket;
      this.channel = new NioDatagramChannel(socket);
      this.family = family;
      this.askedAtNanos = askedAtNanos;
    }

    @Override
    public Optional<Long> askedAtNanos() {
      return askedAtNanos;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
      if (Family.of(packet.sender().getAddress()) != family) {
        // Where the system lets an IPv6 socket hear IPv4 as well, another socket is there for that.
        return;
      }
      byte[] payload = ByteBufUtil.getBytes(packet.content());
      // A full queue means a flood: what overflows is lost, as it would be in the kernel.
      boolean _ = arrivals.offer(new Lan.Arrival(this, packet.sender(), payload, clock.nanos()));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      // ICMP errors for datagrams sent earlier surface here; the sender's own outcome already says
      // so.
    }

    @Override
    public Outcome<Integer> send(byte[] payload, InetSocketAddress to) {
      try {
        // Its buffer is full where many wait for neighbours nobody has found yet.
        return socket.send(ByteBuffer.wrap(payload), to) == payload.length
            ? Outcome.ok(payload.length)
            : sendWhenThereIsRoom(payload, to);
      } catch (IOException | IllegalArgumentException refused) {
        return SocketFailures.outcomeOf(refused);
      }
    }

    private Outcome<Integer> sendWhenThereIsRoom(byte[] payload, InetSocketAddress to) {
      ChannelFuture sending =
          channel.writeAndFlush(new DatagramPacket(Unpooled.wrappedBuffer(payload), to));
      if (!Waiting.until(sending, clock.in(OPENING))) {
        return Outcome.failed(Failure.TIMEOUT);
      }
      return sending.isSuccess()
          ? Outcome.ok(payload.length)
          : SocketFailures.outcomeOf(sending.cause());
    }

    @Override
    public int localPort() {
      return channel.localAddress().getPort();
    }
  }
}
