package org.castdoctor.agent.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.castdoctor.agent.pack.Judgement.Accepted;
import org.castdoctor.protocol.wire.Parsed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a file, it is refused or says, to the byte, what was signed. */
class MutatedPackTest {
  private static final byte[] GOOD = Packs.good(7);

  @TempDir Path state = Path.of(".");
  private PackStore store = new PackStore(state, () -> Packs.CATALOGUE);

  @BeforeEach
  void aStoreThatTrustsTheDesk() {
    Packs.trustDesk(state);
    store = new PackStore(state, () -> Packs.CATALOGUE);
  }

  private static byte[] payload(byte[] file) {
    return Envelope.parse(file) instanceof Parsed.Ok<Envelope>(Envelope envelope)
        ? envelope.payload()
        : new byte[0];
  }

  private boolean isTaken(byte[] file) {
    boolean taken = store.judge(file, List.of()) instanceof Accepted;
    if (taken) {
      assertArrayEquals(payload(GOOD), payload(file));
    }
    return taken;
  }

  @Test
  void unchangedItIsTaken() {
    assertTrue(isTaken(GOOD));
  }

  @Test
  void everyByteOfPayloadKeyAndSignatureCounts() {
    String text = new String(GOOD, StandardCharsets.US_ASCII);
    for (int at = 0; at < GOOD.length; at++) {
      if (Character.isWhitespace(text.charAt(at))) {
        continue;
      }
      for (int bit : new int[] {0x01, 0x04, 0x20}) {
        byte[] changed = GOOD.clone();
        changed[at] ^= (byte) bit;
        int place = at;
        assertFalse(isTaken(changed), () -> "byte " + place + " of " + text);
      }
    }
  }

  @Test
  void mutationsAreNeverTakenForAnythingElse() {
    Random random = new Random(11);
    int refused = 0;
    for (int round = 0; round < 3_000; round++) {
      byte[] file = GOOD.clone();
      int edits = 1 + random.nextInt(4);
      for (int edit = 0; edit < edits; edit++) {
        int at = random.nextInt(file.length);
        switch (random.nextInt(4)) {
          case 0 -> file[at] = (byte) random.nextInt(256);
          case 1 -> file = without(file, at, 1 + random.nextInt(8));
          case 2 -> file = twice(file, at, 1 + random.nextInt(8));
          default -> file[at] = file[random.nextInt(file.length)];
        }
      }
      refused += isTaken(file) ? 0 : 1;
    }
    // White space between the parts may change; little else may.
    assertTrue(refused > 2_500, () -> "so many mutations cannot be harmless");
  }

  private static byte[] without(byte[] file, int at, int length) {
    int end = Math.min(file.length, at + length);
    byte[] shorter = new byte[file.length - (end - at)];
    System.arraycopy(file, 0, shorter, 0, at);
    System.arraycopy(file, end, shorter, at, file.length - end);
    return shorter;
  }

  private static byte[] twice(byte[] file, int at, int length) {
    int end = Math.min(file.length, at + length);
    byte[] longer = new byte[file.length + end - at];
    System.arraycopy(file, 0, longer, 0, end);
    System.arraycopy(file, at, longer, end, file.length - at);
    return longer;
  }
}
