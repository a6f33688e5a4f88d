package org.castdoctor.agent.family;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.castdoctor.agent.observe.HostNetwork.Neighbour;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.protocol.privacy.Mac;

/**
 * The devices of a home, one row each, however many ways they show themselves: faces that share an
 * address, an id, a host name or a network card are one device. Pure.
 */
public final class DeviceTable {
  private DeviceTable() {}

  /**
   * All devices that the observations speak of.
   *
   * @param receivers the Google Cast receivers in them
   */
  public static List<SeenDevice> of(Observations seen, List<Receiver> receivers) {
    List<Face> faces = new ArrayList<>(GoogleCast.faces(seen, receivers));
    for (DeviceFamily family : DeviceFamily.values()) {
      faces.addAll(family.faces(seen));
    }
    Set<InetAddress> routers =
        seen.host().stream()
            .flatMap(host -> host.defaultRoutes().stream())
            .map(route -> route.gateway())
            .collect(Collectors.toSet());
    faces.removeIf(face ->
        face.family() != DeviceFamily.GOOGLE_CAST
            && face.addresses().stream().anyMatch(routers::contains));
    return groups(faces, cards(seen)).stream().map(DeviceTable::row).toList();
  }

  /**
   * The card behind an address, where the table of neighbours names one for it. A repeater lends
   * its own card to all behind it: one that stands for two IPv4 addresses is no device's.
   */
  private static Map<InetAddress, String> cards(Observations seen) {
    Map<Mac, Integer> ipv4 = new HashMap<>();
    List<Neighbour> known =
        seen.host().stream()
            .flatMap(host -> host.neighbours().stream())
            .filter(neighbour -> neighbour.mac().isPresent())
            .toList();
    known.stream()
        .filter(neighbour -> neighbour.address() instanceof Inet4Address)
        .forEach(n -> ipv4.merge(n.mac().orElseThrow(), 1, Integer::sum));
    Map<InetAddress, String> cards = new HashMap<>();
    known.stream()
        .filter(n -> ipv4.getOrDefault(n.mac().orElseThrow(), 0) <= 1)
        .forEach(n -> cards.put(n.address(), Face.mac(n.mac().orElseThrow().shown())));
    return cards;
  }

  /** Faces that belong together, each group in the order in which it was seen. */
  private static Collection<List<Face>> groups(List<Face> faces, Map<InetAddress, String> cards) {
    Map<String, Integer> owner = new HashMap<>();
    int[] group = new int[faces.size()];
    for (int i = 0; i < faces.size(); i++) {
      group[i] = i;
      for (String key : keys(faces.get(i), cards)) {
        Integer other = owner.putIfAbsent(key, i);
        if (other != null) {
          join(group, root(group, other), root(group, i));
        }
      }
    }
    Map<Integer, List<Face>> together = new LinkedHashMap<>();
    for (int i = 0; i < faces.size(); i++) {
      together.computeIfAbsent(root(group, i), key -> new ArrayList<>()).add(faces.get(i));
    }
    return together.values();
  }

  private static Set<String> keys(Face face, Map<InetAddress, String> cards) {
    if (face.apart()) {
      return face.keys();
    }
    Set<String> keys = new HashSet<>(face.keys());
    for (InetAddress address : face.addresses()) {
      keys.add("at:" + address.getHostAddress());
      Optional.ofNullable(cards.get(address)).ifPresent(keys::add);
    }
    return keys;
  }

  private static int root(int[] group, int face) {
    int at = face;
    while (group[at] != at) {
      at = group[at];
    }
    return at;
  }

  /** The one that was seen first stays, so that rows keep their order. */
  private static void join(int[] group, int one, int other) {
    group[Math.max(one, other)] = Math.min(one, other);
  }

  private static SeenDevice row(List<Face> faces) {
    List<Face> ranked = new ArrayList<>(faces);
    // A stable order: of two faces of one family the earlier counts.
    ranked.sort(Comparator.comparing(Face::family));
    Face first = ranked.getFirst();
    Face surest =
        ranked.stream()
            .filter(face -> face.family() == first.family())
            .min(Comparator.comparing(face -> face.model().confidence()))
            .orElse(first);
    List<InetAddress> addresses =
        faces.stream()
            .flatMap(face -> face.addresses().stream())
            .distinct()
            .sorted(Comparator.comparing(address -> !(address instanceof Inet4Address)))
            .toList();
    Set<String> capabilities = new LinkedHashSet<>();
    ranked.forEach(face -> capabilities.addAll(face.capabilities()));
    Set<String> seenBy = new HashSet<>();
    faces.forEach(face -> seenBy.addAll(face.seenBy()));
    return new SeenDevice(
        id(ranked, addresses),
        first.family(),
        ranked.stream()
            .flatMap(face -> face.name().stream())
            .findFirst()
            .orElseGet(() -> addresses.isEmpty() ? "?" : addresses.getFirst().getHostAddress()),
        surest.model(),
        ranked.stream().flatMap(face -> face.firmware().stream()).findFirst(),
        addresses,
        seenBy,
        List.copyOf(capabilities));
  }

  private static String id(List<Face> ranked, List<InetAddress> addresses) {
    return ranked.stream()
        .flatMap(face -> face.id().stream())
        .findFirst()
        .or(() ->
            ranked.stream()
                .flatMap(face -> face.keys().stream().sorted())
                .filter(key -> !key.startsWith("host:"))
                .map(key -> key.substring(key.indexOf(':') + 1))
                .findFirst())
        .orElseGet(() -> addresses.isEmpty() ? "?" : addresses.getFirst().getHostAddress());
  }
}
