package org.castdoctor.agent.family;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.family.Face.Identity;
import org.castdoctor.agent.observe.HostNetwork.Neighbour;
import org.castdoctor.agent.observe.HostNetwork.NeighbourState;
import org.castdoctor.agent.observe.Observations;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.privacy.Mac;

/**
 * Who a network card was made for, by the first half of its address: the only thing that tells of a
 * device that answers nothing. An address that a device made up for itself belongs to nobody.
 */
final class CardMakers {
  static final String NINTENDO = "nintendo";
  static final String PLAYSTATION = "playstation";

  private static final int PREFIX = 6;

  private CardMakers() {}

  /** Read at the first look at the neighbours' cards, never before. */
  private static final class Table {
    private static final Map<String, String> MAKERS = load();

    private static Map<String, String> load() {
      try (InputStream in = CardMakers.class.getResourceAsStream("card-makers.tsv")) {
        if (in == null) {
          throw new IllegalStateException("missing table card-makers.tsv");
        }
        Map<String, String> makers = new HashMap<>();
        new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> List.of(line.split("\t", -1)))
            .forEach(columns -> makers.put(columns.get(0), columns.get(1)));
        return makers;
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  /** The maker of a card with that address; empty where it is not one of ours. */
  static Optional<String> of(String mac) {
    String digits = mac.toUpperCase(Locale.ROOT).replaceAll("[:-]", "");
    return digits.length() < PREFIX
        ? Optional.empty()
        : Optional.ofNullable(Table.MAKERS.get(digits.substring(0, PREFIX)));
  }

  /** A face for every neighbour that answered for its address with a card of that maker. */
  static List<Face> faces(
      Observations seen, String maker, DeviceFamily family, String model, String capability) {
    return seen.host().stream()
        .flatMap(host -> host.neighbours().stream())
        .filter(neighbour -> neighbour.state() == NeighbourState.RESOLVED)
        .filter(neighbour ->
            neighbour
                .mac()
                .map(Mac::shown)
                .flatMap(CardMakers::of)
                .filter(maker::equals)
                .isPresent())
        .map(neighbour -> face(neighbour, family, model, capability))
        .toList();
  }

  private static Face face(
      Neighbour neighbour, DeviceFamily family, String model, String capability) {
    return Face.of(
        family,
        neighbour.mac().map(Mac::shown).map(Face::mac).map(Set::of).orElse(Set.of()),
        List.of(neighbour.address()),
        Optional.empty(),
        Identity.of(model, Confidence.LIKELY, Text.of("its network card was made for one")),
        Set.of("arp"),
        capability);
  }
}
