package org.castdoctor.protocol.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;

/**
 * Reads and writes trees of JSON as a mapper of databind does, without the mapper: that would load
 * hundreds of classes before the first answer. The tokens are Jackson's, and so are their bounds.
 */
public final class JsonTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final JsonFactory FACTORY =
      JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build();

  private JsonTree() {}

  /**
   * The next value, missing where there is none; what stands behind it is left. Of two fields with
   * one name the later counts. The parser's bound of nesting bounds the depth here.
   *
   * @throws JsonProcessingException where it is no JSON, or beyond the parser's bounds
   */
  public static JsonNode read(JsonParser json) throws IOException {
    JsonToken first = json.nextToken();
    return first == null ? MissingNode.getInstance() : value(json, first);
  }

  /** The same where nothing may stand behind it. */
  public static JsonNode readWhole(JsonParser json) throws IOException {
    JsonNode tree = read(json);
    if (json.nextToken() != null) {
      throw new JsonParseException(json, "something stands behind it");
    }
    return tree;
  }

  /** The same of bytes that are few already, within Jackson's own bounds. */
  public static JsonNode read(byte[] few) throws IOException {
    try (JsonParser json = FACTORY.createParser(few)) {
      return read(json);
    }
  }

  private static JsonNode value(JsonParser json, JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> array(json);
      case VALUE_STRING -> NODES.textNode(json.getText());
      case VALUE_NUMBER_INT ->
          switch (json.getNumberType()) {
            case INT -> NODES.numberNode(json.getIntValue());
            case LONG -> NODES.numberNode(json.getLongValue());
            case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL ->
                NODES.numberNode(json.getBigIntegerValue());
          };
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(json.getDoubleValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no value begins with " + token);
    };
  }

  private static ObjectNode object(JsonParser json) throws IOException {
    ObjectNode object = NODES.objectNode();
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      object.set(name, value(json, json.nextToken()));
    }
    return object;
  }

  private static ArrayNode array(JsonParser json) throws IOException {
    ArrayNode array = NODES.arrayNode();
    for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
      array.add(value(json, next));
    }
    return array;
  }

  /** On one line, for programs. */
  public static String text(JsonNode tree) {
    return written(tree, new MinimalPrettyPrinter());
  }

  /** On many lines, for people. */
  public static String pretty(JsonNode tree) {
    return written(tree, new DefaultPrettyPrinter());
  }

  private static String written(JsonNode tree, PrettyPrinter form) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = generator(text)) {
      json.setPrettyPrinter(form);
      write(json, tree);
    } catch (IOException noneInMemory) {
      throw new UncheckedIOException(noneInMemory);
    }
    return text.toString();
  }

  /** Writes tokens that belong together, for those who have no tree. */
  public static JsonGenerator generator(Writer to) throws IOException {
    return FACTORY.createGenerator(to);
  }

  private static void write(JsonGenerator json, JsonNode node) throws IOException {
    switch (node.getNodeType()) {
      case OBJECT -> {
        json.writeStartObject();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
          json.writeFieldName(field.getKey());
          write(json, field.getValue());
        }
        json.writeEndObject();
      }
      case ARRAY -> {
        json.writeStartArray();
        for (JsonNode item : node) {
          write(json, item);
        }
        json.writeEndArray();
      }
      case STRING -> json.writeString(node.textValue());
      case BOOLEAN -> json.writeBoolean(node.booleanValue());
      case NUMBER -> writeNumber(json, node);
      case NULL, MISSING -> json.writeNull();
      case BINARY, POJO -> throw new IllegalArgumentException("no plain JSON: " + node);
    }
  }

  private static void writeNumber(JsonGenerator json, JsonNode number) throws IOException {
    switch (number.numberType()) {
      case INT -> json.writeNumber(number.intValue());
      case LONG -> json.writeNumber(number.longValue());
      case FLOAT -> json.writeNumber(number.floatValue());
      case DOUBLE -> json.writeNumber(number.doubleValue());
      case BIG_INTEGER -> json.writeNumber(number.bigIntegerValue());
      case BIG_DECIMAL -> json.writeNumber(number.decimalValue());
    }
  }
}
