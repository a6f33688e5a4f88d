package org.castdoctor.protocol.wire.playstation;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdoctor.protocol.wire.Parsed;

/**
 * A console's answer. Everything but whether it is on may be missing. That a console is silent says
 * little: it may be off, in rest mode without network, within its first minute of rest mode, or
 * elsewhere.
 *
 * @param id its radio address, 12 hex digits, where it is one
 * @param type {@code PS4} or {@code PS5}, as it says
 * @param name what its owner called it
 * @param systemVersion eight digits, as {@code 09600004} for 9.60
 * @param appName what runs, in the console's words
 * @param appTitle that application's number, such as {@code CUSA00000}
 * @param protocolVersion eight digits
 */
public record DdpAnswer(
    Power power,
    Optional<String> id,
    Optional<String> type,
    Optional<String> name,
    Optional<String> systemVersion,
    Optional<String> appName,
    Optional<String> appTitle,
    Optional<String> protocolVersion) {

  /** Real answers have under 400 bytes and fit one frame. */
  public static final int MAX_BYTES = 1_500;

  /** Real answers have nine. */
  private static final int MAX_LINES = 40;

  /** Names of consoles and games stay far below. */
  private static final int MAX_VALUE = 256;

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})(?: .*)?");
  private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9]{8}");
  private static final Pattern RADIO_ADDRESS = Pattern.compile("[0-9A-Fa-f]{12}");

  /** Whether it is on, by the number of its answer. */
  public enum Power {
    /** 200. */
    ON,
    /** 620: in rest mode, and on the network. */
    STANDBY,
    /** Another number, which no open client knows. */
    UNKNOWN
  }

  /**
   * Reads one datagram. Lines end with a line feed, with or without a carriage return before it; an
   * empty line or a zero ends the whole. Of two lines of a name the first counts.
   */
  public static Parsed<DdpAnswer> parse(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return new Parsed.Malformed<>("longer than any answer", MAX_BYTES);
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    int zero = text.indexOf('\0');
    String[] lines = (zero < 0 ? text : text.substring(0, zero)).split("\n", MAX_LINES + 1);
    Matcher status = STATUS.matcher(lines[0].strip());
    if (!status.matches()) {
      return new Parsed.Malformed<>("not an answer", 0);
    }
    if (lines.length > MAX_LINES) {
      return new Parsed.Malformed<>("more lines than any answer", 0);
    }
    Map<String, String> values = new HashMap<>();
    int at = lines[0].length() + 1;
    for (int line = 1; line < lines.length && !lines[line].isBlank(); line++) {
      // Names of consoles and games may have colons themselves.
      int colon = lines[line].indexOf(':');
      if (colon <= 0) {
        return new Parsed.Malformed<>("a line without a name", at);
      }
      String value = lines[line].substring(colon + 1).strip();
      if (!value.isEmpty() && value.length() <= MAX_VALUE) {
        values.putIfAbsent(lines[line].substring(0, colon).strip().toLowerCase(Locale.ROOT), value);
      }
      at += lines[line].length() + 1;
    }
    return new Parsed.Ok<>(of(status.group(1), values));
  }

  private static DdpAnswer of(String status, Map<String, String> values) {
    Power power =
        switch (status) {
          case "200" -> Power.ON;
          case "620" -> Power.STANDBY;
          default -> Power.UNKNOWN;
        };
    return new DdpAnswer(
        power,
        value(values, "host-id").filter(RADIO_ADDRESS.asMatchPredicate()),
        value(values, "host-type"),
        value(values, "host-name"),
        value(values, "system-version").filter(EIGHT_DIGITS.asMatchPredicate()),
        value(values, "running-app-name"),
        value(values, "running-app-titleid"),
        value(values, "device-discovery-protocol-version").filter(EIGHT_DIGITS.asMatchPredicate()));
  }

  private static Optional<String> value(Map<String, String> values, String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The system's version as Sony writes it for people, such as {@code 9.60}. */
  public Optional<String> version() {
    return systemVersion.map(
        digits -> Integer.parseInt(digits.substring(0, 2)) + "." + digits.substring(2, 4));
  }
}
