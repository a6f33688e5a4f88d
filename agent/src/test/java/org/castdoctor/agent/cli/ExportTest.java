package org.castdoctor.agent.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.castdoctor.agent.cli.Played.Said;
import org.castdoctor.agent.scenario.Scenario;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent, to a server on the loopback interface, and what is not. */
class ExportTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String STORY = "cast-button-vanished-one-app";

  @TempDir Path state = Path.of(".");

  private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
  private final AtomicInteger status = new AtomicInteger(202);
  private HttpServer server = unstarted();

  private record Arrived(String path, String contentType, String body) {}

  private static HttpServer unstarted() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noLoopback) {
      throw new IllegalStateException(noLoopback);
    }
  }

  @BeforeEach
  void listen() {
    server.createContext(
        "/",
        exchange -> {
          arrived.add(
              new Arrived(
                  exchange.getRequestURI().getPath(),
                  String.valueOf(exchange.getRequestHeaders().getFirst("content-type")),
                  new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
          exchange.getResponseHeaders().add("location", url("/elsewhere"));
          exchange.sendResponseHeaders(status.get(), -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private Said castdoctor(String terminal, String typed, String scenario, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "--observations",
                Scenario.called(scenario).folder().resolve("observations.json").toString()));
    words.addAll(List.of(more));
    return new Played(Map.of("CASTDOCTOR_HOME", state.toString()))
        .terminal(terminal)
        .input(typed)
        .run(words.toArray(String[]::new));
  }

  private void consent() {
    assertTrue(
        castdoctor("in err", "y\n", STORY, "--export", url("/in")).err().contains("went to"));
    arrived.clear();
  }

  private Said quiet(String scenario) {
    return castdoctor("", "", scenario, "--export", url("/in"));
  }

  private List<Path> queue() throws IOException {
    Path folder = state.resolve("export").resolve("queue");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void nothingIsSentUnlessSomebodyNamesAPlace() {
    consent();
    Said said = castdoctor("", "", STORY);
    assertEquals("", said.err());
    assertEquals(List.of(), arrived);
  }

  @Test
  void withoutATerminalAndWithoutConsentTheAnswerIsTheSameAndNothingIsSent() {
    Said without = castdoctor("", "", STORY);
    Said said = quiet(STORY);
    assertEquals(without.out(), said.out());
    assertEquals(without.exit(), said.exit());
    assertEquals(1, said.err().lines().count(), said.err());
    assertTrue(said.err().contains("nothing was sent"), said.err());
    assertEquals(List.of(), arrived);
  }

  @Test
  void consentIsAskedOnceAndHolds() throws IOException {
    Said first = castdoctor("in err", "y\n", STORY, "--export", url("/in"));
    assertTrue(first.err().contains("y/N"), first.err());
    Said second = castdoctor("in err", "", STORY, "--export", url("/in"));
    assertFalse(second.err().contains("y/N"), second.err());
    assertEquals(1, second.err().lines().count(), second.err());
    assertEquals(2, arrived.size());
    assertEquals(List.of(), queue());
  }

  @Test
  void aNoIsANo() {
    castdoctor("in err", "\n", STORY, "--export", url("/in"));
    quiet(STORY);
    assertEquals(List.of(), arrived);
  }

  @Test
  void masksHoldUnlessThatIsAllowedToo() {
    consent();
    quiet(STORY);
    assertFalse(arrived.getFirst().body().contains("Living Room"), arrived.getFirst().body());
    assertEquals("application/cloudevents+json", arrived.getFirst().contentType());
    arrived.clear();
    Said full = castdoctor("", "", STORY, "--export", url("/in"), "--full");
    assertEquals(List.of(), arrived, full.err());
    castdoctor("in err", "y\n", STORY, "--export", url("/in"), "--full");
    assertTrue(arrived.getFirst().body().contains("Living Room"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cloudevents", "otlp", "ndjson"})
  void everyFormIsMasked(String form) throws IOException {
    consent();
    castdoctor("", "", STORY, "--export", url("/in"), "--export-as", form);
    String body = arrived.getFirst().body();
    for (String line : body.lines().toList()) {
      JsonNode json = MAPPER.readTree(line);
      assertTrue(json.isObject(), line);
    }
    assertFalse(body.contains("Living Room") || body.contains("192.168.1."), body);
  }

  @Test
  void whatCouldNotBeSentWaitsMaskedAndGoesWithTheNextRun() throws IOException {
    consent();
    status.set(503);
    Said failed = quiet(STORY);
    assertEquals(1, failed.exit());
    assertTrue(failed.err().contains("waits here"), failed.err());
    assertEquals(1, queue().size());
    String waiting = Files.readString(queue().getFirst());
    assertFalse(waiting.contains("Living Room") || waiting.contains("192.168.1."), waiting);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(queue().getFirst())));
    }
    arrived.clear();
    status.set(200);
    Said next = quiet("cast-mute");
    assertTrue(next.err().contains("had waited (1)"), next.err());
    assertEquals(2, arrived.size());
    assertEquals(List.of(), queue());
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void aRedirectIsNotFollowed(int moved) throws IOException {
    consent();
    status.set(moved);
    Said said = quiet(STORY);
    assertTrue(said.err().contains("not followed"), said.err());
    assertEquals(List.of("/in"), arrived.stream().map(Arrived::path).toList());
    assertEquals(List.of(), queue());
  }

  @Test
  void whatIsRefusedForGoodDoesNotWait() throws IOException {
    consent();
    status.set(404);
    assertTrue(quiet(STORY).err().contains("was not sent"));
    assertEquals(List.of(), queue());
  }

  @Test
  void nobodyThereIsAsGoodAsLater() throws IOException {
    consent();
    server.stop(0);
    Said said = quiet(STORY);
    assertTrue(said.err().contains("could not be reached"), said.err());
    assertEquals(1, queue().size());
  }

  @Test
  void aFolderThatCannotBeWrittenCostsTheQueueAndNothingElse() throws IOException {
    consent();
    Path queue = state.resolve("export").resolve("queue");
    Files.deleteIfExists(queue);
    Files.writeString(queue, "in the way");
    assertTrue(quiet(STORY).err().contains("went to"));
    status.set(503);
    Said said = quiet(STORY);
    assertEquals(1, said.exit());
    assertTrue(said.err().contains("cannot wait"), said.err());
    assertEquals(1, said.err().lines().count(), said.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://desk.example/", "https://a:b@desk.example/", "desk.example"})
  void whatCanNeverBeSentToIsSaidBeforeMeasuring(String where) {
    Said said = castdoctor("", "", STORY, "--export", where);
    assertEquals(ExitCodes.USAGE, said.exit());
    assertEquals("", said.out());
  }

  @Test
  void aFormThatIsNoneIsAUsageProblem() {
    assertEquals(
        ExitCodes.USAGE,
        castdoctor("", "", STORY, "--export", url("/"), "--export-as", "fax").exit());
    assertEquals(ExitCodes.USAGE, castdoctor("", "", STORY, "--full").exit());
  }

  @Test
  void theAnswerIsThereBeforeAnythingIsAsked() {
    List<String> shownWhenAsked = new ArrayList<>();
    Played played = new Played(Map.of("CASTDOCTOR_HOME", state.toString())).terminal("in err");
    Said _ =
        played
            .typing(() -> {
              shownWhenAsked.add(played.out());
              return Optional.empty();
            })
            .run(
                "--observations",
                Scenario.called(STORY).folder().resolve("observations.json").toString(),
                "--export",
                url("/in"));
    assertEquals(1, shownWhenAsked.size());
    assertTrue(shownWhenAsked.getFirst().contains("A01"), shownWhenAsked.getFirst());
  }
}
