package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.castdoctor.agent.cli.Played.Said;
import org.castdoctor.agent.history.Fact;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.history.HistoryStore;
import org.castdoctor.agent.history.HistoryStore.Limits;
import org.castdoctor.agent.history.HistoryStore.Opened;
import org.castdoctor.agent.keep.Diagnoses;
import org.castdoctor.agent.keep.PrivateFolder.Kept;
import org.castdoctor.agent.lan.SystemClock;
import org.castdoctor.agent.observe.Bundle;
import org.castdoctor.agent.scenario.Scenario;
import org.castdoctor.protocol.diagnosis.Diagnosis;
import org.castdoctor.protocol.diagnosis.Diagnosis.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The history verb as it is typed. */
class HistoryCommandTest {
  @TempDir Path folder = Path.of(".");

  private Said castdoctor(String... words) {
    Map<String, String> environment = Map.of("CASTDOCTOR_HOME", folder.toString());
    return new Played(environment).run(words);
  }

  private void remember() {
    LocalDate today = LocalDate.ofInstant(new SystemClock().now(), ZoneId.systemDefault());
    Path file = folder.resolve(HistoryStore.FILE);
    try (HistoryStore history =
        assertInstanceOf(Opened.Store.class, HistoryStore.open(file, Limits.USUAL)).history()) {
      history.add(
          List.of(
              new Fact.Sighted("tv", today.minusDays(1)),
              new Fact.Trait("tv", Aspect.NAME, "", "Living Room TV", today.minusDays(1)),
              new Fact.Trait("tv", Aspect.FIRMWARE, "", "1.0", today.minusDays(1)),
              new Fact.Trait("tv", Aspect.FIRMWARE, "", "1.1", today)),
          today);
    }
  }

  @Test
  void whereNoAgentRanItSaysSoAndMakesNothing() throws IOException {
    Said said = castdoctor("history");
    assertEquals(ExitCodes.UNDETERMINED, said.exit());
    assertEquals("", said.out());
    assertTrue(said.err().contains("agent run"), said.err());
    try (var files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "ndjson"})
  void withMasksNobodyIsNamedInIt(String format) {
    remember();
    String shown = castdoctor("history", "--format", format).out();
    assertTrue(shown.contains("Living Room"), shown);
    Said masked = castdoctor("history", "--format", format, "--redact");
    assertEquals(ExitCodes.FINE, masked.exit());
    assertFalse(masked.out().contains("Living Room"), masked.out());
    assertTrue(masked.out().contains("name-1"), masked.out());
    assertTrue(masked.out().contains("1.1"), masked.out());
  }

  @Test
  void itTellsWhatChanged() throws IOException {
    remember();
    assertTrue(castdoctor("history").out().contains("firmware 1.0 → 1.1"));
    assertFalse(castdoctor("history", "--device", "kitchen").out().contains("firmware"));
    assertTrue(castdoctor("history", "--device", "living", "--since", "2w").out().contains("1.1"));
    JsonNode json = new JsonMapper().readTree(castdoctor("history", "--format", "json").out());
    assertEquals("castdoctor.history/1", json.path("schema").asText());
    assertEquals("1.1", json.at("/devices/0/firmware").asText());
    assertEquals("1.0", json.at("/changes/0/from").asText());
  }

  @Test
  void aDayThatIsNoneIsAUsageError() {
    Said said = castdoctor("history", "--since", "the day before my birthday");
    assertEquals(ExitCodes.USAGE, said.exit());
    assertEquals(1, said.err().lines().count());
  }

  @Test
  void wipingEndsIt() throws IOException {
    remember();
    Path aside = folder.resolve(HistoryStore.FILE + ".damaged");
    Files.writeString(aside, "not SQLite, and of this home");
    Bundle bundle = Scenario.called("cast-mute").measure();
    Diagnosis diagnosis =
        Scenario.diagnose(bundle)
            .remembering(
                List.of(
                    new Change(
                        bundle.startedAt(),
                        "Living Room TV",
                        "firmware",
                        Optional.of("1.0"),
                        Optional.of("1.56.281627"),
                        Optional.empty())));
    assertInstanceOf(Kept.Safely.class, new Diagnoses(folder).keep(diagnosis, bundle));
    assertEquals(
        ExitCodes.FINE, castdoctor("feedback", "wrong", "--because", "it was the cable").exit());
    Said wiped = castdoctor("history", "wipe");
    assertTrue(wiped.out().contains("forgotten"), wiped.out());
    assertTrue(wiped.out().contains("feedback list"), "what somebody said stays, and is named");
    assertTrue(castdoctor("history").out().contains("Nothing."));
    assertFalse(Files.exists(aside));
    assertFalse(Files.exists(folder.resolve("diagnoses")));
    assertTrue(castdoctor("feedback", "list").out().contains("the cable"));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertFalse(
            Files.readString(file, StandardCharsets.ISO_8859_1).contains("1.56.281627"),
            file + " holds what changed");
      }
    }
  }

  @Test
  void whatIsLeftWithoutAHistoryIsWipedToo() throws IOException {
    Said nothing = castdoctor("history", "wipe");
    assertTrue(nothing.out().contains("no history"), nothing.out());
    Bundle bundle = Scenario.called("cast-mute").measure();
    Kept _ = new Diagnoses(folder).keep(Scenario.diagnose(bundle), bundle);
    assertTrue(castdoctor("history", "wipe").out().contains("forgotten"));
    assertFalse(Files.exists(folder.resolve("diagnoses")));
  }

  @Test
  void aSavedBundleIsNotMixedWithWhatThisHomeRemembers() throws IOException {
    remember();
    String bundle = Scenario.called("healthy").folder().resolve("observations.json").toString();
    Said said = castdoctor("--observations", bundle, "--format", "json");
    assertTrue(new JsonMapper().readTree(said.out()).path("whatChanged").isEmpty());
  }
}
