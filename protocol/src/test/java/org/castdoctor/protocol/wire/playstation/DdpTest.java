package org.castdoctor.protocol.wire.playstation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.castdoctor.protocol.wire.Hostile;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.playstation.DdpAnswer.Power;
import org.junit.jupiter.api.Test;

class DdpTest {
  private static final String PLAYING =
      """
      HTTP/1.1 200 Ok
      host-id:00005E005301
      host-type:PS4
      host-name:PS4-1: living room
      host-request-port:997
      device-discovery-protocol-version:00020020
      system-version:09600004
      running-app-name:Netflix: the app
      running-app-titleid:CUSA00127
      """;

  private static Parsed<DdpAnswer> parse(String text) {
    return DdpAnswer.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static DdpAnswer read(String text) {
    return parse(text).toOptional().orElseThrow();
  }

  @Test
  void theQuestionHasItsKnownBytes() {
    assertEquals(
        "SRCH * HTTP/1.1\ndevice-discovery-protocol-version:00020020\n",
        new String(DdpSearch.PS4.question(), StandardCharsets.US_ASCII));
    assertEquals(987, DdpSearch.PS4.port());
    assertEquals(
        "SRCH * HTTP/1.1\ndevice-discovery-protocol-version:00030010\n",
        new String(DdpSearch.PS5.question(), StandardCharsets.US_ASCII));
    assertEquals(9302, DdpSearch.PS5.port());
  }

  @Test
  void aConsoleThatPlaysSaysWhat() {
    assertEquals(
        new DdpAnswer(
            Power.ON,
            Optional.of("00005E005301"),
            Optional.of("PS4"),
            Optional.of("PS4-1: living room"),
            Optional.of("09600004"),
            Optional.of("Netflix: the app"),
            Optional.of("CUSA00127"),
            Optional.of("00020020")),
        read(PLAYING));
    assertEquals(Optional.of("9.60"), read(PLAYING).version());
  }

  @Test
  void aConsoleInRestModeSaysThat() {
    DdpAnswer answer =
        read(
            "HTTP/1.1 620 Server Standby\r\nhost-id:00005E005302\r\nhost-type:PS5\r\n"
                + "host-name:PS5\r\nsystem-version:13600007\r\n\r\n\0");
    assertEquals(Power.STANDBY, answer.power());
    assertEquals(Optional.of("PS5"), answer.type());
    assertEquals(Optional.of("13.60"), answer.version());
    assertEquals(Optional.empty(), answer.appName());
  }

  @Test
  void whatIsMissingOrNonsenseIsEmpty() {
    DdpAnswer bare = read("HTTP/1.1 200 Ok");
    assertEquals(Optional.empty(), bare.id());
    assertEquals(Optional.empty(), bare.version());
    assertEquals(
        bare,
        read(
            "HTTP/1.1 200 Ok\nhost-id:xyz\nsystem-version:9.60\nhost-name:\nhost-type:"
                + "x".repeat(300)));
    assertEquals(Power.UNKNOWN, read("HTTP/1.1 403 No").power());
    assertEquals(Optional.of("a"), read("HTTP/1.1 200 Ok\nhost-name:a\nhost-name:b\n").name());
    assertEquals(bare, read("HTTP/1.1 200 Ok\n\nhost-name:behind the end\n"));
    assertEquals(bare, read("HTTP/1.1 200 Ok\n\0host-name:behind the end\n"));
  }

  @Test
  void whatIsNoAnswerIsMalformed() {
    for (String text :
        List.of(
            "",
            "SRCH * HTTP/1.1\n",
            "HTTP/1.1 abc\n",
            "HTTP/1.1 2000 Ok\n",
            "HTTP/1.1 200 Ok\nno name\n",
            "HTTP/1.1 200 Ok\n:x\n",
            "HTTP/1.1 200 Ok\n" + "a:b\n".repeat(40),
            "HTTP/1.1 200 Ok\n" + "x".repeat(DdpAnswer.MAX_BYTES))) {
      assertInstanceOf(Parsed.Malformed.class, parse(text), text);
    }
  }

  @Test
  void cutOffOrDamagedItNeverThrows() {
    Hostile.send(PLAYING.getBytes(StandardCharsets.UTF_8), 40_000, DdpAnswer::parse);
  }
}
