package org.castdoctor.agent.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.check.Seen;
import org.castdoctor.agent.family.Receiver.Proof;
import org.castdoctor.agent.knowledge.Models;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleCastTest {
  private static final String CAST = "_googlecast._tcp.local";
  private static final String REMOTE = "_androidtvremote2._tcp.local";
  private static final String TV = Seen.LIVING_ROOM;
  private static final Models MODELS = Models.load();

  @Test
  void anAnnouncementTellsNameIdModelAddressAndPort() {
    Receiver tv = only(announced("Chromecast Ultra"));
    assertEquals("tv-id", tv.id());
    assertEquals("TV", tv.name());
    assertEquals("Chromecast Ultra", tv.model());
    assertEquals(Optional.of(Seen.at(TV)), tv.address());
    assertEquals(8009, tv.port());
    assertTrue(tv.announced());
    assertEquals(Set.of("mdns"), tv.seenBy());
  }

  @Test
  void theFacesOfOneDeviceAreJoined() {
    Seen seen = announced("Chromecast").service(CAST, "fe80::40", 8009, txt("Chromecast"));
    Receiver tv = only(seen);
    assertEquals(List.of(Seen.at(TV), Seen.at("fe80::40")), tv.addresses());
  }

  @Test
  void ipv4ComesFirstWhateverWasHeardFirst() {
    Seen seen =
        Seen.inHome()
            .service(CAST, "fe80::40", 8009, txt("Chromecast"))
            .service(CAST, TV, 8009, txt("Chromecast"));
    assertEquals(Optional.of(Seen.at(TV)), only(seen).address());
  }

  @Test
  void theBetterKnownRemoteOfTwoFacesCounts() {
    Seen seen =
        Seen.inHome()
            .service(CAST, TV, 8009, withBits("262656"))
            .service(CAST, Seen.KITCHEN, 8009, withBits("262656"))
            .opens(Seen.KITCHEN, 6466);
    assertEquals(Proof.PROVEN, only(seen).remote().proof());
  }

  @Test
  void aGroupKeepsItsOwnPortBesideItsLeader() {
    Seen seen =
        announced("Google Nest Hub")
            .service(
                CAST,
                TV,
                32187,
                Map.of("id", "group-id", "fn", "Everywhere", "md", "Google Cast Group"));
    assertEquals(
        List.of("TV 8009", "Everywhere 32187"),
        recognised(seen).stream().map(r -> r.name() + " " + r.port()).toList());
  }

  @Test
  void aModelNameThatManyBearIsOnlyPossiblyTheModel() {
    assertEquals(Confidence.POSSIBLE, only(announced("Chromecast")).modelConfidence());
    assertEquals(Confidence.LIKELY, only(announced("Chromecast Ultra")).modelConfidence());
  }

  @Test
  void anAnnouncementWithoutWordsIsCalledByItsInstance() {
    Receiver nameless = only(Seen.inHome().service(CAST, TV, 0, Map.of()));
    assertEquals("Instance-" + TV + "-0", nameless.name());
    assertEquals(8009, nameless.port());
    assertEquals(Proof.UNKNOWN, nameless.remote().proof());
  }

  @Test
  void aRemoteIsProvenByTheRemotesOwnAnnouncement() {
    assertEquals(Proof.PROVEN, remote(announced("Chromecast").service(REMOTE, TV, 6466, Map.of())));
  }

  @Test
  void anotherDevicesAnnouncementProvesNothing() {
    Seen seen = announced("Chromecast").service(REMOTE, Seen.KITCHEN, 6466, Map.of());
    assertEquals(Proof.UNKNOWN, remote(seen));
  }

  @Test
  void aRemoteIsProvenByItsOpenPort() {
    assertEquals(Proof.PROVEN, remote(announced("Chromecast").opens(TV, 6466)));
    assertEquals(
        Proof.UNKNOWN, remote(announced("Chromecast").fails(TV, 6466, Failure.REFUSED, 1)));
  }

  @Test
  void aRemoteIsProvenOrRuledOutByAModelThatTells() {
    assertEquals(Proof.PROVEN, remote(announced("Google TV Streamer")));
    assertEquals(Proof.RULED_OUT, remote(announced("Chromecast Ultra")));
    assertEquals(Proof.UNKNOWN, remote(announced("Chromecast")));
    assertEquals(Proof.UNKNOWN, remote(announced("BRAVIA 4K")));
  }

  @Test
  void whatIsMeasuredGoesBeforeWhatTheModelSays() {
    assertEquals(Proof.PROVEN, remote(announced("Chromecast Ultra").opens(TV, 6466)));
  }

  @Test
  void bothBitsOfAGoogleTvMakeARemoteLikely() {
    // 1 << 9 | 1 << 18
    assertEquals(Proof.LIKELY, remote(Seen.inHome().service(CAST, TV, 8009, withBits("262656"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"512", "262144", "201221", "", "-", "0x40200", "99999999999999999999"})
  void oneBitOrGarbageMakesNothingLikely(String bits) {
    assertEquals(Proof.UNKNOWN, remote(Seen.inHome().service(CAST, TV, 8009, withBits(bits))));
  }

  /** As real ones announced themselves; names and ids are made up. */
  @ParameterizedTest
  @CsvSource({
    "BRAVIA 4K UR3,   05, 264709, C23B46, PROVEN,    true",
    "TPM191E,         05, 264709, '',     PROVEN,    true",
    "Chromecast,      05, 200709, '',     UNKNOWN,   true",
    "Google Nest Hub, 05, 233477, '',     RULED_OUT, true",
    "Google Nest Hub, 05, 231941, '',     RULED_OUT, true",
    "Chromecast,      04, 5,      '',     UNKNOWN,   true",
    "Google Home Mini, 05, 2052,  '',     RULED_OUT, false"
  })
  void whatRealDevicesAnnounceIsRead(
      String model, String version, String bits, String ct, Proof remote, boolean video) {
    Map<String, String> txt = new HashMap<>(txt(model));
    txt.putAll(Map.of("ve", version, "ca", bits, "ic", "/setup/icon.png", "rs", ""));
    if (!ct.isEmpty()) {
      txt.put("ct", ct);
    }
    Receiver found = only(Seen.inHome().service(CAST, TV, 8009, txt));
    assertEquals(model, found.model());
    assertEquals(remote, found.remote().proof());
    assertEquals(Optional.of(video), found.video());
  }

  @Test
  void aDeviceThatSpeaksCastAtItsAddressIsAReceiverThoughNotAnnounced() {
    Receiver found = only(Seen.inHome().castAnswers(TV, 8009));
    assertEquals(TV, found.name());
    assertEquals(TV, found.id());
    assertFalse(found.announced());
    assertEquals(Set.of("tcp"), found.seenBy());
    assertEquals(Confidence.LIKELY, found.modelConfidence());
    assertEquals(Proof.UNKNOWN, found.remote().proof());
  }

  @Test
  void somethingElseBehindThatPortIsNone() {
    Seen seen = Seen.inHome().opens(TV, 8009).tls(TV, 8009, false).tls(TV, 8009, false);
    assertEquals(List.of(), recognised(seen));
  }

  @Test
  void theAddressAskedForIsOneOnceItWasTried() {
    Seen seen = Seen.inHome().fails(TV, 8009, Failure.REFUSED, 1);
    List<Receiver> found =
        GoogleCast.recognise(seen.observations(), MODELS, Optional.of(Seen.at(TV)));
    assertEquals(List.of(TV), found.stream().map(Receiver::name).toList());
    assertEquals(Confidence.UNKNOWN, found.get(0).modelConfidence());
    assertEquals(
        List.of(),
        GoogleCast.recognise(seen.observations(), MODELS, Optional.of(Seen.at(Seen.KITCHEN))));
  }

  @Test
  void anAnnouncedReceiverIsNotListedAgainByItsAddress() {
    assertEquals(1, recognised(Seen.healthyHome()).size());
  }

  private static Seen announced(String model) {
    return Seen.inHome().service(CAST, TV, 8009, txt(model));
  }

  private static Map<String, String> txt(String model) {
    return Map.of("id", "tv-id", "fn", "TV", "md", model);
  }

  private static Map<String, String> withBits(String bits) {
    return Map.of("id", "tv-id", "fn", "TV", "md", "BRAVIA 4K", "ca", bits);
  }

  private static Proof remote(Seen seen) {
    return only(seen).remote().proof();
  }

  private static Receiver only(Seen seen) {
    List<Receiver> found = recognised(seen);
    assertEquals(1, found.size(), found.toString());
    return found.get(0);
  }

  private static List<Receiver> recognised(Seen seen) {
    return GoogleCast.recognise(seen.observations(), MODELS, Optional.empty());
  }
}
