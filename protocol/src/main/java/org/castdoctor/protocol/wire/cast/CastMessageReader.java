package org.castdoctor.protocol.wire.cast;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.cast.CastMessage.Payload;
import org.castdoctor.protocol.wire.cast.ProtobufReader.BrokenOff;

/** Makes a cast message of its protobuf fields. */
final class CastMessageReader {
  private static final int LAST_KNOWN_FIELD = 9;

  private CastMessageReader() {}

  static Parsed<CastMessage> read(byte[] body) {
    if (body.length > CastFrame.MAX_BODY_BYTES) {
      return new Parsed.Malformed<>("longer than 65536 bytes", CastFrame.MAX_BODY_BYTES);
    }
    ProtobufReader reader = new ProtobufReader(body, LAST_KNOWN_FIELD);
    try {
      return new Parsed.Ok<>(message(reader.readAll()));
    } catch (BrokenOff e) {
      return new Parsed.Malformed<>(e.reason(), reader.position());
    }
  }

  private static CastMessage message(ProtobufReader fields) throws BrokenOff {
    long version = number(fields, 1);
    if (version < 0 || version > Integer.MAX_VALUE) {
      throw new BrokenOff("protocol version out of range");
    }
    String source = text(fields, 2);
    String destination = text(fields, 3);
    String namespace = text(fields, 4);
    byte[] none = new byte[0];
    Payload payload =
        switch (Math.clamp(number(fields, 5), -1, 2)) {
          case 0 -> new Payload.Text(new String(fields.block(6).orElse(none), UTF_8));
          case 1 -> new Payload.Binary(fields.block(7).orElse(none));
          default -> throw new BrokenOff("payload type is neither text nor bytes");
        };
    return new CastMessage(
        (int) version,
        source,
        destination,
        namespace,
        payload,
        fields.number(8).orElse(0L) != 0,
        fields.number(9).orElse(0L) & 0xffff_ffffL);
  }

  private static long number(ProtobufReader fields, int field) throws BrokenOff {
    return fields.number(field).orElseThrow(() -> new BrokenOff("field " + field + " is missing"));
  }

  private static String text(ProtobufReader fields, int field) throws BrokenOff {
    return fields
        .block(field)
        .map(block -> new String(block, UTF_8))
        .orElseThrow(() -> new BrokenOff("field " + field + " is missing"));
  }
}
