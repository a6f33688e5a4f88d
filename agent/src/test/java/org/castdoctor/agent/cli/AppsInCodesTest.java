package org.castdoctor.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.castdoctor.agent.knowledge.AppWords;
import org.castdoctor.protocol.code.AppTable;
import org.castdoctor.protocol.wire.cast.CastApps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** An app goes into a code and comes back out of it as the app that is known here. */
class AppsInCodesTest {
  /** What runs on a receiver and is nothing that somebody streams. */
  private static final Set<String> NOT_STREAMED =
      Set.of(
          "backdrop",
          "idle-without-internet",
          "native-tv-app",
          "chrome-audio-mirroring",
          "home-assistant-media");

  static Stream<String> streamed() {
    return CastApps.ALL.stream()
        .map(CastApps.App::slug)
        .filter(slug -> !NOT_STREAMED.contains(slug));
  }

  static List<String> wordsOfTheHelp() {
    String help =
        CommandLine.Model.CommandSpec.forAnnotatedObject(new DeclaredOptions())
            .findOption("--app")
            .description()[0];
    return List.of(help.replaceAll("^.*: | \u2026$", "").split(", "));
  }

  private static String back(String slug) {
    int index = AppTable.indexOf(slug);
    assertNotEquals(AppTable.UNKNOWN, index, slug);
    return AppWords.slug(AppTable.row(index).orElseThrow().slug());
  }

  @ParameterizedTest
  @MethodSource("streamed")
  void everyStreamedAppHasARowAndComesBack(String slug) {
    assertEquals(slug, back(slug));
  }

  @ParameterizedTest
  @MethodSource("wordsOfTheHelp")
  void everyWordOfTheHelpIsAnAppAndComesBack(String word) {
    String slug = AppWords.slug(word);
    assertTrue(CastApps.bySlug(slug).isPresent(), slug);
    assertEquals(slug, back(slug));
  }

  @Test
  void whatIsNotStreamedIsKnownAllTheSame() {
    NOT_STREAMED.forEach(slug -> assertTrue(CastApps.bySlug(slug).isPresent(), slug));
    assertEquals("kettle", AppWords.slug(" Kettle"));
    assertEquals("disney", AppWords.slug("Disney+"));
  }
}
