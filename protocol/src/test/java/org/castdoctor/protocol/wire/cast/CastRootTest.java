package org.castdoctor.protocol.wire.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;

class CastRootTest {
  /** The certificates' own subject key identifiers are digests of the keys: a slip would show. */
  @Test
  void theKeysAreTheOnesTheirCertificatesIdentify() {
    assertEquals(
        List.of(
            "Cast Root CA 7c9a1e7ddf7954bcd7cc5eca9986457965742819",
            "Eureka Root CA 444e2a4758d8b94891f64fce74a91d329a8d8de9"),
        CastRoot.PUBLIC.stream().map(root -> root.name() + " " + identifier(root)).toList());
  }

  @Test
  void theirDatesAndLengthsAreKnown() {
    CastRoot cast = CastRoot.PUBLIC.getFirst();
    assertEquals("2034-03-28T17:34:26Z", cast.notAfter().toString());
    assertEquals(Optional.of(2), cast.pathLength());
    CastRoot eureka = CastRoot.PUBLIC.getLast();
    assertEquals("2032-12-12T22:39:33Z", eureka.notAfter().toString());
    assertEquals(Optional.empty(), eureka.pathLength());
  }

  private static String identifier(CastRoot root) {
    try {
      byte[] key =
          SubjectPublicKeyInfo.getInstance(root.key().getEncoded()).getPublicKeyData().getBytes();
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(key));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
