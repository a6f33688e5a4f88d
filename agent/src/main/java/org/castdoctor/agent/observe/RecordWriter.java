package org.castdoctor.agent.observe;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.InetAddress;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.protocol.json.JsonTree;
import org.castdoctor.protocol.json.Worded;
import org.castdoctor.protocol.privacy.Sensitive;

/**
 * Writes what a bundle is made of as databind reads it: a record's own components in their order,
 * what is absent left out. Without databind, which spends a seventh of a short run on finding out
 * how (ADR 9). What it does not know is a bug: every kind of observation is written and read again
 * in its test.
 */
final class RecordWriter {
  /** A record's parts, asked of Java once. */
  private static final ClassValue<List<Part>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> record) {
          List<Part> parts = new ArrayList<>();
          for (RecordComponent component : record.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            parts.add(new Part(component.getName(), accessor));
          }
          return parts;
        }
      };

  private final JsonGenerator json;

  private RecordWriter(JsonGenerator json) {
    this.json = json;
  }

  static String text(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonTree.generator(text)) {
      new RecordWriter(json).write(value);
    } catch (IOException noneInMemory) {
      throw new UncheckedIOException(noneInMemory);
    }
    return text.toString();
  }

  private void write(Object value) throws IOException {
    switch (value) {
      case String text -> json.writeString(text);
      case Boolean yes -> json.writeBoolean(yes);
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case Worded choice -> json.writeString(choice.word());
      case Enum<?> choice -> json.writeString(choice.name());
      case Sensitive own -> json.writeString(own.shown());
      case InetAddress address -> json.writeString(literal(address));
      case Instant time -> json.writeString(time.toString());
      case ZoneId zone -> json.writeString(zone.getId());
      case AdvertTxt words -> write(words.shown());
      case Observation o -> writeRecord((Record) o, "kind", ObservationKinds.nameOf(o));
      case Outcome<?> outcome -> writeRecord((Record) outcome, "is", kindOf(outcome));
      case Record record -> writeRecord(record, "", "");
      case Collection<?> items -> {
        json.writeStartArray();
        for (Object item : items) {
          write(item);
        }
        json.writeEndArray();
      }
      case Map<?, ?> map -> {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          json.writeFieldName(entry.getKey().toString());
          write(entry.getValue());
        }
        json.writeEndObject();
      }
      case Object stranger -> throw new IllegalStateException("no form for " + value.getClass());
    }
  }

  private static String kindOf(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Ok<?> ok -> "ok";
      case Outcome.Failed<?> failed -> "failed";
      case Outcome.NotRun<?> notRun -> "notRun";
    };
  }

  private void writeRecord(Record record, String typeField, String type) throws IOException {
    json.writeStartObject();
    if (!typeField.isEmpty()) {
      json.writeStringField(typeField, type);
    }
    for (Part part : PARTS.get(record.getClass())) {
      Object value = part.of(record);
      Object there = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
      if (there != null && !(there instanceof Map<?, ?> map && map.isEmpty())) {
        json.writeFieldName(part.name());
        write(there);
      }
    }
    json.writeEndObject();
  }

  /** The literal, never a name: writing one must not ask a resolver. Without its zone. */
  private static String literal(InetAddress address) {
    String text = address.getHostAddress();
    int zone = text.indexOf('%');
    return zone < 0 ? text : text.substring(0, zone);
  }

  private record Part(String name, Method accessor) {
    Object of(Record record) {
      try {
        return accessor.invoke(record);
      } catch (ReflectiveOperationException bug) {
        throw new IllegalStateException(bug);
      }
    }
  }
}
