package org.castdoctor.agent.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.castdoctor.agent.knowledge.ErrorCodes.ErrorCode;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorCodesTest {
  private final ErrorCodes codes = ErrorCodes.shipped();

  @ParameterizedTest
  @CsvSource({
    "NW-2-5, Netflix, I01",
    "nw 2 5, Netflix, I01",
    "Error code: NW-2-5., Netflix, I01",
    "NW\u20132\u20135, Netflix, I01",
    "NW-6-403, Netflix, A09",
    // Not one of its own, but of the family.
    "NW-3-6, Netflix, I01",
    "UI-800-3, Netflix, R12",
    "NSEZ-403, Netflix, A09",
    "16003, Netflix, R12",
    "R40, Netflix, A04",
    "80710A06, PlayStation 3, P01",
    "80710102, PlayStation 3, I01",
    "WS-37432-9, PlayStation, P01",
    "NW-31246-6, PlayStation 4, I02",
    "NW-31297-2, PlayStation 4, I01",
    "NW-102307-3, PlayStation 5, I01",
    "0x80151904, Xbox, I02",
    "0X80151906, Xbox, I01"
  })
  void aCodeIsKnownHoweverItIsTyped(String typed, String vendor, String nearest) {
    ErrorCode code = codes.find(typed).orElseThrow();
    assertEquals(vendor, code.vendor());
    assertEquals(FindingId.of(nearest), code.findings().get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "NW",
        "NW-",
        "R4",
        "R401",
        "12345",
        "something went wrong",
        "NW-2-5-6-7-8-9-10-11-12-13-14-15-16-17-18-19-20"
      })
  void anythingElseIsUnknown(String typed) {
    assertEquals(Optional.empty(), codes.find(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WS-37432-9",
        "NW-31246-6",
        "NW-31297-2",
        "CE-30002-5",
        "NW-102307-3",
        "WS-36577-8"
      })
  void theDigitSumOfAPlayStationCodeFits(String code) {
    assertFalse(ErrorCodes.looksMisread(code));
  }

  @Test
  void aWrongDigitInAPlayStationCodeIsSeen() {
    assertTrue(ErrorCodes.looksMisread("WS-37432-8"));
    assertTrue(ErrorCodes.looksMisread("ws 37433 9"));
    assertFalse(ErrorCodes.looksMisread("NW-2-5"));
  }
}
