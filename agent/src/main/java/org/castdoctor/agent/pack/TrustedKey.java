package org.castdoctor.agent.pack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A public key whose owner may sign packs, and the Ed25519 of RFC 8032 around it.
 *
 * @param id the name of its file without {@code .pub}
 * @param key Ed25519
 * @param pem the file as it was
 */
public record TrustedKey(String id, PublicKey key, String pem) {
  /** A key in PEM takes 113 bytes, or a few more with remarks; anything near this is no key. */
  static final int MAX_PEM = 4096;

  private static final Pattern ID = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}");

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Reads SubjectPublicKeyInfo in PEM (RFC 7468 section 13). */
  public static Optional<TrustedKey> parse(String id, String pem) {
    try {
      Optional<byte[]> der = der(pem, "PUBLIC KEY");
      return der.isEmpty() || !isId(id)
          ? Optional.empty()
          : Optional.of(
              new TrustedKey(
                  id,
                  KeyFactory.getInstance("Ed25519")
                      .generatePublic(new X509EncodedKeySpec(der.get())),
                  pem));
    } catch (GeneralSecurityException notAKey) {
      return Optional.empty();
    }
  }

  /** Reads PKCS #8 in PEM (RFC 7468 section 10). */
  static Optional<PrivateKey> parsePrivate(String pem) {
    try {
      Optional<byte[]> der = der(pem, "PRIVATE KEY");
      return der.isEmpty()
          ? Optional.empty()
          : Optional.of(
              KeyFactory.getInstance("Ed25519")
                  .generatePrivate(new PKCS8EncodedKeySpec(der.get())));
    } catch (GeneralSecurityException notAKey) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> der(String pem, String label) {
    String begin = "-----BEGIN " + label + "-----";
    int from = pem.indexOf(begin);
    int to = pem.indexOf("-----END " + label + "-----");
    if (pem.length() > MAX_PEM || from < 0 || to < from + begin.length()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  boolean hasSigned(byte[] message, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(message);
      return check.verify(signature);
    } catch (GeneralSecurityException unfit) {
      return false;
    }
  }

  static byte[] sign(PrivateKey key, byte[] message) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** The first 16 digits of the SHA-256 of the key, to compare by eye. */
  public String fingerprint() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  byte[] file() {
    return pem.getBytes(StandardCharsets.UTF_8);
  }
}
