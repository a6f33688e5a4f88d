package org.castdoctor.agent.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.castdoctor.agent.export.Metrics.Labels;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.agent.lan.Secrets;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Diagnosis;

/**
 * The measurements that were asked for: one at a time, so many a minute, and the latest few kept.
 * Whoever asks the same while one runs gets that one.
 */
final class Diagnoses {
  /** So that nobody makes this computer a scanner of its home. */
  static final Duration DISTANCE = Duration.ofSeconds(10);

  private static final int KEPT = 16;

  /** Of a home's diagnoses all; of those made in a flood of made-up receivers, some. */
  static final int KEPT_BYTES = 1 << 20;

  private final Doctor doctor;
  private final Clock clock;
  private final Secrets secrets;
  private final Executor executor;
  private final Deque<Run> runs = new ArrayDeque<>();
  private volatile Optional<Rendered> latest = Optional.empty();
  private Optional<Run> running = Optional.empty();
  private Optional<Long> lastStart = Optional.empty();
  private final Map<Labels, Long> made = new HashMap<>();

  /** What became of a wish to measure. */
  sealed interface Asked {
    record Granted(Run run) implements Asked {}

    record Not(Refusal refusal, long retryAfterSeconds) implements Asked {}
  }

  Diagnoses(Doctor doctor, Clock clock, Secrets secrets, Executor executor) {
    this.doctor = doctor;
    this.clock = clock;
    this.secrets = secrets;
    this.executor = executor;
  }

  synchronized Asked ask(Declared declared) {
    if (running.isPresent()) {
      Run run = running.get();
      return run.declared().equals(declared)
          ? new Asked.Granted(run)
          : new Asked.Not(Refusal.BUSY, DISTANCE.toSeconds());
    }
    long now = clock.nanos();
    long wait = lastStart.map(last -> last + DISTANCE.toNanos() - now).orElse(0L);
    if (wait > 0) {
      return new Asked.Not(Refusal.RATE, wait / 1_000_000_000 + 1);
    }
    lastStart = Optional.of(now);
    Run run = new Run("run-" + secrets.next().substring(0, 16), declared);
    running = Optional.of(run);
    runs.addFirst(run);
    while (runs.size() > KEPT) {
      runs.removeLast();
    }
    executor.execute(() -> carryOut(run));
    return new Asked.Granted(run);
  }

  private void carryOut(Run run) {
    try {
      Rendered rendered = rendered(doctor.diagnose(run.declared(), run::tell));
      keep(rendered);
      run.end(rendered);
      forgetWhatIsTooMuch();
    } catch (RuntimeException bug) {
      // The one place that keeps the endpoint going: whoever waits is told, and may ask again.
      run.fail(bug);
    } finally {
      synchronized (this) {
        running = Optional.empty();
      }
    }
  }

  private Rendered rendered(Diagnosis diagnosis) {
    return Rendered.of(diagnosis, doctor.catalogue(), doctor.words().tag());
  }

  /** The latest is always kept. */
  private synchronized void forgetWhatIsTooMuch() {
    long bytes = 0;
    for (Iterator<Run> kept = runs.iterator(); kept.hasNext(); ) {
      Run run = kept.next();
      boolean first = bytes == 0;
      bytes += run.bytes();
      if (!first && bytes > KEPT_BYTES) {
        kept.remove();
      }
    }
  }

  private synchronized void keep(Rendered rendered) {
    made.merge(Labels.of(rendered.diagnosis()), 1L, Long::sum);
    latest = Optional.of(rendered);
  }

  /** The watch made one by itself. */
  void adopt(Diagnosis diagnosis) {
    keep(rendered(diagnosis));
  }

  Optional<Rendered> latest() {
    return latest;
  }

  synchronized boolean isRunning() {
    return running.isPresent();
  }

  /** How many were made since the start, by what closed lists say of them. */
  synchronized Map<Labels, Long> made() {
    return Map.copyOf(made);
  }

  /** By the id of its run, by its own id, or by its code. */
  synchronized Optional<Run> run(String word) {
    return runs.stream()
        .filter(run ->
            run.id().equals(word)
                || (run.result().isDone()
                    && !run.result().isCompletedExceptionally()
                    && run.result().join().isCalled(word)))
        .findFirst();
  }
}
