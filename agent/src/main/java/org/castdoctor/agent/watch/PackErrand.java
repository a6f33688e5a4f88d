package org.castdoctor.agent.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Download;
import org.castdoctor.agent.lan.Download.Fetched;
import org.castdoctor.agent.lan.Secrets;
import org.castdoctor.agent.pack.Judgement;
import org.castdoctor.agent.pack.Judgement.Accepted;
import org.castdoctor.agent.pack.Judgement.Refused;
import org.castdoctor.agent.pack.Judgement.Why;
import org.castdoctor.agent.watch.Schedule.Ended;
import org.castdoctor.agent.words.Text;

/**
 * Takes signed packs from the source that the user named, and from no other: twice a day, judged as
 * every pack is. That nobody could be reached is a fact to be shown, and no fault.
 */
public final class PackErrand implements Runnable {
  /** As large as a pack may be; the store says so again. */
  private static final int MAX_BYTES = 8 << 20;

  private static final Duration TIME = Duration.ofSeconds(30);
  private static final Duration FIRST = Duration.ofMinutes(2);
  private static final Duration EVERY = Duration.ofHours(12);
  private static final Duration RETRY = Duration.ofMinutes(15);

  private final Clock clock;
  private final Download download;
  private final Supplier<Optional<URI>> source;
  private final Taker taker;
  private final Executor executor;
  private final Schedule schedule;
  private volatile State state = new State(Optional.empty(), Text.of("not asked yet"));

  /** Judges a file and uses it from now on, where it is sound and newer. */
  public interface Taker {
    Judgement take(byte[] file);
  }

  /**
   * What became of it last.
   *
   * @param said for people
   */
  public record State(Optional<Instant> at, Text said) {}

  /**
   * @param source is read anew each time, so that it may be set while the agent runs
   * @param executor on which it is waited for
   */
  public PackErrand(
      Clock clock,
      Secrets dice,
      Download download,
      Supplier<Optional<URI>> source,
      Taker taker,
      Executor executor) {
    this.clock = clock;
    this.download = download;
    this.source = source;
    this.taker = taker;
    this.executor = executor;
    this.schedule = new Schedule(clock, dice, FIRST, EVERY, RETRY);
  }

  /** Fetches where it is time to and a source is named; returns at once. */
  @Override
  public void run() {
    schedule.doWhereDue(
        executor,
        this::fetch,
        problem ->
            state =
                said(
                    Text.of(
                            "the last try failed by a fault of this program, and is made again; for"
                                + " whoever mends it: {problem}")
                        .with("problem", String.valueOf(problem))));
  }

  private Ended fetch() {
    Optional<URI> from = source.get();
    if (from.isEmpty()) {
      state = new State(Optional.empty(), Text.of("no source is named"));
      return Ended.NOTHING_TO_ASK;
    }
    return switch (download.fetch(from.get(), MAX_BYTES, clock.in(TIME))) {
      case Fetched.Nothing(Text because) -> {
        state = said(because);
        yield Ended.BADLY;
      }
      case Fetched.File(byte[] file) -> taken(file);
    };
  }

  private Ended taken(byte[] file) {
    return switch (taker.take(file)) {
      case Accepted accepted -> {
        state = said(Text.of("{pack} came and is in use.").with("pack", accepted.pack().label()));
        yield Ended.WELL;
      }
      case Refused(Why why, Text sentence) when why == Why.OLDER -> {
        state = said(Text.of("Nothing newer."));
        yield Ended.WELL;
      }
      case Refused refused -> {
        state = said(refused.sentence());
        yield Ended.BADLY;
      }
    };
  }

  private State said(Text sentence) {
    return new State(Optional.of(clock.now()), sentence);
  }

  /** From any thread. */
  public State state() {
    return state;
  }
}
