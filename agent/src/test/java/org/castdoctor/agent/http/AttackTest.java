package org.castdoctor.agent.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.castdoctor.agent.http.Served.Answer;
import org.castdoctor.agent.lan.SystemClock;
import org.castdoctor.agent.lan.SystemSecrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of the endpoint, attacked over real sockets as the incidents behind it went. */
class AttackTest {
  private static final Served SERVED = new Served();
  private static final Promised PROMISED = Promised.by(SERVED);

  @BeforeAll
  static void aDiagnosisIsThereToBeStolen() {
    SERVED.endpoint.adopt(Served.DIAGNOSIS);
    assertTrue(SERVED.get("/v1/diagnoses/latest").body().contains("Living Room"));
  }

  @AfterAll
  static void end() {
    SERVED.close();
  }

  private static void assertRefused(Refusal refusal, Answer answer) {
    assertEquals(refusal.status(), answer.status(), answer.text());
    assertEquals(refusal.slug(), answer.problem(), answer.text());
    // Refused before anybody asks which operation is meant: every operation promises the same.
    JsonNode _ = PROMISED.conforms("get", "/v1/status", answer);
    assertFalse(answer.text().contains("Living Room"), "nothing of the home");
    assertTrue(answer.header("access-control-allow-origin").isEmpty());
    assertEquals(Optional.of("no-store"), answer.header("cache-control"));
    assertTrue(
        SERVED.get("/v1/status").body().contains("\"" + refusal.slug() + "\":"), "it is counted");
  }

  /** CVE-2018-5702, CVE-2024-28224, CVE-2026-42559: a name of the attacker's resolves to us. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example:PORT",
        "castdoctor.local:PORT",
        "localhost.evil.example:PORT",
        "127.0.0.1",
        "127.0.0.1:80",
        "0.0.0.0:PORT",
        "127.1:PORT",
        "[::ffff:127.0.0.1]:PORT",
        "localhost.:PORT",
        ""
      })
  void aForeignHostIsRefusedBeforeTheTokenIsLookedAt(String host) {
    String name = host.replace("PORT", String.valueOf(SERVED.port));
    for (String method : List.of("GET", "POST", "OPTIONS", "PUT")) {
      Answer answer =
          SERVED.send(
              method
                  + " /v1/diagnoses/latest HTTP/1.1\r\nHost: "
                  + name
                  + "\r\n"
                  + SERVED.bearer()
                  + "\r\n");
      assertRefused(Refusal.HOST, answer);
    }
  }

  @Test
  void noHostAndTwoHostsAreForeignToo() {
    assertRefused(Refusal.HOST, SERVED.send("GET /v1/status HTTP/1.1\r\n\r\n"));
    assertTrue(
        SERVED
                .send(
                    "GET /v1/status HTTP/1.1\r\nHost: "
                        + SERVED.host()
                        + "\r\nHost: evil\r\n"
                        + SERVED.bearer()
                        + "\r\n")
                .status()
            >= 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://support.example",
        "Origin: null",
        "Origin: http://localhost:3000",
        "Origin: http://127.0.0.1",
        "Origin: http://[::1]:PORT",
        "Referer: https://evil.example/page",
        "Referer: http://127.0.0.1:PORT.evil.example/",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void aForeignPageIsRefusedEvenWithTheToken(String header) {
    String line = header.replace("PORT", String.valueOf(SERVED.port)) + "\r\n";
    assertRefused(Refusal.ORIGIN, SERVED.get("/v1/diagnoses/latest", line));
    assertRefused(Refusal.ORIGIN, SERVED.get("/", line));
    assertRefused(Refusal.ORIGIN, SERVED.post("/v1/diagnoses", "{}", line));
  }

  @Test
  void ourOwnPageMayAsk() {
    String origin = "Origin: http://" + SERVED.host() + "\r\nSec-Fetch-Site: same-origin\r\n";
    assertEquals(200, SERVED.get("/v1/diagnoses/latest", origin).status());
    assertEquals(200, SERVED.get("/", "Sec-Fetch-Site: none\r\n").status());
  }

  @Test
  void noWebPageIsLetInByAPreflight() {
    Answer answer =
        SERVED.send(
            "OPTIONS /v1/diagnoses HTTP/1.1\r\nHost: "
                + SERVED.host()
                + "\r\nAccess-Control-Request-Method: POST\r\n"
                + "Access-Control-Request-Private-Network: true\r\n\r\n");
    assertRefused(Refusal.PREFLIGHT, answer);
  }

  @Test
  void withoutTheTokenNothingOfTheHomeIsTold() {
    for (String authorization :
        List.of(
            "",
            "Authorization: Bearer \r\n",
            "Authorization: Bearer wrong\r\n",
            "Authorization: Basic " + SERVED.endpoint.token() + "\r\n",
            "Authorization: Bearer " + SERVED.endpoint.token() + "x\r\n",
            "Authorization: Bearer " + SERVED.endpoint.token().substring(0, 42) + "\r\n",
            SERVED.bearer() + SERVED.bearer(),
            "Cookie: token=" + SERVED.endpoint.token() + "\r\n")) {
      for (String path :
          List.of(
              "/v1/status",
              "/v1/diagnoses/latest",
              "/v1/devices",
              "/v1/history",
              "/metrics",
              "/v1/diagnoses/latest/events")) {
        Answer answer =
            SERVED.send(
                "GET "
                    + path
                    + " HTTP/1.1\r\nHost: "
                    + SERVED.host()
                    + "\r\n"
                    + authorization
                    + "Connection: close\r\n\r\n");
        assertRefused(Refusal.TOKEN, answer);
        assertEquals(Optional.of("Bearer"), answer.header("www-authenticate"));
      }
    }
  }

  @Test
  void theTokenInAUrlIsWorthNothing() {
    Answer answer =
        SERVED.send(
            "GET /v1/status?token="
                + SERVED.endpoint.token()
                + " HTTP/1.1\r\nHost: "
                + SERVED.host()
                + "\r\n\r\n");
    assertRefused(Refusal.QUERY, answer);
  }

  /** What a form or an image of a foreign page may send without asking. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
        "application/json, text/plain", "text/plain; application/json", ""
      })
  void aSimpleRequestMeasuresNothing(String type) {
    int before = SERVED.doctor.runs();
    Answer answer =
        SERVED.send(
            "POST /v1/diagnoses HTTP/1.1\r\nHost: "
                + SERVED.host()
                + "\r\n"
                + SERVED.bearer()
                + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n")
                + "Content-Length: 2\r\n\r\n{}");
    assertRefused(Refusal.CONTENT_TYPE, answer);
    assertEquals(before, SERVED.doctor.runs());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/../v1/status",
        "/v1/%2e%2e/status",
        "/v1/diagnoses/..%2f..%2fetc%2fpasswd",
        "/../../../../etc/passwd",
        "//v1/status",
        "/v1//status",
        "/v1/status/",
        "/v1\\status",
        "/%76%31/status",
        "/v1/status;a=b",
        "/v1/status%00",
        "/v1/findings/../../etc/passwd",
        "/page.css/..",
        "/V1/STATUS",
        "/.git/config",
        "http://evil.example/v1/status",
        "*"
      })
  void aPathIsExactlyOneOfOursOrNothing(String path) {
    Answer answer = SERVED.get(path);
    assertTrue(answer.status() == 404 || answer.status() == 400, path + ": " + answer.text());
    assertFalse(answer.text().contains("startedAt") || answer.text().contains("root:"), path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "BREW"})
  void otherMethodsAreNotOffered(String method) {
    Answer answer =
        SERVED.send(
            method
                + " /v1/status HTTP/1.1\r\nHost: "
                + SERVED.host()
                + "\r\n"
                + SERVED.bearer()
                + "\r\n");
    assertRefused(Refusal.METHOD, answer);
  }

  @Test
  void largeHeadsAndBodiesAreRefusedUnread() {
    assertRefused(
        Refusal.HEADER_SIZE, SERVED.get("/v1/status", "X-Filler: " + "x".repeat(9_000) + "\r\n"));
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      many.append("X-").append(i).append(": 1234\r\n");
    }
    assertRefused(Refusal.HEADER_SIZE, SERVED.get("/v1/status", many.toString()));
    assertRefused(Refusal.LINE_SIZE, SERVED.get("/v1/" + "x".repeat(5_000)));
    assertRefused(Refusal.BODY_SIZE, SERVED.post("/v1/diagnoses", " ".repeat(8_193)));
    assertRefused(
        Refusal.BODY_SIZE,
        SERVED.send(
            "POST /v1/diagnoses HTTP/1.1\r\nHost: "
                + SERVED.host()
                + "\r\n"
                + SERVED.bearer()
                + "Content-Type: application/json\r\nContent-Length: 99999999999999999\r\n\r\n"));
  }

  /** Whatever one reader might take for one request and another for two. */
  @Test
  void ambiguousRequestsAreRefusedAndNothingBehindThemIsRead() {
    String head =
        "POST /v1/feedback HTTP/1.1\r\nHost: "
            + SERVED.host()
            + "\r\n"
            + SERVED.bearer()
            + "Content-Type: application/json\r\n";
    String hidden =
        "GET /v1/status HTTP/1.1\r\nHost: " + SERVED.host() + "\r\n" + SERVED.bearer() + "\r\n";
    for (String framing :
        List.of(
            "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
            "Content-Length: 0\r\nContent-Length: 44\r\n\r\n",
            "Content-Length: 0, 44\r\n\r\n",
            "Content-Length: +0\r\n\r\n",
            "Content-Length: -1\r\n\r\n",
            "Content-Length: 0x2\r\n\r\n",
            "Content-Length : 2\r\n\r\n{}",
            "Content-Length: 0\n\n",
            "X: a\r\n folded: b\r\nContent-Length\r\n\r\n",
            "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n{}",
            "Upgrade: h2c\r\nContent-Length: 0\r\n\r\n")) {
      Answer answer = SERVED.send(head + framing + hidden);
      assertTrue(answer.status() >= 400, framing + answer.text());
      assertFalse(answer.text().contains("startedAt"), framing + answer.text());
      assertEquals(1, answer.text().split("HTTP/1.1 ", -1).length - 1, framing + answer.text());
    }
    assertRefused(
        Refusal.FRAMING,
        SERVED.send(
            "GET /v1/status HTTP/1.1\r\nHost: "
                + SERVED.host()
                + "\r\n"
                + SERVED.bearer()
                + "Content-Length: "
                + hidden.length()
                + "\r\n\r\n"
                + hidden));
    assertRefused(
        Refusal.FRAMING, SERVED.send("GET / HTTP/1.0\r\nHost: " + SERVED.host() + "\r\n\r\n"));
  }

  @Test
  void garbageEndsTheConnectionAndNothingElse() {
    for (String garbage :
        List.of(
            "\r\n\r\n\r\n\r\n", "\u0016\u0003\u0001\u0002\u0000", "GET\r\n\r\n", "{}\r\n\r\n")) {
      Answer answer = SERVED.send(garbage + "\r\n\r\n");
      assertFalse(answer.text().contains("200 OK"), garbage);
    }
    assertEquals(200, SERVED.get("/v1/status").status());
  }

  @Test
  void aFloodInOnePacketIsCutOff() {
    String one =
        "GET /v1/status HTTP/1.1\r\nHost: " + SERVED.host() + "\r\n" + SERVED.bearer() + "\r\n";
    Answer answer = SERVED.send(one.repeat(100));
    int served = answer.text().split("HTTP/1.1 200", -1).length - 1;
    assertTrue(served < 20, "served " + served);
    assertTrue(answer.text().contains("pipelining"), answer.text());
  }

  @Test
  void aSlowRequestIsCutOff() throws IOException {
    try (Served hurried = new Served(Duration.ofMillis(300));
        Socket socket = hurried.open()) {
      socket.getOutputStream().write("GET /v1/sta".getBytes(StandardCharsets.US_ASCII));
      String answer = Served.readAll(socket);
      assertTrue(answer.contains("too-slow"), answer);
      try (Socket body = hurried.open()) {
        body.getOutputStream()
            .write(
                ("POST /v1/diagnoses HTTP/1.1\r\nHost: "
                        + hurried.host()
                        + "\r\n"
                        + hurried.bearer()
                        + "Content-Type: application/json\r\nContent-Length: 10\r\n\r\n{")
                    .getBytes(StandardCharsets.US_ASCII));
        assertTrue(Served.readAll(body).contains("too-slow"));
      }
      try (Socket silent = hurried.open()) {
        assertEquals("", Served.readAll(silent), "closed without a word");
      }
    }
  }

  @Test
  void holdingAllConnectionsKeepsNobodyOut() throws IOException {
    List<Socket> held = new ArrayList<>();
    try (Served served = new Served()) {
      for (int i = 0; i < Connections.MOST * 3; i++) {
        held.add(served.open());
      }
      assertEquals(200, served.get("/v1/status").status());
    } finally {
      for (Socket socket : held) {
        socket.close();
      }
    }
  }

  /** Nobody needs a token to send half of something. */
  @Test
  void holdingAllConnectionsWithHalfARequestKeepsNobodyOut() throws IOException {
    List<Socket> held = new ArrayList<>();
    try (Served served = new Served()) {
      for (int i = 0; i < Connections.MOST * 3; i++) {
        Socket socket = served.open();
        held.add(socket);
        socket
            .getOutputStream()
            .write(
                ("POST /v1/diagnoses HTTP/1.1\r\nHost: "
                        + served.host()
                        + "\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{")
                    .getBytes(StandardCharsets.US_ASCII));
      }
      assertEquals(200, served.get("/v1/status").status());
      assertTrue(open(held) <= Connections.MOST, "open: " + open(held));
      assertEquals(200, served.get("/v1/status").status());
    } finally {
      for (Socket socket : held) {
        socket.close();
      }
    }
  }

  /** How many of these the other side has not closed. */
  private static int open(List<Socket> sockets) throws IOException {
    int open = 0;
    for (Socket socket : sockets) {
      open += isOpen(socket) ? 1 : 0;
    }
    return open;
  }

  private static boolean isOpen(Socket socket) throws IOException {
    socket.setSoTimeout(5);
    try {
      return socket.getInputStream().read() >= 0;
    } catch (SocketTimeoutException silent) {
      return true;
    } catch (SocketException reset) {
      return false;
    }
  }

  @Test
  void eventStreamsAreFew() throws IOException {
    List<Socket> streams = new ArrayList<>();
    try (Served served = new Served()) {
      served.doctor.hold = Optional.of(new CountDownLatch(1));
      String run = served.post("/v1/diagnoses", "{}").header("location").orElseThrow();
      for (int i = 0; i < Connections.MOST_STREAMS; i++) {
        Socket socket = served.open();
        streams.add(socket);
        socket
            .getOutputStream()
            .write(
                ("GET "
                        + run
                        + "/events HTTP/1.1\r\nHost: "
                        + served.host()
                        + "\r\n"
                        + served.bearer()
                        + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        assertEquals('H', socket.getInputStream().read(), "it is open");
      }
      assertEquals(503, served.get(run + "/events").status());
      streams.getFirst().close();
      served.doctor.hold.orElseThrow().countDown();
      for (Socket socket : streams.subList(1, streams.size())) {
        assertTrue(Served.readAll(socket).contains("event: diagnosis"));
      }
      assertEquals(200, served.get(run + "/events").status(), "places are free again");
    } finally {
      for (Socket socket : streams) {
        socket.close();
      }
    }
  }

  /** They have no end, so whoever holds them all must leave the others' places alone. */
  @Test
  void streamsWithoutAnEndAreFewerAndShutNobodyOut() throws IOException {
    List<Socket> streams = new ArrayList<>();
    try (Served served = new Served()) {
      for (int i = 0; i < Connections.MOST_LONG_STREAMS; i++) {
        Socket socket = served.open();
        streams.add(socket);
        socket
            .getOutputStream()
            .write(
                ("GET /v1/notices/events HTTP/1.1\r\nHost: "
                        + served.host()
                        + "\r\n"
                        + served.bearer()
                        + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        assertEquals('H', socket.getInputStream().read(), "it is open");
      }
      Answer refused = served.get("/v1/notices/events");
      assertEquals(503, refused.status());
      assertEquals("streams", refused.problem());
      String run = served.post("/v1/diagnoses", "{}").header("location").orElseThrow();
      assertEquals(200, served.get(run + "/events").status());
      // More is sent behind a stream: it is a second request, and none is read there.
      streams
          .getLast()
          .getOutputStream()
          .write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      streams.getFirst().close();
      assertTrue(opensAgain(served), "a place is free again");
    } finally {
      for (Socket socket : streams) {
        socket.close();
      }
    }
  }

  /** The server notices a closed connection a moment later. */
  private static boolean opensAgain(Served served) throws IOException {
    for (int i = 0; i < 50; i++) {
      try (Socket socket = served.open()) {
        socket
            .getOutputStream()
            .write(
                ("GET /v1/notices/events HTTP/1.1\r\nHost: "
                        + served.host()
                        + "\r\n"
                        + served.bearer()
                        + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
        if (new String(line, StandardCharsets.US_ASCII).endsWith("200")) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void whatIsAheadIsToldToNobodyWithoutTheToken() {
    for (String path : List.of("/v1/notices", "/v1/notices/events")) {
      Answer answer =
          SERVED.send("GET " + path + " HTTP/1.1\r\nHost: " + SERVED.host() + "\r\n\r\n");
      assertEquals(401, answer.status(), path);
    }
  }

  @Test
  void nobodyMakesItAScanner() {
    try (Served served = new Served()) {
      assertEquals(200, served.post("/v1/diagnoses", "{}", "Prefer: wait=5\r\n").status());
      for (int i = 0; i < 20; i++) {
        Answer answer = served.post("/v1/diagnoses", "{\"app\":\"app-" + i + "\"}");
        assertEquals(429, answer.status());
        assertTrue(Integer.parseInt(answer.header("retry-after").orElse("0")) > 0);
      }
      assertEquals(1, served.doctor.runs());
    }
  }

  @Test
  void aTakenPortIsNotLeftForAnother() {
    assertInstanceOf(
        Endpoint.Started.Taken.class,
        Endpoint.start(
            SERVED.doctor, new SystemClock(), new SystemSecrets(), SERVED.port, Runnable::run));
  }

  @Test
  void itListensOnTheLoopbackAlone() throws IOException {
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress())
            .toList();
    for (InetAddress address : others) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(address, SERVED.port), 500);
        throw new AssertionError("it answers at " + address);
      } catch (IOException refused) {
        // As it must be.
        assertFalse(address.isLoopbackAddress());
      }
    }
    try (Socket six = new Socket(InetAddress.ofLiteral("::1"), SERVED.port)) {
      six.setSoTimeout(5_000);
      six.getOutputStream()
          .write(
              ("GET /v1/status HTTP/1.1\r\nHost: [::1]:"
                      + SERVED.port
                      + "\r\n"
                      + SERVED.bearer()
                      + "Connection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      assertTrue(Served.readAll(six).startsWith("HTTP/1.1 200"));
    }
  }

  @Test
  void aLinkOpensOnceAndAThiefShutsItself() {
    String code = SERVED.post("/v1/openings", "{}").body().split("\"", -1)[3];
    String redeem = "{\"code\":\"" + code + "\"}";
    Answer first = redeem(redeem);
    assertEquals(200, first.status(), first.text());
    String token = first.body().split("\"", -1)[3];
    assertEquals(200, withToken(token).status());
    assertRefused(Refusal.OPENING, redeem(redeem));
    assertEquals(401, withToken(token).status(), "whoever came first is shut out too");
    assertRefused(Refusal.OPENING, redeem("{\"code\":\"" + "A".repeat(43) + "\"}"));
  }

  private static Answer redeem(String body) {
    return SERVED.send(
        "POST /v1/openings/redeem HTTP/1.1\r\nHost: "
            + SERVED.host()
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\nConnection: close\r\n\r\n"
            + body);
  }

  private static Answer withToken(String token) {
    return SERVED.send(
        "GET /v1/status HTTP/1.1\r\nHost: "
            + SERVED.host()
            + "\r\nAuthorization: Bearer "
            + token
            + "\r\nConnection: close\r\n\r\n");
  }

  @Test
  void everyAnswerTellsTheBrowserToBeStrict() {
    for (String path : List.of("/", "/page.js", "/v1/status", "/nothing")) {
      Answer answer = SERVED.get(path);
      String policy = answer.header("content-security-policy").orElse("");
      assertTrue(policy.startsWith("default-src 'none'"), path);
      assertFalse(policy.contains("unsafe") || policy.contains("http"), policy);
      assertEquals(Optional.of("DENY"), answer.header("x-frame-options"));
      assertEquals(Optional.of("nosniff"), answer.header("x-content-type-options"));
      assertEquals(Optional.of("no-referrer"), answer.header("referrer-policy"));
      assertTrue(answer.header("set-cookie").isEmpty());
      assertFalse(answer.text().toLowerCase(Locale.ROOT).contains("access-control"), path);
      assertEquals(Optional.of("no-store"), answer.header("cache-control"));
      assertEquals(Optional.of("0.1.0"), answer.header("castdoctor-version"));
    }
  }
}
