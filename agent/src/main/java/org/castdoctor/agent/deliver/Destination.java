package org.castdoctor.agent.deliver;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where diagnoses may go: over HTTPS, or over HTTP to this computer itself, where nobody else can
 * read along.
 */
public record Destination(URI uri) {
  /** Browsers and proxies cut longer ones off. */
  private static final int LONGEST = 2_000;

  /** Literals, and the one name that means nothing else (RFC 6761 §6.3). */
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

  /** The place with this address; empty where nothing is sent to such a one. */
  public static Optional<Destination> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text);
      return isAllowed(uri) ? Optional.of(new Destination(uri)) : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private static boolean isAllowed(URI uri) {
    if (uri.getHost() == null || uri.getScheme() == null || uri.getUserInfo() != null) {
      return false;
    }
    return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
      case "https" -> true;
      case "http" -> LOOPBACK.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches();
      default -> false;
    };
  }

  /** Scheme, host and port: what somebody consents to. */
  public String origin() {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return (uri.getScheme() + "://" + uri.getHost() + port).toLowerCase(Locale.ROOT);
  }
}
