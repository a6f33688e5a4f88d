package org.castdoctor.agent.watch;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.observe.DiscoveryObservation.ServiceSeen;

/**
 * Which receivers are there, as far as they say so themselves. Confined to the watch's one thread;
 * time is handed in.
 */
final class Presence {
  /** A hostile network may name any number. */
  private static final int MAX_RECEIVERS = 32;

  /** Whoever is asked anew answers within seconds, and three times the usual question is lost. */
  static final Duration TO_BE_HEARD_AGAIN = Duration.ofSeconds(30);

  /**
   * Of whoever came less than this ago, nobody can say whether he came with a flood: that it was
   * one is known only afterwards. Nothing is said of his leaving meanwhile.
   */
  static final Duration NEWCOMER = Duration.ofMinutes(1);

  private final Settling settling = new Settling();
  private final Map<String, ServiceSeen> receivers = new LinkedHashMap<>();
  private final Map<String, Long> firstHeard = new HashMap<>();
  private final Set<String> unheard = new LinkedHashSet<>();
  private Optional<Long> unheardSince = Optional.empty();
  private Optional<Long> floodedAt = Optional.empty();

  /** Somebody who left for good, or came back. */
  record Change(ServiceSeen who, boolean isThere) {}

  /** It announced itself; true where it is new. */
  boolean heard(ServiceSeen service, long nanos) {
    String instance = service.instance().shown();
    if (receivers.size() >= MAX_RECEIVERS && !receivers.containsKey(instance)) {
      makeRoom();
    }
    if (receivers.size() >= MAX_RECEIVERS && !receivers.containsKey(instance)) {
      return false;
    }
    firstHeard.putIfAbsent(instance, nanos);
    unheard.remove(instance);
    settling.heard(instance, nanos);
    return receivers.put(instance, service) == null;
  }

  /** Whoever left makes room, and else one who was not heard again so far. */
  private void makeRoom() {
    receivers.keySet().removeIf(known -> !settling.isThere(known));
    if (receivers.size() >= MAX_RECEIVERS) {
      unheard.stream()
          .findFirst()
          .ifPresent(silent -> {
            unheard.remove(silent);
            receivers.remove(silent);
            settling.forget(silent);
          });
    }
    firstHeard.keySet().retainAll(receivers.keySet());
  }

  void left(String instance, long nanos) {
    settling.left(instance, nanos);
  }

  /** Nobody can be heard at the moment, and that is nobody's fault. */
  void nobodyCanBeHeard() {
    unheard.addAll(receivers.keySet());
    unheardSince = Optional.empty();
  }

  /**
   * They can be heard again, and a leave may have been missed: whoever does not answer the new
   * questions has left.
   */
  void mustBeHeardAgain(long nanos) {
    unheard.addAll(receivers.keySet());
    unheardSince = Optional.of(nanos);
  }

  /**
   * A flood of announcements: whoever came with it is taken for made up until it is heard again,
   * and of whoever does not answer meanwhile nothing is said.
   */
  void flooded(long nanos) {
    floodedAt = Optional.of(nanos);
    List<String> newcomers =
        firstHeard.keySet().stream().filter(instance -> isNew(instance, nanos)).toList();
    newcomers.forEach(instance -> {
      receivers.remove(instance);
      firstHeard.remove(instance);
      settling.forget(instance);
    });
    unheard.clear();
    unheardSince = Optional.empty();
  }

  /** Whether it came while a flood went on, and nobody can say yet whether it is real. */
  boolean isDoubtful(ServiceSeen service, long nanos) {
    return isNew(service.instance().shown(), nanos)
        && floodedAt.filter(at -> nanos - at < NEWCOMER.toNanos()).isPresent();
  }

  private boolean isNew(String instance, long nanos) {
    return Optional.ofNullable(firstHeard.get(instance))
        .map(first -> nanos - first < NEWCOMER.toNanos())
        .orElse(true);
  }

  /** What has settled, each told once. */
  List<Change> settled(long nanos) {
    if (unheardSince.filter(since -> nanos - since >= TO_BE_HEARD_AGAIN.toNanos()).isPresent()) {
      unheardSince = Optional.empty();
      unheard.forEach(instance -> settling.left(instance, nanos));
      unheard.clear();
    }
    return settling.settled(nanos, instance -> isNew(instance, nanos)).stream()
        .flatMap(change ->
            Optional.ofNullable(receivers.get(change.who())).stream()
                .map(service -> new Change(service, change.isThere())))
        .toList();
  }

  /** Those that are there and were heard where this computer is now. */
  List<ServiceSeen> present() {
    return receivers.values().stream()
        .filter(service -> settling.isThere(service.instance().shown()))
        .filter(service -> !unheard.contains(service.instance().shown()))
        .toList();
  }

  List<String> names() {
    return present().stream().map(GoogleCast::nameOf).toList();
  }

  /** The computer slept, or is in another network: whom it knew is not missing here. */
  void forget() {
    receivers.clear();
    firstHeard.clear();
    unheard.clear();
    unheardSince = Optional.empty();
    settling.forget();
  }
}
