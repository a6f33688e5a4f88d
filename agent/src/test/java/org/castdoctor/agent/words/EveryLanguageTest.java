package org.castdoctor.agent.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Whatever the program says, it can say in every one of its languages. The texts that a language
 * lacks are written to {@code target/words}, for who translates them.
 */
class EveryLanguageTest {
  private static final Path LACKING = Path.of("target/words");
  private static final ObjectWriter JSON =
      JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

  private static SpokenTexts texts;

  @BeforeAll
  static void readTheSource() {
    texts = SpokenTexts.read();
  }

  @Test
  void everyTextIsALiteralAndFilledWithWhatItAsksFor() {
    assertEquals(List.of(), texts.faults());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "EN")
  void aLanguageHasEveryTextAndNoOther(Language language) throws IOException {
    Set<String> there = WordsFile.read(language).keySet();
    Map<String, String> lacking = new TreeMap<>();
    texts.keys().stream().filter(key -> !there.contains(key)).forEach(key -> lacking.put(key, key));
    Files.createDirectories(LACKING);
    JSON.writeValue(LACKING.resolve(language.tag() + ".json").toFile(), lacking);
    assertEquals(Set.of(), lacking.keySet());
    Set<String> unused = new TreeSet<>(there);
    unused.removeAll(texts.keys());
    assertEquals(Set.of(), unused);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "EN")
  void aTranslationHasThePlacesOfTheEnglish(Language language) {
    List<String> others = new ArrayList<>();
    WordsFile.read(language)
        .forEach((english, translated) -> {
          if (!SpokenTexts.places(english).equals(SpokenTexts.places(translated))) {
            others.add(english + " → " + translated);
          }
        });
    assertEquals(List.of(), others);
  }

  @Test
  void theDataFilesHaveTexts() {
    assertTrue(texts.keys().contains("Netflix ended AirPlay."));
    assertTrue(texts.keys().contains("the account cannot be linked right now; try later"));
  }

  @Test
  void theSourceHasTexts() {
    assertTrue(texts.keys().size() > 500, () -> texts.keys().size() + " texts");
  }
}
