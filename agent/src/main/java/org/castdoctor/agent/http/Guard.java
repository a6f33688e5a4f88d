package org.castdoctor.agent.http;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who may ask at all. Pure: a head in, a refusal out. The order is that of harm: a foreign name and
 * a foreign page are turned away before anything else of the request is looked at, whatever its
 * method and whether or not it knows the token.
 */
final class Guard {
  private final Set<String> hosts;
  private final Set<String> origins;

  /** For an endpoint at this port. */
  Guard(int port) {
    // Exactly these: anybody in the home may announce a name under .local, and any name of the
    // internet may resolve to 127.0.0.1.
    hosts = Set.of("127.0.0.1:" + port, "[::1]:" + port, "localhost:" + port);
    origins = Set.of("http://127.0.0.1:" + port, "http://[::1]:" + port);
  }

  /** Why it is turned away; empty where it may go on to be looked at. */
  Optional<Refusal> refuses(Head head) {
    Optional<String> host = head.one("host").map(name -> name.toLowerCase(Locale.ROOT));
    if (host.isEmpty() || !hosts.contains(host.get())) {
      return Optional.of(Refusal.HOST);
    }
    if (isForeign(head, host.get())) {
      return Optional.of(Refusal.ORIGIN);
    }
    if (head.method().equals("OPTIONS")) {
      return Optional.of(Refusal.PREFLIGHT);
    }
    if (!head.method().equals("GET") && !head.method().equals("POST")) {
      return Optional.of(Refusal.METHOD);
    }
    if (head.has("transfer-encoding")
        || head.has("upgrade")
        || head.has("expect")
        || head.all("content-length").size() > 1) {
      return Optional.of(Refusal.FRAMING);
    }
    if (head.method().equals("GET") && !head.one("content-length").orElse("0").equals("0")) {
      return Optional.of(Refusal.FRAMING);
    }
    return isPlain(head.target()) ? Optional.empty() : Optional.of(Refusal.PATH);
  }

  /** A browser says where a request comes from; only our own page and nobody at all may ask. */
  private boolean isForeign(Head head, String host) {
    for (String origin : head.all("origin")) {
      if (!origins.contains(origin) || !origin.endsWith("//" + host)) {
        return true;
      }
    }
    for (String referer : head.all("referer")) {
      if (!isOwnPage(referer, host)) {
        return true;
      }
    }
    for (String site : head.all("sec-fetch-site")) {
      if (!site.equals("none") && !site.equals("same-origin")) {
        return true;
      }
    }
    return false;
  }

  private boolean isOwnPage(String referer, String host) {
    return origins.stream()
        .filter(origin -> origin.endsWith("//" + host))
        .anyMatch(origin -> referer.startsWith(origin + "/"));
  }

  /** Paths are compared as they came: what would have to be decoded is nothing of ours. */
  private static boolean isPlain(String target) {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    return target.startsWith("/")
        && !path.contains("//")
        && !path.contains("..")
        && isVisible(target)
        && path.indexOf('%') < 0
        && path.indexOf(';') < 0;
  }

  private static boolean isVisible(String target) {
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c <= 0x20 || c >= 0x7f || c == '\\' || c == '#') {
        return false;
      }
    }
    return true;
  }
}
