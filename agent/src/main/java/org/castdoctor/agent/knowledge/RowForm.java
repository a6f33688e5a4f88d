package org.castdoctor.agent.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which fields a row has. A row with a field too many is refused rather than read without it: a
 * selector whose name is misspelt would otherwise fit everybody.
 *
 * @param fields every field there may be
 */
record RowForm(List<Field> fields) {
  private static final Pattern FIELD =
      Pattern.compile("((?:[a-zA-Z]+\\.)*)([a-zA-Z]+)(\\[\\]|\\{\\})?(\\?)?");

  RowForm {
    fields = List.copyOf(fields);
  }

  /** What stands in a field. */
  enum Kind {
    /** A text, or yes or no; or an object where fields below it are named. */
    ONE,
    /** A list of texts. */
    LIST
  }

  /**
   * A field.
   *
   * @param inside the path of the object it is in, with a dot at its end; empty at the top
   */
  record Field(String inside, String name, Kind kind, boolean optional) {}

  /**
   * Reads a form: paths with blanks between them, {@code []} after a list of texts, <code>{}</code>
   * after a range of versions, {@code ?} after what may be missing.
   */
  static RowForm of(String form) {
    return new RowForm(Arrays.stream(form.split(" ", -1)).flatMap(RowForm::read).toList());
  }

  private static Stream<Field> read(String word) {
    Matcher matcher = FIELD.matcher(word);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no field: " + word);
    }
    String inside = matcher.group(1);
    String name = matcher.group(2);
    boolean optional = word.endsWith("?");
    Kind kind = word.contains("[]") ? Kind.LIST : Kind.ONE;
    Field field = new Field(inside, name, kind, optional);
    String below = inside + name + ".";
    return word.contains("{}")
        ? Stream.of(
            field,
            new Field(below, "scheme", Kind.ONE, false),
            new Field(below, "from", Kind.ONE, true),
            new Field(below, "below", Kind.ONE, true))
        : Stream.of(field);
  }

  /** Why a row does not have this form; empty where it has. */
  Optional<String> problemWith(JsonNode row) {
    return problemWith(row, "");
  }

  private Optional<String> problemWith(JsonNode object, String path) {
    if (!object.isObject()) {
      return Optional.of(path.isEmpty() ? "is not an object" : "has no object in " + path);
    }
    List<Field> here = fields.stream().filter(field -> field.inside.equals(path)).toList();
    for (Field field : here) {
      JsonNode value = object.path(field.name);
      if (value.isMissingNode() && !field.optional) {
        return Optional.of("lacks " + path + field.name);
      }
      Optional<String> problem =
          value.isMissingNode() ? Optional.empty() : problemWith(value, field);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return object
        .propertyStream()
        .map(property -> property.getKey())
        .filter(name -> here.stream().noneMatch(field -> field.name.equals(name)))
        .map(name -> "has a field " + path + name + ", which is not known")
        .findFirst();
  }

  private Optional<String> problemWith(JsonNode value, Field field) {
    String below = field.inside + field.name + ".";
    if (fields.stream().anyMatch(other -> other.inside.equals(below))) {
      return problemWith(value, below);
    }
    return switch (field.kind) {
      case ONE ->
          value.isTextual() || value.isBoolean()
              ? Optional.empty()
              : Optional.of("has no text in " + field.inside + field.name);
      case LIST ->
          value.isArray() && !value.isEmpty() && value.valueStream().allMatch(JsonNode::isTextual)
              ? Optional.empty()
              : Optional.of("has no list of texts in " + field.inside + field.name);
    };
  }
}
