package org.castdoctor.agent.probe;

import java.net.InetAddress;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.castdoctor.agent.observe.DiscoveryObservation.Talker;
import org.castdoctor.agent.observe.DiscoveryObservation.Way;
import org.castdoctor.protocol.wire.mdns.DnsMessage;
import org.castdoctor.protocol.wire.mdns.DnsName;
import org.castdoctor.protocol.wire.mdns.DnsRecord;

/** Everybody who was heard on the discovery port, receiver or not, and how much they said. Pure. */
final class Talkers {
  /** Four times the hosts of a home network of 254 addresses, which may have two families each. */
  private static final int MAX_HOSTS = 1_024;

  /** A busy Apple home announces about twenty types a host. */
  private static final int MAX_TYPES = 32;

  private final DnsName anybody;
  private final Map<Key, Counts> hosts = new LinkedHashMap<>();

  /**
   * @param anybody the question to which every host names its service types (RFC 6763 §9)
   */
  Talkers(DnsName anybody) {
    this.anybody = anybody;
  }

  private record Key(String nic, InetAddress source) {}

  private static final class Counts {
    private final Set<String> types = new TreeSet<>();
    private final long firstAfterMillis;
    private int answers;
    private int toAll;

    Counts(long firstAfterMillis) {
      this.firstAfterMillis = firstAfterMillis;
    }
  }

  /** A packet came, whatever is in it. */
  void heard(Sightings.Origin origin) {
    of(origin).filter(counts -> origin.way() == Way.MULTICAST).ifPresent(counts -> counts.toAll++);
  }

  /** It was an answer. */
  void answered(DnsMessage message, Sightings.Origin origin) {
    of(origin)
        .ifPresent(counts -> {
          counts.answers++;
          for (DnsRecord record : message.records()) {
            if (record instanceof DnsRecord.Ptr ptr && counts.types.size() < MAX_TYPES) {
              counts.types.add((ptr.name().equals(anybody) ? ptr.target() : ptr.name()).toString());
            }
          }
        });
  }

  private Optional<Counts> of(Sightings.Origin origin) {
    Key key = new Key(origin.nic().name(), origin.source());
    return hosts.containsKey(key) || hosts.size() < MAX_HOSTS
        ? Optional.of(hosts.computeIfAbsent(key, k -> new Counts(origin.afterMillis())))
        : Optional.empty();
  }

  /** One observation a host. */
  List<Talker> all(Instant at, long listenedMillis) {
    return hosts.entrySet().stream()
        .map(host ->
            new Talker(
                at,
                host.getKey().nic(),
                host.getKey().source(),
                List.copyOf(host.getValue().types),
                host.getValue().firstAfterMillis,
                host.getValue().answers,
                host.getValue().toAll,
                listenedMillis))
        .toList();
  }
}
