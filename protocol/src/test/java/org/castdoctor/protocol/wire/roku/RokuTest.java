package org.castdoctor.protocol.wire.roku;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.castdoctor.protocol.wire.Hostile;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.roku.RokuApps.App;
import org.castdoctor.protocol.wire.roku.RokuDevice.Control;
import org.castdoctor.protocol.wire.roku.RokuDevice.Power;
import org.castdoctor.protocol.wire.roku.RokuPlayer.State;
import org.junit.jupiter.api.Test;

class RokuTest {
  private static final String DEVICE =
      """
      <?xml version="1.0" encoding="UTF-8" ?>
      <device-info>
        <udn>28a00006-0000-1000-8000-00005e005301</udn><serial-number>X0</serial-number>
        <vendor-name>Roku</vendor-name><model-number>7820X</model-number><model-name>58R2</model-name>
        <is-tv>true</is-tv><wifi-mac>00:00:5e:00:53:01</wifi-mac><network-type>wifi</network-type>
        <network-name>home</network-name><friendly-device-name>58" Roku TV</friendly-device-name>
        <user-device-name>Kitchen</user-device-name><software-version>9.2.0</software-version>
        <software-build>4502</software-build><build-number>AT9.20E04502A</build-number>
        <uptime>264789</uptime><power-mode>PowerOn</power-mode><supports-airplay>true</supports-airplay>
        <has-wifi-5G-support>false</has-wifi-5G-support><ecp-setting-mode>enabled</ecp-setting-mode>
      </device-info>
      """;

  private static final String APPS =
      """
      <?xml version="1.0" encoding="UTF-8" ?>
      <apps>
        <app id="tvinput.hdmi1" type="tvin" version="1.0.0">HDMI</app>
        <app id="12" subtype="ndka" type="appl" version="4.1.218">Netflix</app>
        <app type="appl">without a number</app>
        <app id="13" type="appl">Prime Video</app>
      </apps>
      """;

  private static RokuDevice device(String text) {
    return RokuDevice.parse(text).toOptional().orElseThrow();
  }

  @Test
  void aTelevisionSaysWhatItIs() {
    assertEquals(
        new RokuDevice(
            Optional.of("28a00006-0000-1000-8000-00005e005301"),
            Optional.of("Kitchen"),
            Optional.of("7820X"),
            Optional.of("58R2"),
            Optional.of("9.2.0"),
            Optional.of("4502"),
            Optional.of("AT9.20E04502A"),
            Optional.of("wifi"),
            Optional.of(Duration.ofSeconds(264_789)),
            Power.ON,
            Control.ENABLED,
            Optional.of(false),
            Optional.of(true),
            Optional.of(true)),
        device(DEVICE));
  }

  @Test
  void powerAndControlHaveTheirWords() {
    assertEquals(Power.READY, device(DEVICE.replace("PowerOn", "Ready")).power());
    assertEquals(Power.DISPLAY_OFF, device(DEVICE.replace("PowerOn", "DisplayOff")).power());
    assertEquals(Power.UNKNOWN, device(DEVICE.replace("PowerOn", "Headless")).power());
    for (Control control :
        List.of(Control.LIMITED, Control.PERMISSIVE, Control.DISABLED, Control.DEFAULT)) {
      String word = control.name().toLowerCase(Locale.ROOT);
      assertEquals(control, device(DEVICE.replace(">enabled<", ">" + word + "<")).control());
    }
  }

  @Test
  void anOldBoxLeavesMuchOut() {
    RokuDevice old =
        device("<device-info><udn>x</udn><uptime>soon</uptime><is-tv>maybe</is-tv></device-info>");
    assertEquals(Control.UNKNOWN, old.control());
    assertEquals(Power.UNKNOWN, old.power());
    assertEquals(Optional.empty(), old.uptime());
    assertEquals(Optional.empty(), old.television());
    assertEquals(
        Optional.of("58\" Roku TV"), device(DEVICE.replace("user-device-name", "other")).name());
  }

  @Test
  void itsApplicationsHaveVersions() {
    assertEquals(
        new Parsed.Ok<>(
            List.of(
                new App("tvinput.hdmi1", "HDMI", Optional.of("1.0.0")),
                new App(RokuApps.NETFLIX, "Netflix", Optional.of("4.1.218")),
                new App(RokuApps.PRIME_VIDEO, "Prime Video", Optional.empty()))),
        RokuApps.installed(APPS));
    String many = "<apps>" + "<app id='1'>x</app>".repeat(700) + "</apps>";
    assertEquals(500, RokuApps.installed(many).toOptional().orElseThrow().size());
  }

  @Test
  void whatRunsIsAnApplicationOrTheHomeScreen() {
    RokuApps.Running netflix =
        RokuApps.running(
                "<active-app><app id=\"12\" type=\"appl\""
                    + " version=\"4.1.218\">Netflix</app></active-app>")
            .toOptional()
            .orElseThrow();
    assertEquals("Netflix", netflix.app().orElseThrow().name());
    assertFalse(netflix.screensaver());
    RokuApps.Running home =
        RokuApps.running(
                "<active-app><app>Roku</app><screensaver id=\"55545\" type=\"ssvr\""
                    + " version=\"2.0.1\">Default screensaver</screensaver></active-app>")
            .toOptional()
            .orElseThrow();
    assertEquals(Optional.empty(), home.app());
    assertTrue(home.screensaver());
  }

  @Test
  void thePlayerHasAState() {
    assertEquals(
        new Parsed.Ok<>(new RokuPlayer(State.PLAYING, false, Optional.of("12"))),
        RokuPlayer.parse(
            "<player error=\"false\" state=\"play\"><plugin bandwidth=\"1 bps\" id=\"12\""
                + " name=\"Netflix\"/><position>38813"
                + " ms</position><is_live>false</is_live></player>"));
    assertEquals(
        new Parsed.Ok<>(new RokuPlayer(State.CLOSED, true, Optional.empty())),
        RokuPlayer.parse("<player error=\"true\" state=\"close\"/>"));
    assertEquals(
        new Parsed.Ok<>(new RokuPlayer(State.UNKNOWN, false, Optional.empty())),
        RokuPlayer.parse("<player state=\"dance\"/>"));
  }

  @Test
  void whatIsNoneOfThemIsMalformed() {
    for (String text :
        List.of(
            "",
            "ECP command not allowed in Limited mode.",
            "<html><body>x</body></html>",
            "<!DOCTYPE a><a/>",
            " ".repeat(EcpQuestion.MAX_CHARS + 1))) {
      assertInstanceOf(Parsed.Malformed.class, RokuDevice.parse(text));
      assertInstanceOf(Parsed.Malformed.class, RokuApps.installed(text));
      assertInstanceOf(Parsed.Malformed.class, RokuApps.running(text));
      assertInstanceOf(Parsed.Malformed.class, RokuPlayer.parse(text));
    }
    assertInstanceOf(Parsed.Malformed.class, RokuApps.installed(DEVICE));
    assertInstanceOf(Parsed.Malformed.class, RokuDevice.parse(APPS));
  }

  @Test
  void cutOffOrDamagedTheyNeverThrow() {
    Hostile.send(DEVICE, 4_000, RokuDevice::parse);
    Hostile.send(APPS, 4_000, RokuApps::installed);
    Hostile.send("<active-app><app id=\"12\">Netflix</app></active-app>", 4_000, RokuApps::running);
    Hostile.send("<player error=\"false\" state=\"play\"/>", 4_000, RokuPlayer::parse);
  }
}
