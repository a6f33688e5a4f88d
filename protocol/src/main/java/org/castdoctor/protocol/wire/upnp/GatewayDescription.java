package org.castdoctor.protocol.wire.upnp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.xml.XmlLeaves;

/**
 * A router's description, as far as its line goes (UDA 1.1 §2.3).
 *
 * @param connections its WANIPConnection and WANPPPConnection services: many boxes list both and
 *     use one
 * @param links its WANCommonInterfaceConfig services
 */
public record GatewayDescription(List<Service> connections, List<Service> links) {
  /** Descriptions have 3 to 20 KB. */
  public static final int MAX_CHARS = 64 << 10;

  /** Boxes list one or two; each costs a question. */
  private static final int MAX_EACH = 4;

  private static final Pattern CONNECTION =
      Pattern.compile("urn:schemas-upnp-org:service:WAN(IP|PPP)Connection:[12]");
  private static final Pattern LINK =
      Pattern.compile("urn:schemas-upnp-org:service:WANCommonInterfaceConfig:1");

  /** A path of its own host; what points elsewhere is not followed. */
  private static final Pattern PATH = Pattern.compile("(?:http://([0-9.]+):(\\d+))?(/?[^\\s:]*)");

  /** A service that can be asked, and the path to ask at. */
  public record Service(String type, String path) {}

  public GatewayDescription {
    connections = List.copyOf(connections);
    links = List.copyOf(links);
  }

  /**
   * Reads a description.
   *
   * @param address whose it is: paths on any other host are passed over
   */
  public static Parsed<GatewayDescription> parse(String text, String address, int port) {
    if (text.length() > MAX_CHARS) {
      return new Parsed.Malformed<>("longer than any description", MAX_CHARS);
    }
    return switch (XmlLeaves.read(text)) {
      case Parsed.Malformed<List<XmlLeaves.Leaf>>(String reason, int offset) ->
          new Parsed.Malformed<>(reason, offset);
      case Parsed.Ok<List<XmlLeaves.Leaf>>(List<XmlLeaves.Leaf> leaves) ->
          of(leaves, address, port);
    };
  }

  private static Parsed<GatewayDescription> of(
      List<XmlLeaves.Leaf> leaves, String address, int port) {
    Map<Integer, String> types = new LinkedHashMap<>();
    Map<Integer, String> paths = new LinkedHashMap<>();
    for (XmlLeaves.Leaf leaf : leaves) {
      if (leaf.around().equals("service")) {
        switch (leaf.name()) {
          case "serviceType" -> types.putIfAbsent(leaf.parent(), leaf.text());
          case "controlURL" -> paths.putIfAbsent(leaf.parent(), leaf.text());
          default -> {
            // Names and event addresses are of no use here.
          }
        }
      }
    }
    List<Service> connections = new ArrayList<>();
    List<Service> links = new ArrayList<>();
    types.forEach((element, type) -> {
      Optional<String> path =
          Optional.ofNullable(paths.get(element)).flatMap(url -> path(url, address, port));
      if (path.isPresent() && CONNECTION.matcher(type).matches()) {
        connections.add(new Service(type, path.get()));
      } else if (path.isPresent() && LINK.matcher(type).matches()) {
        links.add(new Service(type, path.get()));
      }
    });
    return connections.isEmpty() && links.isEmpty()
        ? new Parsed.Malformed<>("it has no line to the internet", 0)
        : new Parsed.Ok<>(
            new GatewayDescription(
                connections.stream().limit(MAX_EACH).toList(),
                links.stream().limit(MAX_EACH).toList()));
  }

  private static Optional<String> path(String url, String address, int port) {
    Matcher matcher = PATH.matcher(url);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean here =
        matcher.group(1) == null
            || (matcher.group(1).equals(address) && matcher.group(2).equals(String.valueOf(port)));
    String path = matcher.group(3);
    return here ? Optional.of(path.startsWith("/") ? path : "/" + path) : Optional.empty();
  }
}
