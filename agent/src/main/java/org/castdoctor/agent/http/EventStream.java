package org.castdoctor.agent.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What a run tells, as server-sent events: {@code progress} lines, then one {@code diagnosis} or
 * {@code failed}, then the end. A reader that does not read is waited for, not buffered for: the
 * lines are the run's, and each stream has only its place among them.
 */
final class EventStream extends ChannelInboundHandlerAdapter {
  /** A run takes ten seconds; a reader gets three times that. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Run run;
  private final HttpHeaders safe;
  private final Connections connections;
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private @Nullable AutoCloseable listening;
  private int place;
  private boolean ended;

  EventStream(Run run, HttpHeaders safe, Connections connections) {
    this.run = run;
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
    ctx.writeAndFlush(response);
    listening =
        run.listen(() -> {
          if (scheduled.compareAndSet(false, true)) {
            ctx.executor().execute(() -> pump(ctx));
          }
        });
    var _ = ctx.executor().schedule(() -> ctx.close(), LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    pump(ctx);
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    pump(ctx);
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    stopListening();
    ctx.fireChannelInactive();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    stopListening();
    connections.closeStream();
  }

  private void pump(ChannelHandlerContext ctx) {
    scheduled.set(false);
    boolean over = run.result().isDone();
    for (Optional<String> line = run.line(place);
        line.isPresent() && ctx.channel().isWritable() && !ended;
        line = run.line(place)) {
      place++;
      event(ctx, "progress", JsonNodeFactory.instance.objectNode().put("line", line.get()));
    }
    if (over && run.line(place).isEmpty() && !ended) {
      ended = true;
      end(ctx);
    }
    ctx.flush();
  }

  private void end(ChannelHandlerContext ctx) {
    if (run.result().isCompletedExceptionally()) {
      event(ctx, "failed", JsonNodeFactory.instance.objectNode().put("line", "a bug of ours"));
    } else {
      Rendered rendered = run.result().join();
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.put("id", rendered.diagnosis().id())
          .put("verdict", rendered.diagnosis().verdict().id().map(Object::toString).orElse(""))
          .put("summary", rendered.diagnosis().verdict().summary());
      event(ctx, "diagnosis", json);
    }
    ctx.write(LastHttpContent.EMPTY_LAST_CONTENT).addListener(ChannelFutureListener.CLOSE);
  }

  /** JSON has no line breaks outside its escapes, so one data line is enough. */
  private static void event(ChannelHandlerContext ctx, String name, ObjectNode data) {
    String text = "event: " + name + "\ndata: " + data + "\n\n";
    ctx.write(
        new DefaultHttpContent(Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.UTF_8))));
  }

  private void stopListening() {
    try {
      if (listening != null) {
        listening.close();
      }
    } catch (Exception neverThrown) {
      throw new IllegalStateException(neverThrown);
    }
  }
}
