package org.castdoctor.protocol.wire.cast;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.cast.ProtobufReader.BrokenOff;

/**
 * What is said in {@link CastMessage#DEVICE_AUTH}: the protobuf message DeviceAuthMessage of the
 * Open Screen project's cast_channel.proto. A reply is judged by {@link DeviceAuthentication}.
 */
public sealed interface DeviceAuthMessage {
  /** Real replies carry one or two; a chain of eight certificates exists nowhere. */
  int MAX_INTERMEDIATES = 8;

  /** How the signed bytes are digested. */
  enum HashAlgorithm {
    /** What a reply means that names none, as old receivers' do. */
    SHA1(0),
    SHA256(1);

    private final long number;

    HashAlgorithm(long number) {
      this.number = number;
    }
  }

  /** How they are signed. */
  enum SignatureAlgorithm {
    UNSPECIFIED(0),
    /** What is meant where nothing is said, and what all receivers use. */
    RSASSA_PKCS1V15(1),
    RSASSA_PSS(2);

    private final long number;

    SignatureAlgorithm(long number) {
      this.number = number;
    }
  }

  /**
   * Prove what you are.
   *
   * @param senderNonce 16 bytes nobody could have known
   */
  record Challenge(byte[] senderNonce, HashAlgorithm hash) implements DeviceAuthMessage {}

  /**
   * A proof. What a clone leaves out is an empty array here, because that it is empty says
   * something.
   *
   * @param signature over the nonce, as it is repeated here, and the connection's certificate
   * @param certificate the device's own certificate (DER); its key made the signature
   * @param intermediates the makers' certificates (DER) between that and a root, in any order
   * @param senderNonce the challenge's nonce; empty from old receivers, which do not sign it
   * @param crl the list of revoked certificates that it brings along, unread; empty where none
   */
  record Response(
      byte[] signature,
      byte[] certificate,
      List<byte[]> intermediates,
      SignatureAlgorithm algorithm,
      byte[] senderNonce,
      HashAlgorithm hash,
      byte[] crl)
      implements DeviceAuthMessage {
    public Response {
      intermediates = List.copyOf(intermediates);
    }
  }

  /** It will not or cannot prove anything. */
  record Refusal(Reason reason) implements DeviceAuthMessage {}

  /** Why not. */
  enum Reason {
    INTERNAL_ERROR(0),
    /** The connection is not encrypted, as the receiver sees it. */
    NO_TLS(1),
    SIGNATURE_ALGORITHM_UNAVAILABLE(2),
    /** No number, or one that is not in the published format. */
    OTHER(3);

    private final long number;

    Reason(long number) {
      this.number = number;
    }
  }

  /** The bytes of a message's payload. */
  default byte[] encode() {
    ProtobufWriter out = new ProtobufWriter();
    switch (this) {
      case Challenge(byte[] nonce, HashAlgorithm hash) ->
          out.bytes(1, new ProtobufWriter().bytes(2, nonce).varint(3, hash.number).toBytes());
      case Response response -> out.bytes(2, encoded(response));
      case Refusal(Reason reason) ->
          out.bytes(3, new ProtobufWriter().varint(1, reason.number).toBytes());
    }
    return out.toBytes();
  }

  private static byte[] encoded(Response response) {
    ProtobufWriter out =
        new ProtobufWriter().bytes(1, response.signature).bytes(2, response.certificate);
    response.intermediates.forEach(certificate -> out.bytes(3, certificate));
    return out.varint(4, response.algorithm.number)
        .bytes(5, response.senderNonce)
        .varint(6, response.hash.number)
        .bytes(7, response.crl)
        .toBytes();
  }

  /**
   * Reads a message of that namespace. Total. Malformed where it is text, no protobuf, none of the
   * three, names an algorithm that does not exist, or brings too many certificates.
   */
  static Parsed<DeviceAuthMessage> parse(CastMessage message) {
    return switch (message.payload()) {
      case CastMessage.Payload.Text text ->
          new Parsed.Malformed<>("text where bytes were expected", 0);
      case CastMessage.Payload.Binary binary -> parse(binary.bytes());
    };
  }

  /** Reads such a message's payload; otherwise as {@link #parse(CastMessage)}. */
  static Parsed<DeviceAuthMessage> parse(byte[] payload) {
    if (payload.length > CastFrame.MAX_BODY_BYTES) {
      return new Parsed.Malformed<>("longer than 65536 bytes", CastFrame.MAX_BODY_BYTES);
    }
    ProtobufReader outer = new ProtobufReader(payload, 3);
    try {
      outer.readAll();
      Optional<byte[]> response = outer.block(2);
      Optional<byte[]> refusal = outer.block(3);
      Optional<byte[]> challenge = outer.block(1);
      if (response.isPresent()) {
        return new Parsed.Ok<>(response(new ProtobufReader(response.get(), 7).readAll()));
      }
      if (refusal.isPresent()) {
        return new Parsed.Ok<>(refusal(new ProtobufReader(refusal.get(), 1).readAll()));
      }
      if (challenge.isPresent()) {
        return new Parsed.Ok<>(challenge(new ProtobufReader(challenge.get(), 3).readAll()));
      }
      return new Parsed.Malformed<>("neither challenge nor response nor error", payload.length);
    } catch (BrokenOff e) {
      return new Parsed.Malformed<>(e.reason(), outer.position());
    }
  }

  private static Response response(ProtobufReader fields) throws BrokenOff {
    byte[] none = new byte[0];
    if (fields.blocks(3).size() > MAX_INTERMEDIATES) {
      throw new BrokenOff("more certificates than any chain has");
    }
    return new Response(
        fields.block(1).orElse(none),
        fields.block(2).orElse(none),
        fields.blocks(3),
        one(SignatureAlgorithm.values(), fields.number(4).orElse(1L), value -> value.number)
            .orElseThrow(() -> new BrokenOff("an algorithm that does not exist")),
        fields.block(5).orElse(none),
        hash(fields.number(6)),
        fields.block(7).orElse(none));
  }

  private static Refusal refusal(ProtobufReader fields) {
    return new Refusal(
        fields
            .number(1)
            .flatMap(number -> one(Reason.values(), number, reason -> reason.number))
            .orElse(Reason.OTHER));
  }

  private static Challenge challenge(ProtobufReader fields) throws BrokenOff {
    return new Challenge(fields.block(2).orElse(new byte[0]), hash(fields.number(3)));
  }

  private static HashAlgorithm hash(Optional<Long> number) throws BrokenOff {
    return one(HashAlgorithm.values(), number.orElse(0L), hash -> hash.number)
        .orElseThrow(() -> new BrokenOff("an algorithm that does not exist"));
  }

  private static <E> Optional<E> one(E[] values, long number, ToLongFunction<E> numberOf) {
    return Arrays.stream(values).filter(value -> numberOf.applyAsLong(value) == number).findFirst();
  }
}
