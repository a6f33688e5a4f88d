package org.castdoctor.protocol.wire.advert;

import java.util.Optional;
import org.castdoctor.protocol.wire.mdns.TxtRecord;

/**
 * What an AirPlay receiver advertises, as screen or speaker. The keys are undocumented, and known
 * from open receivers; each may be missing.
 *
 * @param model such as {@code AppleTV6,2}; makers of televisions put in their own ({@code model},
 *     for speakers {@code am})
 * @param radioAddress of the device, 12 upper-case hex digits ({@code deviceid}, for speakers
 *     before the {@code @} in the instance's name)
 * @param sourceVersion of its AirPlay ({@code srcvers}, for speakers {@code vs})
 * @param manufacturer ({@code manufacturer})
 * @param name the instance's name without an address before it
 */
public record AirPlay(
    Optional<String> model,
    Optional<String> radioAddress,
    Optional<String> sourceVersion,
    Optional<String> manufacturer,
    String name) {
  /** Screens, and speakers of today. */
  public static final String SERVICE = "_airplay._tcp";

  /** Sound alone. */
  public static final String SOUND_SERVICE = "_raop._tcp";

  /**
   * Reads what an instance of either service advertises.
   *
   * @param instance the first label of its name
   */
  public static AirPlay of(String instance, TxtRecord txt) {
    int at = instance.indexOf('@');
    Optional<String> before =
        at < 0 ? Optional.empty() : RadioAddress.of(instance.substring(0, at));
    return new AirPlay(
        said(txt, "model").or(() -> said(txt, "am")),
        said(txt, "deviceid").flatMap(RadioAddress::of).or(() -> before),
        said(txt, "srcvers").or(() -> said(txt, "vs")),
        said(txt, "manufacturer"),
        before.isPresent() ? instance.substring(at + 1) : instance);
  }

  private static Optional<String> said(TxtRecord txt, String key) {
    return txt.text(key).filter(value -> !value.isEmpty());
  }
}
