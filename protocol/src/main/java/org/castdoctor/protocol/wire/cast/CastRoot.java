package org.castdoctor.protocol.wire.cast;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.castdoctor.protocol.wire.Parsed;

/**
 * An authority in which the chain of a certified receiver ends.
 *
 * @param name its common name
 * @param pathLength how many authorities may stand between it and a device; empty where any number
 */
public record CastRoot(
    String name, PublicKey key, Instant notBefore, Instant notAfter, Optional<Integer> pathLength) {

  /**
   * The two public ones, by their keys: Cast Root CA and the older Eureka Root CA (Open Screen
   * project, cast/common/certificate).
   */
  public static final List<CastRoot> PUBLIC = load("cast-roots.tsv");

  /** Real roots have about 1 KB; a file of PEM text is a third longer. */
  public static final int MAX_BYTES = 16 << 10;

  /** The columns of the table. */
  private static final int COLUMNS = 6;

  /**
   * Reads a further root, such as a test bench has.
   *
   * @param certificate X.509, in DER or PEM
   */
  public static Parsed<CastRoot> parse(byte[] certificate) {
    if (certificate.length > MAX_BYTES) {
      return new Parsed.Malformed<>("longer than any certificate", MAX_BYTES);
    }
    return switch (certificate(certificate)) {
      case Parsed.Malformed<X509Certificate>(String reason, int offset) ->
          new Parsed.Malformed<>(reason, offset);
      case Parsed.Ok<X509Certificate>(X509Certificate root) -> {
        int pathLength = root.getBasicConstraints();
        yield pathLength < 0
            ? new Parsed.Malformed<>("not an authority's certificate", 0)
            : new Parsed.Ok<>(
                new CastRoot(
                    CertificateChain.commonName(root.getSubjectX500Principal()),
                    root.getPublicKey(),
                    root.getNotBefore().toInstant(),
                    root.getNotAfter().toInstant(),
                    Optional.of(pathLength).filter(length -> length < Integer.MAX_VALUE)));
      }
    };
  }

  /** Reads any X.509 certificate whose length is bounded. */
  static Parsed<X509Certificate> certificate(byte[] bytes) {
    try {
      return CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(bytes))
              instanceof X509Certificate certificate
          ? new Parsed.Ok<>(certificate)
          : new Parsed.Malformed<>("not a certificate", 0);
    } catch (CertificateException bad) {
      return new Parsed.Malformed<>("not a certificate", 0);
    }
  }

  private static List<CastRoot> load(String file) {
    try (InputStream in = CastRoot.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing table " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(CastRoot::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CastRoot row(String line) {
    List<String> columns = List.of(line.split("\t", -1));
    if (columns.size() != COLUMNS) {
      throw new IllegalStateException("not a root: " + line);
    }
    try {
      RSAPublicKeySpec key =
          new RSAPublicKeySpec(new BigInteger(columns.get(5), 16), new BigInteger(columns.get(4)));
      return new CastRoot(
          columns.get(0),
          KeyFactory.getInstance("RSA").generatePublic(key),
          Instant.parse(columns.get(1)),
          Instant.parse(columns.get(2)),
          Optional.of(columns.get(3)).filter(text -> !text.equals("-")).map(Integer::valueOf));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("not a root: " + line, e);
    }
  }
}
