package org.castdoctor.protocol.wire.setup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.castdoctor.protocol.json.JsonTree;
import org.castdoctor.protocol.wire.Parsed;

/** Finds each field in the places where one firmware or another puts it. */
final class EurekaInfoReader {
  /** The deepest real answer, with its groups of speakers, has six levels. */
  private static final int MAX_DEPTH = 32;

  /** Digits in a number: a long has 19, and a longer one only costs time. */
  private static final int MAX_NUMBER_CHARS = 64;

  /** The longest text of use, a name, has 60 characters at most in the makers' own app. */
  private static final int MAX_TEXT = 256;

  /** Real answers have 30 capabilities and 12 choices. */
  private static final int MAX_FLAGS = 128;

  /** Ten years: a device that says it runs longer does not know. */
  private static final double MAX_UPTIME_SECONDS = 315_360_000;

  private static final int QUIETEST = -127;

  /**
   * Field names are not remembered between answers: a receiver must not be able to pile them up.
   */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER_CHARS)
                  .maxStringLength(EurekaInfo.MAX_CHARS)
                  .maxDocumentLength(EurekaInfo.MAX_CHARS)
                  .build())
          .build();

  private final JsonNode json;

  private EurekaInfoReader(JsonNode json) {
    this.json = json;
  }

  static Parsed<EurekaInfo> read(String text) {
    if (text.length() > EurekaInfo.MAX_CHARS) {
      return new Parsed.Malformed<>("longer than any answer", EurekaInfo.MAX_CHARS);
    }
    JsonNode json;
    try (JsonParser tokens = JSON.createParser(text)) {
      json = JsonTree.read(tokens);
    } catch (JsonProcessingException e) {
      long at = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
      return new Parsed.Malformed<>("not JSON within bounds", (int) Math.max(at, 0));
    } catch (IOException noneInMemory) {
      throw new UncheckedIOException(noneInMemory);
    }
    if (!json.isObject()) {
      return new Parsed.Malformed<>("not a JSON object", 0);
    }
    EurekaInfo info =
        new EurekaInfoReader(json.path("data").isObject() ? json.path("data") : json).info();
    return info.equals(new EurekaInfoReader(JsonNodeFactory.instance.objectNode()).info())
        ? new Parsed.Malformed<>("nothing in it is known", 0)
        : new Parsed.Ok<>(info);
  }

  private EurekaInfo info() {
    return new EurekaInfo(
        text("/name"),
        whole(0, 999, "/version"),
        text("/settings/locale", "/locale"),
        new EurekaInfo.Build(
            text("/build_info/cast_build_revision", "/cast_build_revision"),
            text("/build_info/system_build_number", "/build_version"),
            text("/build_info/release_track", "/release_track"),
            text("/build_info/build_type")),
        new EurekaInfo.Device(
            text("/device_info/model_name"),
            text("/device_info/product_name"),
            text("/device_info/manufacturer"),
            text("/device_info/ssdp_udn", "/ssdp_udn"),
            uptime(),
            capabilities()),
        new EurekaInfo.Network(
            truth("/net/online"), truth("/net/ethernet_connected", "/ethernet_connected")),
        new EurekaInfo.Radio(
            whole(QUIETEST, 0, "/wifi/signal_level", "/signal_level"),
            whole(QUIETEST, 0, "/wifi/noise_level", "/noise_level")),
        new EurekaInfo.Setup(
            whole(0, 999, "/setup/setup_state", "/setup_state"),
            whole(0, 999, "/wifi/wpa_state", "/wpa_state"),
            truth("/setup/tos_accepted", "/tos_accepted")),
        truth("/has_update"),
        flags("/opt_in"));
  }

  private Optional<Duration> uptime() {
    return first(
            node ->
                node.isNumber()
                    && node.doubleValue() >= 0
                    && node.doubleValue() <= MAX_UPTIME_SECONDS,
            "/device_info/uptime",
            "/uptime")
        .map(node -> Duration.ofMillis(Math.round(node.doubleValue() * 1000)));
  }

  private Set<String> capabilities() {
    Set<String> able = new HashSet<>();
    flags("/device_info/capabilities")
        .forEach((name, can) -> {
          if (can) {
            able.add(name);
          }
        });
    return able;
  }

  private Map<String, Boolean> flags(String place) {
    Map<String, Boolean> flags = new HashMap<>();
    for (Map.Entry<String, JsonNode> flag : json.at(place).properties()) {
      if (flag.getValue().isBoolean()
          && flag.getKey().length() <= MAX_TEXT
          && flags.size() < MAX_FLAGS) {
        flags.put(flag.getKey(), flag.getValue().booleanValue());
      }
    }
    return flags;
  }

  private Optional<String> text(String... places) {
    return first(
            node ->
                node.isTextual()
                    && !node.textValue().isBlank()
                    && node.textValue().length() <= MAX_TEXT,
            places)
        .map(JsonNode::textValue);
  }

  private Optional<Boolean> truth(String... places) {
    return first(JsonNode::isBoolean, places).map(JsonNode::booleanValue);
  }

  private Optional<Integer> whole(int least, int most, String... places) {
    return first(
            node ->
                node.isIntegralNumber()
                    && node.canConvertToInt()
                    && node.intValue() >= least
                    && node.intValue() <= most,
            places)
        .map(JsonNode::intValue);
  }

  private Optional<JsonNode> first(Predicate<JsonNode> fits, String... places) {
    return List.of(places).stream().map(json::at).filter(fits).findFirst();
  }
}
