package org.castdoctor.agent.lan.netty;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.castdoctor.agent.lan.CertificateName;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.observe.InternetObservation.Shown;
import org.castdoctor.agent.observe.InternetObservation.Trust;
import org.castdoctor.protocol.privacy.Place;

/**
 * The roots that this computer's Java trusts, and those that somebody added. Loaded at the first
 * judgement, because a home without internet needs none.
 */
final class TrustedRoots {

  private static final String PKIX = "PKIX";

  /** In a subjectAltName: a DNS name (RFC 5280 §4.2.1.6). */
  private static final int DNS_NAME = 2;

  /** What TLS 1.3 calls the key exchange, which its cipher suites no longer name. */
  private static final String KEY_EXCHANGE = "UNKNOWN";

  private final Clock clock;
  private final Once<Optional<LikelyRoots>> likely;
  private final Once<X509TrustManager> system;
  private final Once<Optional<X509TrustManager>> added;

  /** The system's roots alone. */
  TrustedRoots(Clock clock) {
    this(
        clock,
        new Once<>(LikelyRoots::ofThisJava),
        new Once<>(TrustedRoots::system),
        new Once<>(Optional::empty));
  }

  private TrustedRoots(
      Clock clock,
      Once<Optional<LikelyRoots>> likely,
      Once<X509TrustManager> system,
      Once<Optional<X509TrustManager>> added) {
    this.clock = clock;
    this.likely = likely;
    this.system = system;
    this.added = added;
  }

  /** The same with others beside them, asked for at the first certificate that needs them. */
  TrustedRoots and(Supplier<List<X509Certificate>> others) {
    return new TrustedRoots(clock, likely, system, new Once<>(() -> judgeBy(others.get())));
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
        new Place(CertificateName.of(chain.getLast().getIssuerX500Principal())),
        own.getNotBefore().toInstant(),
        own.getNotAfter().toInstant());
  }

  /** Judges one of the roots by itself, so that all that judging needs is there. */
  void warmUp() {
    likely.get().flatMap(LikelyRoots::any).ifPresent(root -> isTrusted(List.of(root)));
  }

  private Trust trust(List<X509Certificate> chain, String host) {
    if (!isValidOn(clock.now(), chain.getFirst())) {
      return Trust.EXPIRED;
    }
    if (!isTrusted(chain)) {
      return Trust.UNTRUSTED_ISSUER;
    }
    return isFor(host, chain.getFirst()) ? Trust.VERIFIED : Trust.WRONG_NAME;
  }

  /** By any of those that are trusted; all of the system's are read last, as that takes longest. */
  private boolean isTrusted(List<X509Certificate> chain) {
    X509Certificate[] shown = chain.toArray(X509Certificate[]::new);
    return likely
            .get()
            .flatMap(roots -> judgeBy(roots.namedIn(chain)))
            .filter(judge -> accepts(judge, shown))
            .isPresent()
        || added.get().filter(judge -> accepts(judge, shown)).isPresent()
        || accepts(system.get(), shown);
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

  private static X509TrustManager system() {
    try {
      TrustManagerFactory factory = TrustManagerFactory.getInstance(PKIX);
      factory.init((KeyStore) null);
      return judgeOf(factory);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("this Java has no trusted roots", broken);
    }
  }

  private static Optional<X509TrustManager> judgeBy(List<X509Certificate> roots) {
    if (roots.isEmpty()) {
      return Optional.empty();
    }
    try {
      Set<TrustAnchor> anchors =
          roots.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet());
      var rules = new PKIXBuilderParameters(anchors, new X509CertSelector());
      rules.setRevocationEnabled(false);
      TrustManagerFactory factory = TrustManagerFactory.getInstance(PKIX);
      factory.init(new CertPathTrustManagerParameters(rules));
      return Optional.of(judgeOf(factory));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("this Java cannot judge by roots of others", broken);
    }
  }

  private static X509TrustManager judgeOf(TrustManagerFactory factory)
      throws GeneralSecurityException {
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
