package org.castdoctor.agent.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tells what stays from what flaps: somebody is gone only when nothing was heard for a while after
 * he took his leave. Pure; time is handed in.
 */
final class Settling {
  /** Interfaces and sleepy receivers come back within seconds. */
  static final Duration TIME = Duration.ofSeconds(8);

  /** A hostile network may name any number. */
  private static final int MOST = 256;

  private final Map<String, State> states = new LinkedHashMap<>();

  /** What has settled. */
  record Change(String who, boolean isThere) {}

  /**
   * @param told what was told last
   * @param flaps how often it went and came back since
   */
  private record State(boolean isThere, boolean told, long since, int flaps) {
    boolean isOpen() {
      return isThere != told;
    }
  }

  /** It was heard. Whoever is new is there at once; that is no change to wait for. */
  void heard(String who, long nanos) {
    State state = states.get(who);
    if (state == null) {
      if (states.size() >= MOST) {
        states.values().removeIf(old -> !old.isThere() && !old.isOpen());
      }
      if (states.size() < MOST) {
        states.put(who, new State(true, true, nanos, 0));
      }
    } else if (!state.isThere()) {
      states.put(who, new State(true, state.told(), nanos, state.flaps() + (state.told() ? 1 : 0)));
    }
  }

  /** It took its leave. */
  void left(String who, long nanos) {
    State state = states.get(who);
    if (state != null && state.isThere()) {
      states.put(who, new State(false, state.told(), nanos, state.flaps()));
    }
  }

  /**
   * What has stayed as it is for long enough, each told once.
   *
   * @param isNew of whom it is too early to say that he left
   */
  List<Change> settled(long nanos, Predicate<String> isNew) {
    List<Change> changes = new ArrayList<>();
    states.replaceAll((who, state) -> {
      if (!state.isOpen()
          || nanos - state.since() < TIME.toNanos()
          || (!state.isThere() && isNew.test(who))) {
        return state;
      }
      changes.add(new Change(who, state.isThere()));
      return new State(state.isThere(), state.isThere(), state.since(), state.flaps());
    });
    return changes;
  }

  /** How often it went and came back before anybody had to know. */
  int flaps(String who) {
    State state = states.get(who);
    return state == null ? 0 : state.flaps();
  }

  /** Whether it is there, as far as is known. */
  boolean isThere(String who) {
    State state = states.get(who);
    return state != null && state.isThere();
  }

  /** It never was. */
  void forget(String who) {
    states.remove(who);
  }

  /** Nothing is known any more: the computer slept, or is in another network. */
  void forget() {
    states.clear();
  }
}
