package org.castdoctor.agent.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SectionTest {
  @Test
  void everyBuiltInRowHasTheFormThatPacksMustHave() {
    for (Section section : Section.ALL) {
      List<Section.Row> rows = section.inForce(Overlay.NONE);
      assertFalse(rows.isEmpty(), section.name());
      for (Section.Row row : rows) {
        assertEquals(Optional.empty(), section.problemWith(row.json()), section.nameOf(row.json()));
      }
    }
  }

  @Test
  void everyBuiltInRowHasANameOfItsOwn() {
    for (Section section : Section.ALL) {
      Set<String> names = new HashSet<>();
      KnowledgeFile.read(section.name() + ".json")
          .path(section.rows())
          .forEach(row -> assertTrue(names.add(section.nameOf(row)), row::toString));
    }
  }

  @Test
  void withdrawnRowsAreGoneFromWhateverKindTheyAre() {
    Overlay overlay =
        new Overlay(
            "desk-7", Map.of(), Set.of("psn-2011-04", "NW-2-5", "Chromecast"), Optional.empty());
    Knowledge knowledge = Knowledge.load(overlay);
    assertEquals(
        List.of(),
        knowledge.incidents().all().stream().filter(i -> i.id().equals("psn-2011-04")).toList());
    assertEquals(
        List.of(),
        knowledge.errorCodes().all().stream().filter(c -> c.code().equals("NW-2-5")).toList());
    assertEquals(Optional.empty(), knowledge.models().row("Chromecast"));
    assertEquals(Knowledge.load().incidents().all().size() - 1, knowledge.incidents().all().size());
  }
}
