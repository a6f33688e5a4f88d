package org.castdoctor.agent.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.cast.CastDeframer;
import org.castdoctor.protocol.wire.cast.CastFrame;
import org.castdoctor.protocol.wire.cast.CastMessage;

/**
 * A receiver and a web site at once, on this computer's loopback alone, for as long as the
 * rehearsal takes. The one that prepares may have neither at home, and what was not rehearsed is
 * loaded slowly in every run. Its certificate is made for the occasion by the Java's own keytool
 * and goes with it.
 */
final class RehearsalPeer implements AutoCloseable {
  private static final String PASSWORD = "rehearsal";
  private static final String ROOT = "root";
  private static final int KEYTOOL_SECONDS = 20;
  private static final Pattern REQUEST = Pattern.compile("\"requestId\":\\s*(\\d+)");

  private static final byte[] SET_UP = setUpPage();

  private final ServerSocket secure;
  private final ServerSocket plain;
  private final X509Certificate certificate;
  private final Clock clock;

  private RehearsalPeer(
      ServerSocket secure, ServerSocket plain, X509Certificate certificate, Clock clock) {
    this.clock = clock;
    this.secure = secure;
    this.plain = plain;
    this.certificate = certificate;
  }

  /** As a vendor's connectivity page answers, dated now. */
  private byte[] page() {
    String now = DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.now().atOffset(ZoneOffset.UTC));
    return ("HTTP/1.1 204 No Content\r\nContent-Length: 0\r\nDate: " + now + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] setUpPage() {
    String json =
        "{\"name\":\"Rehearsal\",\"build_info\":{\"cast_build_revision\":\"1.56.281627\"},"
            + "\"device_info\":{\"model_name\":\"Chromecast Ultra\",\"uptime\":86400.5},"
            + "\"net\":{\"online\":true},\"wifi\":{\"signal_level\":-50,\"noise_level\":-90}}";
    return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + json.length()
            + "\r\n\r\n"
            + json)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Opens the doors.
   *
   * @param folder an empty one, which its key may be written to
   * @return empty where this Java has no keytool: then the rehearsal goes on without
   */
  static Optional<RehearsalPeer> in(Path folder, Clock clock) {
    try {
      Path keys = folder.resolve("keys.p12");
      if (!makeKeys(keys)) {
        return Optional.empty();
      }
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream in = new FileInputStream(keys.toFile())) {
        store.load(in, PASSWORD.toCharArray());
      }
      X509Certificate root = (X509Certificate) store.getCertificate(ROOT);
      store.deleteEntry(ROOT);
      KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
      own.init(store, PASSWORD.toCharArray());
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(own.getKeyManagers(), null, null);
      InetAddress here = InetAddress.getLoopbackAddress();
      RehearsalPeer peer =
          new RehearsalPeer(
              tls.getServerSocketFactory().createServerSocket(0, 5, here),
              new ServerSocket(0, 5, here),
              root,
              clock);
      peer.serve(peer.secure);
      peer.serve(peer.plain);
      return Optional.of(peer);
    } catch (GeneralSecurityException | IOException without) {
      return Optional.empty();
    }
  }

  /** An authority of its own and a host under it, because judging a chain is rehearsed too. */
  private static boolean makeKeys(Path keys) throws IOException {
    return keytool(keys, "-alias", ROOT, "-dname", "CN=rehearsal", "-ext", "bc:c")
        && keytool(
            keys,
            "-alias",
            "host",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost,dns:*.gstatic.com,dns:*.google.com",
            "-signer",
            ROOT);
  }

  private static boolean keytool(Path keys, String... key) throws IOException {
    Path program = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(List.of("-genkeypair", "-keyalg", "RSA", "-validity", "2"));
    command.addAll(List.of("-keystore", keys.toString(), "-storepass", PASSWORD));
    command.addAll(List.of(key));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(KEYTOOL_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException stopAsked) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  int securePort() {
    return secure.getLocalPort();
  }

  int plainPort() {
    return plain.getLocalPort();
  }

  X509Certificate certificate() {
    return certificate;
  }

  private void serve(ServerSocket door) {
    Thread.ofPlatform()
        .daemon()
        .name("rehearsal")
        .start(() -> {
          while (!door.isClosed()) {
            try {
              Socket guest = door.accept();
              Thread.ofPlatform().daemon().start(() -> attend(guest));
            } catch (IOException over) {
              // The rehearsal is over.
            }
          }
        });
  }

  private void attend(Socket guest) {
    try (guest) {
      talk(guest);
    } catch (IOException gone) {
      // The guest left.
    }
  }

  private void talk(Socket guest) throws IOException {
    byte[] buffer = new byte[CastFrame.MAX_BODY_BYTES];
    CastDeframer frames = new CastDeframer();
    InputStream in = guest.getInputStream();
    for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
      byte[] said = Arrays.copyOf(buffer, count);
      if (said[0] == 'G' || said[0] == 'P') {
        String asked = new String(said, StandardCharsets.US_ASCII);
        guest.getOutputStream().write(asked.contains("eureka_info") ? SET_UP : page());
        return;
      }
      for (Parsed<byte[]> frame : frames.feed(said)) {
        if (frame instanceof Parsed.Ok<byte[]>(byte[] body)
            && CastMessage.parse(body) instanceof Parsed.Ok<CastMessage>(CastMessage message)) {
          answer(message, guest.getOutputStream());
        }
      }
    }
  }

  private static void answer(CastMessage message, OutputStream out) throws IOException {
    if (!(message.payload() instanceof CastMessage.Payload.Text(String text))) {
      return;
    }
    if (message.namespace().equals(CastMessage.HEARTBEAT)) {
      out.write(CastFrame.encode(CastMessage.pong()));
    }
    Matcher asked = REQUEST.matcher(text);
    if (message.namespace().equals(CastMessage.RECEIVER_CONTROL) && asked.find()) {
      String json =
          text.contains("GET_STATUS")
              ? "{\"requestId\":%s,\"type\":\"RECEIVER_STATUS\",\"status\":{\"applications\":"
                  + "[{\"appId\":\"E8C28D3C\",\"displayName\":\"Backdrop\",\"isIdleScreen\":true}],"
                  + "\"isActiveInput\":true,\"isStandBy\":false,\"volume\":{\"level\":1}}}"
              : "{\"requestId\":%s,\"responseType\":\"GET_APP_AVAILABILITY\",\"availability\":"
                  + "{\"CA5E8412\":\"APP_AVAILABLE\",\"233637DE\":\"APP_UNAVAILABLE\"}}";
      out.write(
          CastFrame.encode(
              new CastMessage(
                  0,
                  CastMessage.RECEIVER,
                  CastMessage.SENDER,
                  CastMessage.RECEIVER_CONTROL,
                  new CastMessage.Payload.Text(json.formatted(asked.group(1))),
                  false,
                  0)));
    }
    out.flush();
  }

  @Override
  public void close() throws IOException {
    secure.close();
    plain.close();
  }
}
