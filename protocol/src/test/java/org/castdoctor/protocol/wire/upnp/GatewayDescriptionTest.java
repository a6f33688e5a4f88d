package org.castdoctor.protocol.wire.upnp;

import static org.castdoctor.protocol.wire.upnp.Boxes.ADDRESS;
import static org.castdoctor.protocol.wire.upnp.Boxes.PORT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.mdns.Mutation;
import org.castdoctor.protocol.wire.upnp.GatewayDescription.Service;
import org.junit.jupiter.api.Test;

class GatewayDescriptionTest {
  private static final String LINK = "urn:schemas-upnp-org:service:WANCommonInterfaceConfig:1";
  private static final String PPP = "urn:schemas-upnp-org:service:WANPPPConnection:1";

  private static Parsed<GatewayDescription> parse(String text) {
    return GatewayDescription.parse(text, ADDRESS, PORT);
  }

  private static List<String> paths(String text) {
    return parse(text).toOptional().orElseThrow().connections().stream()
        .map(Service::path)
        .toList();
  }

  @Test
  void aBoxWithTwoConnectionsAndALinkIsReadWhole() {
    GatewayDescription box =
        parse(
                Boxes.description(
                    Boxes.service(LINK, "/ctl/Cmn")
                        + Boxes.connection("/ctl/IP")
                        + Boxes.service(PPP, "/ctl/PPP")))
            .toOptional()
            .orElseThrow();
    assertEquals(
        List.of("/ctl/IP", "/ctl/PPP"), box.connections().stream().map(Service::path).toList());
    assertEquals(List.of(new Service(LINK, "/ctl/Cmn")), box.links());
  }

  @Test
  void aPathWithoutItsSlashAndOneWithTheBoxsOwnAddressAreTheSame() {
    assertEquals(List.of("/upnp/c"), paths(Boxes.description(Boxes.connection("upnp/c"))));
    assertEquals(
        List.of("/upnp/c"),
        paths(Boxes.description(Boxes.connection("http://192.168.1.1:5000/upnp/c"))));
  }

  @Test
  void aPathOnAnotherHostIsPassedOver() {
    for (String elsewhere :
        List.of(
            "http://203.0.113.9:5000/c",
            "http://192.168.1.1:22/c",
            "https://192.168.1.1/c",
            "//evil.example/c:80",
            "http://evil.example/c",
            "/a b\r\nHost: x")) {
      assertInstanceOf(
          Parsed.Malformed.class, parse(Boxes.description(Boxes.connection(elsewhere))), elsewhere);
    }
  }

  @Test
  void aDocumentTypeIsRefusedWhateverItHolds() {
    String entity =
        "<!DOCTYPE root [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<root><serviceList><service><serviceType>&x;</serviceType></service></serviceList></root>";
    assertInstanceOf(Parsed.Malformed.class, parse(entity));
    String harmless =
        Boxes.description(Boxes.connection("/c")).replace("<root", "<!DOCTYPE root><root");
    assertInstanceOf(Parsed.Malformed.class, parse(harmless));
  }

  @Test
  void entitiesThatMultiplyAreRefusedAtOnce() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE r [<!ENTITY a \"ha\">");
    for (char c = 'b'; c < 'z'; c++) {
      String one = "&" + (char) (c - 1) + ";";
      laughs.append("<!ENTITY ").append(c).append(" \"").append(one.repeat(9)).append("\">");
    }
    laughs.append("]><r>&y;</r>");
    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> assertInstanceOf(Parsed.Malformed.class, parse(laughs.toString())));
  }

  @Test
  void whatIsTooDeepTooLongOrTooManyIsRefused() {
    assertInstanceOf(Parsed.Malformed.class, parse("<a>".repeat(40) + "x" + "</a>".repeat(40)));
    assertInstanceOf(Parsed.Malformed.class, parse(" ".repeat(GatewayDescription.MAX_CHARS + 1)));
    assertInstanceOf(Parsed.Malformed.class, parse("<a>" + "<b>x</b>".repeat(3_000) + "</a>"));
  }

  @Test
  void noMoreThanFourConnectionsAreAsked() {
    assertEquals(4, paths(Boxes.description(Boxes.connection("/c").repeat(50))).size());
  }

  @Test
  void aBoxWithoutALineIsNoGateway() {
    assertInstanceOf(Parsed.Malformed.class, parse(Boxes.description("")));
  }

  @Test
  void cutOffAnywhereItIsMalformedAndNeverThrows() {
    String whole = Boxes.description(Boxes.connection("/c")).strip();
    for (int length = 0; length < whole.length(); length++) {
      assertInstanceOf(Parsed.Malformed.class, parse(whole.substring(0, length)));
    }
  }

  @Test
  void damagedItIsReadOrRefusedAndNeverThrows() {
    byte[] whole = Boxes.description(Boxes.connection("/c")).getBytes(StandardCharsets.UTF_8);
    Random random = new Random(3);
    int refused = 0;
    for (int i = 0; i < 2_000; i++) {
      String text = new String(Mutation.of(whole, random), StandardCharsets.UTF_8);
      refused += parse(text) instanceof Parsed.Malformed ? 1 : 0;
    }
    assertTrue(refused > 100, refused + " refused");
  }
}
