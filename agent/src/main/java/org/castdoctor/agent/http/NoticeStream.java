package org.castdoctor.agent.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Notices as they are told, as server-sent events named {@code notice}, for as long as somebody
 * reads. A line of comment every now and then finds out whether he still does; who does not read is
 * not buffered for, and whoever comes back says after which number.
 */
final class NoticeStream extends ChannelInboundHandlerAdapter {
  /** Proxies and readers give up on silence after a minute or so. */
  static final Duration SIGN_OF_LIFE = Duration.ofSeconds(25);

  private final NoticeFeed feed;
  private final HttpHeaders safe;
  private final Connections connections;
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private long place;
  private boolean waitsForReader;
  private @Nullable AutoCloseable listening;
  private @Nullable ScheduledFuture<?> signs;

  /**
   * @param after the number of the last notice that the reader has
   */
  NoticeStream(NoticeFeed feed, long after, HttpHeaders safe, Connections connections) {
    this.feed = feed;
    this.place = after;
    this.safe = safe;
    this.connections = connections;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    var response = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
    response.headers().set(safe);
    response
        .headers()
        .set("content-type", "text/event-stream")
        .set("transfer-encoding", "chunked")
        .set("connection", "close");
    ctx.write(response);
    write(ctx, ": castdoctor tells what is ahead\n\n");
    ctx.flush();
    listening =
        feed.listen(() -> {
          if (scheduled.compareAndSet(false, true)) {
            ctx.executor().execute(() -> pump(ctx));
          }
        });
    signs =
        ctx.executor()
            .scheduleAtFixedRate(
                () -> sign(ctx),
                SIGN_OF_LIFE.toMillis(),
                SIGN_OF_LIFE.toMillis(),
                TimeUnit.MILLISECONDS);
    pump(ctx);
  }

  /** Whoever did not take the last sign until the next is gone, or as good as gone. */
  private void sign(ChannelHandlerContext ctx) {
    if (waitsForReader) {
      ctx.close();
      return;
    }
    waitsForReader = true;
    ctx.writeAndFlush(text(": still here\n\n")).addListener(sent -> waitsForReader = false);
  }

  private void pump(ChannelHandlerContext ctx) {
    scheduled.set(false);
    for (Optional<NoticeFeed.Entry> next = feed.after(place);
        next.isPresent() && ctx.channel().isWritable();
        next = feed.after(place)) {
      place = next.get().number();
      // JSON has no line breaks outside its escapes, so one data line is enough.
      write(ctx, "id: " + place + "\nevent: notice\ndata: " + next.get().json() + "\n\n");
    }
    ctx.flush();
  }

  private static void write(ChannelHandlerContext ctx, String text) {
    ctx.write(text(text));
  }

  private static DefaultHttpContent text(String text) {
    return new DefaultHttpContent(Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    pump(ctx);
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    stop();
    ctx.fireChannelInactive();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    stop();
    connections.closeLongStream();
  }

  private void stop() {
    if (signs != null) {
      signs.cancel(false);
    }
    try {
      if (listening != null) {
        listening.close();
      }
    } catch (Exception neverThrown) {
      throw new IllegalStateException(neverThrown);
    }
  }
}
