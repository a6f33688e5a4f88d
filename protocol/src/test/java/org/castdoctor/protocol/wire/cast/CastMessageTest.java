package org.castdoctor.protocol.wire.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.cast.CastMessage.Payload;
import org.castdoctor.protocol.wire.mdns.Mutation;
import org.junit.jupiter.api.Test;

class CastMessageTest {
  /** Version 0, from "s" to "r" in "n", text "{}". */
  private static final String SMALL = "0800" + "120173" + "1a0172" + "22016e" + "2800" + "32027b7d";

  private static String hex(CastMessage message) {
    return HexFormat.of().formatHex(CastFrame.encode(message));
  }

  private static Parsed<CastMessage> parse(String hex) {
    return CastMessage.parse(HexFormat.of().parseHex(hex));
  }

  private static CastMessage small(Payload payload) {
    return new CastMessage(0, "s", "r", "n", payload, false, 0);
  }

  private static List<CastMessage> all() {
    return List.of(
        CastMessage.connect(),
        CastMessage.ping(),
        CastMessage.pong(),
        CastMessage.getStatus(1),
        CastMessage.getAppAvailability(2, List.of("CA5E8412")),
        CastMessage.authChallenge(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f")));
  }

  @Test
  void connectHasItsKnownBytes() {
    assertEquals(
        "000000580800120873656e6465722d301a0a72656365697665722d30222875726e3a782d636173743a636f6d"
            + "2e676f6f676c652e636173742e74702e636f6e6e656374696f6e280032127b2274797065223a22434f4e"
            + "4e454354227d",
        hex(CastMessage.connect()));
  }

  @Test
  void pingHasItsKnownBytes() {
    assertEquals(
        "000000540800120873656e6465722d301a0a72656365697665722d30222775726e3a782d636173743a636f6d"
            + "2e676f6f676c652e636173742e74702e6865617274626561742800320f7b2274797065223a2250494e47"
            + "227d",
        hex(CastMessage.ping()));
  }

  @Test
  void getStatusHasItsKnownBytes() {
    assertEquals(
        "000000640800120873656e6465722d301a0a72656365697665722d30222375726e3a782d636173743a636f6d"
            + "2e676f6f676c652e636173742e7265636569766572280032237b2274797065223a224745545f53544154"
            + "5553222c22726571756573744964223a317d",
        hex(CastMessage.getStatus(1)));
  }

  @Test
  void getAppAvailabilityHasItsKnownBytes() {
    assertEquals(
        "000000830800120873656e6465722d301a0a72656365697665722d30222375726e3a782d636173743a636f6d"
            + "2e676f6f676c652e636173742e7265636569766572280032427b2274797065223a224745545f4150505f"
            + "415641494c4142494c495459222c22726571756573744964223a322c226170704964223a5b2243413545"
            + "38343132225d7d",
        hex(CastMessage.getAppAvailability(2, List.of("CA5E8412"))));
  }

  @Test
  void theAuthenticationChallengeHasItsKnownBytes() {
    assertEquals(
        "0000005c0800120873656e6465722d301a0a72656365697665722d30222875726e3a782d636173743a636f6d"
            + "2e676f6f676c652e636173742e74702e6465766963656175746828013a160a1412100001020304050607"
            + "08090a0b0c0d0e0f1801",
        hex(all().getLast()));
    assertThrows(IllegalArgumentException.class, () -> CastMessage.authChallenge(new byte[15]));
  }

  @Test
  void whatStartsAndEndsAnApplicationHasItsForm() {
    assertEquals(
        new Payload.Text(
            "{\"type\":\"LAUNCH\",\"requestId\":5,\"appId\":\"CC1AD845\",\"supportedAppTypes\":[\"WEB\"]}"),
        CastMessage.launch(5, "CC1AD845").payload());
    assertEquals(
        new Payload.Text("{\"type\":\"STOP\",\"requestId\":6,\"sessionId\":\"s\\\"1\"}"),
        CastMessage.stop(6, "s\"1").payload());
    assertEquals(new Payload.Text("{\"type\":\"CLOSE\"}"), CastMessage.close().payload());
    assertEquals(CastMessage.CONNECTION, CastMessage.close().namespace());
    assertEquals(
        new Payload.Text("{\"type\":\"eureka_info\",\"request_id\":7}"),
        CastMessage.getEurekaInfo(7).payload());
  }

  @Test
  void anAppIdCannotBreakOutOfItsQuotes() {
    CastMessage message = CastMessage.getAppAvailability(3, List.of("a\"],\"x", "b"));
    assertEquals(
        new Payload.Text(
            "{\"type\":\"GET_APP_AVAILABILITY\",\"requestId\":3,\"appId\":[\"a\\\"],\\\"x\",\"b\"]}"),
        message.payload());
  }

  @Test
  void whatWeWriteReadsBack() {
    for (CastMessage message : all()) {
      assertEquals(new Parsed.Ok<>(message), CastMessage.parse(message.encode()));
    }
  }

  @Test
  void fieldsOfOtherNumbersAndKindsAreSkipped() {
    CastMessage expected = small(new Payload.Text("{}"));
    assertEquals(new Parsed.Ok<>(expected), parse(SMALL));
    assertEquals(new Parsed.Ok<>(expected), parse(SMALL + "4000"));
    assertEquals(
        new Parsed.Ok<>(expected),
        parse("520161" + SMALL + "590102030405060708" + "5d01020304" + "f8ffffff0f05"));
    // Field 2 as a number is not field 2.
    assertEquals(new Parsed.Ok<>(expected), parse(SMALL + "1005"));
  }

  @Test
  void theLastOfARepeatedFieldCounts() {
    assertEquals(new Parsed.Ok<>(small(new Payload.Text("[]"))), parse(SMALL + "32025b5d"));
  }

  @Test
  void aPayloadThatIsNotThereIsEmpty() {
    String start = "0800" + "120173" + "1a0172" + "22016e";
    assertEquals(new Parsed.Ok<>(small(new Payload.Text(""))), parse(start + "2800"));
    assertEquals(
        new Parsed.Ok<>(small(new Payload.Binary(new byte[0]))), parse(start + "2801" + "320161"));
  }

  @Test
  void eachRequiredFieldIsMissed() {
    List<String> fields = List.of("0800", "120173", "1a0172", "22016e", "2800");
    for (int left = 0; left < fields.size(); left++) {
      StringBuilder hex = new StringBuilder();
      for (int i = 0; i < fields.size(); i++) {
        hex.append(i == left ? "" : fields.get(i));
      }
      assertEquals(
          new Parsed.Malformed<CastMessage>(
              "field " + (left + 1) + " is missing", hex.length() / 2),
          parse(hex.toString()));
    }
  }

  @Test
  void whatIsNotProtobufIsMalformed() {
    assertEquals(new Parsed.Malformed<CastMessage>("ends too early", 2), parse("1205" + "7365"));
    assertEquals(
        new Parsed.Malformed<CastMessage>("ends too early", 11), parse("12ffffffffffffffffff01"));
    assertEquals(
        new Parsed.Malformed<CastMessage>("a number longer than ten bytes", 11),
        parse("08" + "ff".repeat(10) + "00"));
    assertEquals(new Parsed.Malformed<CastMessage>("a field without a number", 1), parse("0000"));
    assertEquals(new Parsed.Malformed<CastMessage>("a field of unknown kind", 1), parse("0b0c"));
    assertInstanceOf(Parsed.Malformed.class, parse(SMALL.replace("2800", "2802")));
    assertInstanceOf(
        Parsed.Malformed.class, parse(SMALL.replaceFirst("0800", "08" + "ff".repeat(9) + "01")));
    assertEquals(
        new Parsed.Malformed<CastMessage>("longer than 65536 bytes", 65536),
        CastMessage.parse(new byte[65537]));
  }

  @Test
  void everyTruncationOfOurMessagesIsReadWithoutThrowing() {
    for (CastMessage message : all()) {
      byte[] body = message.encode();
      for (int length = 0; length < body.length; length++) {
        Parsed<CastMessage> outcome = CastMessage.parse(Arrays.copyOf(body, length));
        assertTrue(!outcome.equals(new Parsed.Ok<>(message)), "length " + length);
      }
    }
  }

  @Test
  void noMutationMakesAReaderThrowOrLinger() {
    Random random = new Random(88);
    List<byte[]> bodies = all().stream().map(CastMessage::encode).toList();
    assertTimeout(
        Duration.ofMinutes(2),
        () -> {
          int read = 0;
          for (int i = 0; i < 120_000; i++) {
            byte[] body = Mutation.of(bodies.get(i % bodies.size()), random);
            if (CastMessage.parse(body) instanceof Parsed.Ok<CastMessage>(CastMessage message)) {
              read++;
              CastPayload.parse(message);
            }
            new CastDeframer()
                .feed(Mutation.of(CastFrame.encode(bodies.get(i % bodies.size())), random));
          }
          assertTrue(read > 10_000, "mutations that still read: " + read);
        });
  }

  @Test
  void randomMessagesComeBackEqual() {
    Random random = new Random(1);
    for (int i = 0; i < 3000; i++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      Payload payload =
          random.nextBoolean() ? new Payload.Binary(bytes) : new Payload.Text("ü\0日" + i);
      CastMessage message =
          new CastMessage(
              random.nextInt(Integer.MAX_VALUE),
              "sender-" + i,
              random.nextBoolean() ? "*" : "",
              "urn:x-cast:n",
              payload,
              random.nextBoolean(),
              random.nextLong(1L << 32));
      assertEquals(new Parsed.Ok<>(message), CastMessage.parse(message.encode()));
    }
  }
}
