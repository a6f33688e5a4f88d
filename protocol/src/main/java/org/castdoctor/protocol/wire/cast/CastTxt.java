package org.castdoctor.protocol.wire.cast;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.castdoctor.protocol.wire.mdns.TxtRecord;

/**
 * What a receiver says about itself in the TXT record of {@code _googlecast._tcp}. Any key may be
 * missing, and one that is empty or not what it should be counts as missing.
 *
 * @param id the device's id, 32 hex digits, the same for as long as it is not reset
 * @param model the model name ({@code md}); three generations and one newer device all say
 *     "Chromecast"
 * @param friendlyName the name its owner gave it ({@code fn})
 * @param capabilities what it can do ({@code ca})
 * @param busy whether an application runs ({@code st}: 0 no, 1 yes)
 * @param statusText what that application says ({@code rs})
 * @param protocolVersion the cast protocol version ({@code ve})
 * @param hotspotBssid the radio address of its set-up network, 12 hex digits ({@code bs})
 * @param cloudId its id in the maker's cloud ({@code cd})
 * @param nf a number whose meaning is not known ({@code nf}), 1 nearly always
 * @param nativeApp whether an application of the television itself took over ({@code rr} is {@code
 *     AndroidNativeApp}); false where it does not say so
 */
public record CastTxt(
    Optional<String> id,
    Optional<String> model,
    Optional<String> friendlyName,
    Optional<Capabilities> capabilities,
    Optional<Boolean> busy,
    Optional<String> statusText,
    Optional<Integer> protocolVersion,
    Optional<String> hotspotBssid,
    Optional<String> cloudId,
    Optional<Integer> nf,
    boolean nativeApp) {

  /** A bit of {@code ca} whose meaning is documented. */
  public enum Capability {
    VIDEO_OUT(0),
    VIDEO_IN(1),
    AUDIO_OUT(2),
    AUDIO_IN(3),
    DEV_MODE(4),
    /** Not a device but a group of speakers, spoken for by one of them. */
    MULTIZONE_GROUP(5),
    MASTER_OR_FIXED_VOLUME(11),
    ATTENUATION_OR_FIXED_VOLUME(12);

    private final int bit;

    Capability(int bit) {
      this.bit = bit;
    }
  }

  /**
   * The bit mask of {@code ca}.
   *
   * @param mask all bits, also those without a documented meaning
   */
  public record Capabilities(long mask) {
    public boolean has(Capability capability) {
      return ((mask >> capability.bit) & 1) != 0;
    }

    /** All that are set and documented. */
    public Set<Capability> known() {
      return Arrays.stream(Capability.values())
          .filter(this::has)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(Capability.class)));
    }

    /**
     * The bits that are set and documented nowhere. Bits 9, 16, 17 and 18 occur; that 9 and 18
     * together mean an Android TV is no more than an inference from few samples.
     */
    public long undocumented() {
      long rest = mask;
      for (Capability one : Capability.values()) {
        rest &= ~(1L << one.bit);
      }
      return rest;
    }
  }

  /** Reads what the record has; total. */
  public static CastTxt of(TxtRecord txt) {
    return new CastTxt(
        said(txt, "id"),
        said(txt, "md"),
        said(txt, "fn"),
        number(txt, "ca").map(Capabilities::new),
        said(txt, "st").filter(st -> st.equals("0") || st.equals("1")).map(st -> st.equals("1")),
        said(txt, "rs"),
        number(txt, "ve").filter(ve -> ve <= 99).map(Math::toIntExact),
        said(txt, "bs"),
        said(txt, "cd"),
        number(txt, "nf").filter(nf -> nf <= 99).map(Math::toIntExact),
        said(txt, "rr").filter(CastApps.NATIVE_TV_APP::equals).isPresent());
  }

  /** Whether it has a screen, as senders decide it; empty where it does not say. */
  public Optional<Boolean> videoOut() {
    return capabilities.map(ca -> ca.has(Capability.VIDEO_OUT));
  }

  /** Whether it is a group of speakers; empty where it does not say. */
  public Optional<Boolean> group() {
    return capabilities.map(ca -> ca.has(Capability.MULTIZONE_GROUP));
  }

  private static Optional<String> said(TxtRecord txt, String key) {
    return txt.text(key).filter(value -> !value.isEmpty());
  }

  /** A decimal number; 18 digits always fit a long, and no key needs more. */
  private static Optional<Long> number(TxtRecord txt, String key) {
    return said(txt, key).filter(value -> value.matches("[0-9]{1,18}")).map(Long::parseLong);
  }
}
