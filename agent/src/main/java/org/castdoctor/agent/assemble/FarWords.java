package org.castdoctor.agent.assemble;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.family.GoogleCast;
import org.castdoctor.agent.observe.InternetObservation;
import org.castdoctor.agent.observe.InternetObservation.NameAsked;
import org.castdoctor.agent.observe.InternetObservation.Shown;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.observe.Outcome;
import org.castdoctor.agent.observe.PathObservation;
import org.castdoctor.agent.observe.PathObservation.Presence;
import org.castdoctor.agent.observe.PathObservation.Trips;
import org.castdoctor.agent.observe.ReceiverObservation;
import org.castdoctor.agent.observe.ReceiverObservation.SetupPage;
import org.castdoctor.protocol.wire.cast.CastApps;
import org.castdoctor.protocol.wire.cast.CertificateChain.Link;

/**
 * The words of {@link EvidenceWords} for what is beyond this computer's own set-up: the receivers
 * it is about, the way there, and the internet.
 */
final class FarWords {
  /** Of ten tries or more, that so many got lost is the way and not chance. */
  private static final double LOSSY = 0.2;

  /** Milliseconds; a home's way to its router or a receiver takes a tenth of it. */
  private static final long SLOW = 150;

  /** Milliseconds by which a clock may be wrong before certificates and sign-ins mind. */
  private static final long CLOCK_WRONG = 60_000;

  private final Home home;
  private final Set<InetAddress> about;

  FarWords(Home home, Set<InetAddress> about) {
    this.home = home;
    this.about = about;
  }

  List<String> receiver(ReceiverObservation seen) {
    return switch (seen) {
      case ReceiverObservation.Connected tried -> List.of(port(tried) + tried.outcome().word());
      case ReceiverObservation.TlsTried tried ->
          words(tried.outcome(), peer -> List.of(dates(peer.notBefore(), peer.notAfter(), seen)));
      case ReceiverObservation.CastStatus asked ->
          words(
              asked.outcome(),
              status ->
                  List.of(
                      status.apps().stream().allMatch(app -> app.idleScreen()) ? "idle" : "plays",
                      "standby " + status.standBy().map(String::valueOf).orElse("?")));
      case ReceiverObservation.CastHeartbeat beat -> List.of(beat.outcome().word());
      case ReceiverObservation.AppAsked asked ->
          words(asked.outcome(), can -> List.of(role(asked.appId()) + can.word()));
      case ReceiverObservation.ProofAsked asked ->
          words(
              asked.outcome(),
              proof ->
                  Stream.concat(
                          Stream.of(proof.standing().word()),
                          proof.chain().stream().map(link -> role(link, seen)))
                      .toList());
      case ReceiverObservation.SetupAsked asked -> words(asked.outcome(), FarWords::page);
      case ReceiverObservation.Launched tried ->
          words(tried.outcome(), launch -> List.of(launch.stage().word()));
      case ReceiverObservation.Described read ->
          words(read.outcome(), said -> List.of(said.dial() ? "dial" : "no dial"));
      case ReceiverObservation.DialAsked asked ->
          words(asked.outcome(), state -> List.of(state.word()));
      case ReceiverObservation.RokuAsked asked ->
          words(
              asked.outcome(),
              said ->
                  List.of(
                      said.control().word(),
                      "refuses " + said.refuses().map(String::valueOf).orElse("?")));
    };
  }

  /** The app in question, or one that every receiver has, asked beside it. */
  private String role(String appId) {
    return home.declared()
        .app()
        .flatMap(CastApps::bySlug)
        .filter(app -> app.appId().equals(appId))
        .map(app -> "asked for ")
        .orElse("other ");
  }

  private static String port(ReceiverObservation.Connected tried) {
    return tried.port() == GoogleCast.CAST_PORT ? "cast " : "other ";
  }

  private static String role(Link link, Observation seen) {
    return link.role() + " " + dates(link.notBefore(), link.notAfter(), seen);
  }

  private static String dates(Instant from, Instant until, Observation seen) {
    return seen.at().isBefore(from)
        ? "not begun"
        : seen.at().isAfter(until) ? "ended" : "in its time";
  }

  private static List<String> page(SetupPage page) {
    return List.of(
        "online " + page.online().map(String::valueOf).orElse("?"),
        "terms " + page.termsAccepted().map(String::valueOf).orElse("?"),
        "update " + page.updateWaiting().map(String::valueOf).orElse("?"));
  }

  List<String> internet(InternetObservation seen) {
    return switch (seen) {
      case NameAsked asked ->
          List.of(
              asked.role().word()
                  + " "
                  + (asked.isTrue() ? "true" : asked.isDenied() ? "denied" : "failed")
                  + " "
                  + asked.outcome().word());
      case InternetObservation.WebAsked asked ->
          words(
              asked.outcome(),
              page ->
                  List.of(
                      page.asPromised() ? "as promised" : "other " + page.status() / 100,
                      page.location().isPresent() ? "elsewhere" : "here"));
      case InternetObservation.ServiceTcp tried ->
          List.of(service(tried.service()) + tried.outcome().word());
      case InternetObservation.ServiceTls tried ->
          words(
              tried.outcome(),
              shown -> List.of(service(tried.service()) + shown.trust().word(), root(shown)));
      case InternetObservation.ServiceWeb asked ->
          words(
              asked.outcome(),
              page ->
                  List.of(
                      service(asked.service())
                          + (page.asExpected() ? "as expected" : "other " + page.status() / 100)));
      case InternetObservation.FeedRead read ->
          words(read.outcome(), state -> List.of(service(read.service()) + state.level().word()));
      case InternetObservation.TimeAsked asked -> words(asked.outcome(), FarWords::clock);
      case InternetObservation.DateSeen dated -> words(dated.outcome(), FarWords::clock);
    };
  }

  /** The kind of service, and whether it is that of the app in question. */
  private String service(String id) {
    return home.knowledge().services().stream()
        .filter(service -> service.id().equals(id))
        .map(service ->
            service.kind().word() + (service.isBehindApp(home.declared()) ? " asked for " : " "))
        .findFirst()
        .orElse("other ");
  }

  /** An authority that somebody added to this computer explains what one on the way does not. */
  private String root(Shown shown) {
    return home.setup()
            .flatMap(setup -> setup.addedRoots().get())
            .filter(added -> added.contains(shown.issuer()))
            .isPresent()
        ? "added here"
        : "not added here";
  }

  private static List<String> clock(long behind) {
    return List.of(Math.abs(behind) < CLOCK_WRONG ? "right" : behind > 0 ? "behind" : "ahead");
  }

  /** Of the receiver in question, or of the way; how busy this computer was is no symptom. */
  private boolean isFar(PathObservation.RoundTrips series) {
    return switch (series.leg()) {
      case RECEIVER -> about.isEmpty() || about.contains(series.address());
      case ROUTER, INTERNET, INTERNET_LOADED -> true;
      case THIS_COMPUTER -> false;
    };
  }

  List<String> path(PathObservation seen) {
    return switch (seen) {
      case PathObservation.RouterSaid said ->
          words(said.outcome(), word -> List.of(word.line().word(), word.outer().word()));
      case PathObservation.RoundTrips series ->
          isFar(series)
              ? words(
                  series.outcome(), trips -> List.of(series.leg().word() + " " + quality(trips)))
              : List.of();
      case PathObservation.LargePage asked -> List.of(asked.outcome().word());
      case PathObservation.Loaded loaded -> List.of(loaded.outcome().word());
      case PathObservation.HopsSeen hops ->
          words(
              hops.outcome(),
              all ->
                  List.of(
                      all.stream().allMatch(hop -> hop.address().isPresent()) ? "all" : "gaps"));
      case PathObservation.Watched round ->
          round.receivers().stream()
              .filter(there -> about.isEmpty() || about.contains(there.address()))
              .map(FarWords::presence)
              .toList();
    };
  }

  private static String quality(Trips trips) {
    int tried = trips.millis().size() + trips.late();
    long median =
        trips.millis().isEmpty()
            ? SLOW
            : trips.millis().stream().sorted().toList().get(trips.millis().size() / 2);
    return trips.late() > tried * LOSSY ? "lossy" : median >= SLOW ? "slow" : "good";
  }

  private static String presence(Presence there) {
    return (there.goodbyes() > 0 ? "left" : there.heard() > 0 ? "heard" : "silent")
        + " "
        + there.cast().word()
        + " "
        + there.direct().word();
  }

  /** A closed word for each thing said, or how it came that nothing was. */
  static <T> List<String> words(Outcome<T> outcome, Function<T, List<String>> said) {
    Optional<T> value = outcome.get();
    return value.map(said).orElseGet(() -> List.of(outcome.word()));
  }
}
