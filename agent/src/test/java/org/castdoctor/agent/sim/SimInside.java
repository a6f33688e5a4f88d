package org.castdoctor.agent.sim;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is inside a receiver, beyond its cast port.
 *
 * @param proof what it answers to the challenge
 * @param page what its set-up page answers on 8008; empty where nothing listens there
 * @param ahead by how much its clock is ahead
 * @param offline whether it has no internet and shows so
 * @param starts what becomes of apps that are started, by id; a start that nobody allowed fails the
 *     test
 * @param capabilities what it announces that it can do
 */
public record SimInside(
    SimAuthority.Proof proof,
    Optional<String> page,
    Duration ahead,
    boolean offline,
    Map<String, Start> starts,
    String capabilities) {
  public SimInside {
    starts = Map.copyOf(starts);
  }

  /** What becomes of an app that is started. */
  public enum Start {
    STAYS,
    /** Its page gives up after a second. */
    GIVES_UP,
    NOT_FOUND,
    /** Somebody at home is asked, and agrees. */
    ASKS_FIRST,
    /** Somebody at home is asked, and nobody is there. */
    WAITS,
    /** It comes up, after four seconds. */
    SLOW,
    /** The receiver begins, and gives up at once, again and again. */
    CANCELLED,
    /** The receiver gives up once, and starts it when it is asked again. */
    CANCELLED_ONCE,
    IGNORED
  }

  static SimInside usual() {
    return new SimInside(
        SimAuthority.Proof.WELL, Optional.empty(), Duration.ZERO, false, Map.of(), "201221");
  }

  public SimInside with(SimAuthority.Proof other) {
    return new SimInside(other, page, ahead, offline, starts, capabilities);
  }

  public SimInside page(String json) {
    return new SimInside(proof, Optional.of(json), ahead, offline, starts, capabilities);
  }

  public SimInside ahead(Duration time) {
    return new SimInside(proof, page, time, offline, starts, capabilities);
  }

  public SimInside withoutInternet() {
    return new SimInside(proof, page, ahead, true, starts, capabilities);
  }

  public SimInside starting(String appId, Start start) {
    Map<String, Start> more = new HashMap<>(starts);
    more.put(appId, start);
    return new SimInside(proof, page, ahead, offline, more, capabilities);
  }

  public SimInside capable(String bits) {
    return new SimInside(proof, page, ahead, offline, starts, bits);
  }
}
