package org.castdoctor.agent.lan;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One virtual thread a task. */
public final class VirtualThreads implements Tasks {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition allOver = lock.newCondition();
  private final Set<Thread> running = ConcurrentHashMap.newKeySet();

  @Override
  public void fork(String name, Runnable work) {
    Thread thread = Thread.ofVirtual().name(name).unstarted(() -> runAndSignOff(work));
    running.add(thread);
    thread.start();
  }

  private void runAndSignOff(Runnable work) {
    try {
      work.run();
    } finally {
      running.remove(Thread.currentThread());
      lock.lock();
      try {
        allOver.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  @Override
  public void join(Deadline deadline) {
    lock.lock();
    try {
      while (!running.isEmpty() && !deadline.hasPassed()) {
        long left = Math.max(1, deadline.left().toNanos());
        allOver.await(left, TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException stopAsked) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
    running.forEach(Thread::interrupt);
  }
}
