package org.castdoctor.agent.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a model name in an announcement says, and what it does not. */
public final class Models {
  /** Whether devices of a model have a remote control. */
  public enum HasRemote {
    YES,
    NO,
    UNKNOWN
  }

  /**
   * One model.
   *
   * @param model its name: for cast receivers what it announces, for consoles what people call it
   * @param ambiguous whether several different devices say this name
   * @param platform the online network of a console, such as {@code psn}
   * @param hint what tells generations of this name apart
   * @param endOfSupport since when its maker updates it no more
   * @param source where the row comes from
   */
  public record Model(
      String model,
      Optional<String> maker,
      HasRemote remote,
      boolean ambiguous,
      Optional<String> platform,
      List<String> aliases,
      Optional<String> hint,
      Optional<LocalDate> endOfSupport,
      String source) {
    public Model {
      aliases = List.copyOf(aliases);
    }
  }

  private final Map<String, Model> rows = new HashMap<>();
  private final Map<String, Model> byAnyName = new HashMap<>();

  private Models() {}

  /** The table that ships with this version. */
  public static Models load() {
    return of(Section.MODELS.document(Overlay.NONE));
  }

  static Models of(JsonNode file) {
    Models models = new Models();
    for (JsonNode row : file.path("models")) {
      Model model = read(row);
      models.rows.put(model.model(), model);
      models.byAnyName.put(simplified(model.model()), model);
      model.aliases().forEach(alias -> models.byAnyName.put(simplified(alias), model));
    }
    return models;
  }

  static Model read(JsonNode row) {
    return new Model(
        row.path("model").asText(),
        KnowledgeFile.text(row, "maker"),
        switch (row.path("remote").asText()) {
          case "yes" -> HasRemote.YES;
          case "no" -> HasRemote.NO;
          default -> HasRemote.UNKNOWN;
        },
        row.path("ambiguous").asBoolean(false),
        KnowledgeFile.text(row, "platform"),
        KnowledgeFile.words(row.path("aliases")),
        KnowledgeFile.text(row, "hint"),
        KnowledgeFile.maybeDay(row, "endOfSupport"),
        row.path("source").asText());
  }

  /** Every row. */
  public List<Model> all() {
    return List.copyOf(rows.values());
  }

  /** Whether this model has a remote; unknown also for names that mean several devices. */
  public HasRemote remote(String model) {
    return row(model).map(Model::remote).orElse(HasRemote.UNKNOWN);
  }

  /** Whether several different devices say this name. */
  public boolean isAmbiguous(String model) {
    return row(model).filter(Model::ambiguous).isPresent();
  }

  /** The row of a name that a device announces. */
  public Optional<Model> row(String model) {
    return Optional.ofNullable(rows.get(model));
  }

  /** The row of a name that a person types: any case, with or without spaces, {@code ps3}. */
  public Optional<Model> called(String text) {
    return Optional.ofNullable(byAnyName.get(simplified(text)));
  }

  private static String simplified(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
