package org.castdoctor.agent.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.castdoctor.agent.history.Notice;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Secrets;
import org.castdoctor.agent.lan.netty.Loops;
import org.castdoctor.protocol.diagnosis.Diagnosis;

/**
 * The endpoint on 127.0.0.1 and ::1, one port for both. It begins to listen when it is told to and
 * ends with the agent; nothing else ever makes it listen.
 */
public final class Endpoint implements AutoCloseable {
  private static final int MAX_LINE = 2 << 10;
  private static final int MAX_HEADER = 8 << 10;
  private static final int BACKLOG = 64;

  private final EventLoopGroup loop;
  private final List<Channel> listening;
  private final Connections connections;
  private final Diagnoses diagnoses;
  private final NoticeFeed notices;
  private final String token;
  private final int port;

  /** What became of listening. */
  public sealed interface Started {
    record At(Endpoint endpoint) implements Started {}

    /** Another program has the port; nothing else is tried, because the port is known to others. */
    record Taken() implements Started {}
  }

  private Endpoint(
      EventLoopGroup loop,
      List<Channel> listening,
      Connections connections,
      Diagnoses diagnoses,
      NoticeFeed notices,
      String token,
      int port) {
    this.loop = loop;
    this.listening = listening;
    this.connections = connections;
    this.diagnoses = diagnoses;
    this.notices = notices;
    this.token = token;
    this.port = port;
  }

  /**
   * Listens.
   *
   * @param port the same for both addresses
   * @param executor where measurements run
   */
  public static Started start(
      Doctor doctor, Clock clock, Secrets secrets, int port, Executor executor) {
    return start(doctor, clock, secrets, port, executor, Connection.PATIENCE);
  }

  /** The same with another patience for slow requests. */
  static Started start(
      Doctor doctor, Clock clock, Secrets secrets, int port, Executor executor, Duration patience) {
    EventLoopGroup loop = Loops.of(1, "endpoint");
    Refusals refusals = new Refusals();
    Connections connections = new Connections(loop.next());
    Diagnoses diagnoses = new Diagnoses(doctor, clock, secrets, executor);
    NoticeFeed notices = new NoticeFeed();
    String token = secrets.next();
    Api api =
        new Api(
            doctor,
            diagnoses,
            new Tokens(token, clock, secrets),
            clock,
            refusals,
            notices,
            new Pages(doctor.words()));
    Guard guard = new Guard(port);
    List<Channel> listening = new ArrayList<>();
    for (String address : List.of("127.0.0.1", "::1")) {
      ChannelFuture bound =
          new ServerBootstrap()
              .group(loop)
              .channel(NioServerSocketChannel.class)
              .option(ChannelOption.SO_BACKLOG, BACKLOG)
              .option(ChannelOption.SO_REUSEADDR, true)
              .childOption(ChannelOption.TCP_NODELAY, true)
              .childOption(ChannelOption.AUTO_READ, false)
              .childHandler(
                  new Pipeline(
                      guard,
                      api,
                      refusals,
                      connections,
                      SafeHeaders.of(doctor.version()),
                      patience))
              .bind(new InetSocketAddress(InetAddress.ofLiteral(address), port))
              .awaitUninterruptibly();
      if (bound.isSuccess()) {
        listening.add(bound.channel());
      } else if (isTaken(bound.cause()) || address.equals("127.0.0.1")) {
        listening.forEach(channel -> channel.close().awaitUninterruptibly());
        var _ = loop.shutdownGracefully(0, 0, TimeUnit.MILLISECONDS);
        return new Started.Taken();
      }
      // A computer without IPv6 has no ::1, and is served at the other address alone.
    }
    return new Started.At(
        new Endpoint(loop, listening, connections, diagnoses, notices, token, port));
  }

  /** "Cannot assign requested address" is a missing ::1, "Address already in use" a rival. */
  private static boolean isTaken(Throwable cause) {
    return cause instanceof BindException
        && !String.valueOf(cause.getMessage()).contains("annot assign requested address");
  }

  /** Where it is, for people and bots of this computer. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** What the file for its owner alone holds. */
  public String token() {
    return token;
  }

  /** The watch made a diagnosis by itself: it is the latest now. */
  public void adopt(Diagnosis diagnosis) {
    diagnoses.adopt(diagnosis);
  }

  /** Tells those who read along. */
  public void tell(Notice notice) {
    notices.tell(notice);
  }

  @Override
  public void close() {
    listening.forEach(Channel::close);
    connections.closeAll();
    var _ = loop.shutdownGracefully(0, 0, TimeUnit.MILLISECONDS).awaitUninterruptibly(300);
  }

  /** What every connection goes through. */
  private static final class Pipeline extends ChannelInitializer<SocketChannel> {
    private final Guard guard;
    private final Api api;
    private final Refusals refusals;
    private final Connections connections;
    private final HttpHeaders safe;
    private final Duration patience;

    Pipeline(
        Guard guard,
        Api api,
        Refusals refusals,
        Connections connections,
        HttpHeaders safe,
        Duration patience) {
      this.guard = guard;
      this.api = api;
      this.refusals = refusals;
      this.connections = connections;
      this.safe = safe;
      this.patience = patience;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
      channel
          .pipeline()
          .addLast(new ArrivedBytes())
          .addLast(
              new HttpServerCodec(
                  new HttpDecoderConfig()
                      .setMaxInitialLineLength(MAX_LINE)
                      .setMaxHeaderSize(MAX_HEADER)
                      .setMaxChunkSize(Connection.MAX_BODY)
                      .setAllowDuplicateContentLengths(false)
                      .setStrictLineParsing(true)
                      .setValidateHeaders(true)))
          .addLast(new Connection(guard, api, refusals, connections, safe, patience));
    }
  }
}
