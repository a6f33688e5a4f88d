package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.castdoctor.agent.cli.Played.Said;
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
  private static final String ITS_CODE = "CD-G7VYM6-Z41K7G-S1XGCD";

  @TempDir Path folder = Path.of(".");

  private static String castdoctor(int exit, String... words) {
    Said said = new Played(Map.of("CASTDOCTOR_HOME", "target/no-state")).run(words);
    assertEquals(exit, said.exit(), said.err());
    return exit == ExitCodes.USAGE ? said.err() : said.out();
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
    Played played = new Played(Map.of("CASTDOCTOR_HOME", "target/no-state"));
    Exception bug =
        new IllegalStateException(
            "Living Room at 192.168.1.40", new IOException("no route to Bedroom"));
    assertEquals(ExitCodes.BUG, CastdoctorCommand.failed(played.surroundings(), bug));
    String said = played.err();
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

  /** Both say the verdict, the steps in words and the code, and nothing of the home. */
  @ParameterizedTest
  @ValueSource(strings = {"zendesk", "freshdesk"})
  void aTicketIsMaskedUnlessAskedForInFull(String system) {
    String ticket = castdoctor(1, "--observations", BUNDLE, "--format", system);
    for (String part : List.of("[A01]", "dx_a01", "Do not ask: ", "restart the router", ITS_CODE)) {
      assertTrue(ticket.contains(part), part + " in " + ticket);
    }
    for (String not : List.of("Living Room", "192.168.1.", " S2", "S10")) {
      assertFalse(ticket.contains(not), not + " in " + ticket);
    }
    String full = castdoctor(1, "--observations", BUNDLE, "--format", system, "--full");
    assertTrue(full.contains("Living Room TV"), full);
  }

  @Test
  void theDesksOwnFieldNumbersAreReadAndAWrongNameIsSaidBeforeMeasuring() throws IOException {
    Files.writeString(
        folder.resolve(TicketFields.FILE),
        "{\"zendesk\": {\"code\": 360001}, \"freshdesk\": {\"email\": \"a@desk.example\"}}");
    String[] words = {"--observations", BUNDLE, "--format", "zendesk"};
    JsonNode fields = new JsonMapper().readTree(ticket(1, words)).at("/ticket/custom_fields");
    assertEquals(360001, fields.path(0).path("id").asLong());
    assertEquals(ITS_CODE, fields.path(0).path("value").asText());
    assertEquals(1, fields.size());
    words[3] = "freshdesk";
    JsonNode ticket = new JsonMapper().readTree(ticket(1, words));
    assertEquals("a@desk.example", ticket.path("email").asText());
    assertEquals(ITS_CODE, ticket.at("/custom_fields/cf_castdoctor_code").asText());
    for (String wrong :
        List.of("{\"zendesk\": {\"kode\": 1}}", "{\"zendesk\": {\"code\": \"x\"}}")) {
      Files.writeString(folder.resolve(TicketFields.FILE), wrong);
      assertEquals("", ticket(ExitCodes.USAGE, words));
    }
  }

  private String ticket(int exit, String... words) {
    Said said = new Played(Map.of("CASTDOCTOR_HOME", folder.toString())).run(words);
    assertEquals(exit, said.exit());
    return said.out();
  }

  @ParameterizedTest
  @ValueSource(strings = {"findings", "knowledge list", "explain 0558 2100 9610 0808"})
  void whatIsNoDiagnosisHasNoSuchLog(String command) {
    String[] words = (command + " --format sarif").split(" ");
    assertTrue(castdoctor(ExitCodes.USAGE, words).contains("is for diagnoses"));
  }

  @Test
  void whatAnAgentAsksIsInTheJsonToo() throws IOException {
    JsonNode card =
        new JsonMapper()
            .readTree(castdoctor(0, "explain", "0574 5836 1036 0984", "--format", "json"));
    assertEquals("U02", card.path("code").asText());
    assertEquals(
        List.of("concern yes", "same no", "sender no"),
        card.path("checks")
            .valueStream()
            .map(c -> c.path("id").asText() + " " + c.path("stop").asText())
            .toList());
    assertTrue(card.at("/checks/0/text").asText().endsWith("?"), card.toString());
    assertEquals(2, card.path("questions").size());
    for (int i = 0; i < 2; i++) {
      JsonNode question = card.path("questions").path(i);
      assertEquals(card.path("script").path(i), question.path("id"));
      assertTrue(question.path("text").asText().endsWith("?"), question.toString());
      assertTrue(question.path("answers").size() >= 2, question.toString());
      assertTrue(
          question
              .path("answers")
              .valueStream()
              .anyMatch(a -> !a.path("pointsTo").isEmpty() || !a.path("speaksAgainst").isEmpty()),
          question.toString());
    }
    JsonNode known = new JsonMapper().readTree(castdoctor(0, "explain", CODE, "--format", "json"));
    assertEquals(3, known.path("checks").size());
    assertTrue(known.path("questions").isArray() && known.path("questions").isEmpty());
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
