package org.castdoctor.protocol.wire.setup;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.protocol.wire.Parsed;

/**
 * The answer to {@code GET /setup/eureka_info}, by HTTP on port 8008 or HTTPS on 8443, or to the
 * same question on the cast channel. Undocumented, and known from captures of four firmwares
 * (GHLocalApi, home-assistant/core#69747): old ones answer flat, newer ones nested, the newest
 * little. So every field is optional, and one that is not what it should be counts as missing.
 *
 * <p>Names of the Wi-Fi, radio addresses, the place and the time zone are in it too and not kept.
 *
 * @param name what its owner called it
 * @param apiVersion of this interface, 8 to 12 in captures
 * @param locale such as {@code en-US}
 * @param hasUpdate whether an update waits
 * @param optIn what its owner agreed to or switched on, by the maker's names, such as {@code stats}
 *     and {@code preview_channel}
 */
public record EurekaInfo(
    Optional<String> name,
    Optional<Integer> apiVersion,
    Optional<String> locale,
    Build build,
    Device device,
    Network network,
    Radio radio,
    Setup setup,
    Optional<Boolean> hasUpdate,
    Map<String, Boolean> optIn) {

  /** Real answers have 1 to 6 KB. */
  public static final int MAX_CHARS = 64 << 10;

  /**
   * What to ask for. The host must be named by its address: a name is answered with 403. No {@code
   * Origin} goes along.
   */
  public static final String PATH =
      "/setup/eureka_info?params=version,name,build_info,device_info,net,wifi,setup,settings,opt_in";

  /** Plain HTTP. */
  public static final int PORT = 8008;

  /** HTTPS with a certificate that nobody vouches for. */
  public static final int TLS_PORT = 8443;

  /** Speakers of these makers crash when they are asked by HTTP (pychromecast, discovery.py). */
  private static final List<String> FRAGILE = List.of("hk", "jbl");

  /**
   * The firmware.
   *
   * @param castRevision such as {@code 1.56.275994}
   * @param version the build's number alone, or the system's own build
   * @param releaseTrack such as {@code stable-channel}
   * @param type such as {@code user}
   */
  public record Build(
      Optional<String> castRevision,
      Optional<String> version,
      Optional<String> releaseTrack,
      Optional<String> type) {}

  /**
   * The hardware.
   *
   * @param udn its id, the same as in mDNS and SSDP
   * @param uptime since it started; dongles start when the television powers them
   * @param capabilities what it says it can do, by the maker's names, such as {@code
   *     display_supported}; empty also where it does not say
   */
  public record Device(
      Optional<String> model,
      Optional<String> product,
      Optional<String> manufacturer,
      Optional<String> udn,
      Optional<Duration> uptime,
      Set<String> capabilities) {
    public Device {
      capabilities = Set.copyOf(capabilities);
    }
  }

  /**
   * Its own view of the network.
   *
   * @param online whether it reaches the internet, in its own opinion
   * @param ethernet whether it is on a cable
   */
  public record Network(Optional<Boolean> online, Optional<Boolean> ethernet) {}

  /** Its Wi-Fi, in dBm, from -127 to 0. */
  public record Radio(Optional<Integer> signal, Optional<Integer> noise) {
    /** How far the signal stands out of the noise, in dB. */
    public Optional<Integer> signalToNoise() {
      return signal.flatMap(heard -> noise.map(floor -> heard - floor));
    }
  }

  /**
   * How far its set-up went.
   *
   * @param state 60 and 63 were seen on working devices; what the numbers mean is not published
   * @param wifiState 10 where the Wi-Fi's key exchange is complete
   */
  public record Setup(
      Optional<Integer> state, Optional<Integer> wifiState, Optional<Boolean> termsAccepted) {}

  public EurekaInfo {
    optIn = Map.copyOf(optIn);
  }

  /**
   * Whether a device of that model must be spared this question by HTTP.
   *
   * @param model as it calls itself in mDNS
   */
  public static boolean mustBeSpared(String model) {
    String lower = model.strip().toLowerCase(Locale.ROOT);
    return FRAGILE.stream().anyMatch(lower::startsWith);
  }

  /**
   * Reads an answer's body, or a message's text on the cast channel, where the same stands under
   * {@code data}. Malformed where it is not one JSON object within bounds or has nothing known.
   */
  public static Parsed<EurekaInfo> parse(String text) {
    return EurekaInfoReader.read(text);
  }

  /** The firmware that the receiver runs, by whichever name it says it. */
  public Optional<String> firmware() {
    return build.castRevision().or(build::version);
  }
}
