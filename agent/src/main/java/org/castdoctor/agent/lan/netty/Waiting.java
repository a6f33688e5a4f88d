package org.castdoctor.agent.lan.netty;

import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.castdoctor.agent.lan.Deadline;

/** Waiting for the event loop, from a probe's thread. */
final class Waiting {
  private Waiting() {}

  /** Whether it was done before the deadline. Being interrupted counts as the deadline. */
  static boolean until(Future<?> future, Deadline deadline) {
    try {
      return future.await(Math.max(1, deadline.left().toNanos()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopAsked) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
