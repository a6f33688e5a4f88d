package org.castdoctor.agent.report;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A black-and-white picture as PNG. Java's own writer lives in the desktop module, which would make
 * a package half as large again. Source: W3C Portable Network Graphics, third edition, §5 and
 * §11.2.
 */
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private static final int BIT_A_PIXEL = 1;
  private static final int GREYSCALE = 0;

  /** Whether a pixel is dark. */
  @FunctionalInterface
  interface Dark {
    boolean at(int x, int y);
  }

  private Png() {}

  /** A square picture of this many pixels a side. */
  static byte[] square(int side, Dark dark) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(side).putInt(side);
    chunk(out, "IHDR", header.put((byte) BIT_A_PIXEL).put((byte) GREYSCALE).array());
    chunk(out, "IDAT", deflated(rows(side, dark)));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  /** Every row begins with the filter that it is written with: none. A set bit is white. */
  private static byte[] rows(int side, Dark dark) {
    int bytesARow = 1 + (side + 7) / 8;
    byte[] rows = new byte[bytesARow * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        if (!dark.at(x, y)) {
          rows[y * bytesARow + 1 + x / 8] |= (byte) (0x80 >> x % 8);
        }
      }
    }
    return rows;
  }

  private static byte[] deflated(byte[] bytes) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] piece = new byte[4096];
      while (!deflater.finished()) {
        out.write(piece, 0, deflater.deflate(piece));
      }
      return out.toByteArray();
    }
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    out.writeBytes(name);
    out.writeBytes(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
  }
}
