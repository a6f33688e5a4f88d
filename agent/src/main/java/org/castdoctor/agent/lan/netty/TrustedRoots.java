package org.castdoctor.agent.lan.netty;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.castdoctor.agent.lan.CertificateName;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.observe.Observation.Shown;
import org.castdoctor.agent.observe.Observation.Trust;

/**
 * The roots that this computer's Java trusts, and those that somebody added. Loaded at the first
 * judgement, because a home without internet needs none.
 */
final class TrustedRoots {

  /** In a subjectAltName: a DNS name (RFC 5280 §4.2.1.6). */
  private static final int DNS_NAME = 2;

  /** What TLS 1.3 calls the key exchange, which its cipher suites no longer name. */
  private static final String KEY_EXCHANGE = "UNKNOWN";

  private final Clock clock;
  private final Supplier<List<X509Certificate>> others;
  private final ReentrantLock loading = new ReentrantLock();
  private List<X509TrustManager> judges = List.of();

  TrustedRoots(Clock clock, Supplier<List<X509Certificate>> others) {
    this.clock = clock;
    this.others = others;
  }

  /**
   * What a chain is worth for a host, today.
   *
   * @param chain the host's own certificate first; not empty
   */
  Shown judge(List<X509Certificate> chain, String host) {
    X509Certificate own = chain.getFirst();
    return new Shown(
        trust(chain, host),
        CertificateName.of(chain.getLast().getIssuerX500Principal()),
        own.getNotBefore().toInstant(),
        own.getNotAfter().toInstant());
  }

  private Trust trust(List<X509Certificate> chain, String host) {
    if (!isValidOn(clock.now(), chain.getFirst())) {
      return Trust.EXPIRED;
    }
    X509Certificate[] shown = chain.toArray(X509Certificate[]::new);
    if (judges().stream().noneMatch(judge -> accepts(judge, shown))) {
      return Trust.UNTRUSTED_ISSUER;
    }
    return isFor(host, chain.getFirst()) ? Trust.VERIFIED : Trust.WRONG_NAME;
  }

  private static boolean isValidOn(Instant day, X509Certificate certificate) {
    try {
      certificate.checkValidity(Date.from(day));
      return true;
    } catch (CertificateException outOfDate) {
      return false;
    }
  }

  private static boolean accepts(X509TrustManager judge, X509Certificate[] chain) {
    try {
      judge.checkServerTrusted(chain, KEY_EXCHANGE);
      return true;
    } catch (CertificateException refused) {
      return false;
    }
  }

  private List<X509TrustManager> judges() {
    loading.lock();
    try {
      if (judges.isEmpty()) {
        judges = load();
      }
      return judges;
    } finally {
      loading.unlock();
    }
  }

  private List<X509TrustManager> load() {
    try {
      X509TrustManager system = judge(Optional.empty());
      List<X509Certificate> added = others.get();
      if (added.isEmpty()) {
        return List.of(system);
      }
      KeyStore more = KeyStore.getInstance(KeyStore.getDefaultType());
      more.load(null, null);
      for (int i = 0; i < added.size(); i++) {
        more.setCertificateEntry("added-" + i, added.get(i));
      }
      return List.of(system, judge(Optional.of(more)));
    } catch (GeneralSecurityException | IOException broken) {
      throw new IllegalStateException("this Java has no trusted roots", broken);
    }
  }

  private static X509TrustManager judge(Optional<KeyStore> roots) throws GeneralSecurityException {
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(roots.orElse(null));
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager judge) {
        return judge;
      }
    }
    throw new GeneralSecurityException("no X.509 trust manager");
  }

  /**
   * Whether a certificate names the host: exactly, or with a star for its first label (RFC 6125).
   */
  static boolean isFor(String host, X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names != null
          && names.stream()
              .filter(name -> Integer.valueOf(DNS_NAME).equals(name.get(0)))
              .map(name -> String.valueOf(name.get(1)))
              .anyMatch(name -> covers(name, host));
    } catch (CertificateParsingException unreadable) {
      return false;
    }
  }

  private static boolean covers(String pattern, String host) {
    String name = pattern.toLowerCase(Locale.ROOT);
    String wanted = host.toLowerCase(Locale.ROOT);
    int dot = wanted.indexOf('.');
    return name.startsWith("*.")
        ? dot > 0 && wanted.substring(dot).equals(name.substring(1))
        : wanted.equals(name);
  }
}
