package org.castdoctor.agent.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.castdoctor.protocol.wire.cast.CastRoot;

/**
 * How to measure, as the command line says.
 *
 * @param timeout the hard end of the whole run
 * @param internet whether anything outside the home may be asked
 * @param sweep when the own small network may be gone through
 * @param nic the only interface to use; empty for all
 * @param appIds the cast apps whose availability is asked of each receiver
 * @param country where the home is, for status pages (ISO 3166, two letters); empty if not known
 * @param speed whether the line may be loaded for a few seconds
 * @param castRoots in which a receiver's proof may end beside the public ones
 * @param launch whether an app may be started on the receiver that it is about
 */
public record Measuring(
    Duration timeout,
    boolean internet,
    Sweep sweep,
    Optional<String> nic,
    List<String> appIds,
    Optional<String> country,
    boolean speed,
    List<CastRoot> castRoots,
    boolean launch) {
  /** The contract's limit for one run. */
  public static final Duration HARD_STOP = Duration.ofSeconds(10);

  /** When the neighbours of a small network are gone through. */
  public enum Sweep {
    NEVER,
    WHERE_NOBODY_WAS_HEARD,
    ALWAYS
  }

  public Measuring {
    appIds = List.copyOf(appIds);
    castRoots = List.copyOf(castRoots);
  }

  /** Somewhere, with the public roots alone, and without loading the line or any screen. */
  public Measuring(
      Duration timeout, boolean internet, Sweep sweep, Optional<String> nic, List<String> appIds) {
    this(timeout, internet, sweep, nic, appIds, Optional.empty(), false, List.of(), false);
  }

  /** The same in that country. */
  public Measuring in(Optional<String> where) {
    return new Measuring(timeout, internet, sweep, nic, appIds, where, speed, castRoots, launch);
  }

  /** The same with the line loaded for a few seconds, where that is allowed. */
  public Measuring loading(boolean allowed) {
    return new Measuring(
        timeout, internet, sweep, nic, appIds, country, allowed, castRoots, launch);
  }

  /** The same where receivers may prove themselves by these authorities too. */
  public Measuring accepting(List<CastRoot> roots) {
    return new Measuring(timeout, internet, sweep, nic, appIds, country, speed, roots, launch);
  }

  /** The same where apps may be started on a receiver. */
  public Measuring launching(boolean allowed) {
    return new Measuring(timeout, internet, sweep, nic, appIds, country, speed, castRoots, allowed);
  }
}
