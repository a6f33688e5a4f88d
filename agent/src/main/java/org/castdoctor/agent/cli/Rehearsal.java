package org.castdoctor.agent.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the launcher calls once, so that its quick-start cache knows the classes of a run: the verbs
 * that are in a hurry on this computer as it is, and the reasoning on a saved home with two
 * receivers, because the computer that prepares may have neither receivers nor internet.
 */
final class Rehearsal {
  private static final String HOME = "rehearsal/observations.json";

  private Rehearsal() {}

  static int run(Map<String, String> environment) {
    try {
      Path home = Files.createTempFile("castdoctor-rehearsal", ".json");
      try (InputStream saved = Rehearsal.class.getResourceAsStream(HOME)) {
        Files.write(home, Objects.requireNonNull(saved, HOME).readAllBytes());
        verbs(home.toString())
            .forEach(verb -> {
              int _ =
                  CastdoctorCommand.run(
                      verb.toArray(String[]::new), environment, "", InputStream.nullInputStream());
            });
      } finally {
        Files.delete(home);
      }
      return ExitCodes.FINE;
    } catch (IOException noRoom) {
      throw new UncheckedIOException(noRoom);
    }
  }

  private static List<List<String>> verbs(String home) {
    return List.of(
        List.of("devices", "--interface", "none"),
        List.of("findings", "L03", "--format", "json"),
        List.of("knowledge", "list"),
        List.of("diagnose", "--timeout", "2s", "--no-sweep", "--format", "json"),
        List.of("diagnose", "--timeout", "2s", "--no-sweep", "-v"),
        List.of("diagnose", "--observations", home),
        List.of("diagnose", "--observations", home, "--format", "json"),
        List.of("diagnose", "--observations", home, "--app", "netflix", "--sender", "android"));
  }
}
