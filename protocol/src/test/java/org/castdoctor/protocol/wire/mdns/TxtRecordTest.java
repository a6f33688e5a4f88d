package org.castdoctor.protocol.wire.mdns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TxtRecordTest {
  @Test
  void keysIgnoreCaseAndTheFirstOfTwoWins() {
    TxtRecord txt = TxtRecord.of("fn=Kitchen", "FN=Cellar", "md=Chromecast");
    assertEquals(Optional.of("Kitchen"), txt.text("Fn"));
    assertEquals(List.of("fn", "md"), txt.keys());
    assertEquals(3, txt.strings().size());
  }

  @Test
  void aKeyWithoutEqualsIsThereWithoutAValue() {
    TxtRecord txt = TxtRecord.of("flag", "rs=", "flag=late");
    assertTrue(txt.has("flag"));
    assertEquals(Optional.empty(), txt.text("flag"));
    assertEquals(Optional.of(""), txt.text("rs"));
    assertFalse(txt.has("other"));
    assertEquals(Optional.empty(), txt.text("other"));
  }

  @Test
  void aStringWithoutAKeyCountsForNothing() {
    TxtRecord txt = TxtRecord.of("=value", "", "a=b=c");
    assertEquals(List.of("a"), txt.keys());
    assertEquals(Optional.of("b=c"), txt.text("a"));
  }

  @Test
  void aValueIsBytesAndReadsAsUtf8WhereItIs() {
    byte[] raw = {'k', '=', (byte) 0xff, 0, '='};
    TxtRecord txt = TxtRecord.of(List.of(raw));
    assertArrayEquals(new byte[] {(byte) 0xff, 0, '='}, txt.bytes("k").orElseThrow());
    assertEquals(Optional.of("\ufffd\0="), txt.text("k"));
    assertEquals(Optional.of("Küche"), TxtRecord.of("fn=Küche").text("fn"));
  }

  @Test
  void aStringHasAtMost255Bytes() {
    assertEquals(1, TxtRecord.of("x".repeat(255)).strings().size());
    assertThrows(IllegalArgumentException.class, () -> TxtRecord.of("x".repeat(256)));
  }
}
