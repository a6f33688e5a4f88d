package org.castdoctor.agent.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.agent.words.Text.Joint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final Words GERMAN =
      new Words(
          Language.DE,
          Map.of(
              "{device} answers in {seconds} s", "Nach {seconds} s antwortet {device}",
              "the router", "der Router",
              " and ", " und "));

  private static Text answers(Text who) {
    return Text.of("{device} answers in {seconds} s").with("device", who).with("seconds", 1.25, 1);
  }

  @Test
  void englishIsTheKeyItself() {
    assertEquals("Den answers in 1.3 s", answers(Text.asItIs("Den")).toString());
  }

  @Test
  void anotherLanguageHasItsOwnOrderNumbersAndParts() {
    assertEquals("Nach 1,3 s antwortet der Router", GERMAN.say(answers(Text.of("the router"))));
  }

  @Test
  void whatALanguageLacksIsSaidInEnglish() {
    assertEquals("nobody answers", GERMAN.say(Text.of("nobody answers")));
  }

  @Test
  void aRowIsJoinedAsTheLanguageJoinsIt() {
    Text row = Text.row(List.of(Text.asItIs("Den"), Text.of("the router")), Joint.AND);
    assertEquals("Den and the router", row.toString());
    assertEquals("Den und der Router", GERMAN.say(row));
  }

  /** A name from the network is a value and never read as a text. */
  @Test
  void bracesInANameAreCharacters() {
    assertEquals("{seconds} answers in 1.3 s", answers(Text.asItIs("{seconds}")).toString());
    assertEquals("{x", Text.asItIs("{x").toString());
  }

  @Test
  void aMissingValueIsShownAsOne() {
    assertEquals("? answers in ? s", Text.of("{device} answers in {seconds} s").toString());
  }

  /** A row of our own is known by its English; one of a pack, or hostile, stays as it is. */
  @Test
  void aSentenceOfDataIsLookedUpAndNotFilled() {
    assertEquals("der Router", GERMAN.say(Text.fromData("the router")));
    assertEquals("{device} is on sale", GERMAN.say(Text.fromData("{device} is on sale")));
  }

  @ParameterizedTest
  @CsvSource({"de, DE", "de-AT, DE", "de_CH.UTF-8, DE", "JA, JA", "fr_CA@euro, FR", "en_US, EN"})
  void aTagOrALocaleNamesALanguage(String tag, Language language) {
    assertEquals(Optional.of(language), Language.of(tag));
  }

  @ParameterizedTest
  @CsvSource({"it", "''", "C", "POSIX", "deutsch", "d"})
  void anythingElseNamesNone(String tag) {
    assertEquals(Optional.empty(), Language.of(tag));
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', '', '', FR",
    "'', '', '', de_DE.UTF-8, DE",
    "'', es_ES, '', de_DE.UTF-8, ES",
    "'', '', ja_JP.UTF-8, de_DE, JA",
    "'', C, '', de_DE, EN",
    "'', '', '', it_IT, EN",
    "de, '', '', ja_JP, DE"
  })
  void theFirstVariableThatIsSetDecides(
      String own, String all, String messages, String lang, Language language) {
    Map<String, String> environment =
        Map.of("OWN", own, "LC_ALL", all, "LC_MESSAGES", messages, "LANG", lang);
    assertEquals(
        language, Language.from(name -> environment.getOrDefault(name, ""), "OWN", Locale.FRANCE));
  }
}
