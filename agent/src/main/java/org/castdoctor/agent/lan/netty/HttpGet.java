package org.castdoctor.agent.lan.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;

/** One question, mostly a GET, and one answer; redirects are seen, not followed. */
final class HttpGet {
  private static final int MAX_FIRST_LINE = 4096;

  /** Large services send up to 20 KB of cookies and policies before their page. */
  private static final int MAX_HEADERS = 64 << 10;

  private static final int CHUNK = 8192;

  private final String host;
  private final String path;
  private final int maxBody;
  private final Optional<Lan.Soap> soap;
  private final CompletableFuture<Outcome<Lan.Page>> answer = new CompletableFuture<>();

  HttpGet(String host, String path, int maxBody) {
    this(host, path, maxBody, Optional.empty());
  }

  /** A SOAP question, which is a POST. */
  HttpGet(String host, Lan.Soap soap, int maxBody) {
    this(host, soap.path(), maxBody, Optional.of(soap));
  }

  private HttpGet(String host, String path, int maxBody, Optional<Lan.Soap> soap) {
    this.host = host;
    this.path = path;
    this.maxBody = maxBody;
    this.soap = soap;
  }

  ChannelInitializer<SocketChannel> pipeline() {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(SocketChannel channel) {
        addTo(channel);
      }

      @Override
      public boolean isSharable() {
        return false;
      }
    };
  }

  private void addTo(Channel channel) {
    channel
        .pipeline()
        .addLast(new HttpClientCodec(MAX_FIRST_LINE, MAX_HEADERS, CHUNK), new Reader());
  }

  /** Asks on a connection that was opened for something else, or that speaks TLS by now. */
  Outcome<Lan.Page> pageOn(Channel channel, Deadline deadline) {
    addTo(channel);
    channel.config().setAutoRead(true);
    return page(channel, deadline);
  }

  Outcome<Lan.Page> page(Channel channel, Deadline deadline) {
    DefaultFullHttpRequest request = soap.map(this::post).orElseGet(this::get);
    request
        .headers()
        .set(HttpHeaderNames.HOST, host)
        .set(HttpHeaderNames.CONNECTION, "close")
        .set(HttpHeaderNames.USER_AGENT, "castdoctor");
    channel
        .writeAndFlush(request)
        .addListener(sent -> {
          if (!sent.isSuccess()) {
            answer.complete(SocketFailures.outcomeOf(sent.cause()));
          }
        });
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

  private DefaultFullHttpRequest get() {
    return new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, path);
  }

  private DefaultFullHttpRequest post(Lan.Soap question) {
    ByteBuf body = Unpooled.copiedBuffer(question.body(), StandardCharsets.UTF_8);
    DefaultFullHttpRequest request =
        new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, path, body);
    request
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, "text/xml; charset=\"utf-8\"")
        .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
        .set("SOAPACTION", question.action());
    return request;
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
        if (part instanceof LastHttpContent || body.length() >= maxBody) {
          finish();
          context.close();
        }
      }
    }

    private void finish() {
      body.setLength(Math.min(body.length(), maxBody));
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
