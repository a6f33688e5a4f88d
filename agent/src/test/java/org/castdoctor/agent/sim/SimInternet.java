package org.castdoctor.agent.sim;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.castdoctor.agent.lan.Lan.Page;

/**
 * What is beyond the router. Addresses are from the ranges kept for documentation (RFC 5737), save
 * for the public resolvers that are asked by address.
 *
 * @param resolvers the resolvers that answer
 * @param names the names there are
 * @param pages the web page of a host, or of a host with its path
 * @param odd what is wrong out there
 */
public record SimInternet(
    boolean up,
    Set<InetAddress> resolvers,
    Map<String, InetAddress> names,
    Map<String, Page> pages,
    Odd odd) {

  public static final InetAddress GOOGLE_DNS = InetAddress.ofLiteral("8.8.8.8");
  public static final InetAddress OTHER_GOOGLE_DNS = InetAddress.ofLiteral("8.8.4.4");
  public static final InetAddress CLOUDFLARE_DNS = InetAddress.ofLiteral("1.1.1.1");

  /** The provider's resolver, where a computer is set to it. */
  public static final InetAddress PROVIDER_DNS = InetAddress.ofLiteral("203.0.113.53");

  /** Where the status page of each platform is. */
  public static final String PSN_PAGE = "status.playstation.com";

  private static final Set<InetAddress> OPEN_443 =
      Set.of(
          GOOGLE_DNS,
          OTHER_GOOGLE_DNS,
          CLOUDFLARE_DNS,
          InetAddress.ofLiteral("2001:4860:4860::8888"),
          InetAddress.ofLiteral("2606:4700:4700::1111"));

  /** A page of several packets. */
  private static final Page LARGE = new Page(200, Map.of(), "<!doctype html>" + "x".repeat(6_000));

  /**
   * What is wrong out there.
   *
   * @param hanging hosts that take no connection
   * @param sinkholes names that the home's resolver answers with another address
   * @param interceptedBy who signs every certificate, where somebody opens TLS
   * @param time whether time servers answer
   * @param redirected whether the home answers in the place of every resolver
   * @param ahead by how much the world's clock is ahead of this computer's
   */
  public record Odd(
      Set<String> hanging,
      Map<String, InetAddress> sinkholes,
      Optional<String> interceptedBy,
      boolean time,
      boolean redirected,
      Duration ahead) {
    public Odd {
      hanging = Set.copyOf(hanging);
      sinkholes = Map.copyOf(sinkholes);
    }
  }

  public SimInternet {
    resolvers = Set.copyOf(resolvers);
    names = Map.copyOf(names);
    pages = Map.copyOf(pages);
  }

  static SimInternet healthy() {
    Page empty = new Page(204, Map.of(), "");
    Page front = new Page(200, Map.of(), "<!doctype html><title>Welcome</title>");
    Map<String, InetAddress> names = new HashMap<>();
    Map<String, Page> pages = new HashMap<>();
    names.put("connectivitycheck.gstatic.com", InetAddress.ofLiteral("203.0.113.204"));
    pages.put("connectivitycheck.gstatic.com", empty);
    names.put("www.msftconnecttest.com", InetAddress.ofLiteral("203.0.113.200"));
    pages.put("www.msftconnecttest.com", new Page(200, Map.of(), "Microsoft Connect Test"));
    pages.put("clients3.google.com", new Page(200, Map.of(), ")]}'\n{\"app_id\":\"CC1AD845\"}"));
    pages.put("www.gstatic.com", empty);
    pages.put("www.youtube.com", empty);
    pages.put("www.google.com", LARGE);
    for (String host :
        List.of(
            "www.netflix.com",
            "api-global.netflix.com",
            "www.disneyplus.com",
            "www.primevideo.com",
            "www.spotify.com",
            "ca.account.sony.com",
            "web.np.playstation.com",
            "user.auth.xboxlive.com",
            "conntest.nintendowifi.net",
            "ctest.cdn.nintendo.net")) {
      pages.put(host, front);
    }
    pages.put("spotify.statuspage.io", new Page(200, Map.of(), STATUSPAGE_FINE));
    pages.put(PSN_PAGE, psnPage(""));
    pages.put("xnotify.xboxlive.com", new Page(200, Map.of(), XBOX_FINE));
    pages.put("www.nintendo.co.jp", new Page(200, Map.of(), NINTENDO_FINE));
    int last = 100;
    for (String host : new TreeSet<>(pages.keySet())) {
      names.putIfAbsent(host, InetAddress.ofLiteral("203.0.113." + last++));
    }
    names.put("speed.cloudflare.com", InetAddress.ofLiteral("203.0.113.210"));
    pages.put("speed.cloudflare.com", new Page(200, Map.of(), "0".repeat(1_000_000)));
    names.put("time.google.com", InetAddress.ofLiteral("203.0.113.123"));
    names.put("time.apple.com", InetAddress.ofLiteral("203.0.113.124"));
    return new SimInternet(
        true,
        Set.of(GOOGLE_DNS, OTHER_GOOGLE_DNS, CLOUDFLARE_DNS, PROVIDER_DNS),
        names,
        pages,
        new Odd(Set.of(), Map.of(), Optional.empty(), true, false, Duration.ZERO));
  }

  private static final String STATUSPAGE_FINE =
      "{\"status\":{\"indicator\":\"none\",\"description\":\"All Systems Operational\"}}";
  private static final String XBOX_FINE =
      "<ServiceStatus><Status><Overall><State>None</State><Id>1</Id></Overall></Status>"
          + "</ServiceStatus>";
  private static final String NINTENDO_FINE =
      "{\"operational_statuses\":[],\"temporary_maintenances\":[]}";

  /** Sony's status page with this entry for account management. */
  static Page psnPage(String entry) {
    return psnPage("Account Management", entry);
  }

  /** Sony's status page with this entry for one service. */
  static Page psnPage(String service, String entry) {
    return new Page(
        200,
        Map.of(),
        "{\"status\":[],\"countries\":[{\"countryCode\":\"US\",\"services\":[{\"serviceName\":"
            + "\""
            + service
            + "\",\"status\":["
            + entry
            + "]}]}]}");
  }

  SimInternet down() {
    return new SimInternet(false, resolvers, names, pages, odd);
  }

  SimInternet withoutResolver(InetAddress dead) {
    Set<InetAddress> left = new HashSet<>(resolvers);
    left.remove(dead);
    return new SimInternet(up, left, names, pages, odd);
  }

  SimInternet withoutName(String name) {
    Map<String, InetAddress> left = new HashMap<>(names);
    left.remove(name);
    return new SimInternet(up, resolvers, left, pages, odd);
  }

  /** Every page is the same one, as behind a sign-in page. */
  SimInternet everyPage(Page page) {
    Map<String, Page> same = new HashMap<>();
    pages.keySet().forEach(host -> same.put(host, page));
    return new SimInternet(up, resolvers, names, same, odd);
  }

  public SimInternet withPage(String host, Page page) {
    Map<String, Page> more = new HashMap<>(pages);
    more.put(host, page);
    return new SimInternet(up, resolvers, names, more, odd);
  }

  SimInternet with(Odd other) {
    return new SimInternet(up, resolvers, names, pages, other);
  }

  /** The world's clock is ahead of this computer's. */
  SimInternet ahead(Duration ahead) {
    return with(
        new Odd(
            odd.hanging(),
            odd.sinkholes(),
            odd.interceptedBy(),
            odd.time(),
            odd.redirected(),
            ahead));
  }

  /** These hosts take no connection any more. */
  SimInternet hanging(String... hosts) {
    Set<String> more = new HashSet<>(odd.hanging());
    more.addAll(List.of(hosts));
    return with(
        new Odd(
            more, odd.sinkholes(), odd.interceptedBy(), odd.time(), odd.redirected(), odd.ahead()));
  }

  boolean isOpen(InetAddress address, int port) {
    boolean hangs = odd.hanging().stream().anyMatch(host -> address.equals(names.get(host)));
    return switch (port) {
      case 443 -> OPEN_443.contains(address) || (names.containsValue(address) && !hangs);
      case 80 -> names.containsValue(address) && !hangs;
      default -> false;
    };
  }

  /** The page of a host at an address; none where that address does not serve it. */
  Optional<Page> page(InetAddress address, String host) {
    return address.equals(names.get(host))
        ? Optional.ofNullable(pages.get(host))
        : Optional.empty();
  }
}
