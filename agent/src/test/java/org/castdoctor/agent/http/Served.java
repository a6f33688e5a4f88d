package org.castdoctor.agent.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.castdoctor.agent.history.Timeline;
import org.castdoctor.agent.lan.SystemClock;
import org.castdoctor.agent.lan.SystemSecrets;
import org.castdoctor.agent.scenario.Scenario;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Declared;
import org.castdoctor.protocol.diagnosis.Diagnosis;

/** A real endpoint on real sockets, with a doctor that has one diagnosis ready, and raw callers. */
final class Served implements AutoCloseable {
  static final Diagnosis DIAGNOSIS =
      Scenario.diagnose(Scenario.called("cast-button-vanished-one-app").measure());

  final FakeDoctor doctor;
  final Endpoint endpoint;
  final int port;

  /** Measures nothing, and can be held up in the middle. */
  static final class FakeDoctor implements Doctor {
    final List<String> opinions = new ArrayList<>();
    volatile Optional<CountDownLatch> hold = Optional.empty();
    final AtomicInteger count = new AtomicInteger();
    volatile Diagnosis diagnosis = DIAGNOSIS;
    volatile Timeline timeline = Timeline.EMPTY;
    volatile List<String> more = List.of();
    private final Words words;

    FakeDoctor(Words words) {
      this.words = words;
    }

    int runs() {
      return count.get();
    }

    @Override
    public Diagnosis diagnose(Declared declared, Consumer<String> progress) {
      count.incrementAndGet();
      progress.accept("found Living Room TV");
      hold.ifPresent(latch -> {
        try {
          latch.await();
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
        }
      });
      progress.accept("www.netflix.com answers");
      more.forEach(progress);
      return diagnosis;
    }

    @Override
    public Timeline timeline() {
      return timeline;
    }

    @Override
    public Catalogue catalogue() {
      return Scenario.catalogue();
    }

    @Override
    public Words words() {
      return words;
    }

    @Override
    public String version() {
      return "0.1.0";
    }

    @Override
    public ObjectNode watch() {
      return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public Optional<Diagnosis> latest() {
      return Optional.empty();
    }

    @Override
    public void feedback(String about, String verdict) {
      opinions.add(about + " " + verdict);
    }
  }

  /** What came back: the whole of it as text. */
  record Answer(String text) {
    int status() {
      return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
    }

    String body() {
      int end = text.indexOf("\r\n\r\n");
      return end < 0 ? "" : text.substring(end + 4);
    }

    Optional<String> header(String name) {
      return text.lines()
          .takeWhile(line -> !line.isEmpty())
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst();
    }

    String problem() {
      int at = text.indexOf("urn:castdoctor:problem:");
      return at < 0 ? "" : text.substring(at + 23, text.indexOf('"', at));
    }
  }

  Served() {
    this(Duration.ofSeconds(10));
  }

  Served(Duration patience) {
    this(patience, Words.ENGLISH);
  }

  Served(Duration patience, Words words) {
    doctor = new FakeDoctor(words);
    port = freePort();
    endpoint =
        switch (Endpoint.start(
            doctor,
            new SystemClock(),
            new SystemSecrets(),
            port,
            work -> Thread.ofVirtual().start(work),
            patience)) {
          case Endpoint.Started.At(Endpoint at) -> at;
          case Endpoint.Started.Taken taken -> throw new AssertionError("the port is taken");
        };
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new AssertionError(none);
    }
  }

  String host() {
    return "127.0.0.1:" + port;
  }

  String bearer() {
    return "Authorization: Bearer " + endpoint.token() + "\r\n";
  }

  /** A GET as an honest program makes it, with more header lines. */
  Answer get(String path, String... more) {
    return send(
        "GET "
            + path
            + " HTTP/1.1\r\nHost: "
            + host()
            + "\r\n"
            + bearer()
            + String.join("", more)
            + "Connection: close\r\n\r\n");
  }

  Answer post(String path, String body, String... more) {
    return send(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: "
            + host()
            + "\r\n"
            + bearer()
            + "Content-Type: application/json\r\nContent-Length: "
            + body.getBytes(StandardCharsets.UTF_8).length
            + "\r\n"
            + String.join("", more)
            + "Connection: close\r\n\r\n"
            + body);
  }

  /** Sends exactly this, and reads to the end of the connection. */
  Answer send(String request) {
    try (Socket socket = open()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new Answer(readAll(socket));
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  Socket open() throws IOException {
    Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
    socket.setSoTimeout(8_000);
    return socket;
  }

  static String readAll(Socket socket) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      InputStream in = socket.getInputStream();
      byte[] part = new byte[4096];
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        all.write(part, 0, read);
      }
    } catch (SocketTimeoutException open) {
      all.writeBytes("\n(still open)".getBytes(StandardCharsets.UTF_8));
    } catch (IOException reset) {
      all.writeBytes("\n(reset)".getBytes(StandardCharsets.UTF_8));
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    doctor.hold.ifPresent(CountDownLatch::countDown);
    endpoint.close();
  }
}
