package org.castdoctor.agent.family;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.family.Face.Identity;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;

/**
 * One device that plays, put together from everything that speaks of it.
 *
 * @param id stable across addresses: the id from its own announcement, else its address
 * @param name what its owner calls it, else its address
 * @param port of its cast service
 * @param announced whether discovery heard it, rather than somebody naming its address
 * @param model the model that it announces, which is what rules speak of
 * @param remote whether it has a remote control, and so apps of its own
 * @param identity what it really is, as far as anything tells
 * @param firmware as it writes it; empty where it does not say
 * @param video whether it can show a picture; empty where it does not say
 */
public record Receiver(
    String id,
    String name,
    String model,
    List<InetAddress> addresses,
    int port,
    boolean announced,
    Set<String> seenBy,
    Remote remote,
    Identity identity,
    Optional<String> firmware,
    Optional<Boolean> video) {

  public Receiver {
    addresses =
        addresses.stream()
            .sorted(Comparator.comparing(address -> !(address instanceof Inet4Address)))
            .toList();
  }

  /**
   * Whether a receiver has a remote control. Some services cast only to those without, and the
   * model name in the announcement does not tell: three generations and one Google TV all say
   * "Chromecast".
   *
   * @param because the evidence, in a few words
   */
  public record Remote(Proof proof, Text because) {}

  /** How well it is known; where two faces of a device differ, the earlier counts. */
  public enum Proof {
    PROVEN,
    LIKELY,
    RULED_OUT,
    UNKNOWN
  }

  /** How sure it is what {@link #identity} says. */
  public Confidence modelConfidence() {
    return identity.confidence();
  }

  /** The address to talk to: IPv4 first, because that is what its cast service surely has. */
  public Optional<InetAddress> address() {
    return addresses.stream().findFirst();
  }

  /** Whether its cast service is at this address and port. */
  public boolean isAt(InetAddress address, int atPort) {
    return port == atPort && addresses.contains(address);
  }

  /** Whether somebody who says this name, address or id means this device. */
  public boolean isCalled(String text) {
    String wanted = text.strip();
    return name.equalsIgnoreCase(wanted)
        || id.equalsIgnoreCase(wanted)
        || addresses.stream().anyMatch(address -> address.getHostAddress().equals(wanted));
  }

  /** Whether the text is a part of its name. */
  public boolean hasInName(String text) {
    return name.toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
  }
}
