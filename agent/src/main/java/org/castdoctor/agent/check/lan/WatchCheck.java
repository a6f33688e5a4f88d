package org.castdoctor.agent.check.lan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.check.Check;
import org.castdoctor.agent.check.Conclusion;
import org.castdoctor.agent.check.Fact;
import org.castdoctor.agent.check.Home;
import org.castdoctor.agent.check.Ids;
import org.castdoctor.agent.check.Suspicion;
import org.castdoctor.agent.check.Suspicion.Args;
import org.castdoctor.agent.family.Receiver;
import org.castdoctor.agent.observe.PathObservation.Presence;
import org.castdoctor.agent.observe.PathObservation.Watched;
import org.castdoctor.agent.observe.ReceiverObservation.SetupAsked;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Scope;
import org.castdoctor.protocol.privacy.Name;

/**
 * What only time shows. L04: a receiver was heard, then no more, while its cast port went on
 * opening and it still answered a question sent to it alone: the network forgot who joined. R02: a
 * receiver was there, then gone with all it offers, while the router went on answering. R22: it
 * went and came back again and again, which is how one that keeps starting over looks from here. A
 * run without watching concludes none of them.
 */
public final class WatchCheck implements Check {
  /** Each round asks once; three lost questions in a row are no chance. */
  private static final int SILENT_ROUNDS = 3;

  /** Seen once may be an echo of what was before. */
  private static final int SEEN_ROUNDS = 2;

  /** Once is somebody who pulled the plug. */
  private static final int RETURNS_NEEDED = 2;

  private static final int RETURNS_TELLING = 3;

  /** Snooping forgets after 260 s: who watched less cannot say that all is well. */
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

  @Override
  public List<FindingId> ids() {
    return List.of(Ids.L04, Ids.R02, Ids.R22);
  }

  @Override
  public Conclusion examine(Home home) {
    List<Watched> rounds = home.seen().of(Watched.class).toList();
    List<Suspicion> gone = new ArrayList<>();
    List<Story> unheard = new ArrayList<>();
    boolean steady = true;
    for (Story story : stories(rounds)) {
      if (story.returns() >= RETURNS_NEEDED) {
        gone.add(startingOver(home, story));
      } else if (story.isGone()) {
        gone.add(standby(home, story));
      } else if (story.isUnheard()) {
        unheard.add(story);
      }
      steady &= story.silentAtTheEnd() == 0 && story.wasSeen();
    }
    List<Suspicion> suspicions = new ArrayList<>(gone);
    unheard.stream()
        .min((one, other) -> one.confidence().compareTo(other.confidence()))
        .ifPresent(surest -> suspicions.add(0, forgotten(home, surest, unheard.size())));
    boolean enough =
        !rounds.isEmpty()
            && Duration.between(rounds.getFirst().at(), rounds.getLast().at())
                    .compareTo(LONG_ENOUGH)
                >= 0
            && rounds.stream().anyMatch(round -> !round.receivers().isEmpty());
    return Conclusion.of(
        suspicions,
        enough && steady
            ? Conclusion.healthy(Text.of("the receivers stayed while they were watched"))
            : Conclusion.unmeasured(
                Text.of("five minutes of watching: castdoctor watch --for 6m")));
  }

  /** One receiver through all rounds that know it. */
  private record Story(List<Moment> moments) {
    Presence last() {
      return moments.getLast().presence();
    }

    /** How many rounds in a row at the end heard nothing of it. */
    int silentAtTheEnd() {
      int silent = 0;
      for (int i = moments.size() - 1; i >= 0 && moments.get(i).presence().heard() == 0; i--) {
        silent++;
      }
      return silent;
    }

    List<Moment> end() {
      return moments.subList(moments.size() - silentAtTheEnd(), moments.size());
    }

    boolean wasSeen() {
      return moments.stream().filter(m -> m.presence().heard() > 0).count() >= SEEN_ROUNDS;
    }

    boolean isSilent() {
      return wasSeen() && silentAtTheEnd() >= SILENT_ROUNDS;
    }

    /** Whoever takes leave is not forgotten by the network. */
    boolean isUnheard() {
      return isSilent()
          && end().stream().allMatch(m -> m.presence().goodbyes() == 0)
          && end().stream().filter(m -> m.presence().cast().isOk()).count() >= SEEN_ROUNDS
          && confidence() != Confidence.UNKNOWN;
    }

    /**
     * A receiver that answers when it is asked alone announces itself well, and multicast does not
     * reach it. One that does not may have stopped announcing itself: then others' announcements
     * decide.
     */
    Confidence confidence() {
      return end().stream().anyMatch(m -> m.presence().direct().isOk())
          ? Confidence.LIKELY
          : end().stream().allMatch(m -> m.others() == 0)
              ? Confidence.POSSIBLE
              : Confidence.UNKNOWN;
    }

    /** Gone with everything, while this computer's own connection stood. */
    boolean isGone() {
      return isSilent()
          && end().stream()
              .allMatch(m -> m.presence().cast().hasFailed() && m.presence().direct().hasFailed())
          && end().stream().allMatch(Moment::connected);
    }

    /** How often it was gone with everything and heard again later, the router being there. */
    int returns() {
      int returns = 0;
      boolean gone = false;
      for (Moment moment : moments) {
        Presence now = moment.presence();
        if (now.heard() == 0 && now.cast().hasFailed() && moment.connected()) {
          gone = true;
        } else if (now.heard() > 0 && now.cast().isOk()) {
          returns += gone ? 1 : 0;
          gone = false;
        }
      }
      return returns;
    }

    long leaves() {
      return moments.stream().filter(m -> m.presence().goodbyes() > 0).count();
    }

    Duration seenFor() {
      Instant first = moments.getFirst().at();
      return Duration.between(first, moments.get(moments.size() - silentAtTheEnd() - 1).at());
    }

    Duration silentFor() {
      return Duration.between(end().getFirst().at(), moments.getLast().at());
    }
  }

  /**
   * One receiver in one round.
   *
   * @param connected whether the router answered in it
   */
  private record Moment(Instant at, Presence presence, int others, boolean connected) {}

  private static List<Story> stories(List<Watched> rounds) {
    Map<Name, List<Moment>> byInstance = new LinkedHashMap<>();
    for (Watched round : rounds) {
      for (Presence presence : round.receivers()) {
        long heardElsewhere =
            round.receivers().stream()
                .filter(other -> !other.instance().equals(presence.instance()))
                .filter(other -> other.heard() > 0)
                .count();
        byInstance
            .computeIfAbsent(presence.instance(), key -> new ArrayList<>())
            .add(
                new Moment(
                    round.at(),
                    presence,
                    round.others() + (int) heardElsewhere,
                    round.router().isOk()));
      }
    }
    return byInstance.values().stream().map(Story::new).toList();
  }

  private static Suspicion forgotten(Home home, Story story, int receivers) {
    Presence last = story.last();
    return Suspicion.of(
        Ids.L04,
        story.confidence(),
        new Scope.Lan(),
        Text.of("the home network"),
        Args.none(),
        home.fact(
            Text.of("{device} announced itself").with("device", last.name().shown()),
            Text.of("for {seconds} s, then no more for {silent} s")
                .with("seconds", story.seenFor().toSeconds())
                .with("silent", story.silentFor().toSeconds())),
        home.fact(
            Text.of("its cast port meanwhile"),
            Text.of("{open} of {count} times open")
                .with("open", story.end().stream().filter(m -> m.presence().cast().isOk()).count())
                .with("count", story.end().size())),
        home.fact(
            Text.of("a question to it alone"),
            story.end().stream().anyMatch(m -> m.presence().direct().isOk())
                ? Text.of("answered")
                : Text.of("no answer")),
        home.fact(Text.of("receivers that vanished so"), String.valueOf(receivers)));
  }

  private static Suspicion startingOver(Home home, Story story) {
    Presence last = story.last();
    Duration watched =
        Duration.between(story.moments().getFirst().at(), story.moments().getLast().at());
    List<Fact> facts =
        new ArrayList<>(
            List.of(
                home.fact(
                    Text.of("it was gone and came back"),
                    Text.of("{count} times in {seconds} s")
                        .with("count", story.returns())
                        .with("seconds", watched.toSeconds())),
                home.fact(
                    Text.of("it took its leave"),
                    Text.of("{count} times").with("count", story.leaves())),
                home.fact(Text.of("the router meanwhile"), Text.of("answers"))));
    lastStart(home, last).ifPresent(facts::add);
    return Suspicion.of(
        Ids.R22,
        // Poor Wi-Fi takes a device away as well: more often makes it likelier.
        story.returns() >= RETURNS_TELLING ? Confidence.LIKELY : Confidence.POSSIBLE,
        scope(home, last),
        last.name().shown(),
        Args.of("device", last.name().shown()).and("times", story.returns()),
        facts);
  }

  /** Read once, before the watching; a receiver that runs for days was not starting over then. */
  private static Optional<Fact> lastStart(Home home, Presence last) {
    return home.seen()
        .of(SetupAsked.class)
        .filter(asked -> asked.address().equals(last.address()))
        .flatMap(asked -> asked.outcome().get().stream())
        .flatMap(page -> page.uptimeSeconds().stream())
        .findFirst()
        .map(seconds ->
            home.told(
                Text.of("time since its last start"),
                Text.of("{seconds} s when it was first asked").with("seconds", seconds)));
  }

  private static Scope scope(Home home, Presence last) {
    Optional<Receiver> known =
        home.receivers().stream().filter(r -> r.isAt(last.address(), last.port())).findFirst();
    return new Scope.Device(known.map(Receiver::id).orElse(last.address().getHostAddress()));
  }

  private static Suspicion standby(Home home, Story story) {
    Presence last = story.last();
    return Suspicion.of(
        Ids.R02,
        Confidence.LIKELY,
        scope(home, last),
        last.name().shown(),
        Args.of("device", last.name().shown()),
        home.fact(
            Text.of("it was there"),
            Text.of("for {seconds} s, then gone for {silent} s")
                .with("seconds", story.seenFor().toSeconds())
                .with("silent", story.silentFor().toSeconds())),
        home.fact(Text.of("its cast port since then"), last.cast().inWords()),
        home.fact(Text.of("the router since then"), Text.of("answers")));
  }
}
