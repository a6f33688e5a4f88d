package org.castdoctor.protocol.wire.ssdp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.castdoctor.protocol.wire.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SsdpAnswerTest {
  private static final InetAddress TV = InetAddress.ofLiteral("192.168.1.40");
  private static final int MUTATIONS = 20_000;

  /** What a DIAL server really sends, its addresses changed. */
  private static final String ANSWER =
      lines(
          """
          HTTP/1.1 200 OK
          CACHE-CONTROL: max-age=1800
          EXT:
          LOCATION: http://192.168.1.40:8008/ssdp/device-desc.xml
          SERVER: Linux/3.8.13, UPnP/1.0, Portable SDK for UPnP devices/1.6.18
          ST: urn:dial-multiscreen-org:service:dial:1
          USN: uuid:3c90ae17::urn:dial-multiscreen-org:service:dial:1

          """);

  @Test
  void aDialAnswerSaysWhatItIsAndWhereItIsDescribed() {
    SsdpAnswer answer = read(ANSWER);
    assertEquals(SsdpSearch.DIAL.target(), answer.target());
    assertEquals("uuid:3c90ae17::" + SsdpSearch.DIAL.target(), answer.uniqueName());
    assertTrue(answer.server().orElseThrow().startsWith("Linux/3.8.13"));
    assertEquals(
        Optional.of(new SsdpAnswer.Place(TV, 8008, "/ssdp/device-desc.xml")),
        answer.describedAt(TV));
  }

  @Test
  void headersAreReadWhateverTheirLettersAndLineEnds() {
    SsdpAnswer answer = read("HTTP/1.1 200 OK\nst:roku:ecp\nlocation:http://192.168.1.40:8060/\n");
    assertEquals("roku:ecp", answer.target());
    assertEquals(8060, answer.describedAt(TV).orElseThrow().port());
    assertEquals(Optional.empty(), answer.server());
  }

  @Test
  void theFirstOfTwoHeadersOfANameCounts() {
    assertEquals("a", read("HTTP/1.1 200 OK\r\nST: a\r\nST: b\r\n\r\n").target());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://192.168.1.40/", "HTTP://192.168.1.40"})
  void aPlaceWithoutAPortIsWhereHttpUsuallyIs(String location) {
    SsdpAnswer answer = read("HTTP/1.1 200 OK\r\nST: a\r\nLOCATION: " + location + "\r\n\r\n");
    assertEquals(Optional.of(new SsdpAnswer.Place(TV, 80, "/")), answer.describedAt(TV));
  }

  /** From facts of home-assistant/core#46822; ids and addresses are made up. */
  @Test
  void aChromecastsAnswerHasHeadersThatNoStandardNames() {
    SsdpAnswer answer =
        read(
            lines(
                """
                HTTP/1.1 200 OK
                CACHE-CONTROL: max-age=1800
                DATE: Thu, 25 Feb 2021 18:08:20 GMT
                EXT:
                LOCATION: http://192.168.1.40:8008/ssdp/device-desc.xml
                OPT: "http://schemas.upnp.org/upnp/1/0/"; ns=01
                01-NLS: 00000000-1dd1-11b2-0000-000000000001
                SERVER: Linux/4.1.16-mrvl, UPnP/1.0, Portable SDK for UPnP devices/1.6.18
                X-User-Agent: redsonic
                ST: urn:dial-multiscreen-org:service:dial:1
                USN: uuid:00000000-441c-abbb-0000-000000000001::urn:dial-multiscreen-org:service:dial:1
                BOOTID.UPNP.ORG: 834
                CONFIGID.UPNP.ORG: 7

                """));
    assertEquals(SsdpSearch.DIAL.target(), answer.target());
    assertEquals(8008, answer.describedAt(TV).orElseThrow().port());
  }

  @Test
  void aSonyTvsAnswerSaysWhereItIsDescribedAsARenderer() {
    SsdpAnswer answer =
        read(
            lines(
                """
                HTTP/1.1 200 OK
                CACHE-CONTROL: max-age=1800
                EXT:
                LOCATION: http://192.168.1.40:52323/MediaRenderer.xml
                SERVER: Android/1.6 UPnP/1.0 Huey Sample DMR/0.1
                ST: upnp:rootdevice
                USN: uuid:00000000-1234-1010-8000-000000000001::upnp:rootdevice
                X-AV-Server-Info: av=5.0; hn=""; cn="Sony Corporation"; mn="Huey Sample DMR"; mv="0.1";

                """));
    assertEquals(SsdpSearch.ANY_DEVICE.target(), answer.target());
    assertEquals(
        Optional.of(new SsdpAnswer.Place(TV, 52323, "/MediaRenderer.xml")), answer.describedAt(TV));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://192.168.1.41:8008/",
        "https://192.168.1.40:8443/",
        "https://192.168.1.40/",
        "http://192.168.1.40:/",
        "http://192.168.1.40@203.0.113.9/",
        "http://tv.example:8008/",
        "file://192.168.1.40:80/",
        "http://192.168.1.40:0/",
        "http://192.168.1.40:65536/",
        "http://192.168.1.40:80@203.0.113.9/",
        "http://0300.0250.1.40:80/",
        " ",
        "http://[fe80::1]:80/"
      })
  void aPlaceThatIsNotTheSendersOwnIsRefused(String location) {
    SsdpAnswer answer = read("HTTP/1.1 200 OK\r\nST: a\r\nLOCATION: " + location + "\r\n\r\n");
    assertEquals(Optional.empty(), answer.describedAt(TV));
  }

  @ParameterizedTest
  @ValueSource(strings = {"203.0.113.9", "127.0.0.1", "fe80::1"})
  void aSenderOutsideTheHomeIsNeverFollowed(String sender) {
    SsdpAnswer answer =
        read("HTTP/1.1 200 OK\r\nST: a\r\nLOCATION: http://" + sender + ":80/\r\n\r\n");
    assertEquals(Optional.empty(), answer.describedAt(InetAddress.ofLiteral(sender)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 404 Not Found\r\n\r\n",
        "NOTIFY * HTTP/1.1\r\nNT: a\r\n\r\n",
        "M-SEARCH * HTTP/1.1\r\nST: a\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno header\r\n\r\n",
        "HTTP/1.1 200 OK\r\nUSN: x\r\n\r\n"
      })
  void whatIsNoAnswerIsMalformed(String text) {
    assertInstanceOf(Parsed.Malformed.class, parse(text));
  }

  @Test
  void lengthsAndCountsHaveTheirLimits() {
    String header = "X: 1\r\n";
    String most = "HTTP/1.1 200 OK\r\nST: a\r\n" + header.repeat(SsdpAnswer.MAX_HEADERS - 1);
    assertInstanceOf(Parsed.Ok.class, parse(most));
    assertInstanceOf(Parsed.Malformed.class, parse(most + header));
    String line = "ST: " + "a".repeat(SsdpAnswer.MAX_LINE - 4);
    assertInstanceOf(Parsed.Ok.class, parse("HTTP/1.1 200 OK\r\n" + line + "\r\n"));
    assertInstanceOf(Parsed.Malformed.class, parse("HTTP/1.1 200 OK\r\n" + line + "a\r\n"));
    byte[] whole = Arrays.copyOf(bytes(ANSWER), SsdpAnswer.MAX_BYTES);
    assertInstanceOf(Parsed.Ok.class, SsdpAnswer.parse(whole));
    assertInstanceOf(
        Parsed.Malformed.class, SsdpAnswer.parse(Arrays.copyOf(whole, whole.length + 1)));
  }

  @Test
  void noBytesMakeItThrow() {
    Random random = new Random(7);
    byte[] answer = bytes(ANSWER);
    for (int length = 0; length <= answer.length; length++) {
      SsdpAnswer.parse(Arrays.copyOf(answer, length)).toOptional().ifPresent(this::isHarmless);
    }
    for (int round = 0; round < MUTATIONS; round++) {
      byte[] mutated = answer.clone();
      for (int change = 0; change < 4; change++) {
        mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
      }
      SsdpAnswer.parse(mutated).toOptional().ifPresent(this::isHarmless);
    }
  }

  private void isHarmless(SsdpAnswer answer) {
    assertTrue(answer.describedAt(TV).filter(place -> !place.address().equals(TV)).isEmpty());
  }

  @Test
  void theQuestionIsInTheFormThatEveryDeviceKnows() {
    assertArrayEquals(
        bytes(
            lines(
                """
                M-SEARCH * HTTP/1.1
                HOST: 239.255.255.250:1900
                MAN: "ssdp:discover"
                MX: 1
                ST: roku:ecp

                """)),
        SsdpSearch.ROKU.question());
  }

  private static String lines(String text) {
    return text.replace("\n", "\r\n");
  }

  private static SsdpAnswer read(String text) {
    return parse(text).toOptional().orElseThrow();
  }

  private static Parsed<SsdpAnswer> parse(String text) {
    return SsdpAnswer.parse(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
