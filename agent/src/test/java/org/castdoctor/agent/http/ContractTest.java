package org.castdoctor.agent.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.castdoctor.agent.history.Notice;
import org.castdoctor.agent.history.Timeline;
import org.castdoctor.agent.http.Served.Answer;
import org.castdoctor.agent.lan.SystemClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The published document, held against the running server. */
class ContractTest {
  private static final Served SERVED = new Served();
  private static final JsonMapper MAPPER = new JsonMapper();
  private static JsonNode document = MAPPER.createObjectNode();

  @BeforeAll
  static void read() throws JsonProcessingException {
    document = MAPPER.readTree(SERVED.get("/openapi.json").body());
    SERVED.endpoint.adopt(Served.DIAGNOSIS);
  }

  @AfterAll
  static void end() {
    SERVED.close();
  }

  private static JsonNode conforms(String method, String path, Answer answer) {
    return new Promised(document).conforms(method, path, answer);
  }

  private static final Map<String, String> GETS =
      Map.ofEntries(
          Map.entry("/v1/status", "/v1/status"),
          Map.entry("/v1/diagnoses/latest", "/v1/diagnoses/latest"),
          Map.entry("/v1/diagnoses/{id}", "/v1/diagnoses/" + Served.DIAGNOSIS.id()),
          Map.entry("/v1/devices", "/v1/devices"),
          Map.entry("/v1/history", "/v1/history?since=2w&device=tv"),
          Map.entry("/v1/notices", "/v1/notices"),
          Map.entry("/v1/findings/{id}", "/v1/findings/L03"),
          Map.entry(
              "/v1/codes/{code}",
              "/v1/codes/" + Served.DIAGNOSIS.code().digits().replace(' ', '-')),
          Map.entry("/metrics", "/metrics"),
          Map.entry("/openapi.json", "/openapi.json"),
          Map.entry("/", "/"));

  @Test
  void everyReadingOperationAnswersAsPromised() {
    GETS.forEach((path, asked) -> {
      Answer answer = SERVED.get(asked);
      assertEquals(200, answer.status(), asked + answer.text());
      conforms("get", path, answer);
    });
  }

  @Test
  void whatIsRefusedIsAProblemAsPromisedOfEveryOperation() {
    document
        .path("paths")
        .properties()
        .forEach(path -> {
          for (String method : List.of("get", "post")) {
            if (path.getValue().has(method)) {
              String head =
                  method.toUpperCase(Locale.ROOT) + " " + path.getKey().replaceAll("[{}]", "");
              Answer foreign = SERVED.send(head + " HTTP/1.1\r\nHost: evil.example\r\n\r\n");
              assertEquals(421, foreign.status(), head);
              conforms(method, path.getKey(), foreign);
              Answer other =
                  SERVED.send(
                      head
                          + " HTTP/1.1\r\nHost: "
                          + SERVED.host()
                          + "\r\nTransfer-Encoding: chunked\r\n\r\n");
              assertEquals(400, other.status(), head);
              conforms(method, path.getKey(), other);
            }
          }
        });
  }

  @Test
  void everyOperationOfTheDocumentIsHere() {
    Set<String> tested = new TreeSet<>(GETS.keySet());
    tested.addAll(
        List.of(
            "/v1/diagnoses",
            "/v1/diagnoses/{id}/events",
            "/v1/notices/events",
            "/v1/feedback",
            "/v1/openings",
            "/v1/openings/redeem"));
    Set<String> promised = new TreeSet<>();
    document.path("paths").fieldNames().forEachRemaining(promised::add);
    assertEquals(promised, tested);
    assertEquals("3.1.0", document.path("openapi").asText());
  }

  @Test
  void whatIsNotThereIsAProblemAsPromised() {
    conforms("get", "/v1/findings/{id}", SERVED.get("/v1/findings/Z99"));
    conforms("get", "/v1/diagnoses/{id}", SERVED.get("/v1/diagnoses/nothing"));
    conforms("get", "/v1/codes/{code}", SERVED.get("/v1/codes/1234"));
    conforms("get", "/v1/history", SERVED.get("/v1/history?since=someday"));
    conforms("get", "/v1/history", SERVED.get("/v1/history?until=today"));
    try (Served fresh = new Served()) {
      conforms("get", "/v1/diagnoses/latest", fresh.get("/v1/diagnoses/latest"));
    }
  }

  @Test
  void aMeasurementIsAcceptedFollowedAndRead() {
    try (Served served = new Served()) {
      served.doctor.hold = Optional.of(new CountDownLatch(1));
      Answer accepted =
          served.post("/v1/diagnoses", "{\"app\":\"netflix\",\"sender\":\"android\"}");
      assertEquals(202, accepted.status());
      conforms("post", "/v1/diagnoses", accepted);
      String run = accepted.header("location").orElseThrow();
      Answer running = served.get(run);
      assertEquals(202, running.status());
      conforms("get", "/v1/diagnoses/{id}", running);
      Answer same = served.post("/v1/diagnoses", "{\"sender\":\"android\",\"app\":\"netflix\"}");
      assertEquals(Optional.of(run), same.header("location"), "single flight");
      Answer other = served.post("/v1/diagnoses", "{\"app\":\"youtube\"}");
      assertEquals(429, other.status());
      conforms("post", "/v1/diagnoses", other);
      served.doctor.hold.orElseThrow().countDown();
      Answer events = served.get(run + "/events");
      conforms("get", "/v1/diagnoses/{id}/events", events);
      assertTrue(events.text().contains("event: progress"), events.text());
      assertTrue(events.text().contains("found Living Room TV"));
      assertTrue(events.text().contains("event: diagnosis"));
      assertEquals(1, served.doctor.runs());
      assertEquals(200, served.get(run).status());
      assertEquals(404, served.get("/v1/diagnoses/unknown/events").status());
    }
  }

  private static final Notice AHEAD =
      new Notice(
          Notice.Kind.CERTIFICATE,
          "certificate:tv",
          Optional.of("tv"),
          Optional.of(LocalDate.of(2027, 1, 2)),
          "Bedroom TV: its certificate ends.",
          Instant.parse("2026-11-27T18:00:00Z"),
          "2026.11",
          Optional.empty());

  @Test
  void whatIsAheadIsListedTheLatestFirst() {
    try (Served served = new Served()) {
      Instant now = new SystemClock().now();
      Notice old = AHEAD.over(now.minusSeconds(86_400 * 20), "It is over.");
      Notice fresh =
          new Notice(
              Notice.Kind.INCIDENT,
              "incident:1",
              Optional.empty(),
              Optional.empty(),
              "This concerns your TV.",
              now,
              "2026.11",
              Optional.empty());
      served.doctor.timeline =
          new Timeline(Map.of(), List.of(), List.of(), List.of(), List.of(old, AHEAD, fresh));
      JsonNode rows = conforms("get", "/v1/notices", served.get("/v1/notices")).path("notices");
      assertEquals(2, rows.size(), "what was over three weeks ago is none of today's");
      assertEquals("incident:1", rows.path(0).path("key").asText());
      assertEquals("2027-01-02", rows.path(1).path("day").asText());
      conforms("get", "/v1/history", served.get("/v1/history?since=2026-11-01"));
    }
  }

  @Test
  void whoReadsAlongIsToldEachNoticeOnceAndGoesOnWhereHeWas() throws IOException {
    try (Served served = new Served()) {
      served.endpoint.tell(AHEAD);
      try (Socket reader = served.open();
          Socket later = served.open()) {
        BufferedReader first = stream(served, reader, "");
        BufferedReader second = stream(served, later, "Last-Event-ID: 0\r\n");
        served.endpoint.tell(AHEAD.over(Instant.parse("2026-11-28T18:00:00Z"), "It was renewed."));
        assertTrue(next(first).contains("It was renewed."), "what was before is in the list");
        assertTrue(next(second).contains("its certificate ends"));
        assertTrue(next(second).contains("It was renewed."));
      }
    }
  }

  private static BufferedReader stream(Served served, Socket socket, String more)
      throws IOException {
    socket
        .getOutputStream()
        .write(
            ("GET /v1/notices/events HTTP/1.1\r\nHost: "
                    + served.host()
                    + "\r\n"
                    + served.bearer()
                    + more
                    + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    assertEquals("HTTP/1.1 200 OK", lines.readLine());
    for (String line = lines.readLine(); !line.startsWith(": castdoctor"); ) {
      line = lines.readLine();
    }
    return lines;
  }

  private static String next(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (!line.startsWith("data: ")) {
      line = lines.readLine();
    }
    return line;
  }

  @Test
  void whoPrefersToWaitGetsTheDiagnosis() {
    try (Served served = new Served()) {
      Answer answer = served.post("/v1/diagnoses", "", "Prefer: respond-async, wait=10\r\n");
      assertEquals(200, answer.status());
      assertEquals(Optional.of("wait=10"), answer.header("preference-applied"));
      assertEquals(
          Served.DIAGNOSIS.id(), conforms("post", "/v1/diagnoses", answer).path("id").asText());
    }
  }

  /**
   * As ordinary clients do it: the connection is kept, and nobody reads on to push the answer out.
   */
  @Test
  void whoPrefersToWaitOnAConnectionThatIsKeptGetsTheDiagnosisAtOnce() throws Exception {
    try (Served served = new Served();
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(served.endpoint.url() + "/v1/diagnoses"))
              .timeout(Duration.ofSeconds(5))
              .header("Authorization", "Bearer " + served.endpoint.token())
              .header("Content-Type", "application/json")
              .header("Prefer", "wait=12")
              .POST(HttpRequest.BodyPublishers.ofString("{\"app\":\"netflix\"}"))
              .build();
      assertEquals(200, client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
    }
  }

  @Test
  void whatIsUnchangedIsNotSentAgain() {
    String etag = SERVED.get("/v1/diagnoses/latest").header("etag").orElseThrow();
    Answer again = SERVED.get("/v1/diagnoses/latest", "If-None-Match: " + etag + "\r\n");
    assertEquals(304, again.status());
    conforms("get", "/v1/diagnoses/latest", again);
    assertEquals("", again.body());
    assertEquals(200, SERVED.get("/v1/diagnoses/latest", "If-None-Match: \"other\"\r\n").status());
  }

  @Test
  void whatIsDeclaredMustBeUnderstood() {
    for (String body :
        List.of(
            "[]",
            "{",
            "{\"app\":7}",
            "{\"apps\":\"netflix\"}",
            "{\"sender\":\"fridge\"}",
            "{\"tried\":[\"S99\"]}",
            "{\"works\":\"youtube\"}",
            "{\"app\":\"a\",\"app\":\"b\"}",
            "{\"app\":\"" + "x".repeat(200) + "\"}",
            "{} {}",
            "{\"answers\":{\"" + "q".repeat(50) + "\":\"yes\"}}",
            "[[[[[[[[[[]]]]]]]]]]")) {
      Answer answer = SERVED.post("/v1/diagnoses", body);
      assertEquals(400, answer.status(), body);
      conforms("post", "/v1/diagnoses", answer);
    }
  }

  @Test
  void anOpinionIsKeptInClosedWords() {
    Answer kept =
        SERVED.post(
            "/v1/feedback", "{\"about\":\"" + Served.DIAGNOSIS.id() + "\",\"verdict\":\"wrong\"}");
    assertEquals(204, kept.status(), kept.text());
    conforms("post", "/v1/feedback", kept);
    assertEquals(List.of(Served.DIAGNOSIS.id() + " wrong"), SERVED.doctor.opinions);
    Answer words =
        SERVED.post("/v1/feedback", "{\"about\":\"L03\",\"verdict\":\"my neighbour did it\"}");
    assertEquals(400, words.status());
    conforms("post", "/v1/feedback", words);
  }

  @Test
  void aPageComesInByACode() {
    JsonNode opening = conforms("post", "/v1/openings", SERVED.post("/v1/openings", "{}"));
    Answer redeemed =
        SERVED.post("/v1/openings/redeem", "{\"code\":\"" + opening.path("code").asText() + "\"}");
    assertEquals(200, redeemed.status());
    conforms("post", "/v1/openings/redeem", redeemed);
  }
}
