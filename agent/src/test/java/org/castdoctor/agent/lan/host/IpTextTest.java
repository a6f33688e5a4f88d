package org.castdoctor.agent.lan.host;

import static org.castdoctor.agent.lan.host.Fixtures.ip;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "10.1",
        "10.1.2",
        "256.1.1.1",
        "router.lan",
        "fe80",
        ":",
        "1:2",
        "::1::",
        "%en0",
        "1.2.3.4.5",
        "0x7f000001",
        "localhost",
        "[::1]",
        "::ffff:router",
        "1.2.3.4/24"
      })
  void textThatIsNotAnAddressIsNotLookedUp(String text) {
    assertEquals(Optional.empty(), IpText.address(text));
  }

  @Test
  void veryLongTextIsNotAnAddress() {
    assertEquals(Optional.empty(), IpText.address("1".repeat(100_000)));
    assertEquals(Optional.empty(), IpText.address(":".repeat(100_000)));
  }

  @Test
  void aZoneIsKeptWhereItsInterfaceIsThereAndDroppedElsewhere() {
    assertEquals(
        "fe80:0:0:0:0:0:0:1%7",
        IpText.address("fe80::1%en0", n -> 7).orElseThrow().getHostAddress());
    assertEquals(
        "fe80:0:0:0:0:0:0:1", IpText.address("fe80::1%en0", n -> 0).orElseThrow().getHostAddress());
    assertEquals(Optional.of(ip("fd00::1")), IpText.address("fd00::1%en0", n -> 7));
  }

  @ParameterizedTest
  @CsvSource({
    "A4-5E-60-0D-0E-0F, a4:5e:60:0d:0e:0f",
    "1:0:5e:0:0:fb, 01:00:5e:00:00:fb",
    "02:fc:00:00:00:05, 02:fc:00:00:00:05"
  })
  void hardwareAddressesComeInOneForm(String text, String expected) {
    assertEquals(Optional.of(expected), IpText.mac(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00:00:00:00:00:00",
        "0:0:0:0:0:0",
        "1:2:3:4:5",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:g",
        "001:2:3:4:5:6",
        "(incomplete)"
      })
  void whatIsNoHardwareAddressIsEmpty(String text) {
    assertEquals(Optional.empty(), IpText.mac(text));
  }
}
