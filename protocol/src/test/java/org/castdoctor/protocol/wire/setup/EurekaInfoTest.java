package org.castdoctor.protocol.wire.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.protocol.wire.Hostile;
import org.castdoctor.protocol.wire.Parsed;
import org.junit.jupiter.api.Test;

class EurekaInfoTest {
  /** The fields of a dongle of 2022, which answers flat whatever it is asked for. */
  private static final String FLAT =
      """
      {"bssid":"00:00:5e:00:53:01","build_version":"275994","cast_build_revision":"1.56.275994",
       "connected":true,"ethernet_connected":false,"has_update":false,"hotspot_bssid":"FA:8F:CA:00:53:02",
       "ip_address":"192.168.1.7","locale":"de","location":{"country_code":"DE","latitude":255.0},
       "mac_address":"00:00:5E:00:53:03","name":"Küche","noise_level":-94,
       "opt_in":{"crash":true,"opencast":false,"stats":true,"device_id":"x"},"release_track":"stable-channel",
       "setup_state":60,"setup_stats":{"num_check_connectivity":0},"signal_level":-23,
       "ssdp_udn":"3758acae-442a-47bd-cd16-dce0b88acd72","ssid":"home","timezone":"Europe/Berlin",
       "tos_accepted":true,"uptime":29600.2,"version":12,"wpa_configured":true,"wpa_id":0,"wpa_state":10}
      """;

  /** The fields of a speaker, which answers nested. */
  private static final String NESTED =
      """
      {"build_info":{"build_type":"3","cast_build_revision":"1.46.195690","release_track":"stable-channel",
        "system_build_number":"195690","preview_channel_state":0},
       "device_info":{"model_name":"Google Home","manufacturer":"Google Inc.","product_name":"pineapple",
        "capabilities":{"display_supported":false,"multizone_supported":true,"hotspot_supported":false},
        "cloud_device_id":"0","ssdp_udn":"3758acae-442a-47bd-cd16-dce0b88acd72","uptime":86400},
       "name":"Speaker","net":{"ethernet_connected":false,"ip_address":"192.168.1.8","online":true},
       "opt_in":{"opencast":true},"settings":{"locale":"en-US","network_standby":1},
       "setup":{"setup_state":60,"ssid_suffix":"b","stats":{},"tos_accepted":true},
       "version":9,"wifi":{"bssid":"00:00:5e:00:53:01","signal_level":-61,"noise_level":-90,"wpa_state":10}}
      """;

  private static Parsed<EurekaInfo> parse(String text) {
    return EurekaInfo.parse(text);
  }

  private static EurekaInfo read(String text) {
    return parse(text).toOptional().orElseThrow();
  }

  @Test
  void aFlatAnswerIsRead() {
    EurekaInfo info = read(FLAT);
    assertEquals(Optional.of("Küche"), info.name());
    assertEquals(Optional.of("1.56.275994"), info.firmware());
    assertEquals(Optional.of("275994"), info.build().version());
    assertEquals(Optional.of("stable-channel"), info.build().releaseTrack());
    assertEquals(Optional.of(Duration.ofMillis(29_600_200)), info.device().uptime());
    assertEquals(Optional.of("3758acae-442a-47bd-cd16-dce0b88acd72"), info.device().udn());
    assertEquals(new EurekaInfo.Radio(Optional.of(-23), Optional.of(-94)), info.radio());
    assertEquals(Optional.of(71), info.radio().signalToNoise());
    assertEquals(
        new EurekaInfo.Setup(Optional.of(60), Optional.of(10), Optional.of(true)), info.setup());
    assertEquals(Optional.of(false), info.hasUpdate());
    assertEquals(Optional.of(false), info.network().ethernet());
    assertEquals(Optional.empty(), info.network().online());
    assertEquals(Map.of("crash", true, "opencast", false, "stats", true), info.optIn());
    assertEquals(Optional.of(12), info.apiVersion());
    assertEquals(Optional.of("de"), info.locale());
  }

  @Test
  void aNestedAnswerIsRead() {
    EurekaInfo info = read(NESTED);
    assertEquals(Optional.of("1.46.195690"), info.firmware());
    assertEquals(Optional.of("195690"), info.build().version());
    assertEquals(Optional.of("Google Home"), info.device().model());
    assertEquals(Optional.of("Google Inc."), info.device().manufacturer());
    assertEquals(Optional.of("pineapple"), info.device().product());
    assertEquals(Set.of("multizone_supported"), info.device().capabilities());
    assertEquals(Optional.of(Duration.ofDays(1)), info.device().uptime());
    assertEquals(Optional.of(true), info.network().online());
    assertEquals(Optional.of(-61), info.radio().signal());
    assertEquals(Optional.of("en-US"), info.locale());
    assertEquals(Optional.empty(), info.hasUpdate());
  }

  @Test
  void theNewestSayLittleAndThatIsNoError() {
    EurekaInfo info =
        read(
            "{\"name\":\"TV\",\"net\":{\"ethernet_connected\":true,\"online\":false},"
                + "\"setup\":{\"setup_state\":63,\"tos_accepted\":true}}");
    assertEquals(Optional.of(false), info.network().online());
    assertEquals(Optional.of(63), info.setup().state());
    assertEquals(Optional.empty(), info.firmware());
    assertEquals(Optional.empty(), info.device().uptime());
    assertEquals(Optional.empty(), info.radio().signalToNoise());
  }

  @Test
  void theSameIsReadFromTheCastChannel() {
    EurekaInfo info =
        read(
            "{\"request_id\":4,\"type\":\"eureka_info\",\"response_code\":200,\"response_string\":\"OK\","
                + "\"data\":"
                + NESTED
                + "}");
    assertEquals(read(NESTED), info);
  }

  @Test
  void whatIsNotWhatItShouldBeCountsAsMissing() {
    EurekaInfo info =
        read(
            "{\"name\":\"x\",\"uptime\":-1,\"signal_level\":20,\"noise_level\":\"-94\",\"version\":1e30,"
                + "\"setup_state\":99999999999,\"has_update\":\"yes\",\"opt_in\":[true],\"net\":7,"
                + "\"cast_build_revision\":\"\",\"locale\":\""
                + "l".repeat(257)
                + "\"}");
    assertEquals(read("{\"name\":\"x\"}"), info);
  }

  @Test
  void flagsAreBounded() {
    StringBuilder many = new StringBuilder("{\"opt_in\":{\"a\":true");
    for (int i = 0; i < 1_000; i++) {
      many.append(",\"f").append(i).append("\":true");
    }
    assertEquals(128, read(many + "}}").optIn().size());
  }

  @Test
  void whatSaysNothingKnownIsMalformed() {
    for (String text :
        List.of(
            "",
            "[]",
            "null",
            "7",
            "{}",
            "{\"error\":\"x\"}",
            "<html>",
            "{\"name\":",
            "{\"x\":" + "[".repeat(40) + "]".repeat(40) + "}",
            "{\"name\":\"" + "x".repeat(70_000) + "\"}")) {
      assertInstanceOf(Parsed.Malformed.class, parse(text));
    }
  }

  @Test
  void speakersThatCrashAreSpared() {
    assertTrue(EurekaInfo.mustBeSpared("JBL Link 20"));
    assertTrue(EurekaInfo.mustBeSpared("HK Citation 100"));
    assertFalse(EurekaInfo.mustBeSpared("Chromecast"));
    assertFalse(EurekaInfo.mustBeSpared(""));
  }

  @Test
  void cutOffOrDamagedItNeverThrows() {
    Hostile.send(FLAT, 20_000, EurekaInfo::parse);
    Hostile.send(NESTED, 20_000, EurekaInfo::parse);
  }
}
