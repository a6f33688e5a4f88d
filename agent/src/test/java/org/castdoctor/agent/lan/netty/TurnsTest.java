package org.castdoctor.agent.lan.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.castdoctor.agent.lan.SystemClock;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final SystemClock clock = new SystemClock();

  @Test
  void noMoreThanAllowedAreAtItAtOnce() throws InterruptedException {
    Turns turns = new Turns(NettyLan.CONNECTS_AT_ONCE);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch full = new CountDownLatch(NettyLan.CONNECTS_AT_ONCE);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      threads.add(
          Thread.startVirtualThread(() -> {
            try (Turns.Turn _ = turns.take(clock.in(Duration.ofMinutes(1))).orElseThrow()) {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              full.countDown();
              full.await();
              now.decrementAndGet();
            } catch (InterruptedException stopped) {
              Thread.currentThread().interrupt();
            }
          }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(NettyLan.CONNECTS_AT_ONCE, most.get());
    assertEquals(0, now.get());
  }

  @Test
  void whoGetsNoTurnInTimeIsToldSo() {
    Turns turns = new Turns(1);
    try (Turns.Turn _ = turns.take(clock.in(Duration.ofSeconds(1))).orElseThrow()) {
      assertEquals(Optional.empty(), turns.take(clock.in(Duration.ofMillis(4))));
    }
    assertTrue(turns.take(clock.in(Duration.ofSeconds(1))).isPresent());
  }
}
