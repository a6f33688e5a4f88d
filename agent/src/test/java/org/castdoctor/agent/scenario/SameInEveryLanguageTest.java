package org.castdoctor.agent.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.castdoctor.agent.assemble.Assembler;
import org.castdoctor.agent.check.all.Checks;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.BundleJson;
import org.castdoctor.agent.words.Language;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.DiagnosisJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The language decides how a diagnosis is said, and nothing else: all but its sentences is the same
 * in each, from the id to the last step.
 */
class SameInEveryLanguageTest {
  /** Fields that are read by people; every other is compared. */
  private static final Set<String> SAID =
      Set.of(
          "because",
          "does",
          "hours",
          "label",
          "model",
          "observation",
          "question",
          "say",
          "subject",
          "summary",
          "text",
          "to",
          "turn",
          "value",
          "what",
          "why");

  /** Lists whose texts are read by people. */
  private static final Set<String> SAID_LISTS = Set.of("sources");

  private static final String SUMMARY = "/verdict/summary";

  private static final Map<Language, Assembler> ASSEMBLERS = new EnumMap<>(Language.class);

  @BeforeAll
  static void prepare() {
    Knowledge knowledge = Knowledge.load();
    for (Language language : Language.values()) {
      Catalogue catalogue = Catalogue.load(language.tag());
      ASSEMBLERS.put(language, new Assembler(catalogue, knowledge, Checks.ALL, language));
    }
  }

  static List<Scenario> scenarios() {
    return Scenario.all();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void onlyTheSentencesDiffer(Scenario scenario) {
    Bundle bundle =
        BundleJson.read(scenario.file("observations.json").getBytes(StandardCharsets.UTF_8))
            .toOptional()
            .orElseThrow();
    JsonNode english = diagnosis(bundle, Language.EN);
    for (Language language : Language.values()) {
      List<String> faults = new ArrayList<>();
      JsonNode said = diagnosis(bundle, language);
      compare("", english, said, faults);
      if (language != Language.EN && said.at(SUMMARY).equals(english.at(SUMMARY))) {
        faults.add("the verdict is in English: " + said.at(SUMMARY));
      }
      assertEquals(List.of(), faults, () -> scenario.name() + " in " + language);
    }
  }

  private static JsonNode diagnosis(Bundle bundle, Language language) {
    return DiagnosisJson.of(Objects.requireNonNull(ASSEMBLERS.get(language)).diagnose(bundle));
  }

  private static void compare(String path, JsonNode english, JsonNode other, List<String> faults) {
    if (english.isTextual() && other.isTextual() && isSaid(path)) {
      hasNoHoleOfItsOwn(path, english.textValue(), other.textValue(), faults);
    } else if (english.isObject() && other.isObject()) {
      List<String> names = names(english);
      if (!names.equals(names(other))) {
        faults.add(path + ": " + names + ", " + names(other));
      }
      names.forEach(
          name -> compare(path + "/" + name, english.path(name), other.path(name), faults));
    } else if (english.isArray() && other.isArray() && english.size() == other.size()) {
      for (int at = 0; at < english.size(); at++) {
        compare(path + "/" + at, english.path(at), other.path(at), faults);
      }
    } else if (!english.equals(other)) {
      faults.add(path + ": " + english + ", " + other);
    }
  }

  private static boolean isSaid(String path) {
    String[] names = path.split("/", -1);
    return SAID.contains(names[names.length - 1]) || SAID_LISTS.contains(names[names.length - 2]);
  }

  /** A place that nothing was put in shows as it stands, or as a question mark. */
  private static void hasNoHoleOfItsOwn(
      String path, String english, String said, List<String> faults) {
    for (String hole : List.of("{", "?")) {
      if (said.contains(hole) && !english.contains(hole)) {
        faults.add(path + " has a " + hole + ": " + said);
      }
    }
    if (said.isBlank() && !english.isBlank()) {
      faults.add(path + " says nothing: " + english);
    }
  }

  private static List<String> names(JsonNode object) {
    return object.propertyStream().map(Map.Entry::getKey).toList();
  }
}
