package org.castdoctor.agent.deliver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.castdoctor.agent.deliver.Outbox.Letter;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.SystemClock;
import org.castdoctor.agent.lan.https.JdkPost;
import org.castdoctor.agent.words.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waited, at the run after. */
class DeliveryTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path state = Path.of(".");

  private static Deadline soon() {
    return new SystemClock().in(Duration.ofSeconds(5));
  }

  private Delivery delivery() {
    return new Delivery(new Outbox(state), new Consents(state), new JdkPost(List.of())::post);
  }

  @Test
  void whatWaitedGoesWithAnyRunWhileTheConsentHolds() throws IOException {
    AtomicInteger arrived = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          arrived.incrementAndGet();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try {
      Destination to =
          Destination.of("http://127.0.0.1:" + server.getAddress().getPort() + "/").orElseThrow();
      Outbox outbox = new Outbox(state);
      outbox.put(new Letter(NOW, "a", to, "application/json", false, "{}"));
      outbox.put(new Letter(NOW.plusSeconds(1), "b", to, "application/json", true, "{}"));
      new Consents(state).keep(to, false, true, NOW);
      // The second one has no masks, and nobody allowed that.
      assertTrue(delivery().sendWaitingOnly(NOW.plusSeconds(9), soon()).isPresent());
      assertEquals(1, arrived.get());
      assertTrue(outbox.isEmpty());
    } finally {
      server.stop(0);
    }
  }

  /** The first is still waiting for its answer when the second looks at the same queue. */
  @Test
  void ofTwoRunsAtOnceOneSendsALetter() throws Exception {
    AtomicInteger arrived = new AtomicInteger();
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          arrived.incrementAndGet();
          asked.countDown();
          try {
            assertTrue(answer.await(5, TimeUnit.SECONDS));
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    try (ExecutorService runs = Executors.newVirtualThreadPerTaskExecutor()) {
      Destination to =
          Destination.of("http://127.0.0.1:" + server.getAddress().getPort() + "/").orElseThrow();
      new Consents(state).keep(to, false, true, NOW);
      Letter letter = new Letter(NOW, "a", to, "application/json", false, "{}");
      Future<Text> first = runs.submit(() -> delivery().send(letter, soon()));
      assertTrue(asked.await(5, TimeUnit.SECONDS));
      assertEquals(Optional.empty(), delivery().sendWaitingOnly(NOW, soon()));
      assertTrue(delivery().send(letter, soon()).toString().startsWith("another run is sending"));
      answer.countDown();
      assertTrue(first.get(5, TimeUnit.SECONDS).toString().startsWith("the diagnosis went to"));
      assertEquals(1, arrived.get());
      assertTrue(new Outbox(state).isEmpty());
    } finally {
      answer.countDown();
      server.stop(0);
    }
  }

  @Test
  void whatNobodyAllowsAnyMoreIsForgotten() {
    Outbox outbox = new Outbox(state);
    Destination to = Destination.of("http://127.0.0.1:9/").orElseThrow();
    outbox.put(new Letter(NOW, "a", to, "application/json", false, "{}"));
    assertEquals(Optional.empty(), delivery().sendWaitingOnly(NOW, soon()));
    assertTrue(outbox.isEmpty());
  }

  @Test
  void withoutTimeLeftItWaits() {
    Outbox outbox = new Outbox(state);
    Destination to = Destination.of("http://127.0.0.1:9/").orElseThrow();
    new Consents(state).keep(to, false, true, NOW);
    outbox.put(new Letter(NOW, "a", to, "application/json", false, "{}"));
    Deadline over = new SystemClock().in(Duration.ZERO);
    assertEquals(Optional.empty(), delivery().sendWaitingOnly(NOW, over));
    assertEquals(1, outbox.waiting(NOW).size());
  }
}
