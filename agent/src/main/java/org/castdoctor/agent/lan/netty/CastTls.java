package org.castdoctor.agent.lan.netty;

import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.StandardConstants;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * The handshakes of this program. Cast receivers sign short-lived certificates of their own, so
 * there is nothing to trust by; with services the certificate is judged after the handshake ({@link
 * TrustedRoots}), so that an untrusted one can be described. Nothing is said before that.
 */
final class CastTls {
  private static final String OLD_KEY_EXCHANGE = "TLS_RSA_";

  /** A whole TLS record with its header, as the engine demands (RFC 8446 §5.1). */
  private static final int HELLO_BYTES = 18 * 1024;

  /** Made beside the first questions, because it takes longer than sending them. */
  private final Once<SSLContext> context = new Once<>(CastTls::trustingAnyone);

  CastTls() {
    allowOldKeyExchange();
  }

  private static SSLContext trustingAnyone() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Anyone()}, new SecureRandom());
      return context;
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("this Java has no TLS", broken);
    }
  }

  /** Says hello to nobody: what a handshake begins with is what takes long to load. */
  void warmUp() {
    SSLEngine engine = newEngine();
    try {
      engine.wrap(ByteBuffer.allocate(0), ByteBuffer.allocate(HELLO_BYTES));
    } catch (SSLException broken) {
      // A handshake that cannot begin fails again where it matters, and is told there.
    }
  }

  /** The client side for a service; without what is allowed for old receivers only. */
  SSLEngine newEngine(String host) {
    SSLEngine engine = context.get().createSSLEngine();
    engine.setUseClientMode(true);
    engine.setEnabledCipherSuites(forServices(engine.getEnabledCipherSuites()));
    SSLParameters parameters = engine.getSSLParameters();
    parameters.setServerNames(List.of(new HostName(host)));
    engine.setSSLParameters(parameters);
    return engine;
  }

  static String[] forServices(String... suites) {
    return Arrays.stream(suites)
        .filter(suite -> !suite.startsWith(OLD_KEY_EXCHANGE))
        .toArray(String[]::new);
  }

  /** The client side for a receiver. */
  SSLEngine newEngine() {
    SSLEngine engine = context.get().createSSLEngine();
    engine.setUseClientMode(true);
    return engine;
  }

  /**
   * JDK 25 switches TLS_RSA_* off, and an old receiver that knows nothing else would look broken.
   * Java reads this once, at the first handshake of the process: nothing else may shake hands
   * before.
   */
  private static void allowOldKeyExchange() {
    String property = "jdk.tls.disabledAlgorithms";
    Optional.ofNullable(Security.getProperty(property))
        .ifPresent(disabled -> Security.setProperty(property, withOldKeyExchange(disabled)));
  }

  static String withOldKeyExchange(String disabled) {
    return Arrays.stream(disabled.split(",", -1))
        .map(String::strip)
        .filter(algorithm -> !algorithm.equals(OLD_KEY_EXCHANGE + "*"))
        .collect(Collectors.joining(", "));
  }

  /**
   * Whom we want, of several at one address (RFC 6066 §3). Java's own kind of it brings tables for
   * names in all scripts, of which 10 ms are spent before the first hello; ours are in ASCII.
   */
  private static final class HostName extends SNIServerName {
    HostName(String host) {
      super(StandardConstants.SNI_HOST_NAME, host.getBytes(StandardCharsets.US_ASCII));
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
