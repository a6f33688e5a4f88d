package org.castdoctor.protocol.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParsedTest {
  @Test
  void aMalformedInputKeepsItsReasonAndPlaceThroughMap() {
    Parsed<Integer> malformed = new Parsed.Malformed<>("too short", 3);
    assertEquals(new Parsed.Malformed<String>("too short", 3), malformed.map(String::valueOf));
    assertEquals(Optional.empty(), malformed.toOptional());
    assertEquals(Optional.of("7"), new Parsed.Ok<>(7).map(String::valueOf).toOptional());
  }
}
