package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.castdoctor.agent.cli.Played.Said;
import org.castdoctor.agent.history.Fact;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.history.HistoryStore;
import org.castdoctor.agent.history.HistoryStore.Limits;
import org.castdoctor.agent.history.HistoryStore.Opened;
import org.castdoctor.agent.lan.SystemClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * That --plain is heeded by every verb that takes it: no columns, no drawing, no colour. {@code
 * agent status} is tried where an agent runs, what {@code devices --watch} says where the list is.
 */
class PlainTest {
  private static final Pattern TO_LOOK_AT = Pattern.compile("^ | {2}|[·─→█▀▄~\\u001b]|^$");
  private static final String HOME =
      "src/test/resources/scenarios/cast-button-vanished-one-app/observations.json";

  @TempDir Path folder = Path.of(".");

  private Said castdoctor(List<String> words) {
    Map<String, String> environment =
        Map.of("CASTDOCTOR_HOME", folder.toString(), "CLICOLOR_FORCE", "1", "LANG", "C");
    return new Played(environment).run(words.toArray(String[]::new));
  }

  @BeforeEach
  void somethingToTell() {
    LocalDate today = LocalDate.ofInstant(new SystemClock().now(), ZoneId.systemDefault());
    Path file = folder.resolve(HistoryStore.FILE);
    try (HistoryStore history =
        assertInstanceOf(Opened.Store.class, HistoryStore.open(file, Limits.USUAL)).history()) {
      history.add(
          List.of(
              new Fact.Sighted("tv", today.minusDays(1)),
              new Fact.Trait("tv", Aspect.FIRMWARE, "", "1.0", today.minusDays(1)),
              new Fact.Trait("tv", Aspect.FIRMWARE, "", "1.1", today)),
          today);
    }
    assertEquals(
        ExitCodes.FINE,
        castdoctor(List.of("feedback", "wrong", "0558 2111 4466 4651", "--because", "a cable"))
            .exit());
  }

  static Stream<List<String>> verbs() {
    return Stream.of(
        List.of("diagnose", "--observations", HOME),
        List.of("explain", "0558 2111 4466 4651"),
        List.of("findings"),
        List.of("findings", "L03"),
        List.of("history"),
        List.of("knowledge", "list"),
        List.of("feedback", "list"));
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void everyVerbSpeaks(List<String> verb) {
    for (String language : List.of("en", "de", "ja")) {
      List<String> words = new ArrayList<>(verb);
      words.addAll(List.of("--lang", language));
      Said looked = castdoctor(words);
      words.add("--plain");
      Said said = castdoctor(words);
      assertEquals(looked.exit(), said.exit(), said.err());
      assertTrue(TO_LOOK_AT.matcher(looked.out()).find(), "columns without --plain: " + looked);
      said.out().lines().forEach(line -> assertFalse(TO_LOOK_AT.matcher(line).find(), line));
      assertNotEquals("", said.out());
    }
  }

  @Test
  void theNumbersKeepTheirNames() {
    assertTrue(
        castdoctor(List.of("feedback", "list", "--plain"))
            .out()
            .startsWith("A01: right 0, resolved 0, wrong 1, precision 0%\n"));
    assertTrue(
        castdoctor(List.of("explain", "0558 2111 4466 4651", "--plain"))
            .out()
            .contains("\nSay: Netflix no longer casts to this kind of device.\n"));
    assertTrue(castdoctor(List.of("history", "--plain")).out().contains("firmware 1.0 then 1.1"));
  }

  @Test
  void aDrawingIsNotAskedForTogetherWithNone() {
    Said said = castdoctor(List.of("explain", "0558 2111 4466 4651", "--qr", "--plain"));
    assertEquals(ExitCodes.USAGE, said.exit());
    assertTrue(said.err().contains("--qr-file"), said.err());
  }
}
