package org.castdoctor.protocol.wire.cast;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of one protobuf message: numbers and blocks of bytes under the field numbers that are
 * known, everything else skipped. Nested messages are blocks, to be read in their turn.
 */
final class ProtobufReader {
  /** A varint carries 7 bits a byte, so 64 bits take ten. */
  private static final int MAX_VARINT_BYTES = 10;

  private final byte[] bytes;
  private final int lastKnownField;
  private int position;

  /**
   * Known fields alone are kept, and blocks take no more room than the bytes they were cut from.
   */
  private final Map<Integer, Long> numbers = new HashMap<>();

  private final Map<Integer, List<byte[]>> blocks = new HashMap<>();

  /** A reader of fields 1 to the last known. */
  ProtobufReader(byte[] bytes, int lastKnownField) {
    this.bytes = bytes;
    this.lastKnownField = lastKnownField;
  }

  /** Reads to the end. */
  ProtobufReader readAll() throws BrokenOff {
    while (position < bytes.length) {
      field();
    }
    return this;
  }

  /** Where reading stopped. */
  int position() {
    return position;
  }

  /** The number in a field, of several the last. */
  Optional<Long> number(int field) {
    return Optional.ofNullable(numbers.get(field));
  }

  /** The block in a field, of several the last. */
  Optional<byte[]> block(int field) {
    return Optional.ofNullable(blocks.get(field)).map(List::getLast);
  }

  /** All blocks in a field, in their order. */
  List<byte[]> blocks(int field) {
    return blocks.getOrDefault(field, List.of());
  }

  private void field() throws BrokenOff {
    long tag = varint();
    int number = (int) Math.min(tag >>> 3, Integer.MAX_VALUE);
    if (number == 0) {
      throw new BrokenOff("a field without a number");
    }
    boolean known = number <= lastKnownField;
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
          blocks
              .computeIfAbsent(number, _ -> new ArrayList<>())
              .add(Arrays.copyOfRange(bytes, position - (int) length, position));
        }
      }
      case 5 -> skip(4);
      // 3 and 4 are groups, which protobuf gave up before this protocol existed.
      default -> throw new BrokenOff("a field of unknown kind");
    }
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

  /** Why reading stopped; never leaves this package. */
  static final class BrokenOff extends Exception {
    @Serial private static final long serialVersionUID = 1;

    private final String reason;

    BrokenOff(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }
}
