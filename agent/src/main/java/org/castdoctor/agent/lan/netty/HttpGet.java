package org.castdoctor.agent.lan.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;

/** One plain GET, one answer; redirects are seen, not followed. */
final class HttpGet {
  private final String host;
  private final String path;
  private final CompletableFuture<Outcome<Lan.Page>> answer = new CompletableFuture<>();

  HttpGet(String host, String path) {
    this.host = host;
    this.path = path;
  }

  ChannelInitializer<SocketChannel> pipeline() {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(SocketChannel channel) {
        channel.pipeline().addLast(new HttpClientCodec(), new Reader());
      }
    };
  }

  Outcome<Lan.Page> page(Channel channel, Deadline deadline) {
    DefaultFullHttpRequest request =
        new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, path);
    request
        .headers()
        .set(HttpHeaderNames.HOST, host)
        .set(HttpHeaderNames.CONNECTION, "close")
        .set(HttpHeaderNames.USER_AGENT, "castdoctor");
    channel.writeAndFlush(request);
    try {
      return answer.get(Math.max(1, deadline.left().toNanos()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      return Outcome.failed(Failure.TIMEOUT, "connected, no answer in time");
    } catch (InterruptedException stopAsked) {
      Thread.currentThread().interrupt();
      return Outcome.failed(Failure.TIMEOUT);
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug.getCause());
    } finally {
      channel.close();
    }
  }

  private final class Reader extends SimpleChannelInboundHandler<HttpObject> {
    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> headers = new HashMap<>();
    private int status;

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
      if (part.decoderResult().isFailure()) {
        answer.complete(Outcome.failed(Failure.MALFORMED, "not an HTTP answer"));
        context.close();
        return;
      }
      if (part instanceof HttpResponse response) {
        status = response.status().code();
        response
            .headers()
            .forEach(
                header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
      }
      if (part instanceof HttpContent content) {
        body.append(content.content().toString(StandardCharsets.UTF_8));
        if (part instanceof LastHttpContent || body.length() >= Lan.Page.MAX_BODY) {
          finish();
          context.close();
        }
      }
    }

    private void finish() {
      body.setLength(Math.min(body.length(), Lan.Page.MAX_BODY));
      answer.complete(Outcome.ok(new Lan.Page(status, Map.copyOf(headers), body.toString())));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      answer.complete(Outcome.failed(Failure.CLOSED));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      answer.complete(SocketFailures.outcomeOf(cause));
      context.close();
    }
  }
}
