package org.castdoctor.protocol.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingIdTest {
  @Test
  void anIdReadsBackAsWritten() {
    for (String text : List.of("C00", "L03", "U63")) {
      assertEquals(text, FindingId.parse(text).orElseThrow().toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "L", "L3", "L003", "l03", "X03", "-03", "L64", "L-1", "L0x", "L٠٣"})
  void anythingElseIsEmpty(String text) {
    assertEquals(Optional.empty(), FindingId.parse(text));
    assertThrows(IllegalArgumentException.class, () -> FindingId.of(text));
  }

  @Test
  void idsStandInTheOrderOfTheLettersThenOfTheNumbers() {
    List<FindingId> sorted =
        Stream.of("U00", "A01", "P01", "V05", "V02", "R10", "R09", "I01", "L01", "C16")
            .map(FindingId::of)
            .sorted()
            .toList();
    assertEquals("[C16, L01, I01, R09, R10, V02, V05, P01, A01, U00]", sorted.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "C13,SENDER", "L03,LAN", "I01,ISP", "R01,RECEIVER",
    "V01,VENDOR", "P02,PLATFORM", "A01,APP", "U63,UNDETERMINED"
  })
  void theOwnerFollowsFromTheLetter(String id, Owner owner) {
    assertEquals(owner, Owner.of(FindingId.of(id)));
    assertEquals(owner, Owner.ofWord(owner.word()).orElseThrow());
  }

  @Test
  void nobodysLetterIsNoOwner() {
    assertEquals(Optional.empty(), Owner.ofLetter(Owner.NONE.letter()));
    assertEquals(Owner.NONE, Owner.ofWord("none").orElseThrow());
  }

  @Test
  void aCapWeakensConfidenceAndNeverStrengthensIt() {
    assertEquals(Confidence.POSSIBLE, Confidence.CONFIRMED.atMost(Confidence.POSSIBLE));
    assertEquals(Confidence.UNKNOWN, Confidence.UNKNOWN.atMost(Confidence.LIKELY));
    assertEquals(Confidence.LIKELY, Confidence.min(Confidence.LIKELY, Confidence.CONFIRMED));
  }
}
