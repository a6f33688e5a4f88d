package org.castdoctor.agent.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.castdoctor.agent.knowledge.version.Scheme;
import org.castdoctor.protocol.json.JsonTree;

/** The data files that ship with this version, and how their rows are read. */
final class KnowledgeFile {
  private KnowledgeFile() {}

  static JsonNode read(String name) {
    try (InputStream file = KnowledgeFile.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing from this build");
      }
      return JsonTree.read(file.readAllBytes());
    } catch (IOException broken) {
      throw new IllegalStateException(name + " cannot be read", broken);
    }
  }

  /** Every row of a list; none where the list is not there. */
  static <T> List<T> rows(JsonNode list, Function<JsonNode, T> reader) {
    return StreamSupport.stream(list.spliterator(), false).map(reader).toList();
  }

  static List<String> words(JsonNode list) {
    return rows(list, JsonNode::asText);
  }

  static Optional<String> text(JsonNode row, String field) {
    return row.hasNonNull(field) ? Optional.of(row.path(field).asText()) : Optional.empty();
  }

  static LocalDate day(JsonNode row, String field) {
    return LocalDate.parse(row.path(field).asText());
  }

  static Optional<LocalDate> maybeDay(JsonNode row, String field) {
    return text(row, field).map(LocalDate::parse);
  }

  static Optional<VersionRange> range(JsonNode row, String field) {
    if (!row.hasNonNull(field)) {
      return Optional.empty();
    }
    JsonNode range = row.path(field);
    String word = range.path("scheme").asText();
    Scheme scheme =
        Scheme.ofWord(word)
            .orElseThrow(() -> new IllegalArgumentException("no such scheme: " + word));
    return Optional.of(VersionRange.of(scheme, text(range, "from"), text(range, "below")));
  }
}
