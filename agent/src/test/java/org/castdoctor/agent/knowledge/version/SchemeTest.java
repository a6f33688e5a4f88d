package org.castdoctor.agent.knowledge.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.castdoctor.agent.knowledge.version.Version.Order;
import org.castdoctor.protocol.wire.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeTest {
  @ParameterizedTest
  @CsvSource({
    // Numbers are numbers, whatever they look like as text.
    "dotted, 9, OLDER, 10",
    "dotted, 17.4.1, NEWER, 17.4",
    "dotted, 17, SAME, 17.0.0",
    "dotted, iOS 16.7 (20H19), OLDER, 17",
    "dotted, Android 14, NEWER, 7.0",
    "android-name, 8.140.1 build 5 50709, NEWER, 8.99",
    "android-name, v9.0-rc1, SAME, 9",
    "android-name, 9.0 rc 2, SAME, 9.0",
    "android-code, 99, OLDER, 100",
    "cast-firmware, 1.36.159268, OLDER, 1.56.275994",
    "cast-firmware, 1.9.1, OLDER, 1.10.1",
    // A build number of one train says nothing about another.
    "cast-firmware, 1.56.275994, INCOMPARABLE, 3.72.446070",
    "playstation, 09600004, OLDER, 13600007",
    "xbox, 10.0.9999.1, OLDER, 10.0.11763.4088",
    "xbox, 10.0.11763, OLDER, 10.0.11763.4088",
    "roku, 9.2.0, OLDER, 15.2.4",
    "roku, AT9.20E04502A, SAME, 9.2.0 build 4502",
    "roku, 9.2.0.4502, NEWER, 9.2.0.999"
  })
  void versionsAreComparedNumberByNumber(String scheme, String one, Order order, String other) {
    Scheme s = Scheme.ofWord(scheme).orElseThrow();
    assertEquals(order, s.of(one).against(s.of(other)), one + " against " + other);
  }

  @ParameterizedTest
  @CsvSource({
    "dotted, latest",
    "dotted, 9..1",
    "dotted, ''",
    "dotted, 1.2.3.4.5.6.7.8.9",
    "dotted, 1234567890123456789",
    "android-name, rc1",
    "android-code, 8.140.1",
    "cast-firmware, 1",
    "cast-firmware, 1.56.x",
    "playstation, 9.60",
    "playstation, 096000041",
    "xbox, 11.0.1",
    "roku, AT9.2E04502A",
    "roku, 9"
  })
  void whatIsNoVersionIsMalformedAndNothingElse(String scheme, String text) {
    assertInstanceOf(Parsed.Malformed.class, Scheme.ofWord(scheme).orElseThrow().parse(text), text);
  }

  @Test
  void aTextOfAnyLengthIsReadInNoTime() {
    for (Scheme scheme : Scheme.values()) {
      assertInstanceOf(Parsed.Malformed.class, scheme.parse("1.".repeat(1_000_000)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "playstation, 09600004, 09600004",
    "playstation, 10000000, 10000000",
    "xbox, 10.0.11763, 10.0.11763",
    "cast-firmware, 3.0, 3.0",
    "android-name, 8.140.0 beta, 8.140",
    "roku, AT9.20E04502A, 9.2.0.4502"
  })
  void aVersionIsWrittenInItsVendorsManner(String scheme, String text, String written) {
    assertEquals(written, Scheme.ofWord(scheme).orElseThrow().of(text).toString());
  }

  @Test
  void differentSchemesAreNeverCompared() {
    Version ios = Scheme.DOTTED.of("17");
    assertEquals(Order.INCOMPARABLE, ios.against(Scheme.ANDROID_NAME.of("17")));
  }
}
