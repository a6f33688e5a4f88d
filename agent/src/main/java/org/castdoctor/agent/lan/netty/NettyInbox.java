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
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.DatagramPacket;
import io.netty.channel.socket.SocketProtocolFamily;
import io.netty.channel.socket.nio.NioChannelOption;
import io.netty.channel.socket.nio.NioDatagramChannel;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardSocketOptions;
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

/** Datagrams of several sockets in one queue. */
final class NettyInbox implements Lan.Inbox {
  private static final ChannelOption<Boolean> MAY_BROADCAST =
      NioChannelOption.of(StandardSocketOptions.SO_BROADCAST);

  /** 500 devices answering three ways, six times over, is 9,000; more than that is a flood. */
  private static final int MAX_WAITING = 10_000;

  /** The largest mDNS message is 9,000 bytes with its headers (RFC 6762 §17). */
  private static final int MAX_DATAGRAM = 9_000;

  /**
   * 500 answers of 400 bytes arrive within 100 ms; most kernels grant less than this and say
   * nothing.
   */
  private static final int RECEIVE_BUFFER = 4 << 20;

  /** RFC 6762 §11. */
  private static final int DISCOVERY_TTL = 255;

  /** UDA 1.1 §1.3.2. */
  private static final int SEARCH_TTL = 2;

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

  @Override
  public Outcome<Lan.Udp> open(Lan.UdpSpec spec) {
    try {
      return switch (spec) {
        case Lan.UdpSpec.Ephemeral(Optional<Nic> nic, Family family) ->
            nic.isPresent()
                ? onNic(nic.get(), family, 0, DISCOVERY_TTL)
                : bind(bootstrap(family), new InetSocketAddress(0));
        case Lan.UdpSpec.Begun(Nic nic) -> begun(nic);
        case Lan.UdpSpec.UnicastReply(Nic nic, Family family) ->
            onNic(nic, family, Lan.MDNS_GROUP.getPort(), DISCOVERY_TTL);
        case Lan.UdpSpec.Search(Nic nic) -> onNic(nic, Family.IPV4, 0, SEARCH_TTL);
        case Lan.UdpSpec.Multicast(Nic nic, Family family) -> joined(nic, family);
        case Lan.UdpSpec.Broadcast(Nic nic, int port) -> broadcasting(nic, port);
      };
    } catch (SocketException noSuchInterface) {
      return SocketFailures.outcomeOf(noSuchInterface);
    }
  }

  private Outcome<Lan.Udp> onNic(Nic nic, Family family, int port, int ttl) throws SocketException {
    Optional<Prefix> address = nic.address(family);
    if (address.isEmpty()) {
      return Outcome.notRun("no " + family.word() + " address on " + nic.name());
    }
    Bootstrap bootstrap =
        bootstrap(family)
            .option(ChannelOption.IP_MULTICAST_IF, networkInterface(nic))
            .option(ChannelOption.IP_MULTICAST_TTL, ttl);
    if (port != 0) {
      bootstrap.option(ChannelOption.SO_REUSEADDR, true);
    }
    return bind(bootstrap, new InetSocketAddress(Lan.onLink(address.get().address(), nic), port));
  }

  /** Taken over as it is, with what arrived on it meanwhile. */
  private Outcome<Lan.Udp> begun(Nic nic) throws SocketException {
    Optional<HeadStart.Begun> begun =
        headStart.flatMap(
            start -> nic.address(Family.IPV4).flatMap(own -> start.on(nic.name(), own.address())));
    if (begun.isEmpty()) {
      return Outcome.notRun("nothing was asked on " + nic.name() + " before");
    }
    HeadStart.Begun asked = begun.get();
    Bootstrap bootstrap =
        bootstrap(
                new NioDatagramChannel(asked.channel()), Family.IPV4, Optional.of(asked.atNanos()))
            .option(ChannelOption.IP_MULTICAST_IF, networkInterface(nic))
            .option(ChannelOption.IP_MULTICAST_TTL, DISCOVERY_TTL);
    return opened(bootstrap.register());
  }

  /** From the port that is asked for, where nobody has it. */
  private Outcome<Lan.Udp> broadcasting(Nic nic, int port) {
    Optional<Prefix> address = nic.address(Family.IPV4);
    if (address.isEmpty()) {
      return Outcome.notRun("no " + Family.IPV4.word() + " address on " + nic.name());
    }
    Outcome<Lan.Udp> wished =
        bind(bootstrap(Family.IPV4), new InetSocketAddress(address.get().address(), port));
    if (wished instanceof Outcome.Ok<Lan.Udp>(Lan.Udp udp) && udp instanceof Socket socket) {
      // Set before binding, it has Netty warn on standard error of what is not wanted anyway:
      // that broadcasts of others do not arrive here.
      socket.channel.config().setOption(MAY_BROADCAST, true);
    }
    return port == 0 || wished.isOk() ? wished : broadcasting(nic, 0);
  }

  private Outcome<Lan.Udp> joined(Nic nic, Family family) throws SocketException {
    NetworkInterface netIf = networkInterface(nic);
    Bootstrap bootstrap =
        bootstrap(family)
            .option(ChannelOption.SO_REUSEADDR, true)
            .option(ChannelOption.IP_MULTICAST_IF, netIf)
            .option(ChannelOption.IP_MULTICAST_TTL, DISCOVERY_TTL);
    Outcome<Lan.Udp> bound = bind(bootstrap, new InetSocketAddress(Lan.MDNS_GROUP.getPort()));
    if (bound instanceof Outcome.Ok<Lan.Udp>(Lan.Udp udp) && udp instanceof Socket socket) {
      ChannelFuture joining = socket.channel.joinGroup(Lan.mdnsGroup(nic, family), netIf);
      if (!Waiting.until(joining, clock.in(OPENING))) {
        return Outcome.failed(Failure.TIMEOUT);
      }
      if (!joining.isSuccess()) {
        return SocketFailures.outcomeOf(joining.cause());
      }
    }
    return bound;
  }

  private static NetworkInterface networkInterface(Nic nic) throws SocketException {
    NetworkInterface found = NetworkInterface.getByName(nic.name());
    if (found == null) {
      throw new SocketException("no interface " + nic.name());
    }
    return found;
  }

  private Bootstrap bootstrap(Family family) {
    DatagramChannel channel =
        new NioDatagramChannel(
            switch (family) {
              case IPV4 -> SocketProtocolFamily.INET;
              case IPV6 -> SocketProtocolFamily.INET6;
            });
    return bootstrap(channel, family, Optional.empty());
  }

  private Bootstrap bootstrap(DatagramChannel channel, Family family, Optional<Long> askedAtNanos) {
    return new Bootstrap()
        .group(loop)
        .channelFactory(() -> channel)
        .option(ChannelOption.SO_RCVBUF, RECEIVE_BUFFER)
        .option(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(MAX_DATAGRAM))
        .handler(new Socket(channel, family, askedAtNanos));
  }

  private Outcome<Lan.Udp> bind(Bootstrap bootstrap, InetSocketAddress local) {
    return opened(bootstrap.bind(local));
  }

  private Outcome<Lan.Udp> opened(ChannelFuture binding) {
    if (!Waiting.until(binding, clock.in(OPENING))) {
      return Outcome.failed(Failure.TIMEOUT);
    }
    if (!binding.isSuccess()) {
      return SocketFailures.outcomeOf(binding.cause());
    }
    channels.add(binding.channel());
    return Outcome.ok(binding.channel().pipeline().get(Socket.class));
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
    private final DatagramChannel channel;
    private final Family family;
    private final Optional<Long> askedAtNanos;

    Socket(DatagramChannel channel, Family family, Optional<Long> askedAtNanos) {
      this.channel = channel;
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
      InetSocketAddress local = channel.localAddress();
      return local.getPort();
    }
  }
}
