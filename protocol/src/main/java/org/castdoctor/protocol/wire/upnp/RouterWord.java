package org.castdoctor.protocol.wire.upnp;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.protocol.json.Worded;

/**
 * What a router says of its own line.
 *
 * @param address its outer address, where it is a private or shared one; a public one tells who
 *     somebody is and is not kept
 */
public record RouterWord(Line line, Outer outer, Optional<InetAddress> address) {
  /** Whether the line stands, by the router's own word. */
  public enum Line implements Worded {
    UP("up"),
    DOWN("down"),
    UNKNOWN("unknown");

    private final String word;

    Line(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** What sort of address the router has on its outer side. */
  public enum Outer implements Worded {
    PUBLIC("public"),
    /** One of a home's own (RFC 1918): another router stands before the internet. */
    PRIVATE("private"),
    /** 100.64.0.0/10, which providers share among customers (RFC 6598). */
    SHARED("shared"),
    /** It says that it has none. */
    NONE("none"),
    UNKNOWN("unknown");

    private final String word;

    Outer(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** The router answered none of the questions. */
  public static RouterWord nothing() {
    return new RouterWord(Line.UNKNOWN, Outer.UNKNOWN, Optional.empty());
  }

  /**
   * Puts the answers together. A box that lists several connections uses one: the line is up where
   * any of them stands, and down only where all that speak of it say so.
   *
   * @param answers the values of each answer, by name
   */
  public static RouterWord of(List<Map<String, String>> answers) {
    List<String> connections = texts(answers, "NewConnectionStatus");
    List<String> links = texts(answers, "NewPhysicalLinkStatus");
    List<String> addresses = texts(answers, "NewExternalIPAddress");
    Optional<InetAddress> outer =
        addresses.stream()
            .flatMap(text -> ipv4(text).stream())
            .filter(address -> !address.isAnyLocalAddress())
            .findFirst();
    Outer kind =
        outer.map(RouterWord::kindOf).orElse(addresses.isEmpty() ? Outer.UNKNOWN : Outer.NONE);
    return new RouterWord(
        line(connections, links),
        kind,
        outer.filter(address -> kind == Outer.PRIVATE || kind == Outer.SHARED));
  }

  private static List<String> texts(List<Map<String, String>> answers, String name) {
    List<String> texts = new ArrayList<>();
    answers.forEach(answer ->
        Optional.ofNullable(answer.get(name))
            .ifPresent(text -> texts.add(text.strip().toLowerCase(Locale.ROOT))));
    return texts;
  }

  /** Words of WANIPConnection 1 §2.2.2 and WANCommonInterfaceConfig 1 §2.2.5. */
  private static Line line(List<String> connections, List<String> links) {
    if (connections.contains("connected")) {
      return Line.UP;
    }
    boolean unplugged = !links.isEmpty() && links.stream().allMatch("down"::equals);
    boolean apart = !connections.isEmpty() && connections.stream().allMatch(RouterWord::meansDown);
    return unplugged || apart ? Line.DOWN : Line.UNKNOWN;
  }

  /** "Connecting" and "Authenticating" may be over in a moment, "Unconfigured" is an unused one. */
  private static boolean meansDown(String status) {
    return status.equals("disconnected")
        || status.equals("disconnecting")
        || status.equals("pendingdisconnect");
  }

  private static Outer kindOf(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean shared = bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
    return shared
        ? Outer.SHARED
        : address.isSiteLocalAddress()
            ? Outer.PRIVATE
            : address.isLinkLocalAddress() || address.isLoopbackAddress()
                ? Outer.NONE
                : Outer.PUBLIC;
  }

  private static Optional<InetAddress> ipv4(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text)).filter(Inet4Address.class::isInstance);
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
