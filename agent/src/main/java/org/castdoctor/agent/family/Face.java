package org.castdoctor.agent.family;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;

/**
 * One way in which a device shows itself: an announcement, an answer, an open port. A device has
 * several, and they are put together where they share an address or a key.
 *
 * @param id what it is called in JSON, where that is not one of its keys
 * @param keys by which it is known again: {@link #id}, {@link #mac}, {@link #host}
 * @param name what its owner calls it, where it says so
 * @param model what it really is, with the evidence
 * @param apart whether it is a device of its own though it shares an address, as a group of
 *     speakers shares its leader's
 */
public record Face(
    DeviceFamily family,
    Optional<String> id,
    Set<String> keys,
    List<InetAddress> addresses,
    Optional<String> name,
    Identity model,
    Optional<String> firmware,
    Set<String> seenBy,
    List<String> capabilities,
    boolean apart) {

  public Face {
    keys = Set.copyOf(keys);
    addresses = List.copyOf(addresses);
    seenBy = Set.copyOf(seenBy);
    capabilities = List.copyOf(capabilities);
  }

  /**
   * What a device really is.
   *
   * @param model a name; what stands for one is of {@code ModelWords}
   * @param because the evidence, a few words each
   */
  public record Identity(String model, Confidence confidence, List<Text> because) {
    public Identity {
      because = List.copyOf(because);
    }

    static Identity of(String model, Confidence confidence, Text because) {
      return new Identity(model, confidence, List.of(because));
    }
  }

  /** A face without a firmware. */
  static Face of(
      DeviceFamily family,
      Set<String> keys,
      List<InetAddress> addresses,
      Optional<String> name,
      Identity model,
      Set<String> seenBy,
      String... capabilities) {
    return new Face(
        family,
        Optional.empty(),
        keys,
        addresses,
        name,
        model,
        Optional.empty(),
        seenBy,
        List.of(capabilities),
        false);
  }

  Face running(Optional<String> version) {
    return new Face(family, id, keys, addresses, name, model, version, seenBy, capabilities, apart);
  }

  /** The key of an id that several protocols share, with or without dashes and {@code uuid:}. */
  static String id(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    return "id:" + (lower.startsWith("uuid:") ? lower.substring(5) : lower).replace("-", "");
  }

  /** The key of a network card's address, with or without colons. */
  static String mac(String text) {
    return "mac:" + text.strip().toUpperCase(Locale.ROOT).replaceAll("[:-]", "");
  }

  /** The key of a host name on the link. */
  static String host(String name) {
    return "host:" + name.toLowerCase(Locale.ROOT);
  }
}
