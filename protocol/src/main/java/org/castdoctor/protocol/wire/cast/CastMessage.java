package org.castdoctor.protocol.wire.cast;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.castdoctor.protocol.json.JsonTree;
import org.castdoctor.protocol.wire.Parsed;

/**
 * One message on a receiver's control port, the protobuf message CastMessage of the Open Screen
 * project's cast_channel.proto.
 *
 * @param protocolVersion 0 in all that we send
 * @param sourceId who speaks; receivers speak as {@code receiver-0} or as anything else
 * @param destinationId who is meant; {@code *} is everybody
 * @param namespace which conversation it belongs to
 * @param continued whether another message carries on with the payload
 * @param remainingLength how many payload bytes follow in other messages (0 to 2^32-1)
 */
public record CastMessage(
    int protocolVersion,
    String sourceId,
    String destinationId,
    String namespace,
    Payload payload,
    boolean continued,
    long remainingLength) {

  public static final String SENDER = "sender-0";
  public static final String RECEIVER = "receiver-0";
  public static final String CONNECTION = "urn:x-cast:com.google.cast.tp.connection";
  public static final String HEARTBEAT = "urn:x-cast:com.google.cast.tp.heartbeat";
  public static final String DEVICE_AUTH = "urn:x-cast:com.google.cast.tp.deviceauth";
  public static final String RECEIVER_CONTROL = "urn:x-cast:com.google.cast.receiver";
  public static final String SETUP = "urn:x-cast:com.google.cast.setup";

  /** A challenge's nonce, as senders make it. */
  public static final int NONCE_BYTES = 16;

  /** What a message carries. */
  public sealed interface Payload {
    /** Text, which on the platform's own namespaces is JSON. */
    record Text(String text) implements Payload {}

    /** Bytes, as device authentication uses them. */
    final class Binary implements Payload {
      private final byte[] bytes;

      public Binary(byte[] bytes) {
        this.bytes = bytes.clone();
      }

      public byte[] bytes() {
        return bytes.clone();
      }

      @Override
      public boolean equals(Object other) {
        return other instanceof Binary binary && Arrays.equals(bytes, binary.bytes);
      }

      @Override
      public int hashCode() {
        return Arrays.hashCode(bytes);
      }

      @Override
      public String toString() {
        return "Binary[" + bytes.length + " bytes]";
      }
    }
  }

  /** Opens the virtual connection without which a receiver answers nothing. */
  public static CastMessage connect() {
    return toReceiver(CONNECTION, "{\"type\":\"CONNECT\"}");
  }

  /** Asks whether the receiver is still there. */
  public static CastMessage ping() {
    return toReceiver(HEARTBEAT, "{\"type\":\"PING\"}");
  }

  /** Answers a receiver that asks the same. */
  public static CastMessage pong() {
    return toReceiver(HEARTBEAT, "{\"type\":\"PONG\"}");
  }

  /** Asks what runs, and whether the screen is on. */
  public static CastMessage getStatus(int requestId) {
    return toReceiver(
        RECEIVER_CONTROL, "{\"type\":\"GET_STATUS\",\"requestId\":" + requestId + "}");
  }

  /** Asks which of these applications the receiver could run; starts none. */
  public static CastMessage getAppAvailability(int requestId, List<String> appIds) {
    ArrayNode ids = JsonNodeFactory.instance.arrayNode();
    appIds.forEach(ids::add);
    return toReceiver(
        RECEIVER_CONTROL,
        "{\"type\":\"GET_APP_AVAILABILITY\",\"requestId\":"
            + requestId
            + ",\"appId\":"
            + JsonTree.text(ids)
            + "}");
  }

  /**
   * Starts an application, which shows on the screen and ends what ran: only with the leave of
   * those at home. The answer is a status, a {@link CastPayload.LaunchStatus} while somebody has to
   * agree, or a {@link CastPayload.LaunchError}.
   */
  public static CastMessage launch(int requestId, String appId) {
    return toReceiver(
        RECEIVER_CONTROL,
        JsonTree.text(
            request("LAUNCH", requestId)
                .put("appId", appId)
                .set("supportedAppTypes", JsonNodeFactory.instance.arrayNode().add("WEB"))));
  }

  /** Ends an application's session, as {@link CastPayload.RunningApp} names it. */
  public static CastMessage stop(int requestId, String sessionId) {
    return toReceiver(
        RECEIVER_CONTROL, JsonTree.text(request("STOP", requestId).put("sessionId", sessionId)));
  }

  /** Ends the virtual connection that {@link #connect()} opened. */
  public static CastMessage close() {
    return toReceiver(CONNECTION, "{\"type\":\"CLOSE\"}");
  }

  /** Asks for what {@code setup.EurekaInfo} reads, on this channel. Not every receiver answers. */
  public static CastMessage getEurekaInfo(int requestId) {
    return toReceiver(SETUP, "{\"type\":\"eureka_info\",\"request_id\":" + requestId + "}");
  }

  /**
   * Asks the receiver to prove with SHA-256 which maker's certificate it has.
   *
   * @param nonce 16 bytes nobody could have known
   * @throws IllegalArgumentException where the nonce has another length
   */
  public static CastMessage authChallenge(byte[] nonce) {
    return authChallenge(nonce, DeviceAuthMessage.HashAlgorithm.SHA256);
  }

  /** Asks the same with a digest of choice. */
  public static CastMessage authChallenge(byte[] nonce, DeviceAuthMessage.HashAlgorithm hash) {
    if (nonce.length != NONCE_BYTES) {
      throw new IllegalArgumentException("a nonce has 16 bytes, not " + nonce.length);
    }
    byte[] payload = new DeviceAuthMessage.Challenge(nonce, hash).encode();
    return new CastMessage(0, SENDER, RECEIVER, DEVICE_AUTH, new Payload.Binary(payload), false, 0);
  }

  private static ObjectNode request(String type, int requestId) {
    return JsonNodeFactory.instance.objectNode().put("type", type).put("requestId", requestId);
  }

  private static CastMessage toReceiver(String namespace, String json) {
    return new CastMessage(0, SENDER, RECEIVER, namespace, new Payload.Text(json), false, 0);
  }

  /** The message's bytes, without a frame. */
  public byte[] encode() {
    ProtobufWriter out =
        new ProtobufWriter()
            .varint(1, protocolVersion)
            .bytes(2, sourceId.getBytes(UTF_8))
            .bytes(3, destinationId.getBytes(UTF_8))
            .bytes(4, namespace.getBytes(UTF_8));
    switch (payload) {
      case Payload.Text(String text) -> out.varint(5, 0).bytes(6, text.getBytes(UTF_8));
      case Payload.Binary binary -> out.varint(5, 1).bytes(7, binary.bytes());
    }
    if (continued) {
      out.varint(8, 1);
    }
    if (remainingLength != 0) {
      out.varint(9, remainingLength);
    }
    return out.toBytes();
  }

  /**
   * Reads a message without its frame. Total. Fields 1 to 5 are required; a payload that is not
   * there is empty; fields of another number or kind are skipped; of a repeated field the last
   * counts, all as protobuf has it. Text that is not UTF-8 reads with U+FFFD.
   */
  public static Parsed<CastMessage> parse(byte[] body) {
    return CastMessageReader.read(body);
  }
}
