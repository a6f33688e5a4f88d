package org.castdoctor.protocol.wire.cast;

import java.io.ByteArrayOutputStream;

/** Writes protobuf fields: the two kinds that cast messages have. */
final class ProtobufWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(160);

  ProtobufWriter varint(int field, long value) {
    raw((long) field << 3);
    raw(value);
    return this;
  }

  ProtobufWriter bytes(int field, byte[] value) {
    raw(((long) field << 3) | 2);
    raw(value.length);
    out.writeBytes(value);
    return this;
  }

  byte[] toBytes() {
    return out.toByteArray();
  }

  private void raw(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
