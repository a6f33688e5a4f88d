package org.castdoctor.agent.probe;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.castdoctor.agent.observe.ReceiverObservation.Proof;
import org.castdoctor.agent.observe.ReceiverObservation.Standing;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.cast.CastMessage;
import org.castdoctor.protocol.wire.cast.CastRoot;
import org.castdoctor.protocol.wire.cast.CertificateChain;
import org.castdoctor.protocol.wire.cast.DeviceAuthMessage;
import org.castdoctor.protocol.wire.cast.DeviceAuthentication;
import org.castdoctor.protocol.wire.cast.DeviceAuthentication.Verdict;

/**
 * One challenge to a receiver to prove what it is, and what its answer comes to. Dates are written
 * down and not judged: that wants a clock that is right.
 */
final class ProofOfMake {
  private final byte[] nonce;
  private final List<CastRoot> roots;

  /**
   * @param nonce bytes nobody could have known
   * @param roots authorities beside the public ones
   */
  ProofOfMake(byte[] nonce, List<CastRoot> roots) {
    this.nonce = nonce;
    this.roots = roots;
  }

  CastMessage challenge() {
    return CastMessage.authChallenge(nonce);
  }

  /**
   * @param shown the certificate with which the connection began
   */
  Proof judge(Parsed<DeviceAuthMessage> reply, byte[] shown, Instant now) {
    return switch (new DeviceAuthentication(roots).judge(reply, nonce, shown, now)) {
      case Verdict.Authentic(var chain, var hash, var use) -> of(Standing.COMPLETE, chain);
      case Verdict.Expired(var chain, var link) -> of(Standing.COMPLETE, chain);
      case Verdict.NotYetValid(var chain, var link) -> of(Standing.COMPLETE, chain);
      case Verdict.SignatureMismatch(var chain) -> of(Standing.OTHER_CONNECTION, chain);
      case Verdict.UnknownRoot(var chain, String issuer) ->
          of(Standing.UNKNOWN_ROOT, chain, issuer);
      case Verdict.Unfit(var chain, var flaw) -> of(Standing.UNFIT, chain, word(flaw));
      case Verdict.NoProof(var missing) -> without(Standing.EMPTY, "no " + word(missing));
      case Verdict.Refused(var reason) -> without(Standing.REFUSED, word(reason));
      case Verdict.Unreadable(String reason) -> without(Standing.UNREADABLE, reason);
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Proof without(Standing standing, String detail) {
    return new Proof(standing, List.of(), false, Optional.of(detail));
  }

  private static Proof of(Standing standing, CertificateChain chain) {
    return new Proof(standing, chain.links(), chain.audioOnly(), Optional.empty());
  }

  private static Proof of(Standing standing, CertificateChain chain, String detail) {
    return new Proof(standing, chain.links(), chain.audioOnly(), Optional.of(detail));
  }
}
