package org.castdoctor.protocol.wire.cast;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.castdoctor.protocol.wire.Parsed;

/**
 * The certificate that a receiver shows when the encrypted connection begins. It makes that itself
 * and signs it itself, for 48 hours as a rule, so that it is trusted by nobody says nothing, and
 * its dates show the receiver's own clock.
 *
 * @param subject its common name, the receiver's id with dashes as a rule
 */
public record PeerCertificate(String subject, Instant notBefore, Instant notAfter) {
  /**
   * The longest that senders accept it to last from now on (Open Screen project,
   * cast_auth_util.cc).
   */
  public static final Duration LONGEST = Duration.ofDays(4);

  /** How long receivers make it last. */
  public static final Duration USUAL = Duration.ofDays(2);

  /** Real ones have under 1 KB. */
  public static final int MAX_BYTES = 16 << 10;

  /** What senders make of its dates, one error each. */
  public enum Dates {
    ACCEPTED,
    /** It begins in the future: the receiver's clock is ahead, or this one behind. */
    NOT_YET_VALID,
    /** It is over: the receiver's clock is behind, or this one ahead. */
    EXPIRED,
    /** It lasts more than four days from now: not a receiver's own, or this clock far behind. */
    LASTS_TOO_LONG
  }

  /** Reads a certificate (DER). */
  public static Parsed<PeerCertificate> parse(byte[] der) {
    if (der.length > MAX_BYTES) {
      return new Parsed.Malformed<>("longer than any certificate", MAX_BYTES);
    }
    return CastRoot.certificate(der).map(PeerCertificate::of);
  }

  private static PeerCertificate of(X509Certificate certificate) {
    return new PeerCertificate(
        CertificateChain.commonName(certificate.getSubjectX500Principal()),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant());
  }

  /** How long it lasts in all. */
  public Duration lifetime() {
    return Duration.between(notBefore, notAfter);
  }

  /** What senders whose clock shows that time make of it, in the order in which they look. */
  public Dates at(Instant now) {
    if (notBefore.isAfter(now)) {
      return Dates.NOT_YET_VALID;
    }
    if (notAfter.isBefore(now)) {
      return Dates.EXPIRED;
    }
    return notAfter.isAfter(now.plus(LONGEST)) ? Dates.LASTS_TOO_LONG : Dates.ACCEPTED;
  }
}
