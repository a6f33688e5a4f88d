package org.castdoctor.protocol.wire.cast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.HexFormat;
import java.util.List;
import org.castdoctor.protocol.wire.Hostile;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.cast.DeviceAuthMessage.Challenge;
import org.castdoctor.protocol.wire.cast.DeviceAuthMessage.HashAlgorithm;
import org.castdoctor.protocol.wire.cast.DeviceAuthMessage.Reason;
import org.castdoctor.protocol.wire.cast.DeviceAuthMessage.Refusal;
import org.castdoctor.protocol.wire.cast.DeviceAuthMessage.Response;
import org.castdoctor.protocol.wire.cast.DeviceAuthMessage.SignatureAlgorithm;
import org.junit.jupiter.api.Test;

class DeviceAuthMessageTest {
  /** The payload of a published challenge: nonce 00 to 0f, SHA-256. */
  private static final String CHALLENGE = "0a141210000102030405060708090a0b0c0d0e0f1801";

  private static final Response RESPONSE =
      new Response(
          new byte[] {1, 2},
          new byte[] {3},
          List.of(new byte[] {4}, new byte[] {5, 6}),
          SignatureAlgorithm.RSASSA_PKCS1V15,
          new byte[] {7},
          HashAlgorithm.SHA256,
          new byte[] {8});

  private static Parsed<DeviceAuthMessage> parse(String hex) {
    return DeviceAuthMessage.parse(HexFormat.of().parseHex(hex));
  }

  private static DeviceAuthMessage read(String hex) {
    return parse(hex).toOptional().orElseThrow();
  }

  @Test
  void aChallengeHasItsKnownBytesBothWays() {
    Challenge challenge = assertInstanceOf(Challenge.class, read(CHALLENGE));
    assertEquals(
        "000102030405060708090a0b0c0d0e0f", HexFormat.of().formatHex(challenge.senderNonce()));
    assertEquals(HashAlgorithm.SHA256, challenge.hash());
    assertEquals(CHALLENGE, HexFormat.of().formatHex(challenge.encode()));
    CastMessage sha1 = CastMessage.authChallenge(new byte[16], HashAlgorithm.SHA1);
    assertEquals(
        HashAlgorithm.SHA1,
        assertInstanceOf(Challenge.class, DeviceAuthMessage.parse(sha1).toOptional().orElseThrow())
            .hash());
  }

  @Test
  void aResponseComesBackFieldByField() {
    String hex =
        "1218"
            + "0a020102"
            + "120103"
            + "1a0104"
            + "1a020506"
            + "2001"
            + "2a0107"
            + "3001"
            + "3a0108";
    assertEquals(hex, HexFormat.of().formatHex(RESPONSE.encode()));
    Response response = assertInstanceOf(Response.class, read(hex));
    assertArrayEquals(new byte[] {1, 2}, response.signature());
    assertArrayEquals(new byte[] {3}, response.certificate());
    assertEquals(2, response.intermediates().size());
    assertArrayEquals(new byte[] {5, 6}, response.intermediates().get(1));
    assertArrayEquals(new byte[] {7}, response.senderNonce());
    assertEquals(HashAlgorithm.SHA256, response.hash());
    assertArrayEquals(new byte[] {8}, response.crl());
  }

  @Test
  void whatAnOldReceiverLeavesOutHasItsDefault() {
    Response old = assertInstanceOf(Response.class, read("1207" + "0a020102" + "120103"));
    assertEquals(SignatureAlgorithm.RSASSA_PKCS1V15, old.algorithm());
    assertEquals(HashAlgorithm.SHA1, old.hash());
    assertEquals(0, old.senderNonce().length);
    assertEquals(0, old.crl().length);
    Response clone = assertInstanceOf(Response.class, read("1200"));
    assertEquals(0, clone.signature().length);
    assertEquals(0, clone.certificate().length);
  }

  @Test
  void anErrorSaysWhy() {
    assertEquals(new Refusal(Reason.INTERNAL_ERROR), read("1a020800"));
    assertEquals(new Refusal(Reason.NO_TLS), read("1a020801"));
    assertEquals(new Refusal(Reason.SIGNATURE_ALGORITHM_UNAVAILABLE), read("1a020802"));
    assertEquals(new Refusal(Reason.OTHER), read("1a020809"));
    assertEquals(new Refusal(Reason.OTHER), read("1a00"));
    assertEquals("1a020801", HexFormat.of().formatHex(new Refusal(Reason.NO_TLS).encode()));
  }

  @Test
  void whatIsNoneOfTheThreeIsMalformed() {
    for (String hex :
        List.of("", "2200", "1205" + "0a02", "12023009", "12022009", "0a021802", "07")) {
      assertInstanceOf(Parsed.Malformed.class, parse(hex), hex);
    }
    assertInstanceOf(Parsed.Ok.class, parse("1210" + "1a00".repeat(8)));
    assertInstanceOf(Parsed.Malformed.class, parse("1212" + "1a00".repeat(9)));
    assertInstanceOf(Parsed.Malformed.class, DeviceAuthMessage.parse(CastMessage.ping()));
    assertInstanceOf(Parsed.Malformed.class, DeviceAuthMessage.parse(new byte[65_537]));
  }

  @Test
  void cutOffOrDamagedItNeverThrows() {
    Hostile.send(RESPONSE.encode(), 40_000, DeviceAuthMessage::parse);
    Hostile.send(HexFormat.of().parseHex(CHALLENGE), 40_000, DeviceAuthMessage::parse);
  }
}
