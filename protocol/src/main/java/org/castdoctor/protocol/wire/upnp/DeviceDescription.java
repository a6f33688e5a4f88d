package org.castdoctor.protocol.wire.upnp;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.xml.XmlLeaves;
import org.castdoctor.protocol.wire.xml.XmlLeaves.Leaf;

/**
 * What a television, player or console calls itself in its UPnP description (UDA 1.1 §2.3): its
 * outermost device alone. Texts are the device's own word and cut after 512 characters. Its serial
 * number is not kept.
 *
 * @param type such as {@code urn:schemas-upnp-org:device:MediaRenderer:1}
 * @param udn its id, without the {@code uuid:} before it
 */
public record DeviceDescription(
    Optional<String> type,
    Optional<String> friendlyName,
    Optional<String> manufacturer,
    Optional<String> modelName,
    Optional<String> modelNumber,
    Optional<String> modelDescription,
    Optional<String> udn) {
  /** Descriptions have 1 to 20 KB. */
  public static final int MAX_CHARS = 64 << 10;

  private static final String UUID = "uuid:";

  /** Reads a description; malformed where it has no device that says anything. */
  public static Parsed<DeviceDescription> parse(String text) {
    if (text.length() > MAX_CHARS) {
      return new Parsed.Malformed<>("longer than any description", MAX_CHARS);
    }
    return switch (XmlLeaves.read(text)) {
      case Parsed.Malformed<List<Leaf>>(String reason, int offset) ->
          new Parsed.Malformed<>(reason, offset);
      case Parsed.Ok<List<Leaf>>(List<Leaf> leaves) ->
          leaves.stream()
              .filter(leaf -> leaf.around().equals("device"))
              // Elements are numbered as they begin, so the outermost has the lowest number.
              .min(Comparator.comparingInt(Leaf::parent))
              .<Parsed<DeviceDescription>>map(
                  leaf -> new Parsed.Ok<>(of(XmlLeaves.childrenOf(leaf.parent(), leaves))))
              .orElseGet(() -> new Parsed.Malformed<>("it describes no device", 0));
    };
  }

  private static DeviceDescription of(Map<String, String> texts) {
    return new DeviceDescription(
        Optional.ofNullable(texts.get("deviceType")),
        Optional.ofNullable(texts.get("friendlyName")),
        Optional.ofNullable(texts.get("manufacturer")),
        Optional.ofNullable(texts.get("modelName")),
        Optional.ofNullable(texts.get("modelNumber")),
        Optional.ofNullable(texts.get("modelDescription")),
        Optional.ofNullable(texts.get("UDN"))
            .map(udn -> udn.startsWith(UUID) ? udn.substring(UUID.length()) : udn));
  }
}
