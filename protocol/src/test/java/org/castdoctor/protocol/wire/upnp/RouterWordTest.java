package org.castdoctor.protocol.wire.upnp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.upnp.RouterWord.Line;
import org.castdoctor.protocol.wire.upnp.RouterWord.Outer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterWordTest {
  private static Map<String, String> status(String value) {
    return Map.of("NewConnectionStatus", value, "NewLastConnectionError", "ERROR_NONE");
  }

  private static Line line(String... statuses) {
    return RouterWord.of(Arrays.stream(statuses).map(RouterWordTest::status).toList()).line();
  }

  @Test
  void ofTwoConnectionsOneThatStandsIsEnough() {
    assertEquals(Line.UP, line("Disconnected", "Connected"));
    assertEquals(Line.DOWN, line("Disconnected", "PendingDisconnect"));
  }

  @ParameterizedTest
  @CsvSource({"Connecting", "Authenticating", "Unconfigured", "''", "whatever"})
  void aStateOnTheWayIsUnknown(String status) {
    assertEquals(Line.UNKNOWN, line(status));
  }

  @Test
  void anUnpluggedCableIsDownWhateverTheConnectionThinks() {
    List<Map<String, String>> unplugged =
        List.of(status("Connecting"), Map.of("NewPhysicalLinkStatus", "Down"));
    assertEquals(Line.DOWN, RouterWord.of(unplugged).line());
  }

  @Test
  void noAnswersAreNoWord() {
    assertEquals(RouterWord.nothing(), RouterWord.of(List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.0.2,PRIVATE",
    "10.1.2.3,PRIVATE",
    "172.31.0.1,PRIVATE",
    "100.64.0.1,SHARED",
    "100.127.255.254,SHARED",
    "100.128.0.1,PUBLIC",
    "100.63.255.255,PUBLIC",
    "203.0.113.5,PUBLIC",
    "0.0.0.0,NONE",
    "'',NONE",
    "example.com,NONE",
    "2001:db8::1,NONE",
    "169.254.1.1,NONE"
  })
  void theSortOfItsOuterAddressIsTold(String address, Outer outer) {
    RouterWord word = RouterWord.of(List.of(Map.of("NewExternalIPAddress", address)));
    assertEquals(outer, word.outer());
    boolean kept = outer == Outer.PRIVATE || outer == Outer.SHARED;
    assertEquals(
        kept ? Optional.of(InetAddress.ofLiteral(address)) : Optional.empty(), word.address());
  }

  @Test
  void anAnswerIsReadByItsOwnQuestionOnly() {
    String text = Boxes.answer("GetStatusInfo", "NewConnectionStatus", " Connected ");
    assertEquals(
        Optional.of(Map.of("NewConnectionStatus", "Connected")),
        SoapQuestion.STATUS.parse(text).toOptional());
    assertInstanceOf(Parsed.Malformed.class, SoapQuestion.ADDRESS.parse(text));
  }

  @Test
  void aFaultAHugeAnswerAndADocumentTypeAreMalformed() {
    String fault =
        "<s:Envelope xmlns:s=\"x\"><s:Body><s:Fault><faultcode>s:Client</faultcode></s:Fault>";
    assertInstanceOf(
        Parsed.Malformed.class, SoapQuestion.STATUS.parse(fault + "</s:Body></s:Envelope>"));
    assertInstanceOf(Parsed.Malformed.class, SoapQuestion.STATUS.parse(fault));
    assertInstanceOf(
        Parsed.Malformed.class, SoapQuestion.STATUS.parse(" ".repeat(SoapQuestion.MAX_CHARS + 1)));
    assertInstanceOf(
        Parsed.Malformed.class,
        SoapQuestion.STATUS.parse(
            "<!DOCTYPE x>" + Boxes.answer("GetStatusInfo", "NewConnectionStatus", "Connected")));
  }

  @Test
  void theQuestionsNameTheServiceTheyAreFor() {
    String type = "urn:schemas-upnp-org:service:WANPPPConnection:1";
    assertEquals("\"" + type + "#GetExternalIPAddress\"", SoapQuestion.ADDRESS.header(type));
    assertTrue(
        SoapQuestion.ADDRESS.body(type).contains("<u:GetExternalIPAddress xmlns:u=\"" + type));
  }
}
