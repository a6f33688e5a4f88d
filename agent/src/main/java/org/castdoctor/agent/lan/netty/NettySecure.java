package org.castdoctor.agent.lan.netty;

import io.netty.channel.Channel;
import io.netty.handler.ssl.SslHandler;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Lan;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.InternetObservation.Shown;
import org.castdoctor.agent.observe.Outcome;

/** A TLS connection to a service, with its certificate judged before anything is said. */
record NettySecure(Channel channel, Shown shown) implements Lan.Secure {
  static Outcome<Lan.Secure> shakeHands(
      Channel channel, CastTls context, TrustedRoots roots, String host, Deadline deadline) {
    return switch (shakeHands(channel, context.newEngine(host), deadline)) {
      case Outcome.Ok<SSLEngine>(SSLEngine engine) -> judged(channel, engine, roots, host);
      case Outcome.Failed<SSLEngine> failed -> failed.withoutValue();
      case Outcome.NotRun<SSLEngine> notRun -> notRun.withoutValue();
    };
  }

  /** Nothing is said yet, and no certificate judged. */
  static Outcome<SSLEngine> shakeHands(Channel channel, SSLEngine engine, Deadline deadline) {
    SslHandler tls = new SslHandler(engine);
    tls.setHandshakeTimeoutMillis(0);
    channel.pipeline().addLast(tls);
    channel.config().setAutoRead(true);
    var handshake = tls.handshakeFuture();
    if (!Waiting.until(handshake, deadline)) {
      channel.close();
      return Outcome.failed(Failure.TIMEOUT, "connected, no TLS answer in time");
    }
    if (!handshake.isSuccess()) {
      channel.close();
      // Cut off without an alert: somebody on the way, or a server that breaks down.
      Failure how =
          SocketFailures.failureOf(handshake.cause()) == Failure.CLOSED
              ? Failure.CLOSED
              : Failure.TLS;
      return Outcome.failed(how, String.valueOf(handshake.cause().getMessage()));
    }
    return Outcome.ok(tls.engine());
  }

  private static Outcome<Lan.Secure> judged(
      Channel channel, SSLEngine engine, TrustedRoots roots, String host) {
    try {
      List<X509Certificate> chain = new ArrayList<>();
      for (Certificate certificate : engine.getSession().getPeerCertificates()) {
        if (certificate instanceof X509Certificate shown) {
          chain.add(shown);
        }
      }
      return Outcome.ok(new NettySecure(channel, roots.judge(chain, host)));
    } catch (SSLPeerUnverifiedException nobody) {
      channel.close();
      return Outcome.failed(Failure.TLS, "no certificate was shown");
    }
  }

  @Override
  public Outcome<Lan.Page> get(String host, String path, int maxBody, Deadline deadline) {
    return new HttpGet(host, path, maxBody).pageOn(channel, deadline);
  }

  @Override
  public void close() {
    channel.close();
  }
}
