package org.castdoctor.agent.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castdoctor.agent.lan.Clock;
import org.castdoctor.protocol.wire.Parsed;
import org.castdoctor.protocol.wire.cast.CastDeframer;
import org.castdoctor.protocol.wire.cast.CastFrame;
import org.castdoctor.protocol.wire.cast.CastMessage;
import org.castdoctor.protocol.wire.cast.DeviceAuthMessage;

/**
 * A receiver and a web site at once, on this computer's loopback alone, for as long as the
 * rehearsal takes. The one that prepares may have neither at home, and what was not rehearsed is
 * loaded slowly in every run. What it shows is made for the occasion ({@link RehearsalKeys}).
 */
final class RehearsalPeer implements AutoCloseable {
  private static final Pattern REQUEST = Pattern.compile("\"requestId\":\\s*(\\d+)");

  private static final byte[] SET_UP = setUpPage();

  private final ServerSocket receiver;
  private final ServerSocket site;
  private final ServerSocket plain;
  private final RehearsalKeys keys;
  private final Clock clock;

  private RehearsalPeer(RehearsalKeys keys, Clock clock) throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    this.receiver = keys.receiver().getServerSocketFactory().createServerSocket(0, 5, here);
    this.site = keys.site().getServerSocketFactory().createServerSocket(0, 5, here);
    this.plain = new ServerSocket(0, 5, here);
    this.keys = keys;
    this.clock = clock;
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
      Optional<RehearsalKeys> keys = RehearsalKeys.in(folder);
      if (keys.isEmpty()) {
        return Optional.empty();
      }
      RehearsalPeer peer = new RehearsalPeer(keys.get(), clock);
      peer.serve(peer.receiver);
      peer.serve(peer.site);
      peer.serve(peer.plain);
      return Optional.of(peer);
    } catch (GeneralSecurityException | IOException without) {
      return Optional.empty();
    }
  }

  int receiverPort() {
    return receiver.getLocalPort();
  }

  int sitePort() {
    return site.getLocalPort();
  }

  int plainPort() {
    return plain.getLocalPort();
  }

  /** The authority over what it shows. */
  X509Certificate root() {
    return keys.root();
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

  private void answer(CastMessage message, OutputStream out) throws IOException {
    if (DeviceAuthMessage.parse(message)
        instanceof Parsed.Ok<DeviceAuthMessage>(DeviceAuthMessage.Challenge challenge)) {
      out.write(CastFrame.encode(proof(challenge)));
      out.flush();
    }
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

  /** What it is, over the nonce and the certificate with which the connection began. */
  private CastMessage proof(DeviceAuthMessage.Challenge challenge) throws IOException {
    try {
      byte[] device = keys.device().getEncoded();
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.key());
      signature.update(challenge.senderNonce());
      signature.update(device);
      DeviceAuthMessage.Response said =
          new DeviceAuthMessage.Response(
              signature.sign(),
              device,
              List.of(),
              DeviceAuthMessage.SignatureAlgorithm.RSASSA_PKCS1V15,
              challenge.senderNonce(),
              DeviceAuthMessage.HashAlgorithm.SHA256,
              new byte[0]);
      return new CastMessage(
          0,
          CastMessage.RECEIVER,
          CastMessage.SENDER,
          CastMessage.DEVICE_AUTH,
          new CastMessage.Payload.Binary(said.encode()),
          false,
          0);
    } catch (GeneralSecurityException ownMaking) {
      throw new IOException(ownMaking);
    }
  }

  @Override
  public void close() throws IOException {
    receiver.close();
    site.close();
    plain.close();
  }
}
