package org.castdoctor.agent.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.export.Tickets.Field;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.json.JsonTree;

/**
 * What a desk wrote down of its own ticket systems, in the state folder: {@code {"zendesk":
 * {"code": 360001}, "freshdesk": {"email": "casts@desk.example"}}}. Without the file tickets have
 * Freshdesk's usual field names, and no field of Zendesk, whose numbers nobody else knows.
 */
record TicketFields(Map<Field, Long> zendesk, Optional<String> requester) {
  static final String FILE = "tickets.json";
  private static final int MOST_BYTES = 4 << 10;

  /**
   * Reads the file, where there is one.
   *
   * @throws UsageProblem where it is of another form: a ticket that lacks a field is noticed late
   */
  static TicketFields read(Path stateFolder) {
    Path file = stateFolder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return new TicketFields(Map.of(), Optional.empty());
    }
    try (InputStream in = Files.newInputStream(file)) {
      return of(JsonTree.read(in.readNBytes(MOST_BYTES)));
    } catch (IOException unreadable) {
      throw UsageProblem.unreadable(FILE);
    }
  }

  private static TicketFields of(JsonNode json) {
    Map<Field, Long> zendesk = new EnumMap<>(Field.class);
    json.path("zendesk")
        .properties()
        .forEach(entry ->
            zendesk.put(
                Field.of(entry.getKey()).orElseThrow(TicketFields::problem), id(entry.getValue())));
    return new TicketFields(
        zendesk,
        Optional.of(json.at("/freshdesk/email").asText()).filter(email -> !email.isBlank()));
  }

  private static long id(JsonNode number) {
    if (!number.canConvertToLong() || !number.isIntegralNumber()) {
      throw problem();
    }
    return number.asLong();
  }

  private static UsageProblem problem() {
    return new UsageProblem(
        Text.of("{file} wants the numbers of Zendesk's fields by these names: {names}.")
            .with("file", FILE)
            .with("names", Field.words()));
  }
}
