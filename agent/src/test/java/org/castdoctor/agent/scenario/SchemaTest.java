package org.castdoctor.agent.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.castdoctor.agent.observe.BundleJson;
import org.castdoctor.agent.observe.Failure;
import org.castdoctor.agent.observe.ObservationKinds;
import org.castdoctor.protocol.diagnosis.DiagnosisJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is printed and saved keeps to what is published of its form. */
class SchemaTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final JsonSchema DIAGNOSIS = schema(DiagnosisJson.class, "diagnosis.schema.json");
  private static final JsonSchema OBSERVATIONS =
      schema(BundleJson.class, "observations.schema.json");

  private static final Map<String, Consumer<ObjectNode>> DAMAGES =
      Map.ofEntries(
          Map.entry("no schema", json -> json.remove("schema")),
          Map.entry("another schema", json -> json.put("schema", "castdoctor.diagnosis/2")),
          Map.entry("no next to act", json -> json.remove("nextActor")),
          Map.entry("nobody to act", json -> object(json, "nextActor").put("who", "somebody")),
          Map.entry("nothing to do", json -> object(json, "nextActor").put("does", "")),
          Map.entry("unknown owner", json -> object(json, "verdict").put("owner", "neighbour")),
          Map.entry("owner of another", json -> object(json, "verdict").put("owner", "isp")),
          Map.entry("no verdict's word", json -> object(json, "verdict").remove("summary")),
          Map.entry("unknown code", json -> object(json, "verdict").put("code", "A63")),
          Map.entry("no code, an owner", json -> object(json, "verdict").putNull("code")),
          Map.entry("sure of itself", json -> object(json, "verdict").put("confidence", "sure")),
          Map.entry("scope of nothing", json -> object(json, "verdict").put("scope", "device:")),
          Map.entry(
              "a code misspelt", json -> object(json, "code").put("short", "CD-ILOU-0000-00")),
          Map.entry("an empty path", json -> json.putArray("path")),
          Map.entry("a link misnamed", json -> first(json, "path").put("link", "cable")),
          Map.entry("a status misnamed", json -> first(json, "path").put("status", "fine")),
          Map.entry("no evidence", json -> first(json, "findings").putArray("evidence")),
          Map.entry("findings' owner", json -> first(json, "findings").put("owner", "lan")),
          Map.entry("step 28", json -> first(json, "findings").putArray("uselessSteps").add("S28")),
          Map.entry("a step twice", json -> twice((ArrayNode) json.at("/findings/0/uselessSteps"))),
          Map.entry("seven questions", json -> seven(json, "needs")),
          Map.entry("a time of day", json -> json.put("createdAt", "18:00")),
          Map.entry("a text for a number", json -> json.put("durationMs", "450")),
          Map.entry("not run, no reason", json -> first(json, "checks").put("status", "notRun")),
          Map.entry("a sender misnamed", json -> object(json, "request").put("sender", "phone")),
          Map.entry("a concern misnamed", json -> json.put("concern", "some")));

  static List<Scenario> scenarios() {
    return Scenario.all();
  }

  static Stream<String> damages() {
    return DAMAGES.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyDiagnosisKeepsToItsSchema(Scenario scenario) {
    JsonNode diagnosis = DiagnosisJson.of(Scenario.diagnose(scenario.measure()));
    assertEquals(List.of(), problems(DIAGNOSIS, diagnosis));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyBundleKeepsToItsSchema(Scenario scenario) throws IOException {
    JsonNode bundle = MAPPER.readTree(BundleJson.write(scenario.measure()));
    assertEquals(List.of(), problems(OBSERVATIONS, bundle));
  }

  @ParameterizedTest
  @MethodSource("damages")
  void aDamagedDiagnosisDoesNot(String damage) {
    ObjectNode diagnosis =
        DiagnosisJson.of(
            Scenario.diagnose(Scenario.called("cast-button-vanished-one-app").measure()));
    Objects.requireNonNull(DAMAGES.get(damage)).accept(diagnosis);
    assertFalse(problems(DIAGNOSIS, diagnosis).isEmpty());
  }

  @Test
  void aDamagedBundleDoesNot() throws IOException {
    String whole = BundleJson.write(Scenario.called("tls-fails").measure());
    Map<String, String> damages =
        Map.of(
            "\"192.168.1.40\"", "\"receiver.local\"",
            "\"kind\":\"tls\"", "\"kind\":\"tea\"",
            "\"failure\":\"tls_failure\"", "\"failure\":\"bad\"",
            "\"is\":\"failed\"", "\"is\":\"maybe\"",
            "\"port\":8009", "\"port\":80090",
            "\"way\":\"own-port\"", "\"way\":\"own\"",
            "\"kind\":\"WIFI\"", "\"kind\":\"wireless\"",
            "\"waitedMillis\":", "\"waited\":");
    for (Map.Entry<String, String> damage : damages.entrySet()) {
      String damaged = whole.replace(damage.getKey(), damage.getValue());
      assertFalse(damaged.equals(whole), damage.getKey());
      assertFalse(problems(OBSERVATIONS, MAPPER.readTree(damaged)).isEmpty(), damage.getValue());
    }
  }

  @Test
  void theKindsAndFailuresOfTheSchemaAreThoseOfTheCode() {
    assertEquals(
        Set.copyOf(ObservationKinds.all().values()),
        Set.copyOf(words("/$defs/observation/properties/kind/enum")));
    assertEquals(
        Arrays.stream(Failure.values()).map(Failure::word).toList(), words("/$defs/failure/enum"));
  }

  private static List<String> words(String pointer) {
    return StreamSupport.stream(OBSERVATIONS.getSchemaNode().at(pointer).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private static List<String> problems(JsonSchema schema, JsonNode json) {
    return schema.validate(json).stream().map(ValidationMessage::getMessage).toList();
  }

  private static JsonSchema schema(Class<?> beside, String name) {
    try (InputStream file = beside.getResourceAsStream(name)) {
      return JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(Objects.requireNonNull(file));
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static ObjectNode object(ObjectNode json, String field) {
    return (ObjectNode) json.path(field);
  }

  private static ObjectNode first(ObjectNode json, String field) {
    return (ObjectNode) json.path(field).path(0);
  }

  private static void twice(ArrayNode array) {
    array.add(array.get(0));
  }

  private static void seven(ObjectNode json, String field) {
    JsonNode one = json.path(field).path(0);
    ArrayNode array = json.putArray(field);
    for (int i = 0; i < 7; i++) {
      array.add(one);
    }
  }
}
