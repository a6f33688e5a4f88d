package org.castdoctor.agent.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Host names that must be found and reached for something to work. Read when asked for. */
public final class RequiredHosts {
  /**
   * One name.
   *
   * @param of an app's slug, or {@code cast}, {@code psn}, {@code xbox-live}
   * @param host a name that can be asked; no wildcards
   * @param why what it is for
   * @param confidence whether anybody compared it with a page about it, or {@code unverified}
   */
  public record Row(String of, String host, String why, String confidence, String source) {}

  private RequiredHosts() {}

  /** The names that an app or platform needs, most telling first; none where none is known. */
  public static List<Row> of(String appOrPlatform) {
    return load().stream().filter(row -> row.of().equals(appOrPlatform)).toList();
  }

  static List<Row> load() {
    return KnowledgeFile.rows(KnowledgeFile.read("hosts.json").path("hosts"), RequiredHosts::read);
  }

  private static Row read(JsonNode row) {
    return new Row(
        row.path("of").asText(),
        row.path("host").asText(),
        row.path("why").asText(),
        row.path("confidence").asText(),
        row.path("source").asText());
  }
}
