package org.castdoctor.agent.lan.netty;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.HeadStart;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;

/**
 * The real network. Sockets are Netty's, so that no thread is ever caught in a native call: the
 * process then leaves at once when the answer is printed.
 */
public final class NettyLan implements Lan {
  /** One thread drains the discovery sockets while the other works on TLS. */
  private static final int LOOP_THREADS = 2;

  /** The most connections that are opening at once, whatever they are for. */
  static final int CONNECTS_AT_ONCE = 64;

  private final Clock clock;
  private final Turns turns;
  private final EventLoopGroup loop;
  private final CastTls tls;
  private final TrustedRoots roots;
  private final Optional<HeadStart> headStart;
  private final SecureRandom random = new SecureRandom();

  public NettyLan(Clock clock) {
    this(clock, Optional.empty());
  }

  /**
   * @param headStart what was asked before this was made
   */
  public NettyLan(Clock clock, Optional<HeadStart> headStart) {
    this(clock, CONNECTS_AT_ONCE, headStart);
  }

  NettyLan(Clock clock, int connectsAtOnce, Optional<HeadStart> headStart) {
    this(
        clock,
        new Turns(connectsAtOnce),
        Loops.of(LOOP_THREADS, "lan"),
        new CastTls(),
        new TrustedRoots(clock),
        headStart);
  }

  private NettyLan(
      Clock clock,
      Turns turns,
      EventLoopGroup loop,
      CastTls tls,
      TrustedRoots roots,
      Optional<HeadStart> headStart) {
    this.headStart = headStart;
    this.clock = clock;
    this.turns = turns;
    this.loop = loop;
    this.tls = tls;
    this.roots = roots;
  }

  /**
   * The same network, the same sockets, with these roots trusted beside the system's; they are
   * asked for when the first certificate is to be judged.
   */
  public NettyLan trusting(Supplier<List<X509Certificate>> added) {
    return new NettyLan(clock, turns, loop, tls, roots.and(added), headStart);
  }

  /** Loads what the first TLS handshake needs; meant to run while the command line is read. */
  public void warmUp() {
    tls.warmUp();
  }

  /** Loads what the first judgement of a certificate needs, which comes later. */
  public void warmUpTrust() {
    roots.warmUp();
  }

  @Override
  public Inbox inbox() {
    return new NettyInbox(loop, clock, headStart);
  }

  @Override
  public Outcome<Tcp> open(InetSocketAddress to, Deadline deadline) {
    return switch (connect(to, deadline, new Quiet())) {
      case Outcome.Ok<Opened>(Opened(Channel channel, long millis)) ->
          Outcome.ok(new NettyTcp(channel, millis, tls, roots));
      case Outcome.Failed<Opened> failed -> failed.withoutValue();
      case Outcome.NotRun<Opened> notRun -> notRun.withoutValue();
    };
  }

  @Override
  public Outcome<Page> get(InetSocketAddress to, String host, String path, Deadline deadline) {
    HttpGet get = new HttpGet(host, path, Page.MAX_BODY);
    return switch (connect(to, deadline, get.pipeline())) {
      case Outcome.Ok<Opened>(Opened(Channel channel, long _)) -> get.page(channel, deadline);
      case Outcome.Failed<Opened> failed -> failed.withoutValue();
      case Outcome.NotRun<Opened> notRun -> notRun.withoutValue();
    };
  }

  @Override
  public byte[] nonce(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /**
   * A connection, and how long opening it took in milliseconds; waiting for a turn is not in it.
   */
  private record Opened(Channel channel, long millis) {}

  /**
   * The only way out for connections. Its turn is over when the attempt is, which Netty's own time
   * limit sees to, and never held by whoever uses the connection: so nobody who has one can keep
   * another from being opened.
   */
  private Outcome<Opened> connect(
      InetSocketAddress to, Deadline deadline, ChannelInitializer<SocketChannel> pipeline) {
    Optional<Turns.Turn> mine = turns.take(deadline);
    if (mine.isEmpty()) {
      return Outcome.notRun("too many connections were being opened");
    }
    long start = clock.nanos();
    int millis = (int) Math.max(1, deadline.left().toMillis());
    ChannelFuture connecting =
        new Bootstrap()
            .group(loop)
            .channel(NioSocketChannel.class)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, millis)
            .option(ChannelOption.TCP_NODELAY, true)
            .handler(pipeline)
            .connect(to);
    connecting.addListener(_ -> giveBack(mine.get(), connecting));
    if (!Waiting.until(connecting, deadline)) {
      // Whoever wins the race between this and the connection: the channel is closed.
      connecting.addListener(_ -> connecting.channel().close());
      return Outcome.failed(Failure.TIMEOUT);
    }
    return connecting.isSuccess()
        ? Outcome.ok(
            new Opened(connecting.channel(), TimeUnit.NANOSECONDS.toMillis(clock.nanos() - start)))
        : SocketFailures.outcomeOf(connecting.cause());
  }

  /**
   * An attempt that failed counts until its socket is gone: Netty tells first and closes then, and
   * the JDK lets go of it when the loop next looks at its sockets.
   */
  private static void giveBack(Turns.Turn turn, ChannelFuture attempt) {
    Channel channel = attempt.channel();
    if (attempt.isSuccess() || !channel.isOpen()) {
      turn.close();
    } else {
      channel
          .closeFuture()
          .addListener(_ -> channel.eventLoop().schedule(turn::close, 1, TimeUnit.MILLISECONDS));
    }
  }

  @Override
  public void close() {
    var _ = loop.shutdownGracefully(0, 0, TimeUnit.MILLISECONDS).awaitUninterruptibly(200);
  }

  /** Nothing is read until somebody says how. */
  private static final class Quiet extends ChannelInitializer<SocketChannel> {
    @Override
    protected void initChannel(SocketChannel channel) {
      channel.config().setAutoRead(false);
    }

    /** One for each connection; asked by reflection, Java makes classes for the answer. */
    @Override
    public boolean isSharable() {
      return false;
    }
  }
}
