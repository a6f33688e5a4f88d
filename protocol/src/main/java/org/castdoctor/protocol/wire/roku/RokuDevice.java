package org.castdoctor.protocol.wire.roku;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.xml.XmlLeaves;
import org.castdoctor.protocol.wire.xml.XmlLeaves.Leaf;

/**
 * What a Roku says it is. Any field may be missing. Serial number, radio addresses, the Wi-Fi's
 * name and the place are in the answer too and not kept.
 *
 * @param udn its id, the same as in SSDP
 * @param name what its owner called it, or the maker's name for it
 * @param softwareVersion such as {@code 9.2.0}
 * @param softwareBuild such as {@code 4502}
 * @param buildNumber such as {@code AT9.20E04502A}
 * @param networkType {@code wifi} or {@code ethernet}
 * @param fiveGigahertz whether its radio knows that band
 * @param airplay whether it takes AirPlay
 * @param television whether it is a television and not a box
 */
public record RokuDevice(
    Optional<String> udn,
    Optional<String> name,
    Optional<String> modelNumber,
    Optional<String> modelName,
    Optional<String> softwareVersion,
    Optional<String> softwareBuild,
    Optional<String> buildNumber,
    Optional<String> networkType,
    Optional<Duration> uptime,
    Power power,
    Control control,
    Optional<Boolean> fiveGigahertz,
    Optional<Boolean> airplay,
    Optional<Boolean> television) {

  /** Seconds in nine digits are 31 years. */
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  /** Whether its screen is on. */
  public enum Power {
    ON,
    /** On the network, and ready to be switched on. */
    READY,
    /** It works, with its screen dark. */
    DISPLAY_OFF,
    /** It does not say, or says another word. */
    UNKNOWN
  }

  /** How much phones may control: Settings, System, Advanced, Control by mobile apps. */
  public enum Control {
    ENABLED,
    /** From anywhere, not only from private addresses. */
    PERMISSIVE,
    /** Most commands and questions are answered with 403. */
    LIMITED,
    DISABLED,
    /** As the firmware has it: limited from Roku OS 14.1 on. */
    DEFAULT,
    /** It does not say, as older firmware does not, or says another word. */
    UNKNOWN
  }

  /** Reads the answer; malformed where it has neither a model nor an id. */
  public static Parsed<RokuDevice> parse(String text) {
    if (text.length() > EcpQuestion.MAX_CHARS) {
      return new Parsed.Malformed<>("longer than any answer", EcpQuestion.MAX_CHARS);
    }
    return switch (XmlLeaves.read(text)) {
      case Parsed.Malformed<List<Leaf>>(String reason, int offset) ->
          new Parsed.Malformed<>(reason, offset);
      case Parsed.Ok<List<Leaf>>(List<Leaf> leaves) -> {
        Map<String, String> texts = XmlLeaves.childrenOf(0, leaves);
        yield texts.containsKey("model-number") || texts.containsKey("udn")
            ? new Parsed.Ok<>(of(texts))
            : new Parsed.Malformed<>("neither a model nor an id", 0);
      }
    };
  }

  private static RokuDevice of(Map<String, String> texts) {
    return new RokuDevice(
        said(texts, "udn"),
        said(texts, "user-device-name").or(() -> said(texts, "friendly-device-name")),
        said(texts, "model-number"),
        said(texts, "model-name"),
        said(texts, "software-version"),
        said(texts, "software-build"),
        said(texts, "build-number"),
        said(texts, "network-type"),
        said(texts, "uptime")
            .filter(SECONDS.asMatchPredicate())
            .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds))),
        power(texts.getOrDefault("power-mode", "")),
        control(texts.getOrDefault("ecp-setting-mode", "")),
        truth(texts, "has-wifi-5G-support"),
        truth(texts, "supports-airplay"),
        truth(texts, "is-tv"));
  }

  private static Power power(String word) {
    return switch (word) {
      case "PowerOn" -> Power.ON;
      case "Ready" -> Power.READY;
      case "DisplayOff" -> Power.DISPLAY_OFF;
      default -> Power.UNKNOWN;
    };
  }

  private static Control control(String word) {
    return switch (word) {
      case "enabled" -> Control.ENABLED;
      case "permissive" -> Control.PERMISSIVE;
      case "limited" -> Control.LIMITED;
      case "disabled" -> Control.DISABLED;
      case "default" -> Control.DEFAULT;
      default -> Control.UNKNOWN;
    };
  }

  private static Optional<String> said(Map<String, String> texts, String name) {
    return Optional.ofNullable(texts.get(name));
  }

  private static Optional<Boolean> truth(Map<String, String> texts, String name) {
    return said(texts, name)
        .filter(word -> word.equals("true") || word.equals("false"))
        .map(word -> word.equals("true"));
  }
}
