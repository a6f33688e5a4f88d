package org.castdoctor.protocol.wire.cast;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.castdoctor.protocol.wire.cast.CertificateChain.Link;
import org.castdoctor.protocol.wire.cast.CertificateChain.Role;
import org.castdoctor.protocol.wire.cast.DeviceAuthentication.Flaw;

/**
 * The way from a device's certificate up to a root, signature by signature and whatever the date.
 *
 * @param certificates the device's and the intermediates, upwards
 * @param root where the way ends; empty where it leads nowhere
 */
record ChainWalk(List<X509Certificate> certificates, Optional<CastRoot> root) {
  private static final int MIN_KEY_BITS = 2048;
  private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";
  private static final String ANY = "2.5.29.37.0";
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int SIGN_CERTIFICATES = 5;

  private static final String POLICIES = "2.5.29.32";

  /** The policy 1.3.6.1.4.1.11129.2.5.2 as it stands in a certificate (DER). */
  private static final String AUDIO_ONLY = "060a2b06010401d679020502";

  /**
   * Walks. Of two intermediates that both fit, as after a reissue, the one that lasts longer is
   * taken; each is taken once, so the way ends.
   */
  static ChainWalk from(
      X509Certificate device, List<X509Certificate> intermediates, List<CastRoot> roots) {
    List<X509Certificate> way = new ArrayList<>(List.of(device));
    List<X509Certificate> rest = new ArrayList<>(intermediates);
    rest.sort(Comparator.comparing(X509Certificate::getNotAfter).reversed());
    while (true) {
      X509Certificate last = way.getLast();
      Optional<CastRoot> root =
          roots.stream().filter(candidate -> isSignedBy(last, candidate.key())).findFirst();
      Optional<X509Certificate> next =
          rest.stream()
              .filter(other ->
                  other.getSubjectX500Principal().equals(last.getIssuerX500Principal())
                      && isSignedBy(last, other.getPublicKey()))
              .findFirst();
      if (root.isPresent() || next.isEmpty()) {
        return new ChainWalk(List.copyOf(way), root);
      }
      way.add(next.get());
      rest.remove(next.get());
    }
  }

  CertificateChain chain() {
    List<Link> links = new ArrayList<>();
    for (X509Certificate certificate : certificates) {
      links.add(Link.of(links.isEmpty() ? Role.DEVICE : Role.INTERMEDIATE, certificate));
    }
    root.ifPresent(top ->
        links.add(new Link(Role.ROOT, top.name(), top.name(), top.notBefore(), top.notAfter())));
    return new CertificateChain(links, certificates.stream().anyMatch(ChainWalk::restrictsToSound));
  }

  /** The first thing in it that senders refuse, dates apart. */
  Optional<Flaw> flaw() {
    List<X509Certificate> authorities = certificates.subList(1, certificates.size());
    if (certificates.stream().anyMatch(certificate -> isWeak(certificate.getPublicKey()))) {
      return Optional.of(Flaw.WEAK_KEY);
    }
    if (!authorities.stream().allMatch(ChainWalk::maySignCertificates)) {
      return Optional.of(Flaw.NOT_AN_AUTHORITY);
    }
    for (int below = 0; below < authorities.size(); below++) {
      if (authorities.get(below).getBasicConstraints() < below) {
        return Optional.of(Flaw.TOO_LONG);
      }
    }
    if (root.flatMap(CastRoot::pathLength).filter(most -> authorities.size() > most).isPresent()) {
      return Optional.of(Flaw.TOO_LONG);
    }
    return isForProving(certificates.getFirst()) ? Optional.empty() : Optional.of(Flaw.WRONG_USE);
  }

  private static boolean isSignedBy(X509Certificate certificate, PublicKey key) {
    try {
      certificate.verify(key);
      return true;
    } catch (GeneralSecurityException notByThatKey) {
      return false;
    }
  }

  private static boolean isWeak(PublicKey key) {
    return !(key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= MIN_KEY_BITS);
  }

  private static boolean maySignCertificates(X509Certificate certificate) {
    return certificate.getBasicConstraints() >= 0
        && Optional.ofNullable(certificate.getKeyUsage())
            .map(uses -> uses[SIGN_CERTIFICATES])
            .orElse(true);
  }

  /** A certificate that names no purpose at all is for any (RFC 5280 §4.2.1.12). */
  private static boolean isForProving(X509Certificate device) {
    try {
      return Optional.ofNullable(device.getKeyUsage())
              .map(uses -> uses[DIGITAL_SIGNATURE])
              .orElse(false)
          && Optional.ofNullable(device.getExtendedKeyUsage())
              .map(purposes -> purposes.contains(CLIENT_AUTHENTICATION) || purposes.contains(ANY))
              .orElse(true);
    } catch (CertificateParsingException unreadable) {
      return false;
    }
  }

  private static boolean restrictsToSound(X509Certificate certificate) {
    return Stream.ofNullable(certificate.getExtensionValue(POLICIES))
        .map(HexFormat.of()::formatHex)
        .anyMatch(policies -> policies.contains(AUDIO_ONLY));
  }
}
