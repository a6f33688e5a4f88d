package org.castdoctor.agent.check.internet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.observe.PathObservation.Amount;
import org.castdoctor.agent.observe.PathObservation.Leg;
import org.castdoctor.agent.observe.PathObservation.Loaded;
import org.castdoctor.agent.observe.PathObservation.RoundTrips;
import org.castdoctor.agent.observe.PathObservation.Trips;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * L16: beyond the router answers come much later while the line is busy than while it is idle. I03:
 * what comes in that time is less than a film needs. Only where the customer had the line loaded;
 * one measurement from one computer, whose own Wi-Fi may be what is slow, and so likely at most.
 * Where the computer itself is short of time, neither is said.
 */
public final class SpeedCheck implements Check {
  /** By so much later than idle is felt (inference; no vendor names a figure). */
  private static final long LATER_MILLIS = 200;

  /** Fewer round trips prove nothing. */
  private static final int TRIPS_NEEDED = 3;

  /** What Netflix asks for Full HD (5 Mbit/s, its help pages of both ages). */
  private static final double FULL_HD = 5.0;

  /**
   * The eight connections have half a megabyte under way, which is a fifth of a second of such a
   * line. What comes later than that from a faster one, in Mbit/s, may be this computer's own work:
   * to unpack what came took two busy processors as long.
   */
  private static final double QUEUE_IS_TOLD_BELOW = 25.0;

  /** A measurement shorter than this is mostly handshakes. */
  private static final long LONG_ENOUGH_MILLIS = 700;

  /** So much says by itself that the line is fast, however short it took: a third of the cap. */
  private static final long MANY_BYTES = 8_000_000;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.I03, Ids.L16);
  }

  @Override
  public Conclusion examine(Home home) {
    List<Amount> amounts =
        home.seen().of(Loaded.class).flatMap(load -> load.outcome().get().stream()).toList();
    long bytes = amounts.stream().mapToLong(Amount::bytes).sum();
    long millis = amounts.stream().mapToLong(Amount::millis).max().orElse(0);
    if (bytes == 0 || (millis < LONG_ENOUGH_MILLIS && bytes < MANY_BYTES)) {
      return Conclusion.unmeasured(Text.of("the line's speed and its delay under load: --speed"));
    }
    if (home.around().keepsTime() == Home.Known.NO) {
      return Conclusion.unmeasured(
          Text.of("the line's speed on a computer that has time to measure it"));
    }
    double rate = bytes * 8 / 1_000.0 / Math.max(1, millis);
    Optional<Long> idle = median(home, Leg.INTERNET);
    Optional<Long> loaded = median(home, Leg.INTERNET_LOADED);
    Text speed = Text.of("{rate} Mbit/s").with("rate", rate, 1);
    boolean late =
        idle.isPresent() && loaded.isPresent() && loaded.get() - idle.get() > LATER_MILLIS;
    if (late && rate >= QUEUE_IS_TOLD_BELOW) {
      return Conclusion.unmeasured(Text.of("round trips while the line is busy"));
    }
    if (late) {
      return Conclusion.sick(
          Suspicion.of(
              Ids.L16,
              Confidence.LIKELY,
              new Scope.Lan(),
              Text.of("the internet line"),
              Args.of("idle", idle.orElseThrow()).and("loaded", loaded.orElseThrow()),
              home.fact(
                  Text.of("round trips beyond the router, line idle"),
                  Text.of("{millis} ms (median)").with("millis", idle.orElseThrow())),
              home.fact(Text.of("the same, line busy"), busy(loaded.orElseThrow())),
              home.fact(Text.of("what came meanwhile"), speed)));
    }
    if (rate < FULL_HD) {
      return Conclusion.sick(
          Suspicion.of(
              Ids.I03,
              Confidence.LIKELY,
              new Scope.Lan(),
              Text.of("the internet line"),
              Args.of("rate", Text.figure(rate, 1)).and("needed", "5"),
              home.fact(
                  Text.of("came in {millis} ms").with("millis", millis),
                  Text.of("{kilobytes} KB, which is {speed}")
                      .with("kilobytes", bytes / 1_000)
                      .with("speed", speed)),
              home.fact(
                  Text.of("needed for Full HD"), Text.of("5 Mbit/s (Netflix's help pages)"))));
    }
    return loaded.isPresent() && idle.isPresent()
        ? Conclusion.healthy(
            Text.of("the line brings {speed} and still answers in time").with("speed", speed))
        : Conclusion.unmeasured(Text.of("round trips while the line is busy"));
  }

  private static Text busy(long median) {
    return median < Trips.LATE_UNDER_LOAD_MILLIS
        ? Text.of("{millis} ms (median)").with("millis", median)
        : Text.of("at least {millis} ms (median)").with("millis", median);
  }

  /** What came back, and for each that was late under load the time that it was given there. */
  private static Stream<Long> atLeast(Leg leg, Trips trips) {
    long late = leg == Leg.INTERNET_LOADED ? trips.late() : 0;
    return Stream.concat(
        trips.millis().stream(), Stream.generate(() -> Trips.LATE_UNDER_LOAD_MILLIS).limit(late));
  }

  private static Optional<Long> median(Home home, Leg leg) {
    List<Long> millis =
        home.seen()
            .of(RoundTrips.class)
            .filter(trips -> trips.leg() == leg)
            .flatMap(trips -> trips.outcome().get().stream())
            .flatMap(series -> atLeast(leg, series))
            .sorted()
            .toList();
    return millis.size() < TRIPS_NEEDED
        ? Optional.empty()
        : Optional.of(millis.get(millis.size() / 2));
  }
}
