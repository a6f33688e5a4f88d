package org.castdoctor.protocol.wire.mdns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DnsNameTest {
  private static final DnsName CAST = DnsName.of("_googlecast._tcp.local");

  @Test
  void aDottedNameIsCutAtItsDots() {
    assertEquals(List.of("_googlecast", "_tcp", "local"), CAST.labels());
    assertEquals(CAST, DnsName.of("_googlecast._tcp.local."));
    assertEquals("_googlecast._tcp.local", CAST.toString());
  }

  @Test
  void aLabelKeepsItsDotsAndSpacesAndUmlauts() {
    DnsName instance = CAST.child("Jörgs Küche.v2");
    assertEquals("Jörgs Küche.v2", instance.firstLabel());
    assertEquals("Jörgs Küche\\.v2._googlecast._tcp.local", instance.toString());
    assertEquals(instance, DnsName.of(instance.toString()));
    assertEquals(CAST, instance.parent());
  }

  @Test
  void namesAreEqualWhateverTheCaseOfAsciiLetters() {
    DnsName shouted = DnsName.of("_GoogleCast._TCP.Local");
    assertEquals(CAST, shouted);
    assertEquals(CAST.hashCode(), shouted.hashCode());
    assertEquals("_GoogleCast._TCP.Local", shouted.toString());
  }

  @Test
  void otherLettersAndOtherCutsMakeOtherNames() {
    assertNotEquals(DnsName.of("ä.local"), DnsName.of("Ä.local"));
    assertNotEquals(DnsName.of("a.b"), DnsName.ROOT.child("a.b"));
    assertNotEquals(DnsName.of("[.local"), DnsName.of("{.local"));
  }

  @Test
  void aNameEndsWithItsParentsAndWithNothingElse() {
    assertTrue(CAST.child("TV").endsWith(CAST));
    assertTrue(CAST.endsWith(DnsName.of("_TCP.local")));
    assertTrue(CAST.endsWith(CAST));
    assertTrue(CAST.endsWith(DnsName.ROOT));
    assertFalse(CAST.endsWith(DnsName.of("tcp.local")));
    assertFalse(CAST.parent().endsWith(CAST));
  }

  @Test
  void theRootIsADotAndItsOwnParent() {
    assertEquals(DnsName.ROOT, DnsName.of("."));
    assertEquals(DnsName.ROOT, DnsName.of(""));
    assertEquals(".", DnsName.ROOT.toString());
    assertEquals(DnsName.ROOT, DnsName.ROOT.parent());
    assertEquals("", DnsName.ROOT.firstLabel());
  }

  @Test
  void whatCouldMoveATerminalsCursorIsEscapedAndReadBack() {
    DnsName name = DnsName.ROOT.child("a\u001b[2J\u202eb\\c");
    assertEquals("a\\027[2J\\226\\128\\174b\\\\c", name.toString());
    assertEquals(name, DnsName.of(name.toString()));
  }

  @Test
  void bytesThatAreNotUtf8AreEscapedAndReadBack() {
    DnsName name = DnsName.of("K\\252che.local");
    assertEquals("K\ufffdche", name.firstLabel());
    assertEquals("K\\252che.local", name.toString());
    assertNotEquals(DnsName.of("K\\253che.local"), name);
  }

  @Test
  void anEscapedDigitAfterAnEscapedBackslashIsNoByte() {
    assertEquals("\\065", DnsName.of("\\\\065").firstLabel());
    assertEquals("A", DnsName.of("\\065").firstLabel());
    assertEquals("999", DnsName.of("\\999").firstLabel());
  }

  @Test
  void aLabelOf63BytesFitsAndOneOf64DoesNot() {
    assertEquals(63, DnsName.of("x".repeat(63)).firstLabel().length());
    assertThrows(IllegalArgumentException.class, () -> DnsName.of("x".repeat(64)));
    assertThrows(IllegalArgumentException.class, () -> CAST.child("ü".repeat(32)));
  }

  @Test
  void aNameOf255BytesFitsAndOneOf256DoesNot() {
    DnsName long192 =
        DnsName.of(String.join(".", List.of("x".repeat(63), "y".repeat(63), "z".repeat(63))));
    assertEquals(4, long192.child("w".repeat(62)).labels().size());
    assertThrows(IllegalArgumentException.class, () -> long192.child("w".repeat(63)));
  }

  @Test
  void emptyLabelsAndALoneBackslashAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> DnsName.of("a..b"));
    assertThrows(IllegalArgumentException.class, () -> DnsName.of(".a"));
    assertThrows(IllegalArgumentException.class, () -> DnsName.of("a\\"));
    assertThrows(IllegalArgumentException.class, () -> CAST.child(""));
  }
}
