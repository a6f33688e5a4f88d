package org.castdoctor.agent.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.castdoctor.protocol.wire.Parsed;

/**
 * The signed file: {@code {"schema": "castdoctor.signed-pack/1", "payload": …, "signatures":
 * [{"key": …, "value": …}]}}. What is signed are the payload's bytes as they stand in the file, so
 * that nobody need agree on how to write JSON.
 *
 * @param payload the pack itself, JSON in UTF-8
 */
record Envelope(byte[] payload, List<Seal> seals) {
  static final String SCHEMA = "castdoctor.signed-pack/1";

  /** A file: fifty times the built-in knowledge, and small enough for a home computer's memory. */
  static final int MAX_BYTES = 8 << 20;

  /** More than any desk has people who sign; each costs a check. */
  private static final int MAX_SEALS = 16;

  /** An Ed25519 signature has 64 bytes (RFC 8032 section 5.1.6). */
  private static final int SIGNATURE_BYTES = 64;

  Envelope {
    seals = List.copyOf(seals);
  }

  /** One signature and the name of the key that made it. */
  record Seal(String key, byte[] value) {}

  static Parsed<Envelope> parse(byte[] file) {
    return switch (StrictJson.object(file)) {
      case Parsed.Malformed<JsonNode>(String reason, int offset) ->
          new Parsed.Malformed<>(reason, offset);
      case Parsed.Ok<JsonNode>(JsonNode json) -> of(json);
    };
  }

  private static Parsed<Envelope> of(JsonNode json) {
    if (json.size() != 3 || !SCHEMA.equals(json.path("schema").textValue())) {
      return new Parsed.Malformed<>("it is not a " + SCHEMA, 0);
    }
    Optional<byte[]> payload = base64(json.path("payload"));
    JsonNode seals = json.path("signatures");
    if (payload.isEmpty() || !seals.isArray() || seals.size() > MAX_SEALS) {
      return new Parsed.Malformed<>("its payload or its signatures cannot be read", 0);
    }
    List<Seal> read = new ArrayList<>();
    for (JsonNode seal : seals) {
      Optional<byte[]> value = base64(seal.path("value"));
      String key = seal.path("key").asText();
      if (seal.size() != 2
          || !TrustedKey.isId(key)
          || value.filter(v -> v.length == SIGNATURE_BYTES).isEmpty()) {
        return new Parsed.Malformed<>("one of its signatures cannot be read", 0);
      }
      read.add(new Seal(key, value.get()));
    }
    return new Parsed.Ok<>(new Envelope(payload.get(), read));
  }

  /** Base64 (RFC 4648 section 4) in its one canonical writing: spare bits must be zero. */
  private static Optional<byte[]> base64(JsonNode node) {
    if (!node.isTextual()) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(node.textValue());
      return Base64.getEncoder().encodeToString(bytes).equals(node.textValue())
          ? Optional.of(bytes)
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** The file. */
  byte[] write() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("schema", SCHEMA).put("payload", Base64.getEncoder().encodeToString(payload));
    ArrayNode list = json.putArray("signatures");
    for (Seal seal : seals) {
      list.addObject()
          .put("key", seal.key())
          .put("value", Base64.getEncoder().encodeToString(seal.value()));
    }
    return (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
