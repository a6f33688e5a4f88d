package org.castdoctor.protocol.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The decoder's own words: what one language has, every other has. */
class DecoderLabelsTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

  /** Every label by its place in the table. */
  private static Map<String, String> labels(JsonNode node, String at) {
    Map<String, String> all = new TreeMap<>();
    node.properties()
        .forEach(field -> {
          String here = at + "/" + field.getKey();
          if (field.getValue().isObject()) {
            all.putAll(labels(field.getValue(), here));
          } else {
            all.put(here, field.getValue().asText());
          }
        });
    return all;
  }

  private static Set<String> places(String label) {
    return new TreeSet<>(PLACE.matcher(label).results().map(MatchResult::group).toList());
  }

  @Test
  void noLanguageLacksALabelOrAPlaceInOne() throws IOException {
    JsonNode table =
        JsonMapper.builder().build().readTree(Files.readString(Path.of("src/decoder/labels.json")));
    List<String> languages = new ArrayList<>();
    table.fieldNames().forEachRemaining(languages::add);
    assertEquals(List.copyOf(Languages.all().keySet()), languages);
    Map<String, String> english = labels(table.path("en"), "");
    for (String language : languages) {
      Map<String, String> labels = labels(table.path(language), "");
      assertEquals(english.keySet(), labels.keySet(), language);
      labels.forEach((name, label) -> {
        assertFalse(label.isBlank(), language + name);
        assertEquals(places(english.getOrDefault(name, "")), places(label), language + name);
      });
    }
  }
}
