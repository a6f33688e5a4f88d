package org.castdoctor.agent.family;

import java.util.List;
import org.castdoctor.agent.observe.Observations;

/**
 * Every family of devices that castdoctor knows, one file each: what to look for, how to recognise
 * it, what to measure and what never to do. A device that shows itself in several ways belongs to
 * the first of them.
 */
public enum DeviceFamily {
  GOOGLE_CAST("google-cast", "Google Cast", seen -> List.of()),
  PLAYSTATION("playstation", "PlayStation", PlayStation::faces),
  XBOX("xbox", "Xbox", Xbox::faces),
  ROKU("roku", "Roku", RokuBox::faces),
  FIRE_TV("fire-tv", "Fire TV", FireTvBox::faces),
  ANDROID_TV("android-tv", "Android TV", AndroidTvRemote::faces),
  AIRPLAY("airplay", "AirPlay", AirPlayReceiver::faces),
  NINTENDO("nintendo", "Nintendo", Nintendo::faces),
  UPNP("dlna-dial", "DIAL or UPnP", UpnpRenderer::faces);

  private final String word;
  private final String displayName;
  private final Recogniser recogniser;

  DeviceFamily(String word, String displayName, Recogniser recogniser) {
    this.word = word;
    this.displayName = displayName;
    this.recogniser = recogniser;
  }

  /** What its devices show of themselves in the observations. Pure. */
  @FunctionalInterface
  interface Recogniser {
    List<Face> faces(Observations seen);
  }

  /** Its name in JSON. */
  public String word() {
    return word;
  }

  public String displayName() {
    return displayName;
  }

  /**
   * All faces of this family; Google Cast's receivers are recognised with what is known of models
   * and asked for ({@link GoogleCast#recognise}), and so given to {@link DeviceTable} by its
   * caller.
   */
  List<Face> faces(Observations seen) {
    return recogniser.faces(seen);
  }
}
