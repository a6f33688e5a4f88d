package org.castdoctor.agent.lan.netty;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A value that is made at the first call, by whichever thread comes first. */
final class Once<T> implements Supplier<T> {
  private final ReentrantLock making = new ReentrantLock();
  private final Supplier<T> maker;
  private Optional<T> made = Optional.empty();

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    making.lock();
    try {
      T value = made.orElseGet(maker);
      made = Optional.of(value);
      return value;
    } finally {
      making.unlock();
    }
  }
}
