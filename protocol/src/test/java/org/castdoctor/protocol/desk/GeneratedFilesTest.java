package org.castdoctor.protocol.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.castdoctor.protocol.code.CodeContent;
import org.castdoctor.protocol.code.DiagnosisCode;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.junit.jupiter.api.Test;

/**
 * The decoder page, its module and the vectors are what the tables make of them; {@code
 * -Dgolden=update} makes them anew.
 */
class GeneratedFilesTest {
  private static final Path DECODER = Path.of("src/decoder");
  private static final Path VECTORS =
      Path.of("src/main/resources/org/castdoctor/protocol/code/vectors.ndjson");
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final Map<String, Catalogue> LANGUAGES = Languages.all();
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static void assertFresh(Path file, String content) throws IOException {
    if ("update".equals(System.getProperty("golden"))) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, content);
    }
    assertTrue(Files.exists(file), file + " is missing: make it with -Dgolden=update");
    assertEquals(content, Files.readString(file), file + " is stale: make it with -Dgolden=update");
  }

  private static String module() throws IOException {
    String source = Files.readString(DECODER.resolve("decoder.js"));
    // As data inside a script: nothing in it may end the script early.
    String tables = DeskTables.of(LANGUAGES).toPrettyString().replace("</", "<\\/");
    String labels = Files.readString(DECODER.resolve("labels.json")).strip().replace("</", "<\\/");
    String style = MAPPER.writeValueAsString(Files.readString(DECODER.resolve("style.css")));
    return source
        .replace("/*TABLES*/ {}", tables)
        .replace("/*LABELS*/ {}", labels)
        .replace("/*STYLE*/ \"\"", style)
        .replace("the file to edit is", "do not edit it here; the source is");
  }

  @Test
  void theModuleIsWhatTheTablesMakeOfIt() throws IOException {
    assertFresh(Path.of("../docs/decoder.js"), module());
  }

  @Test
  void thePageIsOneFileWithTheModuleInIt() throws IOException {
    String page =
        Files.readString(DECODER.resolve("page.html"))
            .replace("/*DECODER*/", module().replaceAll("(?m)^export (function|const)", "$1"));
    assertFresh(Path.of("../docs/decoder.html"), page);
    assertFalse(page.contains("http:") || page.contains("https:"), "it must need no network");
  }

  @Test
  void theVectorsAreWhatTheCodecSays() throws IOException {
    List<String> inputs = Vectors.inputs();
    assertTrue(inputs.size() >= 200, inputs.size() + " rows");
    String lines =
        inputs.stream()
            .map(input -> {
              ObjectNode row = CodeJson.of(DiagnosisCode.decode(input));
              return json(MAPPER.createObjectNode().put("in", input).setAll(row));
            })
            .collect(Collectors.joining("\n", "", "\n"));
    assertFresh(VECTORS, lines);
    for (String kind : List.of("exact", "filled", "did-you-mean", "refused")) {
      long rows = lines.lines().filter(line -> line.contains("\"" + kind + "\"")).count();
      assertTrue(rows >= 20, rows + " rows say " + kind);
    }
  }

  /** What the page must say word for word, for every finding, in both lengths of code. */
  @Test
  void theCardsAreWhatThePageMustSay() throws IOException {
    String lines =
        Vectors.everyFinding(CATALOGUE).stream()
            .map(content ->
                json(
                    MAPPER
                        .createObjectNode()
                        .<ObjectNode>set("content", CodeJson.content(content))
                        .set("card", DeskJson.of(DeskCard.of(CATALOGUE, content, "en")))))
            .collect(Collectors.joining("\n", "", "\n"));
    assertFresh(DECODER.resolve("cards.ndjson"), lines);
  }

  /** The same in the other languages; steps by their number, because the file is large enough. */
  @Test
  void theCardsInOtherLanguagesAreWhatThePageMustSay() throws IOException {
    StringBuilder lines = new StringBuilder();
    LANGUAGES.forEach((language, catalogue) -> {
      if (!language.equals("en")) {
        for (CodeContent content : Vectors.everyFinding(catalogue)) {
          if (content.detail().isEmpty()) {
            DeskCard card = DeskCard.of(catalogue, content, language);
            ObjectNode row = MAPPER.createObjectNode().put("language", language);
            row.set("content", CodeJson.content(content));
            row.put("say", card.say())
                .put("doNotAsk", named(card.doNotAsk()))
                .put("mayOffer", named(card.mayOffer()))
                .put("close", card.close());
            lines.append(json(row)).append('\n');
          }
        }
      }
    });
    assertFresh(DECODER.resolve("cards-translated.ndjson"), lines.toString());
  }

  private static String named(List<DeskCard.KnownStep> steps) {
    return steps.stream().map(known -> known.step().name()).collect(Collectors.joining(" "));
  }

  private static String json(ObjectNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException(bug);
    }
  }
}
