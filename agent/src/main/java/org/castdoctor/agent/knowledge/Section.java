package org.castdoctor.agent.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One kind of knowledge: a data file of rows that ships with this version, and rows of the same
 * form that a pack may add. Host names are none: no pack chooses whom castdoctor talks to.
 *
 * @param name of the file without its ending, and of the part of a pack
 * @param rows the field of the document that holds the rows
 * @param key the field of a row that names it
 * @param form every field that a row may have
 * @param reader makes its value of a row; throws where the row is none
 */
public record Section(
    String name, String rows, String key, RowForm form, Function<JsonNode, ?> reader) {

  static final Section COMPAT =
      new Section(
          "compat",
          "rules",
          "id",
          RowForm.of(
              "id finding app? from until? when when.senders[]? when.appVersion{}?"
                  + " when.senderOs{}? when.plans[]? when.receiverClass? when.models[]?"
                  + " when.firmware{}? effect confidence source checked reviewBy"),
          CompatRule::of);
  static final Section INCIDENTS =
      new Section(
          "incidents",
          "incidents",
          "id",
          RowForm.of(
              "id from until? reach reach.apps[]? reach.platforms[]? reach.models[]?"
                  + " reach.systems[]? reach.regions[]? reach.program? reach.program.name"
                  + " reach.program.versions{}? finding statement source confidence checked"
                  + " reviewBy"),
          Incident::of);
  static final Section ERROR_CODES =
      new Section(
          "error-codes",
          "codes",
          "code",
          RowForm.of("code vendor claims app? model? findings[] confidence source"),
          ErrorCodes::read);
  static final Section MODELS =
      new Section(
          "models",
          "models",
          "model",
          RowForm.of(
              "model maker? remote ambiguous? platform? aliases[]? hint? endOfSupport? source"),
          Models::read);

  /** Every kind. A new one is a constant above and its name here. */
  public static final List<Section> ALL = List.of(COMPAT, INCIDENTS, ERROR_CODES, MODELS);

  /** A row and where it comes from. */
  public record Row(JsonNode json, boolean fromPack) {}

  /** The kind of that name. */
  public static Optional<Section> named(String name) {
    return ALL.stream().filter(section -> section.name.equals(name)).findFirst();
  }

  /** What its documents call their form. */
  public String schema() {
    return "castdoctor." + name + "/1";
  }

  /** The built-in document. */
  private ObjectNode builtIn() {
    return (ObjectNode) KnowledgeFile.read(name + ".json");
  }

  /** The rows in force: a row of the pack replaces one of the same name; recalled rows are gone. */
  public List<Row> inForce(Overlay overlay) {
    Map<String, Row> byName = new LinkedHashMap<>();
    builtIn().path(rows).forEach(row -> byName.put(nameOf(row), new Row(row, false)));
    overlay.document(this).path(rows).forEach(row -> byName.put(nameOf(row), new Row(row, true)));
    byName.keySet().removeAll(overlay.recalled());
    return List.copyOf(byName.values());
  }

  /** The document with the rows in force, for the reader of this kind. */
  JsonNode document(Overlay overlay) {
    ObjectNode document = builtIn();
    ArrayNode inForce = document.arrayNode();
    inForce(overlay).forEach(row -> inForce.add(row.json()));
    document.set(rows, inForce);
    return document;
  }

  /** What a row is called. */
  public String nameOf(JsonNode row) {
    return row.path(key).asText();
  }

  /** Why this is no row of this kind; empty where it is one. */
  public Optional<String> problemWith(JsonNode row) {
    Optional<String> misshapen = form.problemWith(row);
    if (misshapen.isPresent()) {
      return misshapen;
    }
    if (!row.path(key).isTextual() || nameOf(row).isBlank()) {
      return Optional.of("has no name in " + key);
    }
    try {
      return Optional.ofNullable(reader.apply(row)).isPresent()
          ? Optional.empty()
          : Optional.of("cannot be read");
    } catch (RuntimeException wrong) {
      // Readers are written for our own rows, and may stumble over a stranger's in any way.
      return Optional.of(
          "cannot be read (" + wrong.getClass().getSimpleName() + "): " + wrong.getMessage());
    }
  }
}
