package org.castdoctor.protocol.wire.mdns;

import java.util.Arrays;
import java.util.Random;

/** Bytes changed a little, as a broken or hostile sender would. */
public final class Mutation {
  private Mutation() {}

  /** One to four changes: a bit, a byte, a telling value, a cut or bytes copied elsewhere. */
  public static byte[] of(byte[] original, Random random) {
    byte[] bytes = original.clone();
    for (int n = 1 + random.nextInt(4); n > 0 && bytes.length > 1; n--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt(256);
        case 2 ->
            bytes[at] =
                (byte) new int[] {0, 1, 0x3f, 0x40, 0x7f, 0x80, 0xc0, 0xff}[random.nextInt(8)];
        case 3 -> {
          if (random.nextInt(8) == 0) {
            bytes = Arrays.copyOf(bytes, at);
          }
        }
        case 4 -> {
          int from = random.nextInt(bytes.length);
          int length = Math.min(random.nextInt(8), bytes.length - Math.max(at, from));
          System.arraycopy(bytes, from, bytes, at, length);
        }
        default -> bytes[at]++;
      }
    }
    return bytes;
  }
}
