package org.castdoctor.protocol.wire.cast;

import java.nio.ByteBuffer;

/**
 * The envelope of a message on a receiver's control port: its length in four bytes, the highest
 * first and itself not counted, then the message.
 */
public final class CastFrame {
  /** The length's own bytes. */
  static final int HEADER_BYTES = 4;

  /** The longest message receivers and senders accept; nobody allocates more on a peer's word. */
  public static final int MAX_BODY_BYTES = 65536;

  private CastFrame() {}

  /**
   * The frame around a message.
   *
   * @throws IllegalArgumentException where the body is empty or too long
   */
  public static byte[] encode(byte[] body) {
    if (body.length == 0 || body.length > MAX_BODY_BYTES) {
      throw new IllegalArgumentException("a body has 1 to 65536 bytes, not " + body.length);
    }
    return ByteBuffer.allocate(HEADER_BYTES + body.length).putInt(body.length).put(body).array();
  }

  /** The frame around an encoded message; otherwise as {@link #encode(byte[])}. */
  public static byte[] encode(CastMessage message) {
    return encode(message.encode());
  }
}
