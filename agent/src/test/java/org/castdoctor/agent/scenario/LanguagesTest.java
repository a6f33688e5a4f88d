package org.castdoctor.agent.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.castdoctor.agent.assemble.Assembler;
import org.castdoctor.agent.check.all.Checks;
import org.castdoctor.agent.knowledge.Knowledge;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.observe.BundleJson;
import org.castdoctor.agent.report.CodeMeaning;
import org.castdoctor.agent.report.Columns;
import org.castdoctor.agent.report.ExplainedCode;
import org.castdoctor.agent.report.Terminal;
import org.castdoctor.agent.report.TextReport;
import org.castdoctor.agent.words.Language;
import org.castdoctor.agent.words.MadeUpWords;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.code.CodeContent;
import org.castdoctor.protocol.code.Decoded;
import org.castdoctor.protocol.code.DiagnosisCode;
import org.castdoctor.protocol.desk.DeskCard;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of the homes in every language: word for word of some, and its layout of all. */
class LanguagesTest {
  private static final Path REPORTS = Path.of("src", "test", "resources", "reports");
  private static final List<Integer> WIDTHS = List.of(60, 80, 100);
  private static final int TICKET = 96;
  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final Words WIDE = MadeUpWords.wide();
  private static final Map<Language, Spoken> SPOKEN = new EnumMap<>(Language.class);

  /** An app, the home network, all well, an open question, and what a person must answer. */
  private static final List<String> WORD_FOR_WORD =
      List.of(
          "cast-button-vanished-one-app",
          "isolation-reflected",
          "healthy",
          "plain-complaint",
          "charged-twice");

  /** What a language reasons and answers with. */
  private record Spoken(Catalogue catalogue, Assembler assembler, Words words) {
    static Spoken in(Language language) {
      Catalogue catalogue = Catalogue.load(language.tag());
      return new Spoken(
          catalogue, new Assembler(catalogue, KNOWLEDGE, Checks.ALL, language), Words.in(language));
    }

    String report(Diagnosis diagnosis, Terminal terminal) {
      return TextReport.of(diagnosis, catalogue, terminal, words, false);
    }
  }

  private static Spoken in(Language language) {
    return SPOKEN.computeIfAbsent(language, Spoken::in);
  }

  static List<Scenario> scenarios() {
    return Scenario.all();
  }

  static Stream<Arguments> wordForWord() {
    return Stream.of(Language.values())
        .filter(language -> language != Language.EN)
        .flatMap(language -> WORD_FOR_WORD.stream().map(name -> Arguments.of(language, name)));
  }

  private static Bundle bundle(Scenario scenario) {
    return BundleJson.read(scenario.file("observations.json").getBytes(StandardCharsets.UTF_8))
        .toOptional()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("wordForWord")
  void aReportIsAsItWasLastTime(Language language, String name) {
    Diagnosis diagnosis = in(language).assembler().diagnose(bundle(Scenario.called(name)));
    Path folder = REPORTS.resolve(language.tag());
    Golden.check(
        folder.resolve(name + ".txt"), in(language).report(diagnosis, new Terminal(100, false)));
    Golden.check(
        folder.resolve(name + ".plain.txt"),
        in(language).report(diagnosis, new Terminal(100, false, true)));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyLineKeepsToTheWidthInEveryLanguage(Scenario scenario) {
    Bundle bundle = bundle(scenario);
    for (Language language : Language.values()) {
      Spoken spoken = in(language);
      Diagnosis diagnosis = spoken.assembler().diagnose(bundle);
      for (int columns : WIDTHS) {
        String report = spoken.report(diagnosis, new Terminal(columns, false));
        assertEquals(List.of(), tooWide(report, columns), language + " " + columns);
      }
      assertEquals(List.of(), tooWide(explained(diagnosis, spoken), TICKET), language.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theWidestLabelsKeepToTheWidthToo(Scenario scenario) {
    Spoken spoken = new Spoken(in(Language.JA).catalogue(), in(Language.JA).assembler(), WIDE);
    Diagnosis diagnosis = spoken.assembler().diagnose(bundle(scenario));
    for (int columns : WIDTHS) {
      String report = spoken.report(diagnosis, new Terminal(columns, false));
      assertEquals(List.of(), tooWide(report, columns), String.valueOf(columns));
    }
    assertEquals(List.of(), tooWide(explained(diagnosis, spoken), TICKET));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void whoListensHearsNoDrawingInAnyLanguage(Scenario scenario) {
    Bundle bundle = bundle(scenario);
    for (Language language : Language.values()) {
      String heard =
          in(language)
              .report(in(language).assembler().diagnose(bundle), new Terminal(100, false, true));
      assertEquals(
          List.of(),
          heard
              .lines()
              .filter(
                  line -> line.isBlank() || line.startsWith(" ") || line.matches(".*(  |[─·→]).*"))
              .toList(),
          language.toString());
    }
  }

  @Test
  void whatACodeNamesIsNamedInTheLanguageOfWhoAsks() {
    CodeContent content =
        new CodeContent(
            0, 'R', 1, Confidence.LIKELY, 5, 31, 0, Diagnosis.Concern.NONE, Optional.empty());
    Catalogue german = Catalogue.load("de");
    ObjectNode meaning = CodeMeaning.of(content, german, "de", Instant.EPOCH);
    assertEquals("ein AirPlay-Empfangsgerät", meaning.path("model").asText());
    assertEquals(
        Words.in(Language.DE).say("newer than this version knows"), meaning.path("app").asText());
    DeskCard card = DeskCard.of(german, content, "de");
    ObjectNode json =
        new ExplainedCode(content, card, 0, Optional.empty()).json(german, Words.in(Language.DE));
    assertEquals(meaning.path("model"), json.path("model"));
  }

  private static String explained(Diagnosis diagnosis, Spoken spoken) {
    Decoded decoded = DiagnosisCode.decode(diagnosis.code().longForm());
    assertTrue(decoded instanceof Decoded.Exact, diagnosis.code().longForm());
    CodeContent content = ((Decoded.Exact) decoded).content();
    DeskCard card = DeskCard.of(spoken.catalogue(), content, spoken.words().tag());
    return new ExplainedCode(content, card, content.hoursOld(Instant.EPOCH), Optional.empty())
        .text(spoken.catalogue(), spoken.words());
  }

  private static List<String> tooWide(String text, int columns) {
    return text.lines().filter(line -> Columns.of(line) > columns).toList();
  }
}
