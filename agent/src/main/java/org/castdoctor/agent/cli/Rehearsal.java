package org.castdoctor.agent.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.castdoctor.agent.lan.HeadStart;
import org.castdoctor.agent.lan.SystemClock;
import org.castdoctor.agent.session.DiagnosticSession.World;

/**
 * What the launcher calls once, so that its quick-start cache knows what a run needs: the verbs
 * that are in a hurry, in a home that is played on the loopback, because the computer that prepares
 * may have neither receivers nor internet. Reading saved bundles is not among them: what binds JSON
 * to classes is a tenth of all that would be loaded, and who has a bundle has a second, too.
 * Nothing is asked outside this computer, and nothing of it is remembered.
 */
final class Rehearsal {
  private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private Rehearsal() {}

  static int run(Map<String, String> environment) {
    try {
      HeadStart.rehearse();
      Path folder = Files.createTempDirectory("castdoctor-rehearsal");
      try {
        Map<String, String> own = new HashMap<>(environment);
        own.put("CASTDOCTOR_HOME", folder.resolve("state").toString());
        Optional<RehearsalPeer> there = RehearsalPeer.in(folder, new SystemClock());
        if (there.isPresent()) {
          try (RehearsalPeer peer = there.get()) {
            String root = pem(peer, folder).toString();
            own.put("SSL_CERT_FILE", root);
            all(verbs(root), own, world -> RehearsalHome.with(peer, world));
          }
          own.remove("SSL_CERT_FILE");
        }
        all(lookingUp(), own, UnaryOperator.identity());
      } finally {
        delete(folder);
      }
      return ExitCodes.FINE;
    } catch (IOException noRoom) {
      throw new UncheckedIOException(noRoom);
    }
  }

  private static void all(
      List<List<String>> verbs, Map<String, String> environment, UnaryOperator<World> through) {
    for (List<String> verb : verbs) {
      InputStream nobody = InputStream.nullInputStream();
      var streams = new Streams(environment, "", nobody, System.out, System.err, new Typed(nobody));
      var surroundings = new Surroundings(streams, through, Optional.empty());
      int _ = CastdoctorCommand.run(verb.toArray(String[]::new), surroundings);
    }
  }

  private static List<List<String>> verbs(String root) {
    return List.of(
        List.of("diagnose"),
        List.of("diagnose", "--cast-root", root),
        List.of("devices"),
        List.of("diagnose", "--format", "json"),
        List.of("diagnose", "--app", "netflix", "--sender", "android", "-v"));
  }

  private static List<List<String>> lookingUp() {
    return List.of(List.of("findings", "L03", "--format", "json"), List.of("knowledge", "list"));
  }

  /** The peer's authority in the form that other programs take it, as a company's is given. */
  private static Path pem(RehearsalPeer peer, Path folder) throws IOException {
    try {
      String certificate =
          "-----BEGIN CERTIFICATE-----\n"
              + PEM.encodeToString(peer.root().getEncoded())
              + "\n-----END CERTIFICATE-----\n";
      return Files.writeString(folder.resolve("root.pem"), certificate, StandardCharsets.US_ASCII);
    } catch (CertificateEncodingException ownMaking) {
      throw new IllegalStateException(ownMaking);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
