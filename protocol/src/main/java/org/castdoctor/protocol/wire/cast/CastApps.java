package org.castdoctor.protocol.wire.cast;

import java.util.List;
import java.util.Optional;

/**
 * The receiver applications whose ids are known. There is no official list; these ids are what open
 * senders use (pychromecast and others), and some lists about are wrong. One row an application.
 */
public final class CastApps {
  /**
   * An application.
   *
   * @param slug the name to type, lower case
   * @param displayName the name to show
   * @param appId what receivers call it
   */
  public record App(String slug, String displayName, String appId) {}

  /** What a receiver shows while nothing is cast. */
  public static final String BACKDROP = "E8C28D3C";

  /** What a receiver shows instead of {@link #BACKDROP} while it has no internet. */
  public static final String IDLE_WITHOUT_INTERNET = "EurekaIdleScreen";

  /** Stands for any application of the television itself that took over the session. */
  public static final String NATIVE_TV_APP = "AndroidNativeApp";

  /** Every row. */
  public static final List<App> ALL =
      List.of(
          new App("netflix", "Netflix", "CA5E8412"),
          new App("youtube", "YouTube", "233637DE"),
          new App("youtube-music", "YouTube Music", "2DB7CC49"),
          new App("disney", "Disney+", "C3DE6BC2"),
          new App("spotify", "Spotify", "CC32E753"),
          new App("plex", "Plex", "9AC194DC"),
          // A single source has this one.
          new App("prime-video", "Prime Video", "ADBEB697"),
          new App("twitch", "Twitch", "B3DCF968"),
          new App("google-photos", "Google Photos", "96084372"),
          new App("audible", "Audible", "25456794"),
          new App("bbc-iplayer", "BBC iPlayer", "5E81F6DB"),
          new App("bbc-sounds", "BBC Sounds", "D350F6A9"),
          new App("default-media", "Default Media Receiver", "CC1AD845"),
          new App("chrome-mirroring", "Chrome screen mirroring", "0F5096E8"),
          new App("chrome-audio-mirroring", "Chrome sound mirroring", "85CDB22F"),
          new App("android-mirroring", "Android screen mirroring", "674A0243"),
          new App("dashcast", "DashCast", "84912283"),
          new App("home-assistant", "Home Assistant", "A078F6B0"),
          new App("home-assistant-media", "Home Assistant Media", "B45F4572"),
          new App("bubbleupnp", "BubbleUPnP", "3927FA74"),
          new App("backdrop", "Backdrop (idle screen)", BACKDROP),
          new App("idle-without-internet", "Idle screen without internet", IDLE_WITHOUT_INTERNET),
          new App("native-tv-app", "An app of the TV itself", NATIVE_TV_APP));

  private CastApps() {}

  /** The application of that slug, in any case. */
  public static Optional<App> bySlug(String slug) {
    return ALL.stream().filter(app -> app.slug().equalsIgnoreCase(slug)).findFirst();
  }

  /** The application of that id, in any case. */
  public static Optional<App> byId(String appId) {
    return ALL.stream().filter(app -> app.appId().equalsIgnoreCase(appId)).findFirst();
  }
}
