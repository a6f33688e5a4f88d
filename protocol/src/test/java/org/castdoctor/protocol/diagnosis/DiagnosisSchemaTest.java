package org.castdoctor.protocol.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The published schema names exactly what the code can say. */
class DiagnosisSchemaTest {
  private final JsonNode schema = schema();

  private static JsonNode schema() {
    try (InputStream file = DiagnosisJson.class.getResourceAsStream("diagnosis.schema.json")) {
      return new JsonMapper().readTree(Objects.requireNonNull(file));
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private List<String> words(String definition) {
    return texts(schema.path("$defs").path(definition).path("enum"));
  }

  private static List<String> texts(JsonNode array) {
    List<String> words = new ArrayList<>();
    array.forEach(word -> words.add(word.asText()));
    return words;
  }

  private static <E extends Enum<E>> List<String> wordsOf(E[] values, Function<E, String> word) {
    return Arrays.stream(values).map(word).toList();
  }

  @Test
  void itHasTheNameThatEveryDiagnosisCarries() {
    assertEquals(DiagnosisJson.SCHEMA, schema.path("title").asText());
    assertEquals(
        DiagnosisJson.SCHEMA, schema.path("properties").path("schema").path("const").asText());
  }

  @Test
  void theFindingsAreThoseOfTheCatalogueInItsOrder() {
    assertEquals(
        Catalogue.load().types().stream().map(type -> type.id().toString()).toList(),
        words("findingCode"));
  }

  @Test
  void theClosedChoicesAreThoseOfTheCode() {
    assertEquals(wordsOf(Owner.values(), Owner::word), words("owner"));
    assertEquals(wordsOf(Actor.values(), Actor::word), words("actor"));
    assertEquals(wordsOf(Confidence.values(), Confidence::word), words("confidence"));
    assertEquals(wordsOf(Severity.values(), Severity::word), words("severity"));
    assertEquals(wordsOf(Vantage.values(), Vantage::word), words("vantage"));
    assertEquals(wordsOf(Step.values(), Step::name), words("step"));
    assertEquals(wordsOf(Diagnosis.LinkName.values(), Diagnosis.LinkName::word), words("linkName"));
    assertEquals(
        wordsOf(Diagnosis.LinkStatus.values(), Diagnosis.LinkStatus::word), words("linkStatus"));
    assertEquals(wordsOf(Declared.Sender.values(), Declared.Sender::word), words("sender"));
    assertEquals(wordsOf(Declared.Plan.values(), Declared.Plan::word), words("plan"));
    assertEquals(wordsOf(Declared.Symptom.values(), Declared.Symptom::word), words("symptom"));
    assertEquals(
        wordsOf(Diagnosis.Concern.values(), Diagnosis.Concern::word),
        texts(schema.path("properties").path("concern").path("enum")));
  }

  @Test
  void everyOwnerThatFindingsHaveFollowsFromTheirLetter() {
    List<String> rules = new ArrayList<>();
    schema
        .path("$defs")
        .path("ownerFollowsCode")
        .path("allOf")
        .forEach(rule ->
            rules.add(
                rule.at("/if/properties/code/pattern").asText()
                    + " "
                    + rule.at("/then/properties/owner/const").asText()));
    assertEquals(
        Arrays.stream(Owner.values())
            .filter(owner -> owner != Owner.NONE)
            .map(owner -> "^" + owner.letter() + " " + owner.word())
            .toList(),
        rules);
  }

  @Test
  void theScopesAreThoseOfTheCode() {
    String pattern = schema.path("$defs").path("scope").path("pattern").asText();
    for (Scope scope :
        List.of(new Scope.ThisPc(), new Scope.Lan(), new Scope.Device("a b"), new Scope.App("x"))) {
      assertTrue(scope.wire().matches(pattern), scope.wire());
    }
  }

  @Test
  void nothingForbidsFieldsOfALaterVersion() {
    assertEquals(List.of(), schema.findValues("additionalProperties"));
    assertEquals(List.of(), schema.findValues("unevaluatedProperties"));
  }
}
