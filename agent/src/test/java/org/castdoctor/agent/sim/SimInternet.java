package org.castdoctor.agent.sim;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.lan.Lan.Page;

/**
 * What is beyond the router. Addresses are from the ranges kept for documentation (RFC 5737), save
 * for the two public resolvers that are asked by address.
 *
 * @param resolvers the resolvers that answer
 * @param names the names there are
 * @param pages the web page of a host
 */
public record SimInternet(
    boolean up,
    Set<InetAddress> resolvers,
    Map<String, InetAddress> names,
    Map<String, Page> pages) {

  public static final InetAddress GOOGLE_DNS = InetAddress.ofLiteral("8.8.8.8");
  public static final InetAddress CLOUDFLARE_DNS = InetAddress.ofLiteral("1.1.1.1");

  /** The provider's resolver, where a computer is set to it. */
  public static final InetAddress PROVIDER_DNS = InetAddress.ofLiteral("203.0.113.53");

  private static final Set<InetAddress> OPEN_443 = Set.of(GOOGLE_DNS, CLOUDFLARE_DNS);

  public SimInternet {
    resolvers = Set.copyOf(resolvers);
    names = Map.copyOf(names);
    pages = Map.copyOf(pages);
  }

  static SimInternet healthy() {
    return new SimInternet(
        true,
        Set.of(GOOGLE_DNS, CLOUDFLARE_DNS, PROVIDER_DNS),
        Map.of(
            "connectivitycheck.gstatic.com", InetAddress.ofLiteral("203.0.113.204"),
            "www.msftconnecttest.com", InetAddress.ofLiteral("203.0.113.200")),
        Map.of(
            "connectivitycheck.gstatic.com", new Page(204, Map.of(), ""),
            "www.msftconnecttest.com", new Page(200, Map.of(), "Microsoft Connect Test")));
  }

  SimInternet down() {
    return new SimInternet(false, resolvers, names, pages);
  }

  SimInternet withoutResolver(InetAddress dead) {
    Set<InetAddress> left = new HashSet<>(resolvers);
    left.remove(dead);
    return new SimInternet(up, left, names, pages);
  }

  SimInternet withoutName(String name) {
    Map<String, InetAddress> left = new HashMap<>(names);
    left.remove(name);
    return new SimInternet(up, resolvers, left, pages);
  }

  /** Every page is the same one, as behind a sign-in page. */
  SimInternet everyPage(Page page) {
    Map<String, Page> same = new HashMap<>();
    pages.keySet().forEach(host -> same.put(host, page));
    return new SimInternet(up, resolvers, names, same);
  }

  boolean isOpen(InetAddress address, int port) {
    return switch (port) {
      case 443 -> OPEN_443.contains(address) || names.containsValue(address);
      case 80 -> names.containsValue(address);
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
