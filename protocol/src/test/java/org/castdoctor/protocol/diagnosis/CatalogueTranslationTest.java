package org.castdoctor.protocol.diagnosis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTranslationTest {
  private static final Catalogue ENGLISH = Catalogue.load();

  private static String file(String language) throws IOException {
    try (InputStream file =
        Catalogue.class.getResourceAsStream("catalogue_" + language + ".json")) {
      return new String(Optional.ofNullable(file).orElseThrow().readAllBytes(), UTF_8);
    }
  }

  /** A text that lacked a place would not say what was measured; one more would say nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es", "ja"})
  void everyTextIsThereWithThePlacesOfTheEnglish(String language) {
    Catalogue both = Catalogue.load(language);
    List<String> otherwise = new ArrayList<>();
    for (FindingType type : both.types()) {
      List<Template> english = type.text().in("en").all();
      List<Template> translated = type.text().in(language).all();
      assertEquals(english.size(), translated.size(), type.slug());
      for (int i = 0; i < english.size(); i++) {
        if (!new HashSet<>(english.get(i).names())
            .equals(new HashSet<>(translated.get(i).names()))) {
          otherwise.add(type.id() + ": " + translated.get(i).text());
        }
      }
    }
    both.phrases()
        .forEach((name, phrase) -> {
          if (!new HashSet<>(phrase.in("en").names())
              .equals(new HashSet<>(phrase.in(language).names()))) {
            otherwise.add(name);
          }
        });
    assertEquals(List.of(), otherwise);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es", "ja"})
  void itSaysSomethingElseThanTheEnglish(String language) {
    Catalogue both = Catalogue.load(language);
    for (FindingType type : both.types()) {
      assertNotEquals(both.title(type, "en"), both.title(type, language), type.slug());
    }
    for (Step step : Step.values()) {
      assertNotEquals(both.stepText(step, "en"), both.stepText(step, language), step.name());
    }
    assertFalse(both.doNotKnow().in(language).equals(both.doNotKnow().in("en")));
  }

  @Test
  void theEnglishIsAsBefore() {
    Catalogue both = Catalogue.load("de");
    for (FindingType type : ENGLISH.types()) {
      assertEquals(ENGLISH.title(type, "en"), both.title(type, "en"));
      assertEquals(type.args(), both.type(type.id()).orElseThrow().args());
    }
    assertEquals(
        "the app", both.standIns(both.types().getFirst(), "en").getOrDefault("app", "the app"));
  }

  @Test
  void aMissingTextIsRefusedByItsPlace() throws IOException {
    String without = file("de").replaceFirst("\"S7\"", "\"S77\"");
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> CatalogueTranslation.beside(ENGLISH, "de", without.getBytes(UTF_8)));
    assertTrue(String.valueOf(refused.getMessage()).contains("steps S7"), refused.toString());
  }

  @Test
  void aLanguageWithoutAFileIsRefused() {
    assertThrows(IllegalStateException.class, () -> Catalogue.load("xx"));
  }

  @Test
  void valuesAreFilledInTheOtherLanguage() {
    Catalogue both = Catalogue.load("de");
    FindingType type = both.type(FindingId.of("R01")).orElseThrow();
    String title = type.text().in("de").title().render(Map.of("device", "Wohnzimmer"));
    assertTrue(title.contains("Wohnzimmer"), title);
  }
}
