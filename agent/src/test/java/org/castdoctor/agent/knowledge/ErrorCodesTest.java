package org.castdoctor.agent.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
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
    "WS-37368-7, PlayStation, P04",
    "ws 37337 3, PlayStation, P04",
    "S7111-1331-5005, Netflix, A13",
    "M7111-1331-5059, Netflix, A11",
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

  /** Each seed makes other numbers; a failure names the code. */
  @Test
  void ofTenLastDigitsExactlyTheDigitSumFits() {
    Random random = new Random(37_432);
    for (int round = 0; round < 2_000; round++) {
      String number = digits(random, 5 + round % 2);
      int sum = number.chars().map(digit -> digit - '0').sum() % 10;
      for (int last = 0; last < 10; last++) {
        String code = "WS-" + number + "-" + last;
        assertEquals(last != sum, ErrorCodes.looksMisread(code), code);
      }
    }
  }

  @Test
  void everySingleWrongDigitIsSeenAndNoSwapOfTwo() {
    Random random = new Random(31_297);
    for (int round = 0; round < 500; round++) {
      String number = digits(random, 5);
      int sum = number.chars().map(digit -> digit - '0').sum() % 10;
      for (int at = 0; at < number.length(); at++) {
        for (char wrong = '0'; wrong <= '9'; wrong++) {
          String damaged = number.substring(0, at) + wrong + number.substring(at + 1);
          String code = "NW-" + damaged + "-" + sum;
          assertEquals(!damaged.equals(number), ErrorCodes.looksMisread(code), code);
        }
      }
      String swapped = number.charAt(1) + "" + number.charAt(0) + number.substring(2);
      assertFalse(ErrorCodes.looksMisread("NW-" + swapped + "-" + sum), swapped);
    }
  }

  @Test
  void everyPlayStationCodeInTheListAddsUp() {
    List<String> exact =
        codes.all().stream()
            .map(ErrorCode::code)
            .filter(code -> code.matches("[A-Z]{2}-\\d{5,6}-\\d"))
            .toList();
    assertTrue(exact.containsAll(List.of("WS-37432-9", "NW-31297-2")), exact.toString());
    assertEquals(List.of(), exact.stream().filter(ErrorCodes::looksMisread).toList());
  }

  private static String digits(Random random, int length) {
    return random.ints(length, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
  }
}
