package org.castdoctor.agent.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.concurrent.ScheduledFuture;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection: requests in, one at a time, and answers out. Whatever is refused closes it, so
 * that nothing behind an ambiguous request is ever read as a second one.
 */
final class Connection extends SimpleChannelInboundHandler<HttpObject> {
  static final int MAX_BODY = 8 << 10;

  /** From the connection, or from the last answer, to the end of the next request. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How finely patience is measured. */
  private static final int PARTS = 8;

  /** No browser and no library pipelines; a few may come in one packet by chance of a proxy. */
  private static final int MOST_AT_ONCE = 4;

  private final Guard guard;
  private final Api api;
  private final Refusals refusals;
  private final Connections connections;
  private final HttpHeaders safe;
  private final Duration patience;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private Optional<Head> head = Optional.empty();
  private boolean keepAlive;
  private boolean answering;
  private boolean refused;
  private int atOnce;
  private boolean waits;
  private int waitingParts;
  private @Nullable ScheduledFuture<?> patienceEnds;

  Connection(
      Guard guard,
      Api api,
      Refusals refusals,
      Connections connections,
      HttpHeaders safe,
      Duration patience) {
    super(true);
    this.guard = guard;
    this.api = api;
    this.refusals = refusals;
    this.connections = connections;
    this.safe = safe;
    this.patience = patience;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    if (!connections.admit(ctx.channel())) {
      refuse(ctx, new Reply.Refused(Refusal.CONNECTIONS));
      return;
    }
    awaitRequest(ctx);
    ctx.read();
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    if (patienceEnds != null) {
      patienceEnds.cancel(false);
    }
    connections.leave(ctx.channel());
  }

  private void awaitRequest(ChannelHandlerContext ctx) {
    connections.idle(ctx.channel());
    waitingParts = 0;
    waits = true;
    if (patienceEnds == null) {
      // One for the life of the connection: a timer for each request costs as much as the request.
      long part = Math.max(1, patience.toMillis() / PARTS);
      patienceEnds =
          ctx.executor()
              .scheduleAtFixedRate(() -> aPartHasPassed(ctx), part, part, TimeUnit.MILLISECONDS);
    }
  }

  /** Ends a wait after its whole patience and a part more at most. */
  private void aPartHasPassed(ChannelHandlerContext ctx) {
    if (waits && ++waitingParts > PARTS) {
      waits = false;
      tooSlow(ctx);
    }
  }

  /** A connection that was merely kept for later is closed without a word. */
  private void tooSlow(ChannelHandlerContext ctx) {
    ArrivedBytes arrived = ctx.pipeline().get(ArrivedBytes.class);
    if (head.isPresent() || (arrived != null && arrived.sinceLastRequest() > 0)) {
      refuse(ctx, new Reply.Refused(Refusal.SLOW));
    } else {
      ctx.close();
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, HttpObject message) {
    if (refused) {
      return;
    }
    if (message.decoderResult().isFailure()) {
      refuse(ctx, new Reply.Refused(misread(message.decoderResult().cause())));
      return;
    }
    if (message instanceof HttpRequest request) {
      begin(ctx, request);
    }
    if (!refused && message instanceof HttpContent content) {
      add(ctx, content);
    }
  }

  private static Refusal misread(Throwable cause) {
    return switch (cause) {
      case TooLongHttpLineException line -> Refusal.LINE_SIZE;
      case TooLongHttpHeaderException header -> Refusal.HEADER_SIZE;
      default -> Refusal.FRAMING;
    };
  }

  private void begin(ChannelHandlerContext ctx, HttpRequest request) {
    if (answering || ++atOnce > MOST_AT_ONCE) {
      refuse(ctx, new Reply.Refused(Refusal.PIPELINE));
      return;
    }
    if (!request.protocolVersion().equals(HttpVersion.HTTP_1_1)) {
      refuse(ctx, new Reply.Refused(Refusal.FRAMING));
      return;
    }
    Head asked = headOf(request);
    Optional<Refusal> refusal = guard.refuses(asked);
    if (refusal.isPresent()) {
      refuse(ctx, new Reply.Refused(refusal.get()));
      return;
    }
    if (length(asked) > MAX_BODY) {
      refuse(ctx, new Reply.Refused(Refusal.BODY_SIZE));
      return;
    }
    keepAlive = !asked.one("connection").orElse("").equalsIgnoreCase("close");
    head = Optional.of(asked);
    body.reset();
  }

  private static long length(Head head) {
    try {
      return Long.parseLong(head.one("content-length").orElse("0"));
    } catch (NumberFormatException garbage) {
      return Long.MAX_VALUE;
    }
  }

  private static Head headOf(HttpRequest request) {
    Map<String, List<String>> headers = new HashMap<>();
    for (Map.Entry<String, String> header : request.headers()) {
      // Most come once, and each request pays for what is kept of them.
      headers.merge(
          header.getKey().toLowerCase(Locale.ROOT), List.of(header.getValue()), Connection::both);
    }
    return new Head(request.method().name(), request.uri(), headers);
  }

  private static List<String> both(List<String> before, List<String> after) {
    List<String> all = new ArrayList<>(before);
    all.addAll(after);
    return all;
  }

  private void add(ChannelHandlerContext ctx, HttpContent content) {
    ByteBuf bytes = content.content();
    if (body.size() + bytes.readableBytes() > MAX_BODY) {
      refuse(ctx, new Reply.Refused(Refusal.BODY_SIZE));
      return;
    }
    byte[] part = new byte[bytes.readableBytes()];
    bytes.readBytes(part);
    body.writeBytes(part);
    if (content instanceof LastHttpContent && head.isPresent()) {
      Head asked = head.get();
      head = Optional.empty();
      waits = false;
      ctx.pipeline().get(ArrivedBytes.class).restart();
      send(ctx, api.answer(asked, body.toByteArray()));
    }
  }

  private void send(ChannelHandlerContext ctx, Reply reply) {
    switch (reply) {
      case Reply.Now now -> write(ctx, now, keepAlive);
      case Reply.Refused no -> refuse(ctx, no);
      case Reply.Later(var later) -> {
        begins(ctx);
        later.whenComplete((now, bug) ->
            ctx.executor()
                .execute(() -> {
                  answering = false;
                  if (now != null) {
                    write(ctx, now, keepAlive);
                    // No reading is under way whose end would send it off.
                    ctx.flush();
                  } else {
                    ctx.close();
                  }
                }));
      }
      case Reply.Events(Run run) -> {
        if (!connections.openStream()) {
          refuse(ctx, new Reply.Refused(Refusal.STREAMS, Map.of("retry-after", "10")));
          return;
        }
        begins(ctx);
        ctx.pipeline().addLast(new EventStream(run, safe, connections));
      }
      case Reply.Notices(NoticeFeed feed, long after) -> {
        if (!connections.openLongStream()) {
          refuse(ctx, new Reply.Refused(Refusal.STREAMS, Map.of("retry-after", "60")));
          return;
        }
        begins(ctx);
        ctx.pipeline().addLast(new NoticeStream(feed, after, safe, connections));
      }
    }
  }

  /**
   * An answer that takes its time keeps its place. Only now: who has sent half a request, or no
   * token, is to keep nobody out.
   */
  private void begins(ChannelHandlerContext ctx) {
    answering = true;
    connections.busy(ctx.channel());
  }

  /** Counts it, says why, and closes. */
  private void refuse(ChannelHandlerContext ctx, Reply.Refused reply) {
    if (refused) {
      return;
    }
    refusals.count(reply.refusal());
    boolean harmless = reply.refusal() == Refusal.RATE || reply.refusal() == Refusal.BUSY;
    refused = !harmless;
    write(ctx, reply.problem(api.words()), harmless && keepAlive);
  }

  private void write(ChannelHandlerContext ctx, Reply.Now now, boolean keep) {
    ByteBuf bytes = Unpooled.wrappedBuffer(now.body());
    var response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(now.status()),
            bytes,
            safe.copy(),
            EmptyHttpHeaders.INSTANCE);
    now.headers().forEach((name, value) -> response.headers().set(name, value));
    if (now.status() != 204 && now.status() != 304) {
      response.headers().setInt("content-length", now.body().length);
    }
    if (!keep) {
      response.headers().set("connection", "close");
      ctx.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
      return;
    }
    ctx.write(response);
    awaitRequest(ctx);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    atOnce = 0;
    ctx.flush();
    if (ctx.channel().isWritable()) {
      ctx.read();
    }
  }

  /** Somebody who sends and does not read is not read any more until he does. */
  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (ctx.channel().isWritable()) {
      ctx.read();
    }
    ctx.fireChannelWritabilityChanged();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    // Reset by the other side, mostly. A bug of ours, too, ends this connection alone.
    ctx.close();
  }
}
