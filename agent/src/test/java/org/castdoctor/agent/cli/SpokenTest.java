package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdoctor.agent.cli.Played.Said;
import org.castdoctor.agent.report.Columns;
import org.castdoctor.agent.words.Language;
import org.castdoctor.agent.words.MadeUpWords;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.diagnosis.Catalogue;
import org.castdoctor.protocol.diagnosis.FindingId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** In which language a run speaks, and that every verb can be told. */
class SpokenTest {
  private static final int HELP_COLUMNS = 80;

  private static Played played(Map<String, String> environment) {
    Map<String, String> whole = new HashMap<>(environment);
    whole.put("CASTDOCTOR_HOME", "target/no-state");
    whole.put("NO_COLOR", "1");
    return new Played(whole);
  }

  private static Said castdoctor(Map<String, String> environment, String... words) {
    return played(Spoken.environment(words, environment)).run(words);
  }

  private static CommandLine whole() {
    return CastdoctorCommand.whole(played(Map.of("LANG", "C")).surroundings());
  }

  private static String title(Language language) {
    Catalogue catalogue = Catalogue.load(language.tag());
    return catalogue.title(catalogue.type(FindingId.of("L03")).orElseThrow(), language.tag());
  }

  private static void assertSpeaks(Language language, Said said) {
    assertEquals(ExitCodes.FINE, said.exit(), said.err());
    assertTrue(said.out().contains(title(language)), said.out());
  }

  @ParameterizedTest
  @EnumSource
  void theOptionSaysTheLanguageInEitherForm(Language language) {
    assertSpeaks(language, castdoctor(Map.of(), "findings", "--lang", language.tag()));
    assertSpeaks(language, castdoctor(Map.of(), "findings", "--lang=" + language.tag()));
    assertSpeaks(language, castdoctor(Map.of(), "--lang", language.tag(), "findings"));
    assertSpeaks(language, castdoctor(Map.of(), "--lang=" + language.tag(), "findings"));
  }

  @Test
  void theTitlesDifferSoThatTheOthersProveSomething() {
    assertEquals(
        Language.values().length,
        Stream.of(Language.values()).map(SpokenTest::title).distinct().count());
  }

  @ParameterizedTest
  @CsvSource({
    "C, EN",
    "POSIX, EN",
    "de_AT.UTF-8, DE",
    "fr_CA, FR",
    "es_MX.UTF-8, ES",
    "ja_JP.UTF-8, JA",
    "it_IT.UTF-8, EN"
  })
  void theSystemsSettingSaysItElse(String lang, Language language) {
    assertSpeaks(language, castdoctor(Map.of("LANG", lang), "findings"));
  }

  @Test
  void theVariableGoesBeforeTheSystemAndTheOptionBeforeBoth() {
    Map<String, String> environment =
        Map.of("CASTDOCTOR_LANG", "fr", "LC_ALL", "es_ES.UTF-8", "LANG", "ja_JP.UTF-8");
    assertSpeaks(Language.FR, castdoctor(environment, "findings"));
    assertSpeaks(Language.DE, castdoctor(environment, "findings", "--lang", "de"));
  }

  @ParameterizedTest
  @CsvSource({"--lang xx", "--lang=xx", "findings --lang deutsch", "agent status --lang it"})
  void aLanguageThatIsNoneOfOursIsOneSentence(String line) {
    Said said = castdoctor(Map.of(), line.split(" "));
    assertEquals(ExitCodes.USAGE, said.exit());
    assertEquals("", said.out());
    assertEquals(1, said.err().lines().count(), said.err());
    assertTrue(said.err().contains("castdoctor speaks en, de, fr, es and ja."), said.err());
  }

  static List<CommandLine> verbs() {
    List<CommandLine> all = new ArrayList<>();
    collect(whole(), all);
    return all;
  }

  private static void collect(CommandLine line, List<CommandLine> all) {
    all.add(line);
    line.getSubcommands().values().forEach(each -> collect(each, all));
  }

  @Test
  void everyVerbTakesTheLanguage() {
    for (CommandLine verb : verbs()) {
      assertNotEquals(null, verb.getCommandSpec().findOption(Spoken.OPTION), verb.getCommandName());
    }
  }

  // Help.

  private static String help(CommandLine verb) {
    return verb.getUsageMessage(CommandLine.Help.Ansi.OFF);
  }

  @Test
  void helpIsInTheLanguageOfTheRun() {
    Words german =
        MadeUpWords.of(
            Language.DE,
            Map.of(
                "Usage:", "Aufruf:",
                "Commands:", "Befehle:",
                "Measure again after a remedy.", "Misst nach einer Abhilfe noch einmal.",
                "ask nothing outside the home", "nichts außerhalb des Heims fragen, zu 100 %",
                "Show this help message and exit.", "Zeigt diese Hilfe.",
                "such as L03", "wie L03"));
    CommandLine whole = whole();
    SpokenHelp.of(whole, german);
    String text = help(whole);
    assertTrue(text.startsWith("Aufruf: castdoctor"), text);
    assertTrue(text.contains("Befehle:"), text);
    assertTrue(text.contains("Misst nach einer Abhilfe noch einmal."), text);
    assertTrue(text.contains("nichts außerhalb des Heims fragen, zu 100 %"), text);
    assertTrue(text.contains("Zeigt diese Hilfe."), text);
    assertFalse(text.contains("Show this help"), text);
    assertTrue(
        help(Objects.requireNonNull(whole.getSubcommands().get("findings"))).contains("wie L03"));
  }

  /** A language without any sentence of its own says what English says. */
  @Test
  void helpHasEveryLineThatEnglishHas() {
    CommandLine other = whole();
    SpokenHelp.of(other, MadeUpWords.of(Language.DE, Map.of()));
    List<CommandLine> others = new ArrayList<>();
    collect(other, others);
    List<CommandLine> english = verbs();
    for (int i = 0; i < english.size(); i++) {
      assertEquals(words(help(english.get(i))), words(help(others.get(i))));
    }
  }

  /** The list of verbs shows of a description in two lines only the first in English. */
  private static List<String> words(String help) {
    return List.of(help.split("\\nCommands:\\n", 2)[0].strip().split("\\s+"));
  }

  @Test
  void theParsersOwnSentencesAreKnown() {
    String all =
        verbs().stream()
            .map(SpokenTest::help)
            .collect(Collectors.joining(" "))
            .replaceAll("\\s+", " ");
    for (Text text : SpokenHelp.OF_THE_PARSER) {
      assertTrue(all.contains(text.toString()), text.toString());
    }
  }

  @Test
  void wideHelpKeepsToTheWidth() {
    CommandLine whole = whole();
    SpokenHelp.of(whole, MadeUpWords.wide());
    List<CommandLine> all = new ArrayList<>();
    collect(whole, all);
    for (CommandLine verb : all) {
      assertEquals(
          List.of(),
          help(verb)
              .lines()
              .filter(line -> Columns.of(line) > HELP_COLUMNS && !line.contains("castdoctor "))
              .toList());
    }
  }

  // What is wrong with a call.

  static Stream<String> wrongCalls() {
    return Stream.of(
        "--nonsense",
        "--nonsense --more",
        "--sender fridge",
        "--plan gold",
        "--symptom sad",
        "--tried S28",
        "--timeout 1s",
        "--timeout soon",
        "--country Atlantis",
        "--format yaml",
        "--app",
        "nonsense",
        "explain",
        "findings L03 R01",
        "watch --for 5s",
        "watch --for soon",
        "knowledge sign pack.json --private key.pem",
        "--lang xx",
        "agent run --port many",
        "agent run --port 70000",
        "knowledge sign",
        "devices one two");
  }

  /** Its English is the parser's own, so that nothing is lost by saying it ourselves. */
  @ParameterizedTest
  @MethodSource("wrongCalls")
  void whatIsMisunderstoodIsSaidAsTheParserSaysIt(String line) {
    try {
      whole().parseArgs(line.split(" "));
    } catch (ParameterException problem) {
      Text said = Misunderstood.of(problem);
      assertEquals(
          String.valueOf(problem.getMessage()).lines().findFirst().orElse(""), said.toString());
      assertFalse(said.equals(Text.asItIs(said.toString())), () -> "no text of ours: " + said);
      return;
    }
    throw new AssertionError(line + " is understood");
  }

  // Yes and no.

  @ParameterizedTest
  @CsvSource({"y, true", "yes, true", "j, true", "ja, true", "n, false", "'', false", "oui, false"})
  void yesIsUnderstoodInEnglishAndInTheLanguage(String typed, boolean agreed) {
    Words german = MadeUpWords.of(Language.DE, Map.of("y", "j", "yes", "ja"));
    assertEquals(agreed, Streams.isYes(typed, german));
  }

  @Test
  void whoGoesAwayHasNotAgreed() {
    Surroundings surroundings =
        new Played(Map.of("LANG", "C")).terminal("in err").input("").surroundings();
    assertFalse(surroundings.streams.isAgreed(Text.asItIs("may it?")));
  }
}
