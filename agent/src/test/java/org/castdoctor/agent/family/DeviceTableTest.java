package org.castdoctor.agent.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.castdoctor.agent.assemble.Assembler;
import org.castdoctor.agent.check.Pages;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.check.all.Checks;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.knowledge.Models;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.DiscoveryObservation.ConsoleHeard;
import org.castdoctor.agent.observe.DiscoveryObservation.ConsoleKind;
import org.castdoctor.agent.observe.DiscoveryObservation.ConsolePower;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.ReceiverObservation.Running;
import org.castdoctor.agent.observe.ReceiverObservation.Status;
import org.castdoctor.agent.report.DeviceList;
import org.castdoctor.agent.sim.SimAuthority;
import org.castdoctor.agent.sim.SimBundle;
import org.castdoctor.agent.sim.SimConsole;
import org.castdoctor.agent.sim.SimDevice.SimReceiver;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimPlayer;
import org.castdoctor.agent.words.Language;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.DiagnosisJson;
import org.castdoctor.protocol.privacy.Name;
import org.castdoctor.protocol.privacy.Serial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTableTest {
  private static final Models MODELS = Models.load();
  private static final String CAST = "_googlecast._tcp.local";
  private static final String REMOTE = "_androidtvremote2._tcp.local";
  private static final String AIRPLAY = "_airplay._tcp.local";

  @Test
  void oneDeviceWithFourFacesIsOneRow() {
    Seen seen =
        Seen.inHome()
            .service(CAST, Seen.LIVING_ROOM, 8009, txt("TV"))
            .service(CAST, "fe80::40", 8009, txt("TV"))
            .service(REMOTE, Seen.LIVING_ROOM, 6466, Map.of("bt", "00:11:22:33:44:55"))
            .service(AIRPLAY, Seen.LIVING_ROOM, 7000, Map.of("deviceid", "AA:BB:CC:DD:EE:FF"))
            .searched(Seen.LIVING_ROOM);
    SeenDevice tv = only(seen.observations());
    assertEquals(DeviceFamily.GOOGLE_CAST, tv.family());
    assertEquals("TV-id", tv.id());
    assertEquals(List.of(Seen.at(Seen.LIVING_ROOM), Seen.at("fe80::40")), tv.addresses());
    assertEquals(Set.of("mdns", "ssdp"), tv.seenBy());
    assertTrue(tv.capabilities().containsAll(List.of("cast", "has-remote", "airplay", "dial")));
  }

  @Test
  void twoFacesAtTwoAddressesAreOneDeviceByItsCard() {
    Seen seen =
        Seen.inHome()
            .service(AIRPLAY, Seen.LIVING_ROOM, 7000, Map.of("deviceid", "AA:BB:CC:DD:EE:FF"))
            .service("_raop._tcp.local", Seen.KITCHEN, 7000, Map.of("am", "AppleTV6,2", "x", "y"))
            .service(AIRPLAY, Seen.KITCHEN, 7000, Map.of("deviceid", "aa:bb:cc:dd:ee:ff"));
    assertEquals(1, devices(seen.observations()).size());
  }

  @Test
  void aGroupOfSpeakersIsARowOfItsOwn() {
    Seen seen =
        Seen.inHome()
            .service(CAST, Seen.LIVING_ROOM, 8009, txt("TV"))
            .service(CAST, Seen.LIVING_ROOM, 32187, txt("Everywhere"));
    assertEquals(
        List.of("TV", "Everywhere"),
        devices(seen.observations()).stream().map(SeenDevice::name).toList());
  }

  /** A repeater lends its own card to all behind it. */
  @Test
  void aCardThatStandsForTwoAddressesJoinsNothing() {
    Seen seen =
        Seen.inHome()
            .service(CAST, Seen.LIVING_ROOM, 8009, txt("TV"))
            .service(CAST, Seen.KITCHEN, 8009, txt("Speaker"))
            .cardRead(Seen.LIVING_ROOM, "02:00:00:00:00:99")
            .cardRead(Seen.KITCHEN, "02:00:00:00:00:99");
    assertEquals(2, devices(seen.observations()).size());
  }

  @Test
  void consolesThatAnswerNothingAreKnownByTheirCard() {
    Observations seen = Seen.inHome().cardRead(Seen.KITCHEN, "00:04:1F:00:00:01").observations();
    SeenDevice console = only(seen);
    assertEquals(DeviceFamily.PLAYSTATION, console.family());
    assertEquals(Set.of("arp"), console.seenBy());
    Observations other = Seen.inHome().cardRead(Seen.KITCHEN, "00:09:BF:00:00:01").observations();
    assertEquals(DeviceFamily.NINTENDO, only(other).family());
    Observations own = Seen.inHome().cardRead(Seen.KITCHEN, "02:00:00:00:00:01").observations();
    assertEquals(List.of(), devices(own));
  }

  @Test
  void whatItsMakerCertifiedIsWhatItIs() {
    Bundle bundle =
        SimBundle.of(
            SimHome.healthy()
                .changing(
                    SimHome.LIVING_ROOM,
                    r -> r.inside(i -> i.with(SimAuthority.Proof.SECOND_GENERATION))));
    SeenDevice device = only(bundle.observations());
    assertEquals("Chromecast (2nd generation)", device.model().model());
    assertEquals(Confidence.CONFIRMED, device.model().confidence());
    assertTrue(device.capabilities().contains("no-remote"));
  }

  @Test
  void aChromecastWithARemoteIsAGoogleTvAndOneThatDoesNotTellStaysOpen() {
    Seen plain = Seen.inHome().service(CAST, Seen.LIVING_ROOM, 8009, txt("TV"));
    assertEquals(Confidence.POSSIBLE, only(plain.observations()).model().confidence());
    SeenDevice tv = only(plain.opens(Seen.LIVING_ROOM, 6466).observations());
    assertEquals("Chromecast with Google TV", tv.model().model());
    assertEquals(Confidence.LIKELY, tv.model().confidence());
  }

  @Test
  void theFirstGenerationIsKnownByItsLastSoftware() {
    Seen seen =
        Pages.firmware(
            Seen.inHome().service(CAST, Seen.LIVING_ROOM, 8009, txt("TV")), "1.36.159268");
    SeenDevice device = only(seen.observations());
    assertEquals("Chromecast (1st generation)", device.model().model());
    assertEquals(Optional.of("1.36.159268"), device.firmware());
  }

  @Test
  void aHomeOfAllFamiliesHasARowForEach() {
    SimHome home =
        SimHome.healthy()
            .and(SimReceiver.googleTv("Den", "192.168.1.41"))
            .and(SimConsole.of(SimConsole.Make.PS4, "PS4", "192.168.1.71", SimConsole.State.ON))
            .and(
                SimConsole.of(SimConsole.Make.PS5, "PS5", "192.168.1.72", SimConsole.State.STANDBY))
            .and(SimConsole.of(SimConsole.Make.XBOX, "Xbox", "192.168.1.73", SimConsole.State.ON))
            .and(SimPlayer.roku("Roku", "192.168.1.80", false))
            .and(SimPlayer.tv("LG", "192.168.1.81", Map.of("YouTube", "stopped")))
            .and(SimPlayer.renderer("Stereo", "192.168.1.84"))
            .and(
                SimPlayer.announcing(
                    "amzn.dmgr:0A:1",
                    "192.168.1.82",
                    "_amzn-wplay._tcp.local",
                    38083,
                    "n=Fire",
                    "md=AFTMM"))
            .and(
                SimPlayer.announcing(
                    "Apple TV",
                    "192.168.1.83",
                    AIRPLAY,
                    7000,
                    "deviceid=AA:BB:CC:DD:EE:01",
                    "model=AppleTV6,2"));
    TreeSet<String> rows = new TreeSet<>();
    devices(SimBundle.of(home).observations())
        .forEach(d ->
            rows.add(
                d.name()
                    + " / "
                    + d.family().word()
                    + " / "
                    + d.model().model()
                    + " / "
                    + String.join("+", new TreeSet<>(d.seenBy()))));
    assertEquals(
        List.of(
            "Apple TV / airplay / AppleTV6,2 / mdns",
            "Den / google-cast / Google TV Streamer / mdns+tcp",
            "Fire / fire-tv / Fire TV (AFTMM) / mdns",
            "LG / dlna-dial / LG OLED55 / ssdp",
            "Living Room / google-cast / Chromecast / mdns",
            "PS4 / playstation / PlayStation 4 / ddp",
            "PS5 / playstation / PlayStation 5 / ddp",
            "Roku / roku / Roku Ultra / ecp+ssdp",
            "Stereo / dlna-dial / Yamaha RX-V485 / ssdp",
            "Xbox / xbox / Xbox One / smartglass"),
        List.copyOf(rows));
  }

  @ParameterizedTest
  @CsvSource({
    "CA5E8412, Netflix, false, false, busy",
    "E8C28D3C, Backdrop, true, false, idle",
    "E8C28D3C, Backdrop, true, true, standby",
    "CA5E8412, Netflix, false, true, busy",
    "EurekaIdleScreen, '', true, false, no-internet"
  })
  void aReceiverSaysWhatStateItIsInAndNotWhatItPlays(
      String appId, String app, boolean idleScreen, boolean standBy, String word) {
    Status status =
        new Status(
            List.of(new Running(appId, app, idleScreen)), Optional.of(standBy), Optional.empty());
    Seen seen =
        Seen.inHome()
            .service(CAST, Seen.LIVING_ROOM, 8009, txt("TV"))
            .status(Seen.LIVING_ROOM, 8009, Outcome.ok(status));
    SeenDevice tv = only(seen.observations());
    assertEquals(List.of("cast", word), tv.capabilities());
    String listed = DeviceList.text(List.of(tv), List.of("wlan0"), Words.ENGLISH).get(1);
    assertTrue(listed.contains("Chromecast?, " + word.replace('-', ' ')), listed);
    assertFalse(tv.toString().contains("Netflix"));
  }

  @Test
  void aReceiverThatDoesNotTellItsStatusHasNone() {
    Seen seen =
        Seen.inHome()
            .service(CAST, Seen.LIVING_ROOM, 8009, txt("TV"))
            .status(Seen.LIVING_ROOM, 8009, Outcome.failed(Failure.TIMEOUT));
    assertEquals(List.of("cast"), only(seen.observations()).capabilities());
  }

  /** What runs on a console is shown here, as a part of how it is known, and goes no further. */
  @Test
  void aConsoleThatSaysWhatItRunsIsKnownByThatToo() {
    Seen seen = Seen.healthyHome().with(heard(Seen.at(Seen.KITCHEN), Optional.of("Some Game")));
    SeenDevice console =
        devices(seen.observations()).stream()
            .filter(device -> device.family() == DeviceFamily.PLAYSTATION)
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of("it answered Sony's search as PS4", "it runs Some Game"),
        console.model().because().stream().map(Text::toString).toList());
    String diagnosis =
        DiagnosisJson.of(
                new Assembler(Catalogue.load(), Knowledge.load(), Checks.ALL, Language.EN)
                    .diagnose(seen.bundle()))
            .toString();
    assertTrue(diagnosis.contains("PlayStation 4"));
    assertFalse(diagnosis.contains("Some Game"));
  }

  @Test
  void aConsoleHeardBySonysSearchAndByItsCardIsOneRow() {
    ConsoleHeard heard = heard(Seen.at(Seen.KITCHEN), Optional.empty());
    Seen seen =
        Seen.inHome()
            .with(heard)
            .cardRead(Seen.KITCHEN, "00:04:1F:00:00:01")
            .searched(Seen.KITCHEN);
    SeenDevice console = only(seen.observations());
    assertEquals(DeviceFamily.PLAYSTATION, console.family());
    assertEquals("PS4-Attic", console.name());
    assertEquals("PlayStation 4", console.model().model());
    assertEquals(Set.of("arp", "ddp", "ssdp"), console.seenBy());
    // The same card at an address of its own: it has moved since the table was read.
    Seen moved = Seen.inHome().with(heard).cardRead(Seen.LIVING_ROOM, "00:04:1F:00:00:01");
    assertEquals(1, devices(moved.observations()).size());
  }

  private static ConsoleHeard heard(InetAddress address, Optional<String> running) {
    return new ConsoleHeard(
        Seen.inHome().now(),
        Seen.NIC,
        ConsoleKind.PLAYSTATION_4,
        address,
        ConsolePower.ON,
        Optional.of(new Serial("00041F000001")),
        Optional.of("PS4"),
        Optional.of(new Name("PS4-Attic")),
        Optional.of("09600004"),
        running,
        40);
  }

  private static Map<String, String> txt(String name) {
    return Map.of("id", name + "-id", "fn", name, "md", "Chromecast");
  }

  private static SeenDevice only(Observations seen) {
    List<SeenDevice> all = devices(seen);
    assertEquals(1, all.size(), () -> all.toString());
    return all.getFirst();
  }

  private static List<SeenDevice> devices(Observations seen) {
    return DeviceTable.of(seen, GoogleCast.recognise(seen, MODELS, Optional.empty()));
  }
}
