package org.castdoctor.protocol.wire.cast;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.cast.CertificateChain.Link;
import org.castdoctor.protocol.wire.cast.DeviceAuthMessage.HashAlgorithm;
import org.castdoctor.protocol.wire.cast.DeviceAuthMessage.Response;
import org.castdoctor.protocol.wire.cast.DeviceAuthMessage.SignatureAlgorithm;

/**
 * Judges a receiver's proof as senders do (Open Screen project, cast_auth_util.cc and
 * cast_cert_validator.cc), and says more than they: they call every failure an untrusted device.
 * Name constraints and revoked certificates are not looked at.
 */
public final class DeviceAuthentication {
  /** Real certificates have under 2 KB. */
  private static final int MAX_CERTIFICATE_BYTES = 16 << 10;

  private final List<CastRoot> roots;

  /**
   * With the two public roots.
   *
   * @param more roots of test benches, accepted beside them
   */
  public DeviceAuthentication(List<CastRoot> more) {
    this.roots = Stream.concat(CastRoot.PUBLIC.stream(), more.stream()).toList();
  }

  /** What came of it. */
  public sealed interface Verdict {
    /** A certified device, and this is its connection. */
    record Authentic(CertificateChain chain, HashAlgorithm hash, NonceUse nonce)
        implements Verdict {}

    /**
     * All is in order but for the date: senders refuse the device.
     *
     * @param link of those that have ended, the one that ended first
     */
    record Expired(CertificateChain chain, Link link) implements Verdict {}

    /**
     * A certificate of the future: a clock is wrong, here or where it was made.
     *
     * @param link of those that have not begun, the one that begins last
     */
    record NotYetValid(CertificateChain chain, Link link) implements Verdict {}

    /**
     * The chain leads to nobody known: a clone, an emulator, a receiver program on a computer.
     *
     * @param issuer whose certificate is missing
     */
    record UnknownRoot(CertificateChain chain, String issuer) implements Verdict {}

    /** It leads to a root, and senders refuse it all the same. */
    record Unfit(CertificateChain chain, Flaw flaw) implements Verdict {}

    /**
     * A genuine device signed another connection's certificate: somebody stands between, or the
     * signature is damaged.
     */
    record SignatureMismatch(CertificateChain chain) implements Verdict {}

    /** It answered without what a proof consists of, as clones do. */
    record NoProof(Missing missing) implements Verdict {}

    /** It answered that it cannot. */
    record Refused(DeviceAuthMessage.Reason reason) implements Verdict {}

    /** What it answered cannot be read. */
    record Unreadable(String reason) implements Verdict {}
  }

  /** What an answer did with the nonce. */
  public enum NonceUse {
    /** It is in the signature. */
    SIGNED,
    /** It is not in the answer: an old receiver, and senders put up with it. */
    LEFT_OUT,
    /** Another one is: the answer is to somebody else's question. Senders put up with that too. */
    ANOTHER
  }

  /** What a proof cannot be without. */
  public enum Missing {
    SIGNATURE,
    CERTIFICATE
  }

  /** What senders do not accept in a chain. */
  public enum Flaw {
    /** A key that is not RSA of 2048 bits or more. */
    WEAK_KEY,
    /** A certificate signed by one that must sign none. */
    NOT_AN_AUTHORITY,
    /** More authorities than one above allows. */
    TOO_LONG,
    /** The device's certificate is not for proving to a server who one is. */
    WRONG_USE
  }

  /**
   * Judges an answer.
   *
   * @param reply the answer to a challenge
   * @param nonce the challenge's
   * @param peerCertificate what the receiver showed when the encrypted connection began (DER)
   * @param now by a clock that is right
   */
  public Verdict judge(
      Parsed<DeviceAuthMessage> reply, byte[] nonce, byte[] peerCertificate, Instant now) {
    return switch (reply) {
      case Parsed.Malformed<DeviceAuthMessage>(String reason, int offset) ->
          new Verdict.Unreadable(reason);
      case Parsed.Ok<DeviceAuthMessage>(DeviceAuthMessage message) ->
          switch (message) {
            case DeviceAuthMessage.Challenge challenge ->
                new Verdict.Unreadable("a challenge in answer to a challenge");
            case DeviceAuthMessage.Refusal(DeviceAuthMessage.Reason reason) ->
                new Verdict.Refused(reason);
            case Response response -> judge(response, nonce, peerCertificate, now);
          };
    };
  }

  private Verdict judge(Response response, byte[] nonce, byte[] peerCertificate, Instant now) {
    if (response.certificate().length == 0) {
      return new Verdict.NoProof(Missing.CERTIFICATE);
    }
    if (response.signature().length == 0) {
      return new Verdict.NoProof(Missing.SIGNATURE);
    }
    if (response.algorithm() == SignatureAlgorithm.RSASSA_PSS) {
      return new Verdict.Unreadable("signed in a way that nobody asked for");
    }
    Optional<X509Certificate> device = read(response.certificate());
    List<Optional<X509Certificate>> others =
        response.intermediates().stream().map(DeviceAuthentication::read).toList();
    if (device.isEmpty() || others.contains(Optional.<X509Certificate>empty())) {
      return new Verdict.Unreadable("a certificate that is none");
    }
    ChainWalk walk =
        ChainWalk.from(device.get(), others.stream().flatMap(Optional::stream).toList(), roots);
    CertificateChain chain = walk.chain();
    if (walk.root().isEmpty()) {
      return new Verdict.UnknownRoot(chain, chain.links().getLast().issuer());
    }
    if (!isSigned(response, device.get(), peerCertificate)) {
      return new Verdict.SignatureMismatch(chain);
    }
    return walk.flaw()
        .<Verdict>map(flaw -> new Verdict.Unfit(chain, flaw))
        .or(() -> byDate(chain, now))
        .orElseGet(() ->
            new Verdict.Authentic(chain, response.hash(), use(response.senderNonce(), nonce)));
  }

  private static Optional<Verdict> byDate(CertificateChain chain, Instant now) {
    Optional<Verdict> ended =
        chain.links().stream()
            .filter(link -> link.hasEnded(now))
            .min(Comparator.comparing(Link::notAfter))
            .map(link -> new Verdict.Expired(chain, link));
    return ended.or(() ->
        chain.links().stream()
            .filter(link -> link.isYetToBegin(now))
            .max(Comparator.comparing(Link::notBefore))
            .map(link -> new Verdict.NotYetValid(chain, link)));
  }

  private static NonceUse use(byte[] echoed, byte[] sent) {
    if (echoed.length == 0) {
      return NonceUse.LEFT_OUT;
    }
    return Arrays.equals(echoed, sent) ? NonceUse.SIGNED : NonceUse.ANOTHER;
  }

  private static boolean isSigned(Response response, X509Certificate device, byte[] peer) {
    String algorithm =
        switch (response.hash()) {
          case SHA1 -> "SHA1withRSA";
          case SHA256 -> "SHA256withRSA";
        };
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initVerify(device.getPublicKey());
      signature.update(response.senderNonce());
      signature.update(peer);
      return signature.verify(response.signature());
    } catch (GeneralSecurityException unfit) {
      return false;
    }
  }

  private static Optional<X509Certificate> read(byte[] der) {
    return der.length > MAX_CERTIFICATE_BYTES
        ? Optional.empty()
        : CastRoot.certificate(der).toOptional();
  }
}
