package org.castdoctor.protocol.wire.ntp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.castdoctor.protocol.wire.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SntpTest {
  private static final long COOKIE = 0x0102030405060708L;

  /** Version 4, server, stratum 1; received and sent at 2026-11-21T18:00:00.5Z. */
  private static byte[] answer() {
    return HexFormat.of()
        .parseHex(
            "240100ec0000000000000000474f4f47"
                + "0000000000000000"
                + "0102030405060708"
                + "eeac5aa080000000"
                + "eeac5aa080000000");
  }

  @Test
  void theQuestionIsAClientsOfVersionFourWithTheCookieAlone() {
    assertEquals(
        "23" + "00".repeat(39) + "0102030405060708",
        HexFormat.of().formatHex(Sntp.question(COOKIE)));
  }

  @Test
  void anAnswerTellsTheTime() {
    Sntp.Reply reply = Sntp.parse(answer(), COOKIE).toOptional().orElseThrow();
    assertEquals(1, reply.stratum());
    assertEquals(Instant.parse("2026-11-21T18:00:00.500Z"), reply.sent());
    assertEquals(reply.sent(), reply.received());
  }

  @Test
  void aClockThatIsBehindHasAPositiveOffset() {
    Sntp.Reply reply = Sntp.parse(answer(), COOKIE).toOptional().orElseThrow();
    Instant asked = Instant.parse("2026-11-21T17:00:00.480Z");
    assertEquals(Duration.ofHours(1), reply.offset(asked, asked.plusMillis(40)));
  }

  @Test
  void secondsThatStartedOverAreOfTheNextEra() {
    byte[] packet = answer();
    ByteBuffer.wrap(packet).putLong(40, 1L << 32);
    assertEquals(
        Instant.parse("2036-02-07T06:28:17Z"),
        Sntp.parse(packet, COOKIE).toOptional().orElseThrow().sent());
  }

  @ParameterizedTest
  @CsvSource({
    "0,0x23,a client's",
    "1,0,a kiss of death",
    "1,16,a server that has no time itself",
    "24,9,another question's"
  })
  void whatIsNoUsableAnswerIsMalformed(int at, String value, String what) {
    byte[] packet = answer();
    packet[at] = (byte) (int) Integer.decode(value);
    assertInstanceOf(Parsed.Malformed.class, Sntp.parse(packet, COOKIE), what);
  }

  @Test
  void anAnswerWithoutATimeIsMalformed() {
    byte[] packet = answer();
    ByteBuffer.wrap(packet).putLong(40, 0);
    assertInstanceOf(Parsed.Malformed.class, Sntp.parse(packet, COOKIE));
  }

  @Test
  void anAnswerCutAnywhereIsMalformedAndALongerOneIsRead() {
    for (int length = 0; length < 48; length++) {
      assertInstanceOf(Parsed.Malformed.class, Sntp.parse(Arrays.copyOf(answer(), length), COOKIE));
    }
    assertInstanceOf(Parsed.Ok.class, Sntp.parse(Arrays.copyOf(answer(), 68), COOKIE));
  }
}
