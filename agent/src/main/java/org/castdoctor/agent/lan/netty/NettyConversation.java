package org.castdoctor.agent.lan.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.ssl.SslHandler;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.TlsPeer;
import org.castdoctor.protocol.privacy.Serial;

/** One TLS connection: written from a probe's thread, read from a queue. */
final class NettyConversation {
  /** A receiver's answers fit in a few chunks; one that sends more than this unasked is cut off. */
  private static final int MAX_CHUNKS = 256;

  private final SslHandler tls;
  private final BlockingQueue<Outcome<byte[]>> chunks = new LinkedBlockingQueue<>(MAX_CHUNKS);

  NettyConversation(SSLEngine engine) {
    this.tls = new SslHandler(engine);
    // The probe's own deadline decides; Netty's ten seconds would speak first on a slow run.
    tls.setHandshakeTimeoutMillis(0);
  }

  Outcome<Lan.Conversation> shakeHands(Channel channel, Deadline deadline) {
    channel.pipeline().addLast(tls, new Reader());
    channel.config().setAutoRead(true);
    var handshake = tls.handshakeFuture();
    if (!Waiting.until(handshake, deadline)) {
      channel.close();
      return Outcome.failed(Failure.TLS, "no TLS answer in time");
    }
    if (!handshake.isSuccess()) {
      channel.close();
      return Outcome.failed(Failure.TLS, String.valueOf(handshake.cause().getMessage()));
    }
    X509Certificate shown = shownIn(tls.engine().getSession());
    return Outcome.ok(new Open(channel, shown, peerOf(tls.engine().getSession(), shown)));
  }

  private static X509Certificate shownIn(SSLSession session) {
    try {
      if (session.getPeerCertificates()[0] instanceof X509Certificate shown) {
        return shown;
      }
      throw new IllegalStateException("TLS without an X.509 certificate");
    } catch (SSLPeerUnverifiedException broken) {
      throw new IllegalStateException("a finished handshake without a certificate", broken);
    }
  }

  private static TlsPeer peerOf(SSLSession session, X509Certificate shown) {
    try {
      return new TlsPeer(
          session.getProtocol(),
          new Serial(shown.getSubjectX500Principal().getName()),
          shown.getNotBefore().toInstant(),
          shown.getNotAfter().toInstant(),
          new Serial(
              HexFormat.of()
                  .formatHex(MessageDigest.getInstance("SHA-256").digest(bytesOf(shown)))));
    } catch (NoSuchAlgorithmException broken) {
      throw new IllegalStateException("this Java has no SHA-256", broken);
    }
  }

  private static byte[] bytesOf(X509Certificate shown) {
    try {
      return shown.getEncoded();
    } catch (CertificateEncodingException broken) {
      throw new IllegalStateException("a certificate that was read and has no bytes", broken);
    }
  }

  /** The connection after the handshake. */
  private final class Open implements Lan.Conversation {
    private final Channel channel;
    private final X509Certificate shown;
    private final TlsPeer peer;

    Open(Channel channel, X509Certificate shown, TlsPeer peer) {
      this.channel = channel;
      this.shown = shown;
      this.peer = peer;
    }

    @Override
    public byte[] certificate() {
      return bytesOf(shown);
    }

    @Override
    public TlsPeer peer() {
      return peer;
    }

    @Override
    public void say(byte[] bytes) {
      // A write to a connection that just ended shows as CLOSED when listening.
      channel.writeAndFlush(Unpooled.wrappedBuffer(bytes));
    }

    @Override
    public Outcome<byte[]> listen(Deadline deadline) {
      try {
        Outcome<byte[]> chunk = chunks.poll(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        return chunk == null ? Outcome.failed(Failure.TIMEOUT) : chunk;
      } catch (InterruptedException stopAsked) {
        Thread.currentThread().interrupt();
        return Outcome.failed(Failure.TIMEOUT);
      }
    }

    @Override
    public void close() {
      channel.close();
    }
  }

  /** Puts what arrives into the queue. */
  private final class Reader extends SimpleChannelInboundHandler<ByteBuf> {
    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf bytes) {
      if (!chunks.offer(Outcome.ok(ByteBufUtil.getBytes(bytes)))) {
        context.close();
      }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      boolean _ = chunks.offer(Outcome.failed(Failure.CLOSED));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      boolean _ = chunks.offer(SocketFailures.outcomeOf(cause));
      context.close();
    }
  }
}
