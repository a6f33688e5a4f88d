package org.castdoctor.protocol.wire.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.cast.CastPayload.Availability;
import org.castdoctor.protocol.wire.cast.CastPayload.LaunchFailure;
import org.castdoctor.protocol.wire.cast.CastPayload.RunningApp;
import org.castdoctor.protocol.wire.mdns.Mutation;
import org.junit.jupiter.api.Test;

class CastPayloadTest {
  private static final String STATUS =
      """
      {"requestId":0,"type":"RECEIVER_STATUS","status":{"applications":[
        {"appId":"CA5E8412","universalAppId":"CA5E8412","displayName":"Netflix","isIdleScreen":false,
         "launchedFromCloud":false,"sessionId":"s-1","transportId":"web-5","statusText":"Küche",
         "namespaces":[{"name":"urn:x-cast:com.google.cast.media"}]},
        {"displayName":"without an id"},
        {"appId":"E8C28D3C","isIdleScreen":true}],
       "isActiveInput":true,"isStandBy":false,"userEq":{},
       "volume":{"controlType":"attenuation","level":0.25,"muted":false,"stepInterval":0.05}}}
      """;

  private static CastMessage message(String namespace, String json) {
    return new CastMessage(
        0, "receiver-0", "*", namespace, new CastMessage.Payload.Text(json), false, 0);
  }

  private static Parsed<CastPayload> receiver(String json) {
    return CastPayload.parse(message(CastMessage.RECEIVER_CONTROL, json));
  }

  private static Parsed<CastPayload> ok(CastPayload payload) {
    return new Parsed.Ok<>(payload);
  }

  @Test
  void aStatusSaysWhatRunsAndWhetherTheScreenIsOn() {
    assertEquals(
        ok(
            new CastPayload.ReceiverStatus(
                0,
                List.of(
                    new RunningApp("CA5E8412", "Netflix", false, "s-1", "web-5", "Küche"),
                    new RunningApp("E8C28D3C", "", true, "", "", "")),
                Optional.of(false),
                Optional.of(true),
                Optional.of(0.25))),
        receiver(STATUS));
  }

  @Test
  void aStatusThatSaysNothingIsEmptyAndNotAnError() {
    CastPayload nothing =
        new CastPayload.ReceiverStatus(
            7, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    assertEquals(
        ok(nothing), receiver("{\"type\":\"RECEIVER_STATUS\",\"requestId\":7,\"status\":{}}"));
    assertEquals(
        ok(nothing),
        receiver(
            "{\"type\":\"RECEIVER_STATUS\",\"requestId\":7,\"status\":{\"applications\":\"none\","
                + "\"isStandBy\":1,\"isActiveInput\":\"yes\",\"volume\":{\"level\":1e999}}}"));
  }

  @Test
  void anAvailabilityIsReadFromEitherNameOfItsType() {
    CastPayload expected =
        new CastPayload.AppAvailability(
            548,
            Map.of(
                "CA5E8412",
                new Availability.Available(),
                "233637DE",
                new Availability.Unavailable(),
                "X",
                new Availability.Unknown("APP_BLOCKED"),
                "Y",
                new Availability.Unknown("")));
    String rest =
        "\":\"GET_APP_AVAILABILITY\",\"requestId\":548,\"availability\":{\"CA5E8412\":\"APP_AVAILABLE\","
            + "\"233637DE\":\"APP_UNAVAILABLE\",\"X\":\"APP_BLOCKED\",\"Y\":3}}";
    assertEquals(ok(expected), receiver("{\"responseType" + rest));
    assertEquals(ok(expected), receiver("{\"type" + rest));
  }

  @Test
  void heartbeatsAndTheEndOfAConnectionAreReadInTheirOwnNamespaces() {
    assertEquals(ok(new CastPayload.Ping()), CastPayload.parse(CastMessage.ping()));
    assertEquals(ok(new CastPayload.Pong()), CastPayload.parse(CastMessage.pong()));
    assertEquals(
        ok(new CastPayload.Close(Optional.of(5))),
        CastPayload.parse(
            message(CastMessage.CONNECTION, "{\"type\":\"CLOSE\",\"reasonCode\":5}")));
    assertEquals(
        ok(new CastPayload.Close(Optional.empty())),
        CastPayload.parse(message(CastMessage.CONNECTION, "{\"type\":\"CLOSE\"}")));
    assertEquals(
        ok(new CastPayload.Other("CLOSE")),
        CastPayload.parse(message("urn:x-cast:an.app", "{\"type\":\"CLOSE\"}")));
    assertEquals(ok(new CastPayload.Other("PING")), receiver("{\"type\":\"PING\"}"));
    assertEquals(ok(new CastPayload.Other("CONNECT")), CastPayload.parse(CastMessage.connect()));
  }

  @Test
  void launchesAndRefusalsKeepTheirReasons() {
    CastPayload.LaunchStatus pending =
        new CastPayload.LaunchStatus(3, Optional.empty(), "USER_PENDING_AUTHORIZATION");
    assertEquals(
        ok(pending),
        receiver(
            "{\"type\":\"LAUNCH_STATUS\",\"requestId\":3,\"status\":\"USER_PENDING_AUTHORIZATION\"}"));
    assertEquals(CastPayload.Consent.AWAITED, pending.consent());
    assertTrue(pending.isOf(3));
    CastPayload.LaunchStatus allowed =
        new CastPayload.LaunchStatus(0, Optional.of(4L), "USER_ALLOWED");
    assertEquals(
        ok(allowed),
        receiver(
            "{\"responseType\":\"LAUNCH_STATUS\",\"launchRequestId\":4,\"status\":\"USER_ALLOWED\"}"));
    assertEquals(CastPayload.Consent.GIVEN, allowed.consent());
    assertTrue(allowed.isOf(4));
    assertFalse(allowed.isOf(0));
    assertEquals(
        CastPayload.Consent.UNKNOWN,
        new CastPayload.LaunchStatus(1, Optional.empty(), "").consent());
    assertEquals(
        ok(new CastPayload.LaunchError(4, "NOT_FOUND", Optional.empty())),
        receiver("{\"type\":\"LAUNCH_ERROR\",\"requestId\":4,\"reason\":\"NOT_FOUND\"}"));
    assertEquals(
        ok(new CastPayload.LaunchError(4, "CANCELLED", Optional.of("USER_NOT_ALLOWED"))),
        receiver(
            "{\"type\":\"LAUNCH_ERROR\",\"requestId\":4,\"reason\":\"CANCELLED\","
                + "\"extendedError\":\"USER_NOT_ALLOWED\"}"));
    assertEquals(
        ok(new CastPayload.InvalidRequest(0, "INVALID_COMMAND")),
        receiver(
            "{\"type\":\"INVALID_REQUEST\",\"reason\":\"INVALID_COMMAND\",\"requestId\":1.5}"));
    assertEquals(
        ok(new CastPayload.Other("GET_DEVICE_INFO")), receiver("{\"type\":\"GET_DEVICE_INFO\"}"));
  }

  @Test
  void aFailedLaunchHasOneOfTheKnownReasons() {
    assertEquals(LaunchFailure.NOT_FOUND, failure("NOT_FOUND", Optional.empty()));
    assertEquals(LaunchFailure.BAD_PARAMETER, failure("BAD_PARAMETER", Optional.empty()));
    assertEquals(LaunchFailure.SYSTEM_ERROR, failure("SYSTEM_ERROR", Optional.of("odd")));
    assertEquals(LaunchFailure.CANCELLED, failure("CANCELLED", Optional.empty()));
    assertEquals(LaunchFailure.NOT_ALLOWED, failure("NOT_ALLOWED", Optional.empty()));
    assertEquals(
        LaunchFailure.NOT_ALLOWED_BY_USER, failure("CANCELLED", Optional.of("USER_NOT_ALLOWED")));
    assertEquals(
        LaunchFailure.NOBODY_CAN_BE_ASKED,
        failure("SYSTEM_ERROR", Optional.of("USER_NOTIFICATIONS_DISABLED")));
    assertEquals(LaunchFailure.UNKNOWN, failure("", Optional.empty()));
  }

  private static LaunchFailure failure(String reason, Optional<String> extended) {
    return new CastPayload.LaunchError(1, reason, extended).failure();
  }

  @Test
  void whatIsNotOneTypedObjectIsMalformed() {
    for (String json :
        List.of(
            "",
            " ",
            "null",
            "[]",
            "\"PING\"",
            "{}",
            "{\"type\":5}",
            "{\"type\":\"PING\"",
            "{\"type\":\"PING\"} trailing",
            "{\"type\":\"RECEIVER_STATUS\"}",
            "{\"type\":\"RECEIVER_STATUS\",\"status\":[]}",
            "{\"responseType\":\"GET_APP_AVAILABILITY\"}",
            "{\"type\":\"X\",\"n\":" + "1".repeat(65) + "}",
            "{\"type\":\"X\",\"n\":" + "[".repeat(32) + "]".repeat(32) + "}",
            "{\"type\":\"" + "x".repeat(65536) + "\"}")) {
      assertInstanceOf(Parsed.Malformed.class, receiver(json), json);
    }
    assertInstanceOf(
        Parsed.Malformed.class, CastPayload.parse(CastMessage.authChallenge(new byte[16])));
  }

  @Test
  void depthAndSizeJustWithinBoundsAreRead() {
    assertEquals(
        ok(new CastPayload.Other("X")),
        receiver("{\"type\":\"X\",\"n\":" + "[".repeat(31) + "]".repeat(31) + "}"));
    String long60000 = "x".repeat(60000);
    assertEquals(
        ok(new CastPayload.Other(long60000)), receiver("{\"type\":\"" + long60000 + "\"}"));
  }

  @Test
  void noMutationOfAStatusMakesTheReaderThrowOrLinger() {
    Random random = new Random(42);
    byte[] status = STATUS.getBytes(StandardCharsets.UTF_8);
    assertTimeout(
        Duration.ofMinutes(2),
        () -> {
          for (int i = 0; i < 40_000; i++) {
            receiver(new String(Mutation.of(status, random), StandardCharsets.UTF_8));
          }
        });
  }
}
