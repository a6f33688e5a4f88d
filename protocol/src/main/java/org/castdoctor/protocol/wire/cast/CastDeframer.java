package org.castdoctor.protocol.wire.cast;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.castdoctor.protocol.wire.Parsed;

/**
 * Cuts a connection's bytes into messages, whatever pieces they arrive in. For one connection and
 * one thread at a time.
 */
public final class CastDeframer {
  private final ByteBuffer header = ByteBuffer.allocate(CastFrame.HEADER_BYTES);

  /** The body under way; without room while its length is not known. */
  private ByteBuffer body = ByteBuffer.allocate(0);

  private long consumed;
  private boolean broken;

  /**
   * Takes the next bytes and gives the messages they complete. A length of 0 or above 65536 gives
   * one {@link Parsed.Malformed} at its place in the stream, and so does everything after it: there
   * is no telling where the next message would begin.
   */
  public List<Parsed<byte[]>> feed(byte[] bytes) {
    List<Parsed<byte[]>> messages = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    while (in.hasRemaining() && !broken) {
      if (header.hasRemaining()) {
        move(in, header);
        if (!header.hasRemaining()) {
          int length = header.getInt(0);
          broken = length < 1 || length > CastFrame.MAX_BODY_BYTES;
          body = ByteBuffer.allocate(broken ? 0 : length);
        }
      } else {
        move(in, body);
        if (!body.hasRemaining()) {
          messages.add(new Parsed.Ok<>(body.array()));
          header.clear();
        }
      }
    }
    if (broken) {
      long start = consumed - CastFrame.HEADER_BYTES;
      messages.add(
          new Parsed.Malformed<>(
              "a message length outside 1 to 65536", (int) Math.min(start, Integer.MAX_VALUE)));
    }
    return messages;
  }

  /** Whether a message has begun and not ended: when the peer closes now, it was cut off. */
  public boolean inMidMessage() {
    return !broken && header.position() > 0;
  }

  private void move(ByteBuffer from, ByteBuffer to) {
    int count = Math.min(from.remaining(), to.remaining());
    to.put(to.position(), from, from.position(), count);
    to.position(to.position() + count);
    from.position(from.position() + count);
    consumed += count;
  }
}
