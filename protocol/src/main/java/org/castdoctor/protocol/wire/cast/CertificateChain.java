package org.castdoctor.protocol.wire.cast;

import static org.castdoctor.protocol.privacy.Leaves.As.SEARCHED;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.castdoctor.protocol.privacy.Leaves;

/**
 * The certificates behind a receiver's proof, as far as they could be followed.
 *
 * @param links from the device's own upwards; the last is a root only where one was reached
 * @param audioOnly whether a certificate restricts the device to sound (policy
 *     1.3.6.1.4.1.11129.2.5.2)
 */
public record CertificateChain(List<Link> links, boolean audioOnly) {
  private static final String COMMON_NAME = "CN=";

  /** With what stands before it; names on real certificates have under 40 characters. */
  private static final int MAX_NAME = COMMON_NAME.length() + 128;

  /** Whose certificate it is. */
  public enum Role {
    DEVICE,
    INTERMEDIATE,
    ROOT
  }

  /**
   * One certificate. Names are what the receiver sent, to be escaped wherever they are shown.
   *
   * @param subject the common name of its owner: of a device, a serial number's beginning and the
   *     radio address of its set-up network; of an intermediate, often the device's generation
   * @param issuer the common name of who signed it
   */
  public record Link(
      Role role,
      @Leaves(SEARCHED) String subject,
      @Leaves(SEARCHED) String issuer,
      Instant notBefore,
      Instant notAfter) {
    /** Whether it has ended at that moment. */
    public boolean hasEnded(Instant now) {
      return notAfter.isBefore(now);
    }

    /** Whether it has not begun at that moment. */
    public boolean isYetToBegin(Instant now) {
      return notBefore.isAfter(now);
    }

    /** The same without the name of a device, which has its serial number in it. */
    public Link withoutSerial() {
      return role == Role.DEVICE ? new Link(role, "", issuer, notBefore, notAfter) : this;
    }

    static Link of(Role role, X509Certificate certificate) {
      return new Link(
          role,
          commonName(certificate.getSubjectX500Principal()),
          commonName(certificate.getIssuerX500Principal()),
          certificate.getNotBefore().toInstant(),
          certificate.getNotAfter().toInstant());
    }
  }

  /** A chain has its device's certificate at least. */
  public CertificateChain {
    if (links.isEmpty()) {
      throw new IllegalArgumentException("a chain without a certificate");
    }
    links = List.copyOf(links);
  }

  /** The device's own certificate. */
  public Link device() {
    return links.getFirst();
  }

  /** The certificate that ends first, root included: until then the receiver is accepted. */
  public Link endsFirst() {
    return links.stream()
        .min(Comparator.comparing(Link::notAfter))
        .orElseThrow(() -> new IllegalStateException("no certificate"));
  }

  /** The authorities' names, nearest first. */
  public List<String> issuers() {
    return links.stream().skip(1).map(Link::subject).toList();
  }

  /**
   * The common name in a distinguished name, cut after 128 characters; empty where it has none.
   * Read by hand, since a regular expression with alternatives runs out of stack on long names.
   */
  static String commonName(X500Principal name) {
    String all = name.getName(X500Principal.RFC2253);
    StringBuilder part = new StringBuilder();
    for (int at = 0; at < all.length(); at++) {
      char c = all.charAt(at);
      if ((c == ',' || c == '+') && part.indexOf(COMMON_NAME) == 0) {
        break;
      }
      if (c == ',' || c == '+') {
        part.setLength(0);
      } else if (c == '\\' && at + 1 < all.length()) {
        part.append(all.charAt(++at));
      } else {
        part.append(c);
      }
    }
    return part.indexOf(COMMON_NAME) == 0
        ? part.substring(COMMON_NAME.length(), Math.min(part.length(), MAX_NAME))
        : "";
  }
}
