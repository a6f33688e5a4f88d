package org.castdoctor.agent.sim;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.castdoctor.protocol.wire.cast.CastRoot;
import org.castdoctor.protocol.wire.cast.DeviceAuthMessage;
import org.castdoctor.protocol.wire.cast.DeviceAuthMessage.Challenge;
import org.castdoctor.protocol.wire.cast.DeviceAuthMessage.HashAlgorithm;
import org.castdoctor.protocol.wire.cast.DeviceAuthMessage.SignatureAlgorithm;

/** The maker of simulated receivers: its root with a key, and one key for all under it. */
public final class SimAuthority {
  private static final String ROOT = "Sim Root CA";
  private static final Duration YEAR = Duration.ofDays(365);
  private static final KeyPair ROOT_KEYS = keys();
  private static final KeyPair KEYS = keys();

  private SimAuthority() {}

  /** What a receiver answers to the challenge. */
  public enum Proof {
    WELL("Sim ICA", Duration.ofDays(1_800)),
    /** As one whose maker's certificate tells the generation. */
    SECOND_GENERATION("Chromecast ICA 3", Duration.ofDays(1_800)),
    EXPIRED("Sim ICA", Duration.ofDays(-3)),
    EXPIRING("Sim ICA", Duration.ofDays(40)),
    SOUND_ONLY("Sim ICA", Duration.ofDays(1_800)),
    UNKNOWN_ROOT("Nobody's ICA", Duration.ofDays(1_800)),
    OTHER_CONNECTION("Sim ICA", Duration.ofDays(1_800)),
    /** An answer without a signature, as clones give. */
    EMPTY("Sim ICA", Duration.ofDays(1_800)),
    /** That it cannot. */
    REFUSES("Sim ICA", Duration.ofDays(1_800)),
    SILENT("Sim ICA", Duration.ofDays(1_800));

    private final String maker;
    private final Duration lasts;

    Proof(String maker, Duration lasts) {
      this.maker = maker;
      this.lasts = lasts;
    }
  }

  /** In which proofs of simulated receivers end. */
  public static CastRoot root() {
    return new CastRoot(
        ROOT,
        ROOT_KEYS.getPublic(),
        SimClock.START.minus(YEAR.multipliedBy(5)),
        SimClock.START.plus(YEAR.multipliedBy(5)),
        Optional.of(2));
  }

  /** A receiver's answer; empty where it gives none. */
  static Optional<DeviceAuthMessage> answer(Proof proof, Challenge challenge, byte[] shown) {
    if (proof == Proof.SILENT) {
      return Optional.empty();
    }
    if (proof == Proof.REFUSES) {
      return Optional.of(
          new DeviceAuthMessage.Refusal(DeviceAuthMessage.Reason.SIGNATURE_ALGORITHM_UNAVAILABLE));
    }
    String root = proof == Proof.UNKNOWN_ROOT ? "Nobody" : ROOT;
    byte[] maker = certificate(proof.maker, root, SimClock.START.plus(proof.lasts), Use.MAKER);
    byte[] device =
        certificate(
            "SIM000 FA8FCA000001",
            proof.maker,
            SimClock.START.plus(YEAR.multipliedBy(4)),
            proof == Proof.SOUND_ONLY ? Use.SOUND : Use.DEVICE);
    byte[] signed = proof == Proof.OTHER_CONNECTION ? new byte[] {1, 2, 3} : shown;
    return Optional.of(
        new DeviceAuthMessage.Response(
            proof == Proof.EMPTY ? new byte[0] : signature(challenge.senderNonce(), signed),
            device,
            List.of(maker),
            SignatureAlgorithm.RSASSA_PKCS1V15,
            challenge.senderNonce(),
            HashAlgorithm.SHA256,
            new byte[0]));
  }

  private enum Use {
    MAKER,
    DEVICE,
    SOUND
  }

  private static byte[] certificate(String subject, String issuer, Instant until, Use use) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              new X500Name("CN=" + issuer),
              BigInteger.TEN,
              Date.from(SimClock.START.minus(YEAR.multipliedBy(3))),
              Date.from(until),
              new X500Name("CN=" + subject),
              KEYS.getPublic());
      if (use == Use.MAKER) {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      } else {
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(
            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
      }
      if (use == Use.SOUND) {
        var policy = new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.5.2");
        builder.addExtension(
            Extension.certificatePolicies,
            false,
            new CertificatePolicies(new PolicyInformation(policy)));
      }
      return builder
          .build(
              new JcaContentSignerBuilder("SHA256withRSA")
                  .build((issuer.equals(ROOT) ? ROOT_KEYS : KEYS).getPrivate()))
          .getEncoded();
    } catch (IOException | OperatorCreationException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] signature(byte[]... parts) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(KEYS.getPrivate());
      for (byte[] part : parts) {
        signature.update(part);
      }
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
