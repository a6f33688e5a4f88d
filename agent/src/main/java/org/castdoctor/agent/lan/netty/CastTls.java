package org.castdoctor.agent.lan.netty;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * TLS as Cast receivers speak it: each signs a short-lived certificate of its own, so there is
 * nothing to trust by; the certificate is measured instead. Not for any other peer.
 */
final class CastTls {
  private final SSLContext context;

  CastTls() {
    allowOldKeyExchange();
    try {
      context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Anyone()}, new SecureRandom());
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("this Java has no TLS", broken);
    }
  }

  /** A client side for one connection. */
  SSLEngine newEngine() {
    SSLEngine engine = context.createSSLEngine();
    engine.setUseClientMode(true);
    return engine;
  }

  /**
   * JDK 25 switches TLS_RSA_* off, and an old receiver that knows nothing else would look broken.
   */
  private static void allowOldKeyExchange() {
    String property = "jdk.tls.disabledAlgorithms";
    String disabled = Security.getProperty(property);
    if (disabled != null && disabled.contains("TLS_RSA_*")) {
      Security.setProperty(
          property,
          Arrays.stream(disabled.split(",", -1))
              .map(String::strip)
              .filter(algorithm -> !algorithm.equals("TLS_RSA_*"))
              .collect(Collectors.joining(", ")));
    }
  }

  /** Accepts every certificate, whatever its algorithm: it is a measurement, not a credential. */
  private static final class Anyone extends X509ExtendedTrustManager {
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
