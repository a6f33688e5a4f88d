package org.castdoctor.agent.lan.https;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.castdoctor.agent.lan.Deadline;
import org.castdoctor.agent.lan.Download.Fetched;
import org.castdoctor.agent.lan.SystemClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server of its own on this computer, with a certificate made for this run. */
class JdkExchangeTest {
  private static final char[] SECRET = "only-for-this-run".toCharArray();
  private static final byte[] PACK = "{\"a\":\"pack\"}".getBytes(UTF_8);
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  private static HttpsServer server;
  private static List<X509Certificate> root;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    Path keys = folder.resolve("keys.p12");
    makeKeys(keys);
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, SECRET);
    }
    root = List.of((X509Certificate) store.getCertificate("server"));
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context(store)));
    serve("/pack", 200, PACK);
    serve("/gone", 404, new byte[0]);
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/pack");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.createContext(
        "/stalls",
        exchange -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write(PACK);
          exchange.getResponseBody().flush();
          await();
          exchange.close();
        });
    server.setExecutor(task -> Thread.ofVirtual().start(task));
    server.start();
  }

  @AfterAll
  static void stop() {
    NEVER.countDown();
    server.stop(0);
  }

  private static void await() {
    try {
      NEVER.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException stopAsked) {
      Thread.currentThread().interrupt();
    }
  }

  private static void serve(String path, int status, byte[] body) {
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  /** The JDK has a program for certificates and no call for it. */
  private static void makeKeys(Path file) throws IOException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=test",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "2",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(SECRET))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertTrue(keytool.waitFor(1, TimeUnit.MINUTES));
    assertEquals(0, keytool.exitValue());
  }

  private static SSLContext context(KeyStore store) throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, SECRET);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static Fetched fetch(List<X509Certificate> trusted, String path, int cap, int millis) {
    URI uri = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + path);
    Deadline deadline = new SystemClock().in(Duration.ofMillis(millis));
    return new HttpsDownload(new JdkExchange(trusted)).fetch(uri, cap, deadline);
  }

  private static String refused(Fetched fetched) {
    return assertInstanceOf(Fetched.Nothing.class, fetched).because().toString();
  }

  @Test
  void aFileOfATrustedServerIsFetchedAlsoWhereItMoved() {
    for (String path : List.of("/pack", "/moved")) {
      assertArrayEquals(
          PACK, assertInstanceOf(Fetched.File.class, fetch(root, path, 1_000, 20_000)).bytes());
    }
  }

  @Test
  void aServerThatNoTrustedRootStandsBehindIsNotListenedTo() {
    assertTrue(refused(fetch(List.of(), "/pack", 1_000, 20_000)).contains("not trusted"));
  }

  @Test
  void whatIsLargerThanTheCapIsNotTaken() {
    assertTrue(refused(fetch(root, "/pack", PACK.length - 1, 20_000)).contains("too large"));
  }

  @Test
  void aRefusalIsToldWithItsNumber() {
    assertTrue(refused(fetch(root, "/gone", 1_000, 20_000)).contains("404"));
  }

  @Test
  void aBodyThatNeverEndsIsGivenUpAtTheDeadline() {
    assertTrue(refused(fetch(root, "/stalls", 10_000, 1_500)).contains("in time"));
  }
}
