package org.castdoctor.agent.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.castdoctor.protocol.diagnosis.Declared;

/** One measurement asked for here, and what it has told so far. */
final class Run {
  /** A home of 500 devices tells some 1,500 lines. */
  private static final int MAX_LINES = 2_000;

  private final String id;
  private final Declared declared;
  private final List<String> lines = new ArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Rendered> result = new CompletableFuture<>();

  Run(String id, Declared declared) {
    this.id = id;
    this.declared = declared;
  }

  String id() {
    return id;
  }

  Declared declared() {
    return declared;
  }

  /** Completed with the diagnosis; exceptionally by a bug of ours. */
  CompletableFuture<Rendered> result() {
    return result;
  }

  void tell(String line) {
    synchronized (lines) {
      if (lines.size() < MAX_LINES) {
        lines.add(line);
      }
    }
    listeners.forEach(Runnable::run);
  }

  void end(Rendered rendered) {
    boolean _ = result.complete(rendered);
    listeners.forEach(Runnable::run);
  }

  void fail(RuntimeException bug) {
    boolean _ = result.completeExceptionally(bug);
    listeners.forEach(Runnable::run);
  }

  /** The line at this place; empty where it has not been told yet. */
  Optional<String> line(int place) {
    synchronized (lines) {
      return place < lines.size() ? Optional.of(lines.get(place)) : Optional.empty();
    }
  }

  /** How much it holds, about. */
  long bytes() {
    long diagnosis =
        result.isDone() && !result.isCompletedExceptionally() ? result.join().json().length : 0;
    synchronized (lines) {
      return diagnosis + lines.stream().mapToLong(String::length).sum();
    }
  }

  /** Is called after every line and at the end, from any thread; to be closed. */
  AutoCloseable listen(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
