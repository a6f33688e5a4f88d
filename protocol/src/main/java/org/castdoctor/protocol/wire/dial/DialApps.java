package org.castdoctor.protocol.wire.dial;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import org.castdoctor.protocol.wire.ssdp.SsdpAnswer.Place;

/**
 * Where a device tells of its applications (DIAL 2.2 §5.4): what the header {@code Application-URL}
 * of its description says, if that is the device itself. A description without that header is no
 * DIAL device's.
 *
 * @param base the place, whose path ends with a slash
 */
public record DialApps(Place base) {
  /** The header of the description's answer. */
  public static final String HEADER = "Application-URL";

  /** Real ones have under 50 characters. */
  private static final int MAX_URL = 512;

  /** Names in the registry have letters, digits, dots and the like (dial-multiscreen.org). */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /**
   * Where to ask, or nothing where the header is on another host, on a public address, or nonsense.
   *
   * @param header the header's value
   * @param device whose description it came with
   */
  public static Optional<DialApps> of(String header, InetAddress device) {
    String url = header.strip();
    if (url.length() > MAX_URL) {
      return Optional.empty();
    }
    return Place.within(url, device)
        .map(place ->
            place.path().endsWith("/")
                ? place
                : new Place(place.address(), place.port(), place.path() + "/"))
        .map(DialApps::new);
  }

  /**
   * The path to ask for one application's state at; starts nothing. With the version, because a
   * device tells older clients that a hidden application is stopped. The request must have no
   * {@code Origin}: devices refuse those they do not know.
   *
   * @param app its registered name, such as {@code YouTube}
   * @throws IllegalArgumentException where no application can have that name
   */
  public String pathOf(String app) {
    if (!NAME.matcher(app).matches()) {
      throw new IllegalArgumentException("not an application's name: " + app);
    }
    return base.path() + app + "?clientDialVer=2.1";
  }
}
