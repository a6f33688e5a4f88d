package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.castdoctor.agent.cli.Played.Said;
import org.castdoctor.agent.scenario.Golden;
import org.castdoctor.agent.scenario.Scenario;
import org.castdoctor.protocol.diagnosis.FindingType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line without any network: what it prints where, and with what it leaves. */
class CommandLineTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String STORY = "cast-button-vanished-one-app";

  @TempDir Path folder = Path.of(".");

  private static Said castdoctor(String... words) {
    // A pack that the builder of this has installed is no business of these tests.
    return castdoctor(Map.of("CASTDOCTOR_HOME", "target/no-state"), "", words);
  }

  private static Said castdoctor(
      Map<String, String> environment, String terminal, String... words) {
    return new Played(environment).terminal(terminal).run(words);
  }

  private static String bundle(String scenario) {
    return Scenario.called(scenario).folder().resolve("observations.json").toString();
  }

  private static void assertUsageProblem(Said said, String about) {
    assertEquals(ExitCodes.USAGE, said.exit(), said.err());
    assertEquals("", said.out());
    assertEquals(1, said.err().lines().count(), said.err());
    assertTrue(said.err().startsWith("castdoctor: "), said.err());
    assertTrue(said.err().contains(about), said.err());
  }

  // The first question leaves before the words are understood: only where they surely ask.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "diagnose",
        "devices --watch",
        "recheck CD-0000-0000-0000",
        "watch --for 6m",
        "--app netflix",
        "--lang de devices"
      })
  void whoMeasuresAsksTheHomeAtOnce(String words) {
    assertTrue(CastdoctorCommand.asksTheHome(words.isEmpty() ? new String[0] : words.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "diagnose --help",
        "-V",
        "diagnose --observations home.json",
        "--observations=home.json",
        "devices --interface eth1",
        "diagnose --interface=eth1",
        "explain U01-0000",
        "--lang de explain U01-0000",
        "history",
        "agent run",
        "mcp",
        "self",
        "rehearse",
        "diagnoze"
      })
  void whoMeasuresNothingOrElsewhereAsksNothing(String words) {
    assertFalse(CastdoctorCommand.asksTheHome(words.split(" ")));
  }

  // What is wrong with a call is one sentence on standard error.

  @ParameterizedTest
  @CsvSource({
    "--nonsense, --nonsense",
    "--sender fridge, fridge",
    "--plan gold, gold",
    "--symptom sad, sad",
    "--tried S28, S28",
    "--timeout 1s, 1s",
    "--timeout 11s, 11s",
    "--timeout soon, soon",
    "--format yaml, yaml",
    "--app, --app",
    "nonsense, nonsense",
    "explain, CODE",
    "explain hello, code",
    "explain 0558 2100 9610 0809, code",
    "findings X99, X99",
    "findings L03 R01, R01",
    "devices --watch --format json, ndjson",
    "watch --for 5s, 5s",
    "watch --every 1s, 1s",
    "watch --for soon, soon",
    "watch --for 10s --every 20s, --every",
  })
  void aWrongWordIsNamed(String line, String named) {
    assertUsageProblem(castdoctor(line.split(" ")), named);
  }

  @Test
  void aBundleThatIsNotThereIsSaidSo() {
    String file = folder.resolve("none.json").toString();
    assertUsageProblem(castdoctor("--observations", file), "none.json");
  }

  @Test
  void aFileThatHoldsNoRootsIsSaidBeforeAnythingIsMeasured() throws IOException {
    Path text = Files.writeString(folder.resolve("roots.pem"), "not a certificate");
    assertUsageProblem(castdoctor("--trust", text.toString()), "roots.pem");
    assertUsageProblem(
        castdoctor("--trust", folder.resolve("none.pem").toString()), "none.pem cannot be read");
  }

  @Test
  void aTestBenchsRootThatIsNoneIsSaidBeforeAnythingIsMeasured() throws IOException {
    Path text = Files.writeString(folder.resolve("root.pem"), "not a certificate");
    assertUsageProblem(castdoctor("--cast-root", text.toString()), "root.pem is not a certificate");
    Path empty = Files.createFile(folder.resolve("empty.pem"));
    assertUsageProblem(castdoctor("--cast-root", empty.toString()), "is not a certificate");
    Path large = Files.write(folder.resolve("large.pem"), new byte[100_000]);
    assertUsageProblem(castdoctor("--cast-root", large.toString()), "is too large");
    assertUsageProblem(
        castdoctor("--cast-root", folder.resolve("none.pem").toString()),
        "none.pem cannot be read");
    assertUsageProblem(castdoctor("--cast-root", folder.toString()), "cannot be read");
  }

  @Test
  void aFolderIsNoBundle() {
    assertUsageProblem(castdoctor("--observations", folder.toString()), folder.toString());
  }

  @Test
  void aHalfWrittenBundleIsSaidSo() throws IOException {
    String whole = Files.readString(Path.of(bundle(STORY)));
    Path half = folder.resolve("half.json");
    Files.writeString(half, whole.substring(0, whole.length() / 2));
    assertUsageProblem(castdoctor("--observations", half.toString()), "half.json");
  }

  @Test
  void anEmptyBundleIsSaidSo() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.json"));
    assertUsageProblem(castdoctor("--observations", empty.toString()), "empty.json");
  }

  @Test
  void aFileThatIsNoBundleCannotSpeakToTheTerminal() throws IOException {
    Path file = folder.resolve("hostile.json");
    Files.writeString(file, "{\"schema\":\"castdoctor.observations/1\",\"\u001b[2J\":\u001b[31m}");
    Said said = castdoctor("--observations", file.toString());
    assertUsageProblem(said, "hostile.json");
    assertFalse(said.err().contains("\u001b"), said.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--save", "--output"})
  void aFileThatCannotBeWrittenIsSaidBeforeAnythingElse(String option) {
    String nowhere = folder.resolve("none").resolve("x.json").toString();
    assertUsageProblem(
        castdoctor("--observations", bundle(STORY), option, nowhere), "cannot be written");
    assertUsageProblem(
        castdoctor("--observations", bundle(STORY), option, folder.toString()),
        "cannot be written");
  }

  @Test
  void anAmbiguousNameIsAskedBackWithItsCandidates() {
    assertUsageProblem(
        castdoctor("--observations", bundle("isolation-reflected"), "--device", "o"),
        "Bedroom (192.168.1.41), Living Room (192.168.1.40)");
  }

  // A saved bundle gives the diagnosis that was made of it, in every form.

  static Stream<Scenario> scenarios() {
    return Scenario.all().stream();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void aSavedBundleIsDiagnosedInEveryForm(Scenario scenario) throws IOException {
    String file = bundle(scenario.name());
    Said json = castdoctor("--observations", file, "--format", "json");
    Said ndjson = castdoctor("--observations", file, "--format", "ndjson");
    Said text = castdoctor("--observations", file);
    Golden.check(scenario.folder().resolve("diagnosis.json"), json.out());
    assertEquals(MAPPER.readTree(json.out()), MAPPER.readTree(ndjson.out()));
    assertEquals(1, ndjson.out().lines().count());
    Golden.check(scenario.folder().resolve("report.txt"), text.out());
    assertEquals("", json.err() + ndjson.err() + text.err());
    int exit =
        switch (scenario.verdict().charAt(0)) {
          case 'n' -> ExitCodes.FINE;
          case 'U' -> ExitCodes.UNDETERMINED;
          default -> ExitCodes.FOUND;
        };
    assertEquals(List.of(exit, exit, exit), List.of(json.exit(), ndjson.exit(), text.exit()));
  }

  @Test
  void whatIsDeclaredNowGoesBeforeWhatWasDeclaredThen() throws IOException {
    Said said =
        castdoctor(
            "diagnose",
            "--observations",
            bundle("healthy"),
            "--app",
            "netflix",
            "--format",
            "json");
    JsonNode diagnosis = MAPPER.readTree(said.out());
    assertEquals("netflix", diagnosis.at("/request/app").asText());
    assertEquals("U01", diagnosis.at("/verdict/code").asText());
    assertEquals(ExitCodes.UNDETERMINED, said.exit());
  }

  @Test
  void theAnswerGoesToAFileWhereOneIsNamed() throws IOException {
    Path file = folder.resolve("answer.txt");
    Files.writeString(file, "what stood there before");
    Said said = castdoctor("--observations", bundle(STORY), "--output", file.toString());
    assertEquals("", said.out());
    Golden.check(Scenario.called(STORY).folder().resolve("report.txt"), Files.readString(file));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(file), left.toList());
    }
  }

  @Test
  void aSavedBundleCanBeSavedAgain() throws IOException {
    Path again = folder.resolve("again.json");
    Said said = castdoctor("--observations", bundle(STORY), "--save", again.toString());
    assertEquals(ExitCodes.FOUND, said.exit());
    Golden.check(Path.of(bundle(STORY)), Files.readString(again));
  }

  @Test
  void colourIsUsedOnATerminalThatWantsItAlone() {
    String[] words = {"--observations", bundle(STORY)};
    assertTrue(castdoctor(Map.of(), "out", words).out().contains("\u001b["));
    assertFalse(castdoctor(Map.of("NO_COLOR", "1"), "out", words).out().contains("\u001b["));
    assertFalse(castdoctor(Map.of(), "err", words).out().contains("\u001b["));
    assertFalse(
        castdoctor(Map.of(), "out", "--observations", bundle(STORY), "--plain")
            .out()
            .contains("\u001b["));
  }

  @ParameterizedTest
  @ValueSource(strings = {"60", "110", "7", "100000", "wide", ""})
  void theWidthOfTheTerminalIsKept(String columns) {
    Said said = castdoctor(Map.of("COLUMNS", columns), "", "--observations", bundle(STORY));
    int width =
        switch (columns) {
          case "60", "7" -> 60;
          case "110", "100000" -> 110;
          default -> 100;
        };
    assertEquals(List.of(), said.out().lines().filter(line -> line.length() > width).toList());
  }

  @Test
  void withMoreWordsItShowsFactsAndWhoAnswered() {
    String text = castdoctor("--observations", bundle(STORY), "-v").out();
    assertTrue(text.startsWith(castdoctor("--observations", bundle(STORY)).out().substring(0, 60)));
    assertTrue(text.contains("tcp 192.168.1.40:8009 ok (4 ms)"), text);
    assertTrue(text.contains("rule netflix-2025-11-no-remote-devices-only"), text);
  }

  // A code says the same with every face.

  @ParameterizedTest
  @ValueSource(strings = {"/code/digits", "/code/short", "/code/long", "/code/spoken"})
  void theCodeOfADiagnosisExplainsItself(String face) throws IOException {
    String code = MAPPER.readTree(Scenario.called(STORY).file("diagnosis.json")).at(face).asText();
    Said said = castdoctor("explain", code);
    assertEquals(ExitCodes.FINE, said.exit(), said.err());
    assertTrue(said.out().contains("A01"), said.out());
    assertTrue(said.out().contains("Netflix"), said.out());
    JsonNode json = MAPPER.readTree(castdoctor("explain", code, "--format", "json").out());
    assertEquals("A01", json.path("code").asText());
    assertEquals("app", json.path("owner").asText());
    assertEquals("likely", json.path("confidence").asText());
  }

  @Test
  void aSignThatWasNotHeardIsFilledIn() {
    Said said = castdoctor("explain", "CD-G7VY-M6?4-9KCK");
    assertEquals(ExitCodes.FINE, said.exit(), said.err());
    assertTrue(said.out().contains("CD-G7VY-M6Z4-9KCK"), said.out());
  }

  @Test
  void oneWrongSignIsAskedBackAndNotGuessed() {
    assertUsageProblem(castdoctor("explain", "CD-G7VY-M7Z4-9KCK"), "CD-G7VY-M6Z4-9KCK");
  }

  // The catalogue.

  @Test
  void theCatalogueIsListedALineAFinding() {
    Said said = castdoctor("findings");
    assertEquals(ExitCodes.FINE, said.exit());
    assertEquals(
        Scenario.catalogue().types().stream().map(type -> type.id().toString()).toList(),
        said.out().lines().map(line -> line.strip().split(" ", 2)[0]).toList());
  }

  @Test
  void oneFindingIsShownInFull() {
    String text = castdoctor("findings", "l03").out();
    assertTrue(text.contains("lan-multicast-filtered"), text);
    assertTrue(text.contains("harmful"), text);
  }

  @Test
  void theCatalogueAsJsonHasEveryFinding() throws IOException {
    JsonNode all = MAPPER.readTree(castdoctor("findings", "--format", "json").out());
    List<FindingType> types = Scenario.catalogue().types();
    assertEquals(types.size(), all.size());
    assertEquals(types.getFirst().slug(), all.path(0).path("slug").asText());
    assertEquals(types.size(), castdoctor("findings", "--format", "ndjson").out().lines().count());
    assertEquals(
        "lan",
        MAPPER
            .readTree(castdoctor("findings", "L03", "--format", "json").out())
            .at("/0/owner")
            .asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void theVersionIsOneLine(String word) {
    Said said = castdoctor(word);
    assertTrue(
        said.out()
            .strip()
            .matches(
                "castdoctor \\Q"
                    + Version.TEXT
                    + "\\E \\(build [0-9a-z-]+, catalogue [0-9.]+, knowledge [0-9.]+\\)"),
        said.out());
    assertEquals(ExitCodes.FINE, said.exit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "help", "-h"})
  void helpNamesEveryVerb(String word) {
    Said said = castdoctor(word);
    assertEquals(ExitCodes.FINE, said.exit(), said.err());
    for (String verb : List.of("diagnose", "devices", "explain", "findings", "knowledge")) {
      assertTrue(said.out().contains(verb), () -> verb + " is not in " + said.out());
    }
  }

  @Test
  void aBundleThatMayNotBeReadIsSaidSo() throws IOException {
    Path closed = Files.writeString(folder.resolve("closed.json"), "{}");
    assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed));
    assertUsageProblem(castdoctor("--observations", closed.toString()), "cannot be read");
  }
}
