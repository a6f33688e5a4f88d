package org.castdoctor.protocol.wire.cast;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
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
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes certificates shaped like those of receivers, and signs as receivers do. */
final class TestAuthority {
  private TestAuthority() {}

  /** Somebody with a name, a key and the dates of a certificate. */
  record Party(String commonName, KeyPair keys, String from, String until) {
    X500Name name() {
      return new X500Name("C=US,O=Test Inc,OU=Cast,CN=" + commonName);
    }

    Party lasting(String otherFrom, String otherUntil) {
      return new Party(commonName, keys, otherFrom, otherUntil);
    }
  }

  /** What a certificate allows. */
  enum Use {
    AUTHORITY,
    AUTHORITY_OF_DEVICES_ALONE,
    DEVICE,
    SOUND_DEVICE,
    DEVICE_OF_ANY_PURPOSE,
    DEVICE_THAT_MUST_NOT_SIGN,
    WEB_SERVER
  }

  static KeyPair keys(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** A certificate (DER) for one, signed by another. */
  static byte[] certificate(Party subject, Party issuer, Use use) {
    return certificate(subject, issuer, use, "SHA256withRSA");
  }

  static byte[] certificate(Party subject, Party issuer, Use use, String algorithm) {
    try {
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer.name(),
              BigInteger.valueOf(36),
              Date.from(Instant.parse(subject.from())),
              Date.from(Instant.parse(subject.until())),
              subject.name(),
              subject.keys().getPublic());
      extend(builder, use);
      return builder
          .build(new JcaContentSignerBuilder(algorithm).build(issuer.keys().getPrivate()))
          .getEncoded();
    } catch (IOException | OperatorCreationException e) {
      throw new AssertionError(e);
    }
  }

  private static void extend(X509v3CertificateBuilder builder, Use use) throws IOException {
    switch (use) {
      case AUTHORITY ->
          builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      case AUTHORITY_OF_DEVICES_ALONE ->
          builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      case DEVICE, SOUND_DEVICE -> {
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(
            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
        if (use == Use.SOUND_DEVICE) {
          builder.addExtension(
              Extension.certificatePolicies,
              false,
              new CertificatePolicies(
                  new PolicyInformation(new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.5.2"))));
        }
      }
      case DEVICE_OF_ANY_PURPOSE ->
          builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      case DEVICE_THAT_MUST_NOT_SIGN ->
          builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyAgreement));
      case WEB_SERVER -> {
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(
            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
      }
    }
  }

  /** That party's certificate as a root. */
  static CastRoot root(Party party) {
    return new CastRoot(
        party.commonName(),
        party.keys().getPublic(),
        Instant.parse(party.from()),
        Instant.parse(party.until()),
        Optional.of(2));
  }

  static byte[] signed(Party party, String algorithm, byte[]... parts) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(party.keys().getPrivate());
      for (byte[] part : parts) {
        signature.update(part);
      }
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
