package org.castdoctor.agent.lan;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Whom one library is followed for: everybody while there is room, and whoever was there in quiet
 * times even where a flood of others has taken all the room. Any thread.
 */
final class Followed {
  /** The library keeps everything it hears; more than a home has is not even looked at. */
  static final int MOST = 64;

  private final Set<String> here = new ConcurrentSkipListSet<>();
  private volatile Set<String> familiar;
  private volatile boolean crowded;
  private volatile boolean over;
  private volatile boolean failed;

  /**
   * @param familiar who always has a place
   */
  Followed(Set<String> familiar) {
    this.familiar = Set.copyOf(familiar);
  }

  /** For the next library: nobody is there yet, and the same are familiar. */
  Followed anew() {
    return new Followed(familiar);
  }

  /** Whether this one is to be followed and was not yet. */
  boolean admit(String name) {
    if (over) {
      return false;
    }
    if (here.size() >= MOST && !familiar.contains(name)) {
      crowded |= !here.contains(name);
      return false;
    }
    return here.add(name);
  }

  /** Whether one that is followed leaves. */
  boolean leave(String name) {
    return here.remove(name) && !over;
  }

  boolean has(String name) {
    return here.contains(name) && !over;
  }

  /** What a library says while it closes is of yesterday. */
  void end() {
    over = true;
  }

  /** A bug of the library ended one of its threads. */
  void fail() {
    failed = true;
  }

  boolean hasFailed() {
    return failed;
  }

  /** Whether somebody was there for whom there was no room. */
  boolean isCrowded() {
    return crowded;
  }

  /** Whoever is there now has a place in the next library, too. */
  void makeFamiliar() {
    if (!familiar.equals(here)) {
      familiar = Set.copyOf(here);
    }
  }
}
