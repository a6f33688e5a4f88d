package org.castdoctor.agent.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.code.Decoded;
import org.castdoctor.protocol.code.DiagnosisCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisreadTest {
  /** Its English is the codec's own, and it is no sentence that other languages lack. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0653 9374 5054 1897",
        "???? 9915 4956 5128",
        "?623 81?? 100? 8796",
        "CD-G?W?K7-HN?42D-HD?A?Q",
        "CD-GXWGK7-HNCM2D-HD2AYQ",
        "hello",
        "hällo",
        "CD-UUUU-UUUU-UUUU",
        "ABCD EFGH JKMN PQRS",
        "1",
        ""
      })
  void everyReasonIsAText(String code) {
    Decoded.Refused refused =
        assertInstanceOf(Decoded.Refused.class, DiagnosisCode.decode(code), code);
    Text said = Misread.of(refused);
    assertEquals(refused.reason(), said.toString());
    assertNotEquals(Text.asItIs(refused.reason()), said);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 10_000})
  void whatIsTooLongIsToo(int length) {
    everyReasonIsAText("1".repeat(length));
  }
}
