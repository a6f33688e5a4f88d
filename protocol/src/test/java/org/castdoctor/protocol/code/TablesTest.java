package org.castdoctor.protocol.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Printed codes refer to these numbers: a new row is added here too, an old one never changes. */
class TablesTest {
  private static final String MODELS =
      """
      0 unknown
      1 google-cast
      2 android-tv
      3 fire-tv
      4 roku
      5 airplay
      6 playstation
      7 xbox
      8 nintendo
      9 smart-tv
      16 chromecast
      17 chromecast-1
      18 chromecast-2
      19 chromecast-3
      20 chromecast-ultra
      21 chromecast-audio
      22 chromecast-google-tv-4k
      23 chromecast-google-tv-hd
      24 google-tv-streamer
      25 google-home
      26 google-home-mini
      27 nest-mini
      28 nest-audio
      29 nest-wifi-point
      30 nest-hub
      31 nest-hub-max
      32 cast-group
      33 shield-android-tv
      34 bravia-4k-gb
      35 bravia-4k-gb-atv3
      36 bravia-4k-vh2
      37 bravia-4k-vh21
      38 bravia-4k-ur3
      39 philips-tpm191e
      40 xiaomi-mitv-mssp2
      41 tcl-smart-tv-pro
      42 vizio-v705-h3
      43 vizio-d24f-j09
      44 lenovo-cd-24502f
      45 jbl-link
      46 streamplayer
      47 ps3
      48 ps4
      49 ps5
      50 xbox-360
      51 xbox-one
      52 xbox-series
      53 nintendo-switch
      54 steam-deck
      55 apple-tv
      56 eureka-dongle
      57 ps-vita
      """;

  private static final String APPS =
      """
      0 unknown
      1 netflix
      2 youtube
      3 youtube-music
      4 disney-plus
      5 prime-video
      6 spotify
      7 plex
      8 twitch
      9 google-photos
      10 audible
      11 bbc-iplayer
      12 bbc-sounds
      13 default-media-receiver
      14 chrome-mirroring
      15 android-mirroring
      16 home-assistant
      17 dashcast
      18 bubbleupnp
      """;

  @Test
  void everyModelKeepsItsIndex() {
    assertPinned(MODELS, ModelTable.rows());
  }

  @Test
  void everyAppKeepsItsIndex() {
    assertPinned(APPS, AppTable.rows());
  }

  private static void assertPinned(String pinned, List<IndexRow> rows) {
    assertEquals(
        pinned.lines().toList(), rows.stream().map(row -> row.index() + " " + row.slug()).toList());
  }

  @Test
  void theIndexesFitTheCodeAndRiseAndNoSlugComesTwice() {
    assertWellFormed(ModelTable.rows(), 511);
    assertWellFormed(AppTable.rows(), 31);
  }

  private static void assertWellFormed(List<IndexRow> rows, int last) {
    int before = -1;
    HashSet<String> slugs = new HashSet<>();
    for (IndexRow row : rows) {
      assertTrue(row.index() > before && row.index() <= last, row.toString());
      assertTrue(row.slug().matches("[a-z0-9]+(-[a-z0-9]+)*"), row.toString());
      assertTrue(slugs.add(row.slug()), row.toString());
      assertFalse(row.name().isBlank(), row.toString());
      before = row.index();
    }
  }

  @Test
  void aModelWithoutARowTravelsAsItsFamilyAndElseAsNotKnown() {
    assertEquals(
        "ps5", ModelTable.row(ModelTable.indexOf("ps5", "playstation")).orElseThrow().slug());
    assertEquals(6, ModelTable.indexOf("ps6", "playstation"));
    assertEquals(ModelTable.UNKNOWN, ModelTable.indexOf("teapot", "kettle"));
    assertEquals(AppTable.UNKNOWN, AppTable.indexOf("kettle"));
    assertEquals(1, AppTable.indexOf("netflix"));
  }

  @Test
  void aModelIsFoundByWhatItCallsItself() {
    assertEquals(30, ModelTable.indexOf("Google Nest Hub", "google-cast"));
    assertEquals(22, ModelTable.indexOf("Chromecast with Google TV", "google-cast"));
    assertEquals(17, ModelTable.indexOf("Chromecast (1st generation)", "google-cast"));
    assertEquals(1, ModelTable.indexOf("Google Cast device", "google-cast"));
    assertEquals(ModelTable.UNKNOWN, ModelTable.indexOf("", ""));
  }

  @Test
  void aRowOfALaterReleaseIsMissingRatherThanWrong() {
    assertEquals(Optional.empty(), ModelTable.row(511));
    assertEquals(Optional.empty(), AppTable.row(31));
  }
}
