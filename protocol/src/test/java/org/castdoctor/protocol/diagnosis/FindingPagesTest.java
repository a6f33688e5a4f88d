package org.castdoctor.protocol.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps docs/findings in step with the catalogue. */
class FindingPagesTest {
  private static final Path PAGES = Path.of("..", "docs", "findings");
  private static final int LONGEST_PAGE = 40; // lines; one look, no scrolling

  private final Catalogue catalogue = Catalogue.load();

  @Test
  void theIndexListsEveryFindingWithItsPage() throws IOException {
    List<String> expected = new ArrayList<>();
    for (FindingType type : catalogue.types()) {
      boolean page = Files.exists(PAGES.resolve(type.id() + ".md"));
      expected.add(
          "| %s | `%s` | %s |"
              .formatted(
                  page ? "[" + type.id() + "](" + type.id() + ".md)" : type.id(),
                  type.slug(),
                  catalogue.title(type, "en")));
    }
    List<String> listed =
        Files.readAllLines(PAGES.resolve("README.md")).stream()
            .filter(line -> line.matches("\\| \\[?[A-Z]\\d\\d.*"))
            .toList();
    assertEquals(expected, listed);
  }

  @Test
  void everyPageIsShortBelongsToAFindingAndHasItsSections() throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.list(PAGES)) {
      pages = files.filter(file -> !file.endsWith("README.md")).sorted().toList();
    }
    assertTrue(pages.size() >= 24, "pages: " + pages.size());
    for (Path page : pages) {
      String name = page.getFileName().toString();
      FindingId id = FindingId.parse(name.replace(".md", "")).orElseThrow();
      List<String> lines = Files.readAllLines(page);
      FindingType type = catalogue.type(id).orElseThrow();
      assertEquals("# " + id + " " + type.slug(), lines.getFirst());
      assertTrue(lines.size() <= LONGEST_PAGE, name + " has " + lines.size() + " lines");
      assertEquals(
          List.of(
              "## Symptom",
              "## How we know",
              "## What else it could be",
              "## Remedy",
              "## Note for support",
              "## False-positive risks"),
          lines.stream().filter(line -> line.startsWith("## ")).toList(),
          name);
    }
  }
}
