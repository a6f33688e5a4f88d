package org.castdoctor.agent.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.castdoctor.agent.words.Language;
import org.castdoctor.agent.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page in the language that a browser asks for, else in the agent's. */
class SpokenPageTest {
  private static final Served SERVED = new Served(Duration.ofSeconds(10), Words.in(Language.FR));

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @ParameterizedTest
  @EnumSource
  void pageAndScriptSpeakTheLanguageOfTheBrowser(Language language) {
    String asked = "Accept-Language: it," + language.tag() + ";q=0.8\r\n";
    Words words = Words.in(language);
    Served.Answer page = SERVED.get("/", asked);
    assertEquals(Optional.of(language.tag()), page.header("content-language"));
    assertEquals(Optional.of("accept-language"), page.header("vary"));
    assertTrue(
        page.body().contains("<html lang=\"" + language.tag() + "\" data-agent=\"fr\">"),
        page.body());
    assertTrue(page.body().contains(">" + words.say("Leave this alone") + "<"), page.body());
    assertFalse(page.body().contains("{"), "a mark is left in the page");
    assertTrue(page.body().contains("<code>castdoctor</code>"));
    Served.Answer script = SERVED.get("/page.js", asked);
    assertEquals(Optional.of(language.tag()), script.header("content-language"));
    assertFalse(script.body().contains("/*SAID*/"), "the script lacks its texts");
    assertTrue(script.body().contains(words.say("All well")));
  }

  @Test
  void whoAsksForNothingThatIsSpokenGetsTheAgentsLanguage() {
    assertEquals(Optional.of("fr"), SERVED.get("/").header("content-language"));
    assertEquals(
        Optional.of("fr"),
        SERVED.get("/page.js", "Accept-Language: it\r\n").header("content-language"));
  }

  @Test
  void whatIsNoPageHasNoLanguage() {
    assertEquals(Optional.empty(), SERVED.get("/page.css").header("content-language"));
  }

  /** A problem is said in the agent's language, whatever its reader asks for. */
  @Test
  void aProblemIsSaidInTheAgentsLanguage() {
    String title = Words.in(Language.FR).say("There is nothing at that path.");
    assertTrue(SERVED.get("/none", "Accept-Language: de\r\n").body().contains(title));
  }
}
