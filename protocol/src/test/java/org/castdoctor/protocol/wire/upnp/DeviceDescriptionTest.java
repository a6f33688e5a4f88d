package org.castdoctor.protocol.wire.upnp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import org.castdoctor.protocol.wire.Hostile;
import org.castdoctor.protocol.wire.Parsed;
import org.junit.jupiter.api.Test;

class DeviceDescriptionTest {
  private static final String TV =
      """
      <?xml version="1.0"?>
      <root xmlns="urn:schemas-upnp-org:device-1-0"><specVersion><major>1</major><minor>0</minor></specVersion>
      <URLBase>http://192.168.1.40:8008</URLBase>
      <device><deviceType>urn:dial-multiscreen-org:device:dial:1</deviceType>
      <deviceList><device><friendlyName>inner</friendlyName><UDN>uuid:inner</UDN></device></deviceList>
      <friendlyName>Bedroom &amp; Co</friendlyName><manufacturer>Google Inc.</manufacturer>
      <modelName>Chromecast</modelName><modelNumber>H2G2-42</modelNumber><serialNumber>1</serialNumber>
      <UDN>uuid:3758acae-442a-47bd-cd16-dce0b88acd72</UDN>
      <iconList><icon><mimetype>image/png</mimetype><url>/icon.png</url></icon></iconList></device></root>
      """;

  @Test
  void theOutermostDeviceIsRead() {
    assertEquals(
        new Parsed.Ok<>(
            new DeviceDescription(
                Optional.of("urn:dial-multiscreen-org:device:dial:1"),
                Optional.of("Bedroom & Co"),
                Optional.of("Google Inc."),
                Optional.of("Chromecast"),
                Optional.of("H2G2-42"),
                Optional.empty(),
                Optional.of("3758acae-442a-47bd-cd16-dce0b88acd72"))),
        DeviceDescription.parse(TV));
  }

  @Test
  void aDescriptionOfNothingAndOneWithADocumentTypeAreMalformed() {
    assertInstanceOf(Parsed.Malformed.class, DeviceDescription.parse("<root/>"));
    assertInstanceOf(Parsed.Malformed.class, DeviceDescription.parse("<root><device/></root>"));
    assertInstanceOf(
        Parsed.Malformed.class,
        DeviceDescription.parse(
            "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><root><device>"
                + "<friendlyName>&x;</friendlyName></device></root>"));
    assertInstanceOf(
        Parsed.Malformed.class,
        DeviceDescription.parse(" ".repeat(DeviceDescription.MAX_CHARS + 1)));
  }

  @Test
  void cutOffOrDamagedItNeverThrows() {
    Hostile.send(TV, 5_000, DeviceDescription::parse);
  }
}
