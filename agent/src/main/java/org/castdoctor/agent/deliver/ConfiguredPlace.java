package org.castdoctor.agent.deliver;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.castdoctor.agent.export.Form;
import org.castdoctor.protocol.json.JsonTree;

/**
 * The place that a desk or a household wrote down once, in the state folder, for every run: {@code
 * {"url": "https://desk.example/v1/logs", "as": "otlp"}}. Nothing goes there without consent.
 */
public record ConfiguredPlace(Destination to, Form form) {
  /** Its file in the state folder. */
  public static final String FILE = "export.json";

  private static final int MOST_BYTES = 4 << 10;

  /** Whether somebody wrote one down, readable or not. */
  public static boolean isNamed(Path stateFolder) {
    return Files.isRegularFile(stateFolder.resolve(FILE));
  }

  /** The place; empty where there is none, or none to which anything is sent. */
  public static Optional<ConfiguredPlace> read(Path stateFolder) {
    if (!isNamed(stateFolder)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(stateFolder.resolve(FILE))) {
      JsonNode json = JsonTree.read(in.readNBytes(MOST_BYTES));
      return Destination.of(json.path("url").asText())
          .flatMap(to ->
              Form.of(json.path("as").asText("cloudevents"))
                  .map(as -> new ConfiguredPlace(to, as)));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
