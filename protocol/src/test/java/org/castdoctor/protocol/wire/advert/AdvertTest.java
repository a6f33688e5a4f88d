package org.castdoctor.protocol.wire.advert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.castdoctor.protocol.wire.mdns.Mutation;
import org.castdoctor.protocol.wire.mdns.TxtRecord;
import org.junit.jupiter.api.Test;

class AdvertTest {
  @Test
  void anAndroidTvTellsItsBluetoothAddress() {
    assertEquals(
        Optional.of("00005E005301"),
        AndroidTv.bluetoothAddress(TxtRecord.of("bt=00:00:5e:00:53:01")));
    assertEquals(Optional.empty(), AndroidTv.bluetoothAddress(TxtRecord.of("bt=")));
    assertEquals(Optional.empty(), AndroidTv.bluetoothAddress(TxtRecord.of("bt=0:0:5e:0:53:1")));
    assertEquals(Optional.empty(), AndroidTv.bluetoothAddress(TxtRecord.of()));
  }

  @Test
  void itsPairingCertificateNamesIt() {
    assertEquals(
        Optional.of(
            new AndroidTv.Identity(
                "sabrina", "sabrina", "Chromecast w/ TV", Optional.of("00005E005301"))),
        AndroidTv.identity("atvremote/sabrina/sabrina/Chromecast w/ TV/00:00:5E:00:53:01"));
    assertEquals(
        Optional.of(new AndroidTv.Identity("p", "d", "", Optional.empty())),
        AndroidTv.identity("atvremote/p/d//unsupported"));
    for (String other : List.of("", "localhost", "atvremote/a/b", "atvremote" + "/".repeat(600))) {
      assertEquals(Optional.empty(), AndroidTv.identity(other));
    }
  }

  @Test
  void anAirPlayScreenAndASpeakerAreRead() {
    assertEquals(
        new AirPlay(
            Optional.of("AppleTV6,2"),
            Optional.of("00005E005301"),
            Optional.of("550.10"),
            Optional.empty(),
            "Living Room"),
        AirPlay.of(
            "Living Room",
            TxtRecord.of("deviceid=00:00:5E:00:53:01", "model=AppleTV6,2", "srcvers=550.10")));
    assertEquals(
        new AirPlay(
            Optional.of("AudioAccessory1,1"),
            Optional.of("00005E005301"),
            Optional.of("366.0"),
            Optional.empty(),
            "me@home"),
        AirPlay.of("00005E005301@me@home", TxtRecord.of("am=AudioAccessory1,1", "vs=366.0")));
    assertEquals("me@home", AirPlay.of("me@home", TxtRecord.of()).name());
    assertEquals(Optional.empty(), AirPlay.of("me@home", TxtRecord.of()).radioAddress());
  }

  @Test
  void aFireTvHasOneOfTwoNames() {
    assertEquals(
        new FireTv(Optional.of("Den"), Optional.of("AFTMM"), Optional.of("u1")),
        FireTv.of(TxtRecord.of("n=Den", "fn=Other", "md=AFTMM", "u=u1")));
    assertEquals(Optional.of("Other"), FireTv.of(TxtRecord.of("n=", "fn=Other")).name());
    assertEquals(
        new FireTv(Optional.empty(), Optional.empty(), Optional.empty()),
        FireTv.of(TxtRecord.of()));
    assertTrue(FireTv.isInstance("amzn.dmgr:0011AABB:00:22:1"));
    assertFalse(FireTv.isInstance("Living Room"));
  }

  @Test
  void noBytesMakeThemThrow() {
    byte[] string = "atvremote/a/b/c@d/00:00:5E:00:53:01".getBytes(StandardCharsets.UTF_8);
    Random random = new Random(66);
    for (int way = 0; way < 20_000; way++) {
      byte[] damaged = Mutation.of(string, random);
      String text = new String(damaged, StandardCharsets.UTF_8);
      TxtRecord txt =
          TxtRecord.of(List.of(damaged, ("bt=" + text).getBytes(StandardCharsets.UTF_8)));
      AndroidTv.bluetoothAddress(txt);
      AndroidTv.identity(text);
      AirPlay.of(text, txt);
      FireTv.of(txt);
    }
  }
}
