package org.castdoctor.agent.lan.host;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.castdoctor.agent.lan.host.InterfaceSource.SeenNic;

/** Addresses and numbers in the text of system tables. Whatever is not one is empty. */
final class IpText {
  /** The longest IPv6 literal is 45 characters, and an interface name on Linux has up to 15. */
  private static final int MAX_LITERAL = 64;

  /** Rows have some 150 characters; no pattern is ever tried on a line that could slow it. */
  private static final int MAX_LINE = 1000;

  /** The JDK also takes "7" and "10.1" for IPv4 addresses; a table column never means that. */
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern MAC_SEPARATOR = Pattern.compile("[:-]");
  private static final Pattern OCTET = Pattern.compile("[0-9A-Fa-f]{1,2}");
  private static final int MAC_OCTETS = 6;

  /** Everybody on the link. */
  static final String BROADCAST_MAC = "ff:ff:ff:ff:ff:ff";

  private IpText() {}

  /** The lines of a table, without those too long to be a row of one. */
  static Stream<String> lines(String text) {
    return text.lines().filter(line -> line.length() <= MAX_LINE);
  }

  /** The columns of a line. */
  static List<String> columns(String line) {
    return List.of(SPACE.split(line.strip(), -1));
  }

  /** An address written in figures; a "%zone" is dropped. Never asks a name server. */
  static Optional<InetAddress> address(String text) {
    if (text.length() > MAX_LITERAL) {
      return Optional.empty();
    }
    int zone = text.indexOf('%');
    String bare = zone < 0 ? text : text.substring(0, zone);
    if (!IPV4.matcher(bare).matches() && !IPV6.matcher(bare).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.ofLiteral(bare));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  /** The same, with the "%zone" of an IPv6 address kept where such an interface is there. */
  static Optional<InetAddress> address(String text, ToIntFunction<String> indexOf) {
    int zone = text.indexOf('%');
    Optional<InetAddress> bare = address(text);
    return zone < 0 ? bare : bare.map(a -> scoped(a, indexOf.applyAsInt(text.substring(zone + 1))));
  }

  /** An IPv6 link-local address tied to an interface, without which it cannot be reached. */
  static InetAddress scoped(InetAddress address, int index) {
    if (index <= 0 || !(address instanceof Inet6Address) || !address.isLinkLocalAddress()) {
      return address;
    }
    try {
      return Inet6Address.getByAddress(null, address.getAddress(), index);
    } catch (UnknownHostException wrongLength) {
      return address;
    }
  }

  /** Gives an interface's index for its name, 0 where there is no such interface. */
  static ToIntFunction<String> indexIn(List<SeenNic> nics) {
    return name ->
        nics.stream()
            .filter(nic -> nic.name().equals(name))
            .mapToInt(SeenNic::index)
            .findFirst()
            .orElse(0);
  }

  /**
   * A hardware address in six octets, with ":" or "-" between them and leading zeros perhaps left
   * out; comes back as "0a:0b:…". All zeros mean "none" in every table, and are empty.
   */
  static Optional<String> mac(String text) {
    List<String> octets = List.of(MAC_SEPARATOR.split(text, -1));
    if (octets.size() != MAC_OCTETS || !octets.stream().allMatch(o -> OCTET.matcher(o).matches())) {
      return Optional.empty();
    }
    byte[] bytes = new byte[MAC_OCTETS];
    int union = 0;
    for (int i = 0; i < MAC_OCTETS; i++) {
      bytes[i] = (byte) HexFormat.fromHexDigits(octets.get(i));
      union |= bytes[i];
    }
    return union == 0 ? Optional.empty() : Optional.of(HexFormat.ofDelimiter(":").formatHex(bytes));
  }

  /** A number without sign. */
  static OptionalLong number(String text, int radix) {
    try {
      long value = Long.parseLong(text, radix);
      return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
    } catch (NumberFormatException notANumber) {
      return OptionalLong.empty();
    }
  }

  /** A metric as an int: the largest stands for whatever is larger. */
  static int metric(long value) {
    return (int) Math.min(value, Integer.MAX_VALUE);
  }
}
