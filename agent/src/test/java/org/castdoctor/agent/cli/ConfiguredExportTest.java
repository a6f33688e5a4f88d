package org.castdoctor.agent.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.castdoctor.agent.cli.Played.Said;
import org.castdoctor.agent.deliver.ConfiguredPlace;
import org.castdoctor.agent.deliver.Consents;
import org.castdoctor.agent.deliver.Destination;
import org.castdoctor.agent.sim.SimHome;
import org.castdoctor.agent.sim.SimRun;
import org.castdoctor.protocol.diagnosis.Declared;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What measured runs send to the place in {@code export.json}, at a terminal and without one. */
class ConfiguredExportTest {
  @TempDir Path state = Path.of(".");

  private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
  private final AtomicInteger status = new AtomicInteger(200);
  private final HttpServer server = unstarted();

  private static HttpServer unstarted() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noLoopback) {
      throw new IllegalStateException(noLoopback);
    }
  }

  @BeforeEach
  void listen() throws IOException {
    server.createContext(
        "/",
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          exchange.sendResponseHeaders(status.get(), -1);
          exchange.close();
          arrived.add(body);
        });
    server.start();
    Files.writeString(
        state.resolve(ConfiguredPlace.FILE), "{\"url\": \"" + url() + "\", \"as\": \"otlp\"}");
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/logs";
  }

  private void answer(boolean yes) {
    var _ =
        new Consents(state)
            .keep(
                Destination.of(url()).orElseThrow(),
                false,
                yes,
                Instant.parse("2026-11-01T00:00:00Z"));
  }

  private Said run(String... words) {
    return HandedOn.measured(state, SimHome.healthy(), words);
  }

  private long queued() throws IOException {
    Path queue = state.resolve("export").resolve("queue");
    if (!Files.isDirectory(queue)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(queue)) {
      return files.count();
    }
  }

  @Test
  void aMeasuredRunIsSentMaskedWhereThatWasAllowed() throws Exception {
    answer(true);
    Said said = run();
    assertTrue(said.err().contains("the diagnosis went to"), said.err());
    String body = arrived.remove();
    assertTrue(body.contains("castdoctor.verdict"), body);
    assertFalse(body.contains("Living Room"), body);
    assertEquals(0, queued());
  }

  @Test
  void withoutConsentNothingGoes() throws Exception {
    assertTrue(run().err().contains("somebody has to allow it once"));
    answer(false);
    assertEquals("", run().err());
    doctor();
    assertEquals(0, queued());
    assertEquals(0, arrived.size());
  }

  @Test
  void aRunThatAsksNothingOutsideSendsNothing() {
    answer(true);
    run("--no-internet");
    assertEquals(0, arrived.size());
  }

  @Test
  void whatThePlaceCouldNotTakeGoesWithTheNextRun() throws Exception {
    answer(true);
    status.set(503);
    assertTrue(run().err().contains("waits here"));
    assertEquals(1, queued());
    arrived.clear();
    status.set(200);
    assertTrue(run().err().contains("had waited (1)"));
    assertEquals(2, arrived.size());
    assertEquals(0, queued());
  }

  @Test
  void theAgentsDiagnosesGoTooAndTakeWhatWaitsWithThem() throws Exception {
    answer(true);
    status.set(503);
    assertTrue(run().err().contains("waits here"));
    arrived.clear();
    status.set(200);
    doctor();
    for (int i = 0; i < 2; i++) {
      String body = Optional.ofNullable(arrived.poll(20, TimeUnit.SECONDS)).orElse("");
      assertTrue(body.contains("castdoctor.verdict"), body);
      assertFalse(body.contains("Living Room"), body);
    }
    assertNull(arrived.poll());
  }

  /** As the agent, its endpoint and MCP diagnose. */
  private void doctor() {
    try (SimRun run = new SimRun(SimHome.healthy())) {
      Surroundings surroundings =
          new Played(Map.of("CASTDOCTOR_HOME", state.toString()))
              .meeting(run::world)
              .surroundings();
      var _ =
          surroundings
              .doctor(new MeasuringOptions(), Optional.empty())
              .diagnose(Declared.nothing(), line -> {});
      surroundings.close();
    }
  }
}
