package org.castdoctor.protocol.wire.cast;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serial;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.cast.CastMessage.Payload;

/** A cursor over the protobuf bytes of one cast message. */
final class CastMessageReader {
  private static final int LAST_KNOWN_FIELD = 9;

  /** A varint carries 7 bits a byte, so 64 bits take ten. */
  private static final int MAX_VARINT_BYTES = 10;

  private final byte[] bytes;
  private int position;

  /** Fields 1 to 9 by number; nothing else is kept, so no message can make these grow. */
  private final Map<Integer, Long> numbers = new HashMap<>();

  private final Map<Integer, byte[]> blocks = new HashMap<>();

  private CastMessageReader(byte[] bytes) {
    this.bytes = bytes;
  }

  static Parsed<CastMessage> read(byte[] body) {
    if (body.length > CastFrame.MAX_BODY_BYTES) {
      return new Parsed.Malformed<>("longer than 65536 bytes", CastFrame.MAX_BODY_BYTES);
    }
    CastMessageReader reader = new CastMessageReader(body);
    try {
      while (reader.position < body.length) {
        reader.field();
      }
      return new Parsed.Ok<>(reader.message());
    } catch (BrokenOff e) {
      return new Parsed.Malformed<>(e.reason, reader.position);
    }
  }

  private void field() throws BrokenOff {
    long tag = varint();
    int number = (int) Math.min(tag >>> 3, Integer.MAX_VALUE);
    if (number == 0) {
      throw new BrokenOff("a field without a number");
    }
    boolean known = number <= LAST_KNOWN_FIELD;
    switch ((int) (tag & 7)) {
      case 0 -> {
        long value = varint();
        if (known) {
          numbers.put(number, value);
        }
      }
      case 1 -> skip(8);
      case 2 -> {
        long length = varint();
        skip(length);
        if (known) {
          blocks.put(number, Arrays.copyOfRange(bytes, position - (int) length, position));
        }
      }
      case 5 -> skip(4);
      // 3 and 4 are groups, which protobuf gave up before this protocol existed.
      default -> throw new BrokenOff("a field of unknown kind");
    }
  }

  private CastMessage message() throws BrokenOff {
    long version = number(1);
    if (version < 0 || version > Integer.MAX_VALUE) {
      throw new BrokenOff("protocol version out of range");
    }
    String source = text(2);
    String destination = text(3);
    String namespace = text(4);
    byte[] none = new byte[0];
    Payload payload =
        switch (Math.clamp(number(5), -1, 2)) {
          case 0 -> new Payload.Text(new String(blocks.getOrDefault(6, none), UTF_8));
          case 1 -> new Payload.Binary(blocks.getOrDefault(7, none));
          default -> throw new BrokenOff("payload type is neither text nor bytes");
        };
    return new CastMessage(
        (int) version,
        source,
        destination,
        namespace,
        payload,
        numbers.getOrDefault(8, 0L) != 0,
        numbers.getOrDefault(9, 0L) & 0xffff_ffffL);
  }

  private long number(int field) throws BrokenOff {
    return Optional.ofNullable(numbers.get(field))
        .orElseThrow(() -> new BrokenOff("field " + field + " is missing"));
  }

  private String text(int field) throws BrokenOff {
    return Optional.ofNullable(blocks.get(field))
        .map(block -> new String(block, UTF_8))
        .orElseThrow(() -> new BrokenOff("field " + field + " is missing"));
  }

  private long varint() throws BrokenOff {
    long value = 0;
    for (int i = 0; i < MAX_VARINT_BYTES; i++) {
      skip(1);
      byte b = bytes[position - 1];
      value |= (long) (b & 0x7f) << (7 * i);
      if (b >= 0) {
        return value;
      }
    }
    throw new BrokenOff("a number longer than ten bytes");
  }

  private void skip(long count) throws BrokenOff {
    if (count < 0 || count > bytes.length - position) {
      throw new BrokenOff("ends too early");
    }
    position += (int) count;
  }

  /** Why reading stopped; never leaves this class. */
  private static final class BrokenOff extends Exception {
    @Serial private static final long serialVersionUID = 1;

    private final String reason;

    BrokenOff(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }
  }
}
