package org.castdoctor.agent.family;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.family.Face.Identity;

/**
 * One device, put together from all its faces.
 *
 * @param id by which it is known again
 * @param addresses IPv4 first
 */
public record SeenDevice(
    String id,
    DeviceFamily family,
    String name,
    Identity model,
    Optional<String> firmware,
    List<InetAddress> addresses,
    Set<String> seenBy,
    List<String> capabilities) {
  public SeenDevice {
    addresses = List.copyOf(addresses);
    seenBy = Set.copyOf(seenBy);
    capabilities = List.copyOf(capabilities);
  }
}
