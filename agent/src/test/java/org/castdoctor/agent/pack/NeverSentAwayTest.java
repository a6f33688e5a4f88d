package org.castdoctor.agent.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.castdoctor.agent.pack.Judgement.Why;
import org.castdoctor.agent.pack.PackReader.Reading;
import org.castdoctor.agent.scenario.Scenario;
import org.castdoctor.agent.words.Language;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.FindingText;
import org.castdoctor.protocol.diagnosis.Template;
import org.castdoctor.protocol.diagnosis.Translated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody who needs a person is sent to a forum, a crowd or a feedback page. */
class NeverSentAwayTest {
  private final PackReader reader = new PackReader(Packs.CATALOGUE, new Vocabulary(Set.of()));

  private static Stream<String> of(Catalogue catalogue) {
    Stream<Template> findings =
        catalogue.types().stream()
            .flatMap(type -> type.text().byLanguage().values().stream())
            .flatMap((FindingText text) -> text.all().stream());
    Stream<Template> phrases =
        catalogue.phrases().values().stream()
            .flatMap((Translated<Template> phrase) -> phrase.byLanguage().values().stream());
    Stream<String> sentences =
        Stream.of(
                catalogue.roles().stream().map(role -> role.to()),
                catalogue.steps().values().stream(),
                catalogue.questions().stream()
                    .flatMap(question -> Stream.of(question.text(), question.why())))
            .flatMap(texts -> texts)
            .flatMap((Translated<String> text) -> text.byLanguage().values().stream());
    return Stream.concat(Stream.concat(findings, phrases).map(Template::text), sentences);
  }

  @ParameterizedTest
  @EnumSource
  void noTextOfTheCatalogueSendsAnybodyThere(Language language) {
    List<String> texts = of(Catalogue.load(language.tag())).toList();
    assertTrue(texts.size() > 800, "texts: " + texts.size());
    assertEquals(List.of(), texts.stream().filter(Vocabulary::sendsAway).toList());
  }

  @Test
  void noReportSendsAnybodyThere() {
    for (Scenario scenario : Scenario.all()) {
      assertFalse(Vocabulary.sendsAway(scenario.file("report.txt")), scenario.name());
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "EN")
  void noReportInAnotherLanguageSendsAnybodyThere(Language language) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/reports", language.tag()))) {
      for (Path file : files.toList()) {
        assertFalse(Vocabulary.sendsAway(Files.readString(file)), file.toString());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "/profile/channels | [{\"kind\": \"chat\", \"value\": \"our community forum\"}]",
        "/profile/channels | [{\"kind\": \"mail\", \"value\": \"the feedback page\"}]",
        "/profile/rungs | [{\"who\": \"desk\", \"name\": \"the Reddit group\"}]",
        "/profile/mayOffer | [\"a link to the survey\"]",
        "/profile/hours | \"ask in the fo-rum\"",
        "/profile/desk | \"Facebook page of Example Net\"",
        "/profile/accountable | \"the community\"",
        "/profile/wording/A16 | {\"en\": \"Please leave feedback in the app.\"}",
        "/profile/wording/A16 | {\"en\": \"x\", \"de\": \"Bitte im Forum fragen.\"}",
      })
  void aDeskThatSendsPeopleThereIsRefused(String pointer, String value) {
    Reading.Wrong wrong =
        assertInstanceOf(
            Reading.Wrong.class, reader.read(Packs.bytes(Packs.json(7, pointer, value))));
    assertEquals(Why.VOCABULARY, wrong.why(), wrong.sentence());
    assertTrue(wrong.sentence().contains("forum or feedback page"), wrong.sentence());
  }

  @Test
  void whereKnowledgeComesFromMayBeSaid() {
    String source = "\"seen by many on Reddit, Nov 2026\"";
    assertInstanceOf(
        Reading.Fine.class,
        reader.read(Packs.bytes(Packs.json(7, "/content/compat/rules/0/source", source))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "second line, home network",
        "the duty manager calls back within the hour",
        "a technician's visit",
        "Wir informieren den Dienst.",
        "The case is under review by the service."
      })
  void whoHelpsInPersonMayBeSaid(String text) {
    assertFalse(Vocabulary.sendsAway(text), text);
  }
}
