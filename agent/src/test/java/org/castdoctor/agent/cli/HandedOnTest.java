package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.castdoctor.agent.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a customer hands on: masked reports, other systems' forms, the code as a picture. */
class HandedOnTest {
  private static final String BUNDLE =
      Scenario.called("cast-button-vanished-one-app")
          .folder()
          .resolve("observations.json")
          .toString();
  private static final String CODE = "CD-G7VXM6-ZRHHJ2-Z8YK9E";

  @TempDir Path folder = Path.of(".");

  private static String castdoctor(int exit, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Map<String, String> environment = Map.of("CASTDOCTOR_HOME", "target/no-state");
    assertEquals(
        exit,
        CastdoctorCommand.run(words, new Surroundings(environment, "", out, err)),
        err::toString);
    return exit == ExitCodes.USAGE
        ? err.toString(StandardCharsets.UTF_8)
        : out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "ndjson", "sarif"})
  void nothingOfTheHomeIsInAMaskedAnswer(String format) {
    String shown = castdoctor(1, "--observations", BUNDLE, "--format", format, "-v");
    assertTrue(shown.contains("Living Room TV"), shown);
    String masked = castdoctor(1, "--observations", BUNDLE, "--format", format, "-v", "--redact");
    for (String secret : List.of("Living Room", "Bedroom", "192.168.1.", "51ab00000028")) {
      assertFalse(masked.contains(secret), secret + " in " + masked);
    }
    assertTrue(masked.contains("A01"), masked);
  }

  /** Nothing of a home stands in these, so nothing is promised. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "findings",
        "knowledge list",
        "explain 0558 2100 9610 0808",
        "feedback list",
        "agent status"
      })
  void masksAreOfferedWhereThereIsSomethingToMaskAlone(String command) {
    String said = castdoctor(ExitCodes.USAGE, (command + " --redact").split(" "));
    assertTrue(said.contains("--redact"), said);
  }

  @Test
  void aListOfDevicesThatGoesOnHasNoMasks() {
    String said = castdoctor(ExitCodes.USAGE, "devices", "--watch", "--redact");
    assertTrue(said.contains("--watch"), said);
  }

  /** It is asked to be reported: where it happened, and not to whom. */
  @Test
  void aBugOfOursIsToldWithoutWhatTheExceptionSays() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            Map.of("CASTDOCTOR_HOME", "target/no-state"), "", new ByteArrayOutputStream(), err);
    Exception bug =
        new IllegalStateException(
            "Living Room at 192.168.1.40", new IOException("no route to Bedroom"));
    assertEquals(ExitCodes.BUG, CastdoctorCommand.failed(surroundings, bug));
    String said = err.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("java.lang.IllegalStateException\n\tat org.castdoctor"), said);
    assertTrue(said.contains("Caused by: java.io.IOException\n"), said);
    for (String secret : List.of("Living Room", "192.168", "Bedroom")) {
      assertFalse(said.contains(secret), said);
    }
  }

  @Test
  void aDiagnosisIsALogOfFindingsForWhoReadsSarif() throws IOException {
    String sarif = castdoctor(1, "--observations", BUNDLE, "--format", "sarif");
    var run = new JsonMapper().readTree(sarif).at("/runs/0");
    assertEquals("A01", run.at("/results/0/ruleId").asText());
    assertEquals("app", run.at("/properties/owner").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"findings", "knowledge list", "explain 0558 2100 9610 0808"})
  void whatIsNoDiagnosisHasNoSuchLog(String command) {
    String[] words = (command + " --format sarif").split(" ");
    assertTrue(castdoctor(ExitCodes.USAGE, words).contains("is for diagnoses"));
  }

  @Test
  void aCodeIsExplainedAsAnAgentNeedsItAndDrawn() throws IOException {
    String text = castdoctor(0, "explain", CODE, "--qr");
    for (String part : List.of("Ask first", "Say", "Do not ask", "May offer", "Hand to", "Close")) {
      assertEquals(1, text.split("\n  " + part + " ", -1).length - 1, part + " once in " + text);
    }
    // Steps in words, three numbered questions, and no line that runs out of a side window.
    assertTrue(text.contains("  1. ") && text.contains("  3. "), text);
    assertFalse(text.matches("(?s).*\\bS\\d+[+!]?\\b.*"), text);
    assertTrue(
        text.lines().filter(l -> !l.contains("\u2588")).allMatch(l -> l.length() <= 98), text);
    assertTrue(text.contains("\u2588"), text);
    String wrong = CODE.replace("CD-G", "CD-H");
    assertTrue(castdoctor(ExitCodes.USAGE, "explain", wrong).contains("Please ask again for char"));
    Path svg = folder.resolve("code.svg");
    castdoctor(0, "explain", CODE, "--qr-file", svg.toString());
    assertTrue(Files.readString(svg).startsWith("<svg"));
    Path png = folder.resolve("code.png");
    castdoctor(0, "explain", CODE, "--qr-file", png.toString());
    byte[] head = Arrays.copyOf(Files.readAllBytes(png), 4);
    assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, head);
    assertTrue(
        castdoctor(
                ExitCodes.USAGE, "explain", CODE, "--qr-file", folder.resolve("x.gif").toString())
            .contains(".svg or .png"));
  }
}
