package org.castdoctor.protocol.wire.cast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.castdoctor.protocol.wire.Parsed;
import org.junit.jupiter.api.Test;

class CastFrameTest {
  private static final Parsed<byte[]> TOO_LONG_AT_START =
      new Parsed.Malformed<>("a message length outside 1 to 65536", 0);

  @Test
  void theLengthComesFirstAndDoesNotCountItself() {
    assertArrayEquals(new byte[] {0, 0, 0, 2, 7, 8}, CastFrame.encode(new byte[] {7, 8}));
    assertEquals(4 + 65536, CastFrame.encode(new byte[65536]).length);
    assertThrows(IllegalArgumentException.class, () -> CastFrame.encode(new byte[0]));
    assertThrows(IllegalArgumentException.class, () -> CastFrame.encode(new byte[65537]));
  }

  @Test
  void messagesComeOutWhateverPiecesTheyArriveIn() {
    Random random = new Random(8009);
    for (int round = 0; round < 300; round++) {
      List<byte[]> bodies = new ArrayList<>();
      ByteArrayOutputStream stream = new ByteArrayOutputStream();
      for (int n = 1 + random.nextInt(5); n > 0; n--) {
        byte[] body = new byte[1 + random.nextInt(400)];
        random.nextBytes(body);
        bodies.add(body);
        stream.writeBytes(CastFrame.encode(body));
      }
      byte[] all = stream.toByteArray();
      CastDeframer deframer = new CastDeframer();
      List<byte[]> out = new ArrayList<>();
      for (int at = 0; at < all.length; ) {
        int end = Math.min(all.length, at + random.nextInt(round % 2 == 0 ? 3 : 500));
        deframer
            .feed(Arrays.copyOfRange(all, at, end))
            .forEach(p -> out.add(p.toOptional().orElseThrow()));
        at = end;
      }
      assertEquals(bodies.size(), out.size());
      for (int i = 0; i < out.size(); i++) {
        assertArrayEquals(bodies.get(i), out.get(i));
      }
      assertFalse(deframer.inMidMessage());
    }
  }

  @Test
  void aPeerThatStopsInTheMiddleIsNoticed() {
    CastDeframer deframer = new CastDeframer();
    assertFalse(deframer.inMidMessage());
    assertEquals(List.of(), deframer.feed(new byte[] {0, 0}));
    assertTrue(deframer.inMidMessage());
    assertEquals(List.of(), deframer.feed(new byte[] {0, 2, 1}));
    assertTrue(deframer.inMidMessage());
    assertEquals(1, deframer.feed(new byte[] {2}).size());
    assertFalse(deframer.inMidMessage());
  }

  @Test
  void lengthsOf0AndAbove65536AreRefusedAndOf65536IsNot() {
    assertEquals(List.of(TOO_LONG_AT_START), new CastDeframer().feed(new byte[4]));
    assertEquals(List.of(TOO_LONG_AT_START), new CastDeframer().feed(new byte[] {0, 1, 0, 1}));
    assertEquals(List.of(TOO_LONG_AT_START), new CastDeframer().feed(new byte[] {-1, -1, -1, -1}));
    assertEquals(List.of(), new CastDeframer().feed(new byte[] {0, 1, 0, 0}));
  }

  @Test
  void whatFollowsABadLengthIsMalformedToo() {
    CastDeframer deframer = new CastDeframer();
    List<Parsed<byte[]>> first = deframer.feed(new byte[] {0, 0, 0, 1, 9, 'H', 'T', 'T', 'P'});
    assertEquals(2, first.size());
    assertArrayEquals(new byte[] {9}, first.getFirst().toOptional().orElseThrow());
    Parsed<byte[]> bad = new Parsed.Malformed<>("a message length outside 1 to 65536", 5);
    assertEquals(bad, first.get(1));
    assertEquals(List.of(bad), deframer.feed(CastFrame.encode(new byte[] {1})));
    assertFalse(deframer.inMidMessage());
  }
}
