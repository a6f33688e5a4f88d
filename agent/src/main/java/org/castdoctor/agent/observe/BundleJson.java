package org.castdoctor.agent.observe;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Collectors;
import org.castdoctor.protocol.wire.Parsed;

/** The bundle as JSON, schema {@code castdoctor.observations/1}. */
public final class BundleJson {
  /** The name and number of the form. */
  public static final String SCHEMA = "castdoctor.observations/1";

  /** A bundle of 500 devices has under 2 MB; one from a stranger may claim anything. */
  public static final int MAX_BYTES = 16 << 20;

  private static final int MAX_DEPTH = 32;

  private static final JsonMapper MAPPER = mapper();

  private BundleJson() {}

  /** Writes it, one observation a line, so that a person can read what is handed over. */
  public static String write(Bundle bundle) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("schema", SCHEMA);
    // Its frame alone; the observations would be turned into nodes for nothing.
    json.setAll((ObjectNode) MAPPER.valueToTree(bundle.with(new Observations(List.of()))));
    String observations =
        bundle.observations().all().stream()
            .map(BundleJson::line)
            .collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
    return json.properties().stream()
        .map(field ->
            "\""
                + field.getKey()
                + "\": "
                + (field.getKey().equals("observations") ? observations : field.getValue()))
        .collect(Collectors.joining(",\n  ", "{\n  ", "\n}\n"));
  }

  /** Reads it. Malformed where it is not JSON, not whole, or not this form. */
  public static Parsed<Bundle> read(byte[] bytes) {
    try {
      JsonNode json = MAPPER.readTree(bytes);
      if (!json.path("schema").asText().equals(SCHEMA)) {
        return new Parsed.Malformed<>("it is not a bundle of castdoctor (" + SCHEMA + ")", 0);
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

  /** One observation on one line, as it is streamed. */
  public static String line(Observation observation) {
    return part(observation);
  }

  /** Anything in an observation, in the form that it has in a bundle: nothing of it is masked. */
  public static String part(Object of) {
    try {
      return MAPPER.writeValueAsString(of);
    } catch (JsonProcessingException ownRecords) {
      throw new IllegalStateException(ownRecords);
    }
  }

  private static JsonMapper mapper() {
    SimpleModule addresses = new SimpleModule();
    addresses.addSerializer(InetAddress.class, new AddressWriter());
    addresses.addDeserializer(InetAddress.class, new AddressReader());
    JsonMapper mapper =
        JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule(), addresses)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // Only what records hold: what their methods derive would be noise, or contradict them.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .defaultPropertyInclusion(
                JsonInclude.Value.empty().withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxDocumentLength(MAX_BYTES)
                .maxNestingDepth(MAX_DEPTH)
                .build());
    return mapper;
  }

  /** The literal, never a name: writing one must not ask a resolver. Without its zone. */
  private static final class AddressWriter extends JsonSerializer<InetAddress> {
    @Override
    public void serialize(InetAddress address, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      String text = address.getHostAddress();
      int zone = text.indexOf('%');
      json.writeString(zone < 0 ? text : text.substring(0, zone));
    }
  }

  /** Only literals: a bundle from a stranger must not make this computer look names up. */
  private static final class AddressReader extends JsonDeserializer<InetAddress> {
    @Override
    public InetAddress deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      String text = json.getText();
      try {
        int zone = text.indexOf('%');
        return InetAddress.ofLiteral(zone < 0 ? text : text.substring(0, zone));
      } catch (IllegalArgumentException notAnAddress) {
        throw context.weirdStringException(text, InetAddress.class, "not an IP address");
      }
    }
  }
}
