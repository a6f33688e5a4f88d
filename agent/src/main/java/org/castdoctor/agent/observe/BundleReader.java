package org.castdoctor.agent.observe;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.net.InetAddress;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import org.castdoctor.protocol.wire.Parsed;

/** A saved bundle's JSON, from anybody, read into records by databind. */
final class BundleReader {
  private static final int MAX_DEPTH = 32;

  private static final JsonMapper MAPPER = mapper();

  private BundleReader() {}

  /** Malformed where it is not JSON, not whole, or not this form. */
  static Parsed<Bundle> read(byte[] bytes) {
    try {
      JsonNode json = MAPPER.readTree(bytes);
      if (!json.path("schema").asText().equals(BundleJson.SCHEMA)) {
        return new Parsed.Malformed<>(
            "it is not a bundle of castdoctor (" + BundleJson.SCHEMA + ")", 0);
      }
      ((ObjectNode) json).remove("schema");
      return new Parsed.Ok<>(MAPPER.treeToValue(json, Bundle.class));
    } catch (JsonProcessingException bad) {
      long offset = bad.getLocation() == null ? 0 : bad.getLocation().getByteOffset();
      return new Parsed.Malformed<>(
          bad.getOriginalMessage(), Math.clamp(offset, 0, Integer.MAX_VALUE));
    } catch (IOException | IllegalArgumentException bad) {
      return new Parsed.Malformed<>(String.valueOf(bad.getMessage()), 0);
    }
  }

  private static JsonMapper mapper() {
    SimpleModule words = new SimpleModule();
    words.addDeserializer(InetAddress.class, new Word<>(InetAddress.class, BundleReader::literal));
    words.addDeserializer(Instant.class, new Word<>(Instant.class, Instant::parse));
    words.addDeserializer(ZoneId.class, new Word<>(ZoneId.class, ZoneId::of));
    JsonMapper mapper =
        JsonMapper.builder()
            .addModules(new Jdk8Module(), words)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    ObservationKinds.all()
        .forEach((kind, name) -> mapper.registerSubtypes(new NamedType(kind, name)));
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxDocumentLength(BundleJson.MAX_BYTES)
                .maxNestingDepth(MAX_DEPTH)
                .build());
    return mapper;
  }

  /** Only literals: a bundle from a stranger must not make this computer look names up. */
  private static InetAddress literal(String text) {
    int zone = text.indexOf('%');
    return InetAddress.ofLiteral(zone < 0 ? text : text.substring(0, zone));
  }

  /** A value that is written as one word, in one form alone. */
  private static final class Word<T> extends JsonDeserializer<T> {
    private final Class<T> type;
    private final Function<String, T> reader;

    Word(Class<T> type, Function<String, T> reader) {
      this.type = type;
      this.reader = reader;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
      String text = json.getText();
      try {
        return reader.apply(text);
      } catch (IllegalArgumentException | DateTimeException another) {
        throw context.weirdStringException(text, type, "not in the form of a bundle");
      }
    }
  }
}
