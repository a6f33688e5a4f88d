package org.castdoctor.agent.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C as a wish to conclude: the process stays until the answer is printed, and leaves with its
 * exit code. A run that does not come to its end is not waited for longer than it may take.
 */
final class StopSignal {
  /** A run's ten seconds, and what reasoning and printing take. */
  private static final long PATIENCE_SECONDS = 12;

  private final CountDownLatch given = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook = new Thread(this::concludeAndLeave, "conclude");
  private volatile int exit = ExitCodes.UNDETERMINED;

  private StopSignal() {}

  /** Listens from now on. */
  static StopSignal listen() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  boolean wasGiven() {
    return given.getCount() == 0;
  }

  /** The answer is printed; the process may leave. */
  void done(int code) {
    exit = code;
    over.countDown();
    if (!wasGiven()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException leavingAlready) {
        // The signal came this very moment: the hook leaves with the code that was just set.
      }
    }
  }

  private void concludeAndLeave() {
    given.countDown();
    try {
      if (over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(exit);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
