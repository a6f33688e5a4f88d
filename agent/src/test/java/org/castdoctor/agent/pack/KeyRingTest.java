package org.castdoctor.agent.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.castdoctor.agent.pack.Envelope.Seal;
import org.castdoctor.agent.pack.KeyRing.Seals;
import org.junit.jupiter.api.Test;

class KeyRingTest {
  private static final ObjectNode PACK = Packs.json(7);
  private static final TrustedKey DESK = Packs.key("desk", Packs.DESK);
  private static final TrustedKey PARTNER = Packs.key("partner", Packs.PARTNER);
  private static final Seal BY_DESK = Packs.seal("desk", Packs.DESK, PACK);
  private static final Seal BY_PARTNER = Packs.seal("partner", Packs.PARTNER, PACK);
  private static final Seal BY_STRANGER = Packs.seal("stranger", Packs.STRANGER, PACK);

  private static Seals judge(int needed, List<TrustedKey> keys, Seal... seals) {
    return new KeyRing(keys, needed, Set.of())
        .judge(new Envelope(Packs.bytes(PACK), List.of(seals)));
  }

  private static void assertNotEnough(Seals seals, String about) {
    String because = assertInstanceOf(Seals.NotEnough.class, seals).because().toString();
    assertTrue(because.contains(about), because);
  }

  @Test
  void twoOfTwoAreEnough() {
    assertEquals(
        new Seals.Enough(List.of("desk", "partner")),
        judge(2, List.of(DESK, PARTNER), BY_DESK, BY_PARTNER));
  }

  @Test
  void oneOfTwoIsNotEnough() {
    assertNotEnough(judge(2, List.of(DESK, PARTNER), BY_DESK), "Only desk");
  }

  @Test
  void oneSignerTwiceIsOne() {
    assertNotEnough(judge(2, List.of(DESK, PARTNER), BY_DESK, BY_DESK), "Only desk");
  }

  @Test
  void oneKeyUnderTwoNamesIsOne() {
    TrustedKey again = Packs.key("desk-again", Packs.DESK);
    Seal bySame = Packs.seal("desk-again", Packs.DESK, PACK);
    assertNotEnough(judge(2, List.of(DESK, again), BY_DESK, bySame), "Only desk");
  }

  @Test
  void aStrangerDoesNotCountAndDoesNotHarm() {
    assertNotEnough(judge(2, List.of(DESK, PARTNER), BY_DESK, BY_STRANGER), "stranger");
    assertEquals(new Seals.Enough(List.of("desk")), judge(1, List.of(DESK), BY_STRANGER, BY_DESK));
  }

  @Test
  void aTrustedSignatureThatDoesNotFitSpoilsTheFile() {
    Seal wrong = Packs.seal("partner", Packs.PARTNER, Packs.json(8));
    assertNotEnough(judge(1, List.of(DESK, PARTNER), BY_DESK, wrong), "does not fit");
  }

  @Test
  void nobodyIsNotEnough() {
    assertNotEnough(judge(1, List.of(DESK)), "Nobody");
  }
}
