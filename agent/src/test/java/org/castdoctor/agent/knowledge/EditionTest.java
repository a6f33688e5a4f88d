package org.castdoctor.agent.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether those who were heard are heard still. */
class EditionTest {
  private static final Knowledge BUILT_IN = Knowledge.load();

  @ParameterizedTest
  @CsvSource({
    "2026.11,         2026.11,          true",
    "2026.11,         2027.01,          true",
    "2026.11,         2026.10,          false",
    "2026.11,         2026.11+desk-1,   true",
    "2026.11+desk-7,  2026.11+desk-7,   true",
    "2026.11+desk-7,  2026.11+desk-10,  true",
    "2026.11+desk-7,  2026.11+desk-6,   false",
    "2026.11+desk-7,  2026.11,          false",
    "2026.11+desk-7,  2026.11+other-9,  false",
    "2026.11+d-2-7,   2026.11+d-2-8,    true",
    "2026.11+d-2-7,   2026.11+d-8,      false",
    "'',              2026.11+desk-7,   false",
    "some day,        2026.11+desk-7,   false"
  })
  void whoIsHeardStillIsInTheSameEditionOrALaterOne(String earlier, String now, boolean is) {
    Knowledge knowledge =
        new Knowledge(
            now,
            BUILT_IN.models(),
            BUILT_IN.rules(),
            BUILT_IN.incidents(),
            BUILT_IN.errorCodes(),
            Optional.empty(),
            List.of());
    assertEquals(is, knowledge.continues(earlier));
  }
}
