package org.castdoctor.agent.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.castdoctor.agent.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptLanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | DE",
        "de-AT,de;q=0.9,en;q=0.8 | DE",
        "it-IT, it;q=0.9, en-US;q=0.8, fr;q=0.7 | EN",
        "en;q=0.2, ja;q=0.3 | JA",
        "fr, es | FR",
        "es; q=1.000, fr | ES"
      })
  void theOneThatIsWantedMostIsSpoken(String header, Language language) {
    assertEquals(Optional.of(language), AcceptLanguage.of(header));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "*", "it", "de;q=0", "de;q=2", "de;q=-1", "de;q=x", ";;;", ",,,", "q=1"})
  void whereNoneOfOursIsWantedNothingIsSaid(String header) {
    assertEquals(Optional.empty(), AcceptLanguage.of(header));
  }

  /** Of a header as long as one may be, only so much is looked at. */
  @ParameterizedTest
  @ValueSource(strings = {"x,", "de;q=0,"})
  void aLongHeaderCostsLittle(String part) {
    assertEquals(Optional.empty(), AcceptLanguage.of(part.repeat(4_000) + ",de"));
  }
}
