package org.castdoctor.agent.check.lan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation.Leg;
import org.castdoctor.agent.observe.PathObservation.Presence;
import org.castdoctor.agent.observe.PathObservation.RoundTrips;
import org.castdoctor.agent.observe.PathObservation.Trips;
import org.castdoctor.agent.observe.PathObservation.Watched;
import org.castdoctor.agent.observe.ReceiverObservation.SetupAsked;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;

/**
 * L15: the path to one receiver loses or delays packets while the path to the router is good. Where
 * both are poor it may be this computer's own Wi-Fi, and where it is late by itself its own haste:
 * then nothing is said of the receiver.
 */
public final class WifiQualityCheck implements Check {
  /** Out of fewer, three lost ones may be chance. */
  private static final int TRIES_NEEDED = 10;

  /**
   * Three of sixteen: on a path that loses one in a hundred that is chance once in two thousand.
   */
  private static final int LATE_NEEDED = 3;

  /** A whole beacon and a half of waiting, each time: playback then stutters. */
  private static final long SLOW_MEDIAN = 150;

  /** A LAN takes 1 to 10 ms, a busy Wi-Fi 30. */
  private static final long GOOD_MEDIAN = 50;

  private static final int GOOD_TRIES = 5;

  /** Slower than the second after which a lost SYN is sent again: it was lost. */
  private static final long RETRANSMITTED = 900;

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.L15);
  }

  @Override
  public Conclusion examine(Home home) {
    if (home.around().keepsTime() == Home.Known.NO) {
      return Conclusion.unmeasured(
          Text.of("round trips on a computer that has time to measure them"));
    }
    // Both series may find the same receiver poor: it is told once.
    Map<Scope, Suspicion> poor = new LinkedHashMap<>();
    int good = 0;
    int looked = 0;
    for (Receiver receiver : home.concerned()) {
      for (Path path : paths(home, receiver)) {
        looked++;
        good += path.isGood() ? 1 : 0;
        if (path.isPoor() && path.routerIsGood()) {
          Suspicion found = suspicion(home, receiver, path);
          poor.putIfAbsent(found.scope(), found);
        }
      }
    }
    return Conclusion.of(
        List.copyOf(poor.values()),
        looked > 0 && good == looked
            ? Conclusion.healthy(Text.of("the path to the receiver is steady"))
            : Conclusion.unmeasured(
                Text.of("a steady path to the router, and a series to the receiver")));
  }

  /**
   * A series to a receiver, and what went to the router at the same time.
   *
   * @param what what the series is, as a fact names it
   */
  private record Path(Text what, Series series, List<Series> router) {
    /** What went to the router before and in between must all be good: else it is this computer. */
    boolean routerIsGood() {
      return !router.isEmpty() && router.stream().allMatch(Series::isGood);
    }

    boolean isPoor() {
      return series.isPoor();
    }

    boolean isGood() {
      return series.isGood();
    }
  }

  /** Round trips, and how many were lost. */
  private record Series(List<Long> millis, int late) {
    int tries() {
      return millis.size() + late;
    }

    long median() {
      List<Long> sorted = millis.stream().sorted().toList();
      return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    boolean isPoor() {
      return tries() >= TRIES_NEEDED
          && !millis.isEmpty()
          && (late >= LATE_NEEDED || median() >= SLOW_MEDIAN);
    }

    boolean isGood() {
      return tries() >= GOOD_TRIES && late == 0 && median() <= GOOD_MEDIAN;
    }

    Text text() {
      return Text.of("{count} tries, {late} late, half under {median} ms, slowest {slowest} ms")
          .with("count", tries())
          .with("late", late)
          .with("median", median())
          .with("slowest", millis.stream().max(Long::compare).orElse(0L));
    }
  }

  private static List<Path> paths(Home home, Receiver receiver) {
    List<Path> paths = new ArrayList<>();
    List<Series> router =
        home.seen()
            .of(RoundTrips.class)
            .filter(trips -> trips.leg() == Leg.ROUTER)
            .flatMap(trips -> trips.outcome().get().stream())
            .map(WifiQualityCheck::series)
            .toList();
    home.seen()
        .of(RoundTrips.class)
        .filter(trips -> trips.leg() == Leg.RECEIVER)
        .filter(trips -> receiver.addresses().contains(trips.address()))
        .flatMap(trips -> trips.outcome().get().stream())
        .map(trips ->
            new Path(Text.of("round trips to the receiver, at once"), series(trips), router))
        .forEach(paths::add);
    watched(home, receiver).ifPresent(paths::add);
    return paths;
  }

  private static Series series(Trips trips) {
    return new Series(trips.millis(), trips.late());
  }

  /**
   * The connections of many rounds, without those in which nothing at all was seen of a receiver
   * and without the end of one that went away: who is not there loses no packets, and that is
   * another fault.
   */
  private static Optional<Path> watched(Home home, Receiver receiver) {
    List<Outcome<Long>> casts = new ArrayList<>();
    List<Outcome<Long>> routers = new ArrayList<>();
    for (Watched round : home.seen().of(Watched.class).toList()) {
      for (Presence presence : round.receivers()) {
        if (receiver.isAt(presence.address(), presence.port())
            && presence.cast().wasRun()
            && !isAway(presence)) {
          casts.add(presence.cast());
          routers.add(round.router());
        }
      }
    }
    while (!casts.isEmpty() && !casts.getLast().isOk()) {
      casts.removeLast();
      routers.removeLast();
    }
    return casts.size() < TRIES_NEEDED
        ? Optional.empty()
        : Optional.of(
            new Path(
                Text.of("round trips to the receiver, watched"),
                series(casts),
                List.of(series(routers))));
  }

  /** How well it hears its access point, by its own page; few tell it, and no cable has any. */
  private static Optional<Fact> signal(Home home, Receiver receiver) {
    return home.seen()
        .of(SetupAsked.class)
        .filter(asked -> receiver.addresses().contains(asked.address()))
        .flatMap(asked -> asked.outcome().get().stream())
        .flatMap(page ->
            page.signal().filter(dbm -> dbm < 0).stream()
                .map(dbm ->
                    page.noise()
                        .map(noise ->
                            Text.of("{signal} dBm, noise at {noise} dBm")
                                .with("signal", dbm)
                                .with("noise", noise))
                        .orElseGet(() -> Text.of("{signal} dBm").with("signal", dbm))))
        .findFirst()
        .map(said -> home.told(Text.of("signal of its own Wi-Fi"), said));
  }

  private static boolean isAway(Presence presence) {
    return presence.heard() == 0 && !presence.cast().isOk() && !presence.direct().isOk();
  }

  private static Series series(List<Outcome<Long>> outcomes) {
    List<Long> millis =
        outcomes.stream()
            .flatMap(outcome -> outcome.get().stream())
            .filter(ms -> ms < RETRANSMITTED)
            .toList();
    long run = outcomes.stream().filter(Outcome::wasRun).count();
    return new Series(millis, (int) run - millis.size());
  }

  private static Suspicion suspicion(Home home, Receiver receiver, Path path) {
    Optional<Trips> internet =
        home.seen()
            .of(RoundTrips.class)
            .filter(trips -> trips.leg() == Leg.INTERNET)
            .flatMap(trips -> trips.outcome().get().stream())
            .findFirst();
    return Suspicion.of(
        Ids.L15,
        Confidence.LIKELY,
        new Scope.Device(receiver.id()),
        receiver.name(),
        Args.of("device", receiver.name()),
        Stream.of(
                Stream.of(home.fact(path.what(), path.series().text())),
                path.router().stream()
                    .map(s -> home.fact(Text.of("round trips to the router"), s.text())),
                internet
                    .map(s -> home.fact(Text.of("round trips to the internet"), series(s).text()))
                    .stream(),
                signal(home, receiver).stream())
            .flatMap(facts -> facts)
            .toList());
  }
}
