package org.castdoctor.agent.watch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.ContinuousBrowser;
import org.castdoctor.agent.lan.ContinuousBrowser.Following;
import org.castdoctor.agent.lan.ContinuousBrowser.Listener;
import org.castdoctor.agent.observe.HostNetwork;
import org.castdoctor.agent.observe.HostNetwork.Nic;

/**
 * One listening library on each interface of the home, and on no other. Confined to the watch's one
 * thread.
 */
final class Ears implements AutoCloseable {
  private static final String CAST = "_googlecast._tcp.local";

  /** A flood that pauses for less is the same one: a library that rests hears nothing of it. */
  private static final Duration SAME_FLOOD = Duration.ofMinutes(10);

  private final ContinuousBrowser browser;
  private final Clock clock;
  private final Optional<String> only;
  private final Listener listener;
  private final Map<String, Following> open = new LinkedHashMap<>();
  private Set<String> known = Set.of();
  private Optional<Long> floodedAt = Optional.empty();

  /** What became of the interfaces since they were looked at before. */
  enum Change {
    NONE,
    /** Nobody can be heard any more: the cable is out. */
    DEAF,
    /** One came or went beside one that stayed. */
    OTHERS,
    /** The cable is in again, where it was before. */
    BACK,
    /** All are others: this computer is somewhere else. */
    MOVED
  }

  /**
   * @param only the only interface to listen on; empty for all
   */
  Ears(ContinuousBrowser browser, Clock clock, Optional<String> only, Listener listener) {
    this.browser = browser;
    this.clock = clock;
    this.only = only;
    this.listener = listener;
  }

  /** Listens on these interfaces from now on. */
  Change follow(HostNetwork host) {
    Map<String, Nic> wanted = new LinkedHashMap<>();
    host.discoveryNics().stream()
        .filter(nic -> nic.kind().isPhysical())
        .filter(nic -> only.map(nic.name()::equals).orElse(true))
        .forEach(
            nic -> nic.ipv4().ifPresent(own -> wanted.put(nic.name() + " " + own.address(), nic)));
    if (wanted.keySet().equals(open.keySet())) {
      return Change.NONE;
    }
    Change change = change(wanted.keySet());
    open.entrySet()
        .removeIf(entry -> {
          boolean gone = !wanted.containsKey(entry.getKey());
          if (gone) {
            entry.getValue().close();
          }
          return gone;
        });
    wanted.forEach(
        (key, nic) -> open.computeIfAbsent(key, any -> browser.follow(nic, CAST, clock, listener)));
    if (isListening()) {
      known = Set.copyOf(wanted.keySet());
    }
    return change;
  }

  private Change change(Set<String> wanted) {
    if (wanted.isEmpty()) {
      return Change.DEAF;
    }
    if (wanted.stream().noneMatch(known::contains)) {
      return Change.MOVED;
    }
    return open.isEmpty() ? Change.BACK : Change.OTHERS;
  }

  boolean isListening() {
    return !open.isEmpty();
  }

  /**
   * What became of listening since it was looked at before.
   *
   * @param beginsToBeFlooded whether that is news
   * @param crowded whether strangers by the hundred announce themselves
   * @param begunAnew whether all were, so that whoever is not heard again has left
   */
  record Tidied(boolean beginsToBeFlooded, boolean crowded, boolean begunAnew) {}

  /** Keeps them small and alive. */
  Tidied tidy() {
    boolean flooded = false;
    boolean crowded = false;
    boolean anew = false;
    for (Following following : open.values()) {
      switch (following.tidy()) {
        case FINE -> {}
        case FLOODED -> flooded = true;
        case BEGUN_ANEW -> anew = true;
        case CROWDED -> {
          crowded = true;
          anew = true;
        }
      }
    }
    long now = clock.nanos();
    boolean begins = flooded && floodedAt.filter(at -> now - at < SAME_FLOOD.toNanos()).isEmpty();
    if (flooded) {
      floodedAt = Optional.of(now);
    }
    return new Tidied(begins, flooded || crowded, anew && open.size() == 1);
  }

  @Override
  public void close() {
    open.values().forEach(Following::close);
    open.clear();
  }
}
