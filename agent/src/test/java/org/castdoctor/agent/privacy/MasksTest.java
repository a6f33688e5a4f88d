package org.castdoctor.agent.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import org.castdoctor.agent.privacy.Secret.Kind;
import org.junit.jupiter.api.Test;

class MasksTest {
  private final Masks masks = new Masks();

  @Test
  void everySpellingOfAnAddressHasOneMask() {
    assertEquals(
        "home-address-1 and home-address-1, not home-address-2",
        masks.in("fe80:0:0:0:0:0:0:40 and fe80::40, not fe80::41"));
    assertEquals("cast home-address-1:8009", masks.in("cast fe80:0:0:0:0:0:0:40:8009"));
    assertEquals("mac-1 mac-1", masks.in("02:AB:00:00:00:01 02-ab-00-00-00-01"));
  }

  @Test
  void whatOnlyThisHomeHasIsToldFromWhatTheWorldSees() {
    assertEquals("home-address-1 public-address-1", masks.in("192.168.1.40 203.0.113.9"));
    assertEquals("home-address-2", masks.in("fd12:3456::1"));
  }

  @Test
  void whatIsTheSameForEverybodyStays() {
    String text = "set to 8.8.8.8, at 18:40:05, app 8.140.1, 2026-11-21T18:00:00Z, ::1";
    assertEquals(text, masks.in(text));
  }

  @Test
  void namesGoWholeAndTheLongestFirstInAnyCase() {
    masks.learn(Kind.NAME, "Anna");
    masks.learn(Kind.NAME, "Anna's TV (2)");
    assertEquals(
        "name-2 answers. name-1 does not; Annabel is nobody's name here.",
        masks.in("anna's TV (2) answers. ANNA does not; Annabel is nobody's name here."));
  }

  @Test
  void aNameThatIsAnAddressIsMaskedAsOne() {
    assertEquals("home-address-1", masks.learn(Kind.NAME, "192.168.1.40"));
    assertEquals("home-address-1", masks.in("192.168.1.40"));
  }

  @Test
  void aNameThatATerminalWouldObeyIsMaskedAlsoAsItIsShownThere() {
    masks.learn(Kind.NAME, "Anna\u001b[2J");
    assertEquals("name-1 name-1", masks.in("Anna\u001b[2J Anna\uFFFD[2J"));
  }

  @Test
  void masksAreNotMaskedAgain() {
    masks.learn(Kind.NAME, "name");
    masks.learn(Kind.NAME, "1");
    String once = masks.in("192.168.1.40 is called name");
    assertEquals(once, masks.in(once));
  }

  @Test
  void aSensitiveValueDoesNotShowItselfByAccident() {
    assertEquals("[name]", new Secret(Kind.NAME, "Anna").toString());
    assertEquals("[home-address]", Secret.address(InetAddress.ofLiteral("10.0.0.1")).toString());
  }
}
