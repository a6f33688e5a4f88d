package org.castdoctor.protocol.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castdoctor.protocol.code.AppTable;
import org.castdoctor.protocol.code.CodeContent;
import org.castdoctor.protocol.code.CodeContent.Detail;
import org.castdoctor.protocol.code.CodeContent.StepState;
import org.castdoctor.protocol.code.IndexRow;
import org.castdoctor.protocol.code.ModelTable;
import org.castdoctor.protocol.desk.DeskCard.Ground;
import org.castdoctor.protocol.desk.DeskCard.KnownStep;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Diagnosis.Concern;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.castdoctor.protocol.diagnosis.Question;
import org.castdoctor.protocol.diagnosis.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskCardTest {
  private static final Catalogue CATALOGUE = Catalogue.load();

  private static CodeContent about(String finding, Concern concern) {
    FindingId id = FindingId.of(finding);
    return new CodeContent(
        0, id.letter(), id.number(), Confidence.LIKELY, 0, 1, 0, concern, Optional.empty());
  }

  private static DeskCard card(CodeContent content) {
    return DeskCard.of(CATALOGUE, content, "en");
  }

  private static List<Step> steps(List<KnownStep> known) {
    return known.stream().map(KnownStep::step).toList();
  }

  @Test
  void noCardOfAnyLanguageIsLongerThanSixtyWordsAndEachSaysWhoActs() {
    List<String> tooLong = new ArrayList<>();
    Languages.all()
        .forEach((language, catalogue) -> {
          for (CodeContent content : Vectors.everyFinding(catalogue)) {
            DeskCard card = DeskCard.of(catalogue, content, language);
            if (card.words() > DeskCard.MOST_WORDS) {
              tooLong.add(language + " " + card.words() + ": " + card);
            }
            assertFalse(card.say().isBlank() || card.handTo().isBlank(), card.toString());
            assertFalse(card.say().contains("{") || card.close().contains("{"), card.toString());
          }
        });
    assertEquals(List.of(), tooLong);
  }

  /** Where no blanks stand between words, signs are counted: five are as long as two words. */
  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "two words, 2",
    "' a  b ', 2",
    "受信機を再起動, 3",
    "Netflixは変わらず, 3",
    "\u00ab\u00a0Play\u00a0\u00bb et non, 3"
  })
  void wordsAreCountedInEveryLanguage(String text, int words) {
    assertEquals(words, DeskCard.words(text));
  }

  /** The tables' own names are the English ones; products keep theirs in every language. */
  @Test
  void modelsAndAppsAreCalledWhatTheLanguageCallsThem() {
    Map<String, Catalogue> languages = Languages.all();
    for (IndexRow row : ModelTable.rows()) {
      assertEquals(Optional.of(row.name()), CodeNames.model(CATALOGUE, row.index(), "en"));
    }
    for (IndexRow row : AppTable.rows()) {
      assertEquals(Optional.of(row.name()), CodeNames.app(CATALOGUE, row.index(), "en"));
    }
    Catalogue german = languages.getOrDefault("de", CATALOGUE);
    assertEquals(Optional.of("ein AirPlay-Empfangsgerät"), CodeNames.model(german, 5, "de"));
    assertEquals(Optional.of("Chromecast Ultra"), CodeNames.model(german, 20, "de"));
    assertEquals(Optional.empty(), CodeNames.app(german, 31, "de"));
  }

  @Test
  void theAppOfTheCodeIsNamedAndTheDearestStepsAreForbiddenFirst() {
    DeskCard card = card(about("A01", Concern.NONE));
    assertEquals("Netflix no longer casts to this kind of device.", card.say());
    assertEquals(List.of(Step.S10, Step.S6, Step.S4, Step.S3), steps(card.doNotAsk()));
    assertEquals(List.of(Step.S21), steps(card.mayOffer()));
    assertEquals("the support of the streaming service", card.handTo());
    assertEquals(List.of(), card.script());
  }

  @Test
  void whatALongCodeMeasuredGoesBeforeWhatTheVerdictImplies() {
    DeskCard card =
        card(
            about("A01", Concern.NONE)
                .with(new Detail(Optional.empty(), Map.of(Step.S11, StepState.RULED_OUT), 0)));
    assertEquals(Step.S11, card.doNotAsk().getFirst().step());
    assertEquals(Ground.MEASURED, card.doNotAsk().getFirst().ground());
    assertEquals(Ground.IMPLIED, card.doNotAsk().get(1).ground());
  }

  @Test
  void whatALongCodeHoldsWorthTryingFollowsFromTheVerdict() {
    DeskCard card =
        card(
            about("A01", Concern.NONE)
                .with(new Detail(Optional.empty(), Map.of(Step.S1, StepState.WORTH_TRYING), 0)));
    assertEquals(
        List.of(Ground.IMPLIED),
        card.steps().stream().filter(s -> s.step() == Step.S1).map(KnownStep::ground).toList());
  }

  @Test
  void whereAChildIsConcernedNoStepIsOfferedAndAPersonTakesOver() {
    DeskCard card = card(about("L03", Concern.SAFETY));
    assertEquals(List.of(), card.mayOffer());
    assertTrue(card.handTo().contains("person with authority"), card.handTo());
    assertFalse(card.say().contains("Wi-Fi"), card.say());
  }

  @Test
  void aCodeThatCouldNotTellHasTwoQuestions() {
    assertEquals(
        List.of("tv-home-screen", "phone-sees-it"),
        card(about("U02", Concern.NONE)).script().stream().map(Question::id).toList());
    assertEquals(2, card(about("U01", Concern.NONE)).script().size());
  }

  @Test
  void aFindingOfALaterReleaseStillNamesItsOwner() {
    DeskCard card = card(about("R63", Concern.NONE));
    assertTrue(card.say().contains("R63") && card.say().contains("receiver"), card.say());
    assertEquals(List.of(), card.steps());
    assertFalse(card.handTo().isBlank());
  }

  @Test
  void whatIsOnlyPossibleIsSaidSo() {
    CodeContent c = about("A01", Concern.NONE);
    CodeContent possible =
        new CodeContent(0, 'A', 1, Confidence.POSSIBLE, 0, 1, 0, Concern.NONE, c.detail());
    assertTrue(card(possible).say().startsWith("Possible, not proven"), card(possible).say());
  }
}
