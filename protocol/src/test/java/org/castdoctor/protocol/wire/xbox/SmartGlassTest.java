package org.castdoctor.protocol.wire.xbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.protocol.wire.Hostile;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.xbox.SmartGlass.Flag;
import org.castdoctor.protocol.wire.xbox.SmartGlass.Kind;
import org.junit.jupiter.api.Test;

class SmartGlassTest {
  private static final String ID = "de305d54-75b4-431b-adb2-eb6b9e546014";

  /** As long as a real one's. */
  private static final int CERTIFICATE_BYTES = 519;

  private static byte[] answer(int flags, int kind, String name, String id) {
    ByteBuffer payload = ByteBuffer.allocate(1_400);
    payload.putInt(flags).putShort((short) kind);
    text(payload, name);
    text(payload, id);
    payload.putInt(0).putShort((short) CERTIFICATE_BYTES).put(new byte[CERTIFICATE_BYTES]);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ByteBuffer.allocate(6)
            .putShort((short) 0xdd01)
            .putShort((short) payload.position())
            .putShort((short) 2)
            .array());
    out.write(payload.array(), 0, payload.position());
    return out.toByteArray();
  }

  private static void text(ByteBuffer out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.putShort((short) bytes.length).put(bytes).put((byte) 0);
  }

  private static SmartGlass read(byte[] bytes) {
    return SmartGlass.parse(bytes).toOptional().orElseThrow();
  }

  @Test
  void theQuestionHasItsKnownBytes() {
    assertEquals(
        "dd00000a000000000000000800000002", HexFormat.of().formatHex(SmartGlass.question()));
  }

  @Test
  void aConsoleSaysItsNameAndWhoMayConnect() {
    byte[] real = answer(7, 1, "XboxOne", ID);
    assertEquals(586, real.length, "as long as the captured one");
    assertEquals(
        new SmartGlass(
            Set.of(Flag.CONSOLE_USERS, Flag.AUTHENTICATED_USERS, Flag.ANONYMOUS_USERS),
            Kind.XBOX_ONE,
            "XboxOne",
            Optional.of(ID),
            0),
        read(real));
  }

  @Test
  void otherKindsAndUnknownFlagsAreNoError() {
    SmartGlass old = read(answer(0x88, 2, "", "x"));
    assertEquals(Kind.XBOX_360, old.kind());
    assertEquals(Set.of(Flag.CERTIFICATE_PENDING), old.flags());
    assertEquals(Optional.empty(), old.id());
    assertEquals(Kind.OTHER, read(answer(0, 0xffff, "a", ID)).kind());
  }

  @Test
  void bytesBehindTheAnnouncedLengthAreIgnored() {
    byte[] real = answer(0, 1, "a", ID);
    assertEquals(read(real), read(Arrays.copyOf(real, real.length + 9)));
  }

  @Test
  void cutOffAnywhereItIsMalformed() {
    byte[] real = answer(7, 1, "XboxOne", ID);
    for (int length = 0; length < real.length; length++) {
      assertInstanceOf(Parsed.Malformed.class, SmartGlass.parse(Arrays.copyOf(real, length)));
    }
  }

  @Test
  void lengthsThatLieAndForeignPacketsAreMalformed() {
    byte[] real = answer(7, 1, "XboxOne", ID);
    byte[] longName = real.clone();
    longName[12] = 0x7f;
    assertInstanceOf(Parsed.Malformed.class, SmartGlass.parse(longName));
    byte[] noZero = real.clone();
    noZero[14 + "XboxOne".length()] = 1;
    assertInstanceOf(Parsed.Malformed.class, SmartGlass.parse(noZero));
    byte[] longCertificate = real.clone();
    longCertificate[65] = 0x7f;
    assertInstanceOf(Parsed.Malformed.class, SmartGlass.parse(longCertificate));
    assertInstanceOf(Parsed.Malformed.class, SmartGlass.parse(SmartGlass.question()));
    assertInstanceOf(Parsed.Malformed.class, SmartGlass.parse(answer(0, 1, "n".repeat(129), ID)));
    assertInstanceOf(Parsed.Malformed.class, SmartGlass.parse(Arrays.copyOf(real, 1_501)));
  }

  @Test
  void damagedItNeverThrows() {
    Hostile.send(answer(7, 1, "XboxOne", ID), 40_000, SmartGlass::parse);
  }
}
