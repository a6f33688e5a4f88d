package org.castdoctor.agent.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keeps docs/families in step with the families. */
class FamilyPagesTest {
  private static final Path PAGES = Path.of("..", "docs", "families");

  @ParameterizedTest
  @EnumSource
  void everyFamilySaysWhatIsVisibleWhatIsNotAndWhatIsNeverDone(DeviceFamily family)
      throws IOException {
    String name = family.word() + ".md";
    String page = Files.readString(PAGES.resolve(name));
    for (String part : List.of("**Visible from a PC.**", "**Never visible.**", "**Never done.**")) {
      assertTrue(page.contains(part), name + " lacks " + part);
    }
    assertTrue(
        Files.readString(PAGES.resolve("README.md")).contains("(" + name + ")"),
        "the index lacks " + name);
  }

  @Test
  void noPageIsOfNoFamily() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      assertEquals(DeviceFamily.values().length + 1, files.count());
    }
  }
}
