package org.castdoctor.agent.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.RecordComponent;
import java.net.InetAddress;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.observe.AdvertTxt;
import org.castdoctor.agent.privacy.Secret.Kind;
import org.castdoctor.protocol.privacy.Leaves.As;
import org.castdoctor.protocol.privacy.Sensitive;

/**
 * A record's JSON with masks in it. The record is followed beside its JSON, so that what is masked
 * goes by the types of its components and never by the names of fields.
 */
final class MaskedJson {
  private final Masks masks;

  MaskedJson(Masks masks) {
    this.masks = masks;
  }

  /** The JSON of this record, masked. */
  ObjectNode of(Record of, JsonNode json) {
    return fields(of, As.A_NAME, json);
  }

  /**
   * @param outer as is said of the record itself: for what it holds of any type
   */
  private ObjectNode fields(Record of, As outer, JsonNode json) {
    ObjectNode masked = JsonNodeFactory.instance.objectNode();
    json.properties().forEach(field -> masked.set(field.getKey(), field.getValue()));
    for (RecordComponent component : of.getClass().getRecordComponents()) {
      JsonNode field = json.path(component.getName());
      if (!field.isMissingNode()) {
        masked.set(
            component.getName(),
            node(Components.value(of, component), Components.of(component, outer), field));
      }
    }
    return masked;
  }

  private JsonNode node(Object value, As as, JsonNode json) {
    return switch (value) {
      case Sensitive sensitive -> TextNode.valueOf(masks.learn(sensitive));
      case InetAddress address -> TextNode.valueOf(masks.in(json.asText()));
      case String text -> TextNode.valueOf(masks.text(as, text));
      case AdvertTxt words -> words(words);
      case Optional<?> maybe -> maybe.map(inside -> node(inside, as, json)).orElse(json);
      case List<?> list -> list(list, as, json);
      case Map<?, ?> map -> map(map, as, json);
      case Record inside -> fields(inside, as, json);
      default -> json;
    };
  }

  private JsonNode list(List<?> list, As as, JsonNode json) {
    ArrayNode masked = JsonNodeFactory.instance.arrayNode();
    Iterator<JsonNode> nodes = json.iterator();
    list.forEach(element -> masked.add(node(element, as, nodes.next())));
    return masked;
  }

  private JsonNode map(Map<?, ?> map, As as, JsonNode json) {
    ObjectNode masked = JsonNodeFactory.instance.objectNode();
    map.forEach((key, value) -> {
      String field = String.valueOf(key);
      masked.set(field, node(value, as, json.path(field)));
    });
    return masked;
  }

  private JsonNode words(AdvertTxt words) {
    ObjectNode masked = JsonNodeFactory.instance.objectNode();
    words
        .shown()
        .forEach((key, text) ->
            masked.put(
                key,
                switch (AdvertTxt.of(key)) {
                  case EVERYBODYS -> text;
                  case NAME -> masks.learn(Kind.NAME, text);
                  case MAC -> masks.learn(Kind.MAC, text);
                  case SERIAL -> masks.learn(Kind.SERIAL, text);
                }));
    return masked;
  }
}
