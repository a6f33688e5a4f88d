package org.castdoctor.agent.family;

import java.util.List;
import org.castdoctor.agent.observe.Observations;

/**
 * Every family of devices that castdoctor knows, one file each: what to look for, how to recognise
 * it, what to measure and what never to do. A device that shows itself in several ways belongs to
 * the first of them.
 */
public enum DeviceFamily {
  GOOGLE_CAST("google-cast", "Google Cast"),
  PLAYSTATION("playstation", "PlayStation"),
  XBOX("xbox", "Xbox"),
  ROKU("roku", "Roku"),
  FIRE_TV("fire-tv", "Fire TV"),
  ANDROID_TV("android-tv", "Android TV"),
  AIRPLAY("airplay", "AirPlay"),
  NINTENDO("nintendo", "Nintendo"),
  UPNP("dlna-dial", "DIAL or UPnP");

  private final String word;
  private final String displayName;

  DeviceFamily(String word, String displayName) {
    this.word = word;
    this.displayName = displayName;
  }

  /** Its name in JSON. */
  public String word() {
    return word;
  }

  public String displayName() {
    return displayName;
  }

  /**
   * All faces of this family in the observations; Google Cast's receivers are recognised with what
   * is known of models and asked for ({@link GoogleCast#recognise}), and so given to {@link
   * DeviceTable} by its caller.
   */
  List<Face> faces(Observations seen) {
    return switch (this) {
      case GOOGLE_CAST -> List.of();
      case PLAYSTATION -> PlayStation.faces(seen);
      case XBOX -> Xbox.faces(seen);
      case ROKU -> RokuBox.faces(seen);
      case FIRE_TV -> FireTvBox.faces(seen);
      case ANDROID_TV -> AndroidTvRemote.faces(seen);
      case AIRPLAY -> AirPlayReceiver.faces(seen);
      case NINTENDO -> Nintendo.faces(seen);
      case UPNP -> UpnpRenderer.faces(seen);
    };
  }
}
