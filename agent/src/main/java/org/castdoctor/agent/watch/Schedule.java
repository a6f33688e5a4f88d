package org.castdoctor.agent.watch;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Secrets;

/**
 * When something outside is asked again: rarely, never on the minute, and after a failure soon at
 * first and then ever more rarely. Any thread may ask.
 */
final class Schedule {
  private static final int PERCENT = 100;

  /** A quarter to either side, so that not every computer of a desk asks at once. */
  private static final int JITTER_PERCENT = 25;

  private final Clock clock;
  private final Secrets dice;
  private final Duration every;
  private final Duration retry;
  private long dueAt;
  private Duration wait;

  /** How an errand ended. */
  enum Ended {
    WELL,
    BADLY,
    /** There was nothing to ask; whether there is now is looked at soon. */
    NOTHING_TO_ASK
  }

  /**
   * @param first how long after the start
   * @param every how long after a success
   * @param retry how long after a first failure; twice as long after each more, up to {@code every}
   */
  Schedule(Clock clock, Secrets dice, Duration first, Duration every, Duration retry) {
    this.clock = clock;
    this.dice = dice;
    this.every = every;
    this.retry = retry;
    this.wait = retry;
    this.dueAt = clock.nanos() + jittered(first);
  }

  /**
   * Does the errand where it is time to; returns at once. Until it has ended it is not due again,
   * and however it ends, by an exception too, there is a next time.
   *
   * @param executor on which it is waited for
   * @param broken what to do where the errand threw, which then ended badly
   */
  void doWhereDue(Executor executor, Supplier<Ended> errand, Consumer<RuntimeException> broken) {
    if (begin()) {
      executor.execute(() -> {
        Ended how = Ended.BADLY;
        try {
          how = errand.get();
        } catch (RuntimeException unforeseen) {
          broken.accept(unforeseen);
        } finally {
          ended(how);
        }
      });
    }
  }

  private synchronized boolean begin() {
    if (clock.nanos() < dueAt) {
      return false;
    }
    dueAt = Long.MAX_VALUE;
    return true;
  }

  private synchronized void ended(Ended how) {
    switch (how) {
      case WELL -> {
        wait = retry;
        dueAt = clock.nanos() + jittered(every);
      }
      case BADLY -> {
        dueAt = clock.nanos() + jittered(wait);
        Duration twice = wait.multipliedBy(2);
        wait = twice.compareTo(every) < 0 ? twice : every;
      }
      case NOTHING_TO_ASK -> {
        wait = retry;
        dueAt = clock.nanos() + jittered(retry);
      }
    }
  }

  private long jittered(Duration time) {
    long share = (long) PERCENT - JITTER_PERCENT + dice.below(2 * JITTER_PERCENT + 1);
    return time.toNanos() / PERCENT * share;
  }
}
