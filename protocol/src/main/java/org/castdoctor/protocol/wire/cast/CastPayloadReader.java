package org.castdoctor.protocol.wire.cast;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.castdoctor.protocol.json.JsonTree;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.cast.CastPayload.Availability;
import org.castdoctor.protocol.wire.cast.CastPayload.RunningApp;

/** Makes payloads of JSON trees. */
final class CastPayloadReader {
  /** The deepest real message, a status with its namespaces, has six levels. */
  private static final int MAX_DEPTH = 32;

  /** Digits in a number: a long has 19, and a longer one only costs time. */
  private static final int MAX_NUMBER_CHARS = 64;

  /**
   * Field names are not remembered between messages: a receiver must not be able to pile them up.
   */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER_CHARS)
                  .maxStringLength(CastFrame.MAX_BODY_BYTES)
                  .maxDocumentLength(CastFrame.MAX_BODY_BYTES)
                  .build())
          .build();

  private CastPayloadReader() {}

  static Parsed<CastPayload> read(CastMessage message) {
    return switch (message.payload()) {
      case CastMessage.Payload.Binary binary -> malformed("bytes where text was expected");
      case CastMessage.Payload.Text(String text) -> read(message.namespace(), text);
    };
  }

  private static Parsed<CastPayload> read(String namespace, String text) {
    if (text.length() > CastFrame.MAX_BODY_BYTES) {
      return malformed("longer than any message");
    }
    JsonNode json;
    try (JsonParser tokens = JSON.createParser(text)) {
      json = JsonTree.readWhole(tokens);
    } catch (JsonProcessingException e) {
      long at = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
      return new Parsed.Malformed<>("not JSON within bounds", (int) Math.max(at, 0));
    } catch (IOException noneInMemory) {
      throw new UncheckedIOException(noneInMemory);
    }
    if (!json.isObject()) {
      return malformed("not a JSON object");
    }
    String type = text(json, "type").or(() -> text(json, "responseType")).orElse("");
    if (type.isEmpty()) {
      return malformed("neither type nor responseType");
    }
    // An application may use the same words in its own namespace for its own purposes.
    return switch (namespace) {
      case CastMessage.HEARTBEAT -> new Parsed.Ok<>(heartbeat(type));
      case CastMessage.CONNECTION -> new Parsed.Ok<>(connection(type, json));
      case CastMessage.RECEIVER_CONTROL -> receiver(type, json);
      default -> new Parsed.Ok<>(new CastPayload.Other(type));
    };
  }

  private static CastPayload heartbeat(String type) {
    return switch (type) {
      case "PING" -> new CastPayload.Ping();
      case "PONG" -> new CastPayload.Pong();
      default -> new CastPayload.Other(type);
    };
  }

  private static CastPayload connection(String type, JsonNode json) {
    return type.equals("CLOSE")
        ? new CastPayload.Close(
            Optional.of(json.path("reasonCode"))
                .filter(code -> code.isIntegralNumber() && code.canConvertToInt())
                .map(JsonNode::intValue))
        : new CastPayload.Other(type);
  }

  private static Parsed<CastPayload> receiver(String type, JsonNode json) {
    long requestId = requestId(json);
    return switch (type) {
      case "RECEIVER_STATUS" ->
          json.path("status").isObject()
              ? new Parsed.Ok<>(status(requestId, json.path("status")))
              : malformed("a status without status");
      case "GET_APP_AVAILABILITY" ->
          json.path("availability").isObject()
              ? new Parsed.Ok<>(availability(requestId, json.path("availability")))
              : malformed("an availability without availability");
      case "LAUNCH_STATUS" ->
          new Parsed.Ok<>(
              new CastPayload.LaunchStatus(
                  requestId,
                  Optional.of(json.path("launchRequestId"))
                      .filter(id -> id.isIntegralNumber() && id.canConvertToLong())
                      .map(JsonNode::longValue),
                  text(json, "status").orElse("")));
      case "LAUNCH_ERROR" ->
          new Parsed.Ok<>(
              new CastPayload.LaunchError(
                  requestId, text(json, "reason").orElse(""), text(json, "extendedError")));
      case "INVALID_REQUEST" ->
          new Parsed.Ok<>(
              new CastPayload.InvalidRequest(requestId, text(json, "reason").orElse("")));
      default -> new Parsed.Ok<>(new CastPayload.Other(type));
    };
  }

  private static CastPayload status(long requestId, JsonNode status) {
    List<RunningApp> apps =
        StreamSupport.stream(status.path("applications").spliterator(), false)
            .flatMap(app -> text(app, "appId").map(id -> app(id, app)).stream())
            .toList();
    return new CastPayload.ReceiverStatus(
        requestId,
        apps,
        truth(status, "isStandBy"),
        truth(status, "isActiveInput"),
        Optional.of(status.path("volume").path("level"))
            .filter(JsonNode::isNumber)
            .map(JsonNode::doubleValue)
            .filter(level -> level >= 0 && level <= 1));
  }

  private static RunningApp app(String id, JsonNode app) {
    return new RunningApp(
        id,
        text(app, "displayName").orElse(""),
        truth(app, "isIdleScreen").orElse(false),
        text(app, "sessionId").orElse(""),
        text(app, "transportId").orElse(""),
        text(app, "statusText").orElse(""));
  }

  private static CastPayload availability(long requestId, JsonNode availability) {
    Map<String, Availability> apps = new HashMap<>();
    for (Map.Entry<String, JsonNode> app : availability.properties()) {
      String said = app.getValue().isTextual() ? app.getValue().textValue() : "";
      apps.put(
          app.getKey(),
          switch (said) {
            case "APP_AVAILABLE" -> new Availability.Available();
            case "APP_UNAVAILABLE" -> new Availability.Unavailable();
            default -> new Availability.Unknown(said);
          });
    }
    return new CastPayload.AppAvailability(requestId, apps);
  }

  private static long requestId(JsonNode json) {
    JsonNode id = json.path("requestId");
    return id.isIntegralNumber() && id.canConvertToLong() ? id.longValue() : 0;
  }

  private static Optional<String> text(JsonNode json, String field) {
    return Optional.of(json.path(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }

  private static Optional<Boolean> truth(JsonNode json, String field) {
    return Optional.of(json.path(field)).filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
  }

  private static Parsed<CastPayload> malformed(String reason) {
    return new Parsed.Malformed<>(reason, 0);
  }
}
