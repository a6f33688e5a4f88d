package org.castdoctor.agent.lan;

import java.util.List;

/**
 * What this computer's own firewall does to what comes in. Discovery needs answers from devices
 * that nobody here wrote to first, so {@code BLOCKS_ALL} and a rule against this very program
 * explain silence; {@code ON} alone explains nothing.
 *
 * @param state the strictest of those that may hold here
 * @param against names of active rules that shut this program off
 */
public record Firewall(State state, List<String> against) {
  public Firewall {
    against = List.copyOf(against);
  }

  /** From harmless to strict. */
  public enum State {
    OFF,
    ON,
    /** Exceptions do not count: nothing comes in that was not asked for. */
    BLOCKS_ALL
  }
}
