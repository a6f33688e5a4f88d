package org.castdoctor.agent.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.BundleJson;
import org.castdoctor.agent.observe.Observation;
import org.castdoctor.agent.privacy.Leaf.Treatment;
import org.castdoctor.agent.privacy.Sensitive.Kind;
import org.castdoctor.protocol.diagnosis.Diagnosis;

/**
 * One report's masks: learned from the types of everything that was observed and declared, put into
 * whatever is to leave this computer.
 */
public final class Redaction {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Masks masks = new Masks();

  private Redaction() {}

  /** The masks for reports about this bundle. */
  public static Redaction of(Bundle bundle) {
    Redaction redaction = new Redaction();
    redaction.learn(bundle);
    return redaction;
  }

  /** The masks for a sentence in which these may stand. */
  public static Redaction of(Collection<String> names, Collection<String> serials) {
    Redaction redaction = new Redaction();
    names.forEach(name -> redaction.masks.learn(Kind.NAME, name));
    serials.forEach(serial -> redaction.masks.learn(Kind.SERIAL, serial));
    return redaction;
  }

  private void learn(Bundle bundle) {
    JsonNode declared = read(BundleJson.write(bundle)).path("declared");
    walk("declared", declared);
    for (Observation observation : bundle.observations().all()) {
      observation(read(BundleJson.line(observation)));
    }
  }

  /** A diagnosis with masks in the place of what is sensitive. */
  public Diagnosis of(Diagnosis diagnosis) {
    diagnosis
        .devices()
        .forEach(device -> {
          masks.learn(Kind.NAME, device.name());
          masks.learn(Kind.SERIAL, device.id());
        });
    return new Redacted(masks).of(diagnosis);
  }

  /** One line of the stream of observations. */
  public String line(Observation observation) {
    return observation(read(BundleJson.line(observation))).toString();
  }

  /** Any text about the same home. */
  public String text(String text) {
    return masks.in(text);
  }

  private JsonNode observation(JsonNode json) {
    return walk(json.path("kind").asText("?"), json);
  }

  private JsonNode walk(String path, JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode masked = JsonNodeFactory.instance.objectNode();
      object
          .properties()
          .forEach(field ->
              masked.set(field.getKey(), walk(path + "." + field.getKey(), field.getValue())));
      return masked;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode masked = JsonNodeFactory.instance.arrayNode();
      array.forEach(element -> masked.add(walk(path + "[]", element)));
      return masked;
    }
    return node.isTextual() ? TextNode.valueOf(leaf(path, node.asText())) : node;
  }

  private String leaf(String path, String text) {
    return switch (new Leaf(path).treatment().orElse(new Treatment.Whole(Kind.NAME))) {
      case Treatment.Plain plain -> text;
      case Treatment.Text any -> masks.in(text);
      case Treatment.Whole(Kind kind) -> masks.learn(kind, text);
    };
  }

  /** The paths of a bundle's text fields that nobody has decided about; for a test. */
  static List<String> undecided(Bundle bundle) {
    List<String> paths = new ArrayList<>();
    collect("declared", read(BundleJson.write(bundle)).path("declared"), paths);
    for (Observation observation : bundle.observations().all()) {
      JsonNode json = read(BundleJson.line(observation));
      collect(json.path("kind").asText(), json, paths);
    }
    return paths.stream().distinct().filter(path -> new Leaf(path).treatment().isEmpty()).toList();
  }

  private static void collect(String path, JsonNode node, List<String> paths) {
    if (node.isObject()) {
      node.properties().forEach(f -> collect(path + "." + f.getKey(), f.getValue(), paths));
    } else if (node.isArray()) {
      node.forEach(element -> collect(path + "[]", element, paths));
    } else if (node.isTextual()) {
      paths.add(path);
    }
  }

  private static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException ourOwn) {
      throw new IllegalStateException(ourOwn);
    }
  }
}
