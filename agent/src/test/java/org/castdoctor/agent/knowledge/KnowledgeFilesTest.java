package org.castdoctor.agent.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.castdoctor.agent.knowledge.ErrorCodes.ErrorCode;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.wire.cast.CastApps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The data files keep to their published form, and point at nothing that is not there. */
class KnowledgeFilesTest {
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final Knowledge KNOWLEDGE = Knowledge.load();

  /** A browser's version here would else be held against the range of a phone's app. */
  @Test
  void aRuleAboutVersionsOfAnAppNamesWhatCasts() {
    assertEquals(
        List.of(),
        KNOWLEDGE.rules().all().stream()
            .filter(rule -> rule.when().appVersion().isPresent())
            .filter(rule -> rule.when().senders().isEmpty())
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"compat", "incidents", "error-codes", "models", "services", "complaints"})
  void everyFileKeepsToItsSchema(String name) {
    assertEquals(Set.of(), schema(name).validate(KnowledgeFile.read(name + ".json")));
  }

  @ParameterizedTest
  @CsvSource({
    "compat, rules, confidence, confirmed",
    "compat, rules, reviewBy, soon",
    "compat, rules, finding, Z01",
    "compat, rules, effect, broken",
    "incidents, incidents, from, 2025-13-01",
    "incidents, incidents, source, ''",
    "error-codes, codes, confidence, sure",
    "error-codes, codes, code, two words",
    "models, models, remote, maybe",
    "services, services, kind, shop",
    "services, services, id, two words",
    "complaints, rules, class, grumbling",
    "complaints, rules, id, child"
  })
  void aDamagedRowIsRefused(String name, String list, String field, String value) {
    JsonNode file = KnowledgeFile.read(name + ".json");
    assertTrue(schema(name).validate(file).isEmpty());
    ((ObjectNode) file.path(list).path(0)).put(field, value);
    assertFalse(schema(name).validate(file).isEmpty(), field + " " + value);
  }

  @ParameterizedTest
  @CsvSource({
    "compat, rules, source",
    "compat, rules, reviewBy",
    "compat, rules, when",
    "incidents, incidents, reach",
    "error-codes, codes, findings",
    "models, models, source",
    "services, services, hosts",
    "services, services, source",
    "complaints, rules, phrases"
  })
  void aRowWithoutWhatMakesItHonestIsRefused(String name, String list, String field) {
    JsonNode file = KnowledgeFile.read(name + ".json");
    ((ObjectNode) file.path(list).path(0)).remove(field);
    assertFalse(schema(name).validate(file).isEmpty(), field);
    JsonNode empty = KnowledgeFile.read(name + ".json");
    ((ArrayNode) empty.path(list)).removeAll();
    assertFalse(schema(name).validate(empty).isEmpty(), "no rows");
  }

  @Test
  void everyFindingThatARowNamesIsInTheCatalogue() {
    Stream<FindingId> named =
        Stream.of(
                KNOWLEDGE.rules().all().stream().map(CompatRule::finding),
                KNOWLEDGE.incidents().all().stream().map(Incident::finding),
                KNOWLEDGE.errorCodes().all().stream().flatMap(code -> code.findings().stream()))
            .flatMap(ids -> ids);
    named.forEach(id -> assertTrue(CATALOGUE.type(id).isPresent(), id.toString()));
  }

  @Test
  void noNameIsGivenTwice() {
    Set<String> ids = new HashSet<>();
    KNOWLEDGE.rules().all().forEach(rule -> assertTrue(ids.add(rule.id()), rule.id()));
    ids.clear();
    KNOWLEDGE.incidents().all().forEach(row -> assertTrue(ids.add(row.id()), row.id()));
    ids.clear();
    KNOWLEDGE.errorCodes().all().forEach(row -> assertTrue(ids.add(row.code()), row.code()));
  }

  @Test
  void everyRowEndsAfterItBeginsAndIsReviewedAfterItWasChecked() {
    for (CompatRule rule : KNOWLEDGE.rules().all()) {
      assertFalse(rule.until().filter(rule.from()::isAfter).isPresent(), rule.id());
      assertTrue(rule.source().reviewBy().toString().compareTo(rule.source().checked()) > 0);
    }
    for (Incident incident : KNOWLEDGE.incidents().all()) {
      assertFalse(incident.until().filter(incident.from()::isAfter).isPresent(), incident.id());
      assertTrue(
          incident.source().reviewBy().toString().compareTo(incident.source().checked()) > 0);
    }
  }

  @Test
  void everyAppAndModelThatARowNamesIsKnownElsewhere() {
    Stream.of(
            KNOWLEDGE.rules().all().stream().map(CompatRule::app).flatMap(Optional::stream),
            KNOWLEDGE.incidents().all().stream().flatMap(row -> row.reach().apps().stream()),
            KNOWLEDGE.errorCodes().all().stream().map(ErrorCode::app).flatMap(Optional::stream))
        .flatMap(slugs -> slugs)
        .forEach(slug -> assertTrue(CastApps.bySlug(slug).isPresent(), slug));
    Stream.of(
            KNOWLEDGE.rules().all().stream().flatMap(rule -> rule.when().models().stream()),
            KNOWLEDGE.errorCodes().all().stream().map(ErrorCode::model).flatMap(Optional::stream))
        .flatMap(models -> models)
        .forEach(model -> assertTrue(KNOWLEDGE.models().row(model).isPresent(), model));
  }

  private static JsonSchema schema(String name) {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(KnowledgeFile.read(name + ".schema.json"));
  }
}
