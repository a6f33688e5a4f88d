package org.castdoctor.protocol.wire.ssdp;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdoctor.protocol.wire.Parsed;

/**
 * A device's answer to an SSDP search (UDA 1.1 §1.3.3). Everything in it is the device's own word;
 * where its description is said to be must be checked with {@link #describedAt} before anybody goes
 * there.
 *
 * @param target what it says it is an answer for
 * @param uniqueName its USN
 * @param server what its software calls itself
 * @param location where its description is said to be, as it was written
 */
public record SsdpAnswer(
    String target, String uniqueName, Optional<String> server, Optional<String> location) {

  /** Answers fit one Ethernet frame; real ones have under 500 bytes. */
  public static final int MAX_BYTES = 2_048;

  /** Real answers have ten. */
  public static final int MAX_HEADERS = 40;

  /** The longest header in captures, a SERVER line, has 110 characters. */
  public static final int MAX_LINE = 512;

  private static final String STATUS = "HTTP/1.1 200";

  private static final Pattern PLACE =
      Pattern.compile("(?i)http://([0-9.]{7,15})(?::([0-9]{1,5}))?(/\\S*)?");

  private static final String USUAL_PORT = "80";

  private static final int MAX_PORT = 65_535;

  /** Where a device's description is, or another page of its own. */
  public record Place(InetAddress address, int port, String path) {
    /**
     * Where a device says that something is, if that is the device itself.
     *
     * @param url by HTTP, with an address in digits; without a port it means 80 (RFC 9110 §4.2.1)
     * @param owner who said it; nobody is followed who is not at a private IPv4 address
     */
    public static Optional<Place> within(String url, InetAddress owner) {
      Matcher place = PLACE.matcher(url);
      if (!place.matches() || !isPrivate(owner)) {
        return Optional.empty();
      }
      int port = Integer.parseInt(Optional.ofNullable(place.group(2)).orElse(USUAL_PORT));
      return place.group(1).equals(owner.getHostAddress()) && port > 0 && port <= MAX_PORT
          ? Optional.of(new Place(owner, port, Optional.ofNullable(place.group(3)).orElse("/")))
          : Optional.empty();
    }
  }

  /** Reads one datagram. Announcements and questions of others are malformed here. */
  public static Parsed<SsdpAnswer> parse(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return new Parsed.Malformed<>("longer than any SSDP answer", MAX_BYTES);
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int at = endOfLine(text, 0);
    if (!text.startsWith(STATUS)) {
      return new Parsed.Malformed<>("not a successful answer", 0);
    }
    Map<String, String> headers = new HashMap<>();
    for (int count = 0; at < text.length(); count++) {
      int end = endOfLine(text, at);
      String line = text.substring(at, end).strip();
      if (line.isEmpty()) {
        break;
      }
      int colon = line.indexOf(':');
      if (count == MAX_HEADERS || line.length() > MAX_LINE || colon <= 0) {
        return new Parsed.Malformed<>("not a header, or too long, or one too many", at);
      }
      headers.putIfAbsent(
          line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip());
      at = end;
    }
    String target = headers.getOrDefault("st", "");
    return target.isEmpty()
        ? new Parsed.Malformed<>("it does not say what it answers", at)
        : new Parsed.Ok<>(
            new SsdpAnswer(
                target,
                headers.getOrDefault("usn", ""),
                Optional.ofNullable(headers.get("server")).filter(value -> !value.isEmpty()),
                Optional.ofNullable(headers.get("location")).filter(value -> !value.isEmpty())));
  }

  /** Behind the line's end. Some devices end lines with a line feed alone. */
  private static int endOfLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }

  /**
   * Where its description may be fetched: only from the very address that sent the answer, and only
   * where that is a private one. Everything else could make this computer ask for a stranger's
   * page.
   */
  public Optional<Place> describedAt(InetAddress sender) {
    return location.flatMap(url -> Place.within(url, sender));
  }

  private static boolean isPrivate(InetAddress address) {
    return address instanceof Inet4Address
        && (address.isSiteLocalAddress() || address.isLinkLocalAddress());
  }
}
