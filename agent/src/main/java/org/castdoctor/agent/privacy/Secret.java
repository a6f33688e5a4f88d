package org.castdoctor.agent.privacy;

import java.net.InetAddress;
import java.util.Locale;

/**
 * A value that a report's masks know. Printing it by accident prints its kind.
 *
 * @param kind what sort of value it is: the first part of its mask
 */
record Secret(Kind kind, String shown) {
  /** Sorts of values, by what their masks are called. */
  enum Kind {
    HOME_ADDRESS("home-address"),
    PUBLIC_ADDRESS("public-address"),
    MAC("mac"),
    NAME("name"),
    SERIAL("serial"),
    /** A path, a web address, an account: whatever may have a name inside. */
    PLACE("place");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** An address, by whether only this home can reach it. */
  static Secret address(InetAddress address) {
    byte first = address.getAddress()[0];
    // fc00::/7 has no test of its own in Java (RFC 4193); 100.64/10 is the provider's (RFC 6598).
    boolean home =
        address.isSiteLocalAddress()
            || address.isLinkLocalAddress()
            || (address.getAddress().length > Integer.BYTES && (first & 0xfe) == 0xfc);
    return new Secret(home ? Kind.HOME_ADDRESS : Kind.PUBLIC_ADDRESS, address.getHostAddress());
  }

  /** The same for every spelling of a value, so that it has one mask. */
  String same() {
    return switch (kind) {
      case HOME_ADDRESS, PUBLIC_ADDRESS, NAME, SERIAL, PLACE -> shown.toLowerCase(Locale.ROOT);
      case MAC -> shown.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-f]", "");
    };
  }

  @Override
  public String toString() {
    return "[" + kind.word + "]";
  }
}
