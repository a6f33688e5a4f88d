package org.castdoctor.agent.lan.netty;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Those of Java's own roots in which a chain is likely to end: the ones that it names. Java reads
 * all of its 140 before it judges the first chain, 50 ms of processor time in a run of half a
 * second; these are found by their names' bytes alone, and only they are read. Whoever is not
 * trusted by them may be by another: then all are read as ever.
 */
final class LikelyRoots {
  /** What a keystore of Java's own kind begins with, and its version (JavaKeyStore). */
  private static final int MAGIC = 0xFEEDFEED;

  private static final int VERSION = 2;

  /** An entry that is a trusted certificate; others are somebody's keys. */
  private static final int TRUSTED = 2;

  /** Debian's has 144; nobody trusts that many. */
  private static final int MOST = 2_000;

  private static final int MAX_BYTES = 8 << 20;

  private final byte[] file;
  private final List<Root> roots;

  private LikelyRoots(byte[] file, List<Root> roots) {
    this.file = file;
    this.roots = roots;
  }

  /** Where in the file a root stands, and in it the name of its issuer, which is its own. */
  private record Root(int from, int to, int nameFrom, int nameTo) {}

  /**
   * Those of the Java that runs this; empty where it was told of others or keeps them otherwise.
   */
  static Optional<LikelyRoots> ofThisJava() {
    Path folder = Path.of(System.getProperty("java.home"), "lib", "security");
    boolean told =
        System.getProperty("javax.net.ssl.trustStore") != null
            || Files.exists(folder.resolve("jssecacerts"));
    return told ? Optional.empty() : of(folder.resolve("cacerts"));
  }

  static Optional<LikelyRoots> of(Path keystore) {
    try {
      return Files.size(keystore) > MAX_BYTES
          ? Optional.empty()
          : Optional.of(read(Files.readAllBytes(keystore)));
    } catch (IOException | BufferUnderflowException | IllegalArgumentException another) {
      return Optional.empty();
    }
  }

  private static LikelyRoots read(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes);
    require(file.getInt() == MAGIC && file.getInt() == VERSION);
    int entries = file.getInt();
    require(entries >= 0 && entries <= MOST);
    List<Root> roots = new ArrayList<>(entries);
    for (int entry = 0; entry < entries; entry++) {
      require(file.getInt() == TRUSTED);
      skip(file, Short.toUnsignedInt(file.getShort()));
      skip(file, Long.BYTES);
      skip(file, Short.toUnsignedInt(file.getShort()));
      int length = file.getInt();
      int from = file.position();
      skip(file, length);
      ByteBuffer certificate = file.duplicate().position(from);
      roots.add(rootIn(certificate.limit(from + length), from));
    }
    return new LikelyRoots(bytes, roots);
  }

  /** Certificate, TBSCertificate: version, serial, algorithm, then the issuer (RFC 5280 §4.1). */
  private static Root rootIn(ByteBuffer der, int from) {
    enter(der);
    enter(der);
    for (int before = 0; before < 3; before++) {
      next(der);
    }
    int nameFrom = der.position();
    next(der);
    return new Root(from, der.limit(), nameFrom, der.position());
  }

  /** Into what stands here in DER (X.690 §8.1). */
  private static int enter(ByteBuffer der) {
    der.get();
    int length = Byte.toUnsignedInt(der.get());
    if (length < 0x80) {
      return length;
    }
    int octets = length & 0x7F;
    require(octets > 0 && octets < Integer.BYTES);
    int whole = 0;
    for (int octet = 0; octet < octets; octet++) {
      whole = whole << Byte.SIZE | Byte.toUnsignedInt(der.get());
    }
    return whole;
  }

  private static void next(ByteBuffer der) {
    skip(der, enter(der));
  }

  private static void skip(ByteBuffer buffer, int bytes) {
    require(bytes >= 0 && bytes <= buffer.remaining());
    buffer.position(buffer.position() + bytes);
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("not in this form");
    }
  }

  /** How many there are. */
  int size() {
    return roots.size();
  }

  /** Those whose name an issuer of the chain has. */
  List<X509Certificate> namedIn(List<X509Certificate> chain) {
    return chain.stream()
        .map(shown -> shown.getIssuerX500Principal().getEncoded())
        .flatMap(issuer -> roots.stream().filter(root -> isCalled(issuer, root)))
        .distinct()
        .flatMap(root -> certificate(root).stream())
        .toList();
  }

  private boolean isCalled(byte[] name, Root root) {
    return Arrays.equals(file, root.nameFrom(), root.nameTo(), name, 0, name.length);
  }

  /** Any of them, to try with. */
  Optional<X509Certificate> any() {
    return roots.stream().flatMap(root -> certificate(root).stream()).findFirst();
  }

  /** Empty where it cannot be read: then Java says why, with all of them. */
  private Optional<X509Certificate> certificate(Root root) {
    try {
      var der = new ByteArrayInputStream(file, root.from(), root.to() - root.from());
      return CertificateFactory.getInstance("X.509").generateCertificate(der)
              instanceof X509Certificate read
          ? Optional.of(read)
          : Optional.empty();
    } catch (CertificateException unreadable) {
      return Optional.empty();
    }
  }
}
