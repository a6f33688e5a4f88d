package org.castdoctor.agent.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTest {
  @Test
  void textsOfAPageStandInTwoBraces() {
    String page = "<p>{{Do this}}</p> <p>{{Needs it; {command} says the same.}}</p>{x}";
    assertEquals(List.of("Do this", "Needs it; {command} says the same."), Marked.inPage(page));
    assertEquals("<p>$1</p> <p>$1</p>{x}", Marked.fill(page, text -> "$1"));
  }

  @Test
  void textsOfAScriptAreItsLiterals() {
    String script = "say('Looking …'); say(\"It is the maker's\", {a: 'b'}); say(text); essay('x')";
    assertEquals(List.of("Looking …", "It is the maker's"), Marked.inScript(script));
  }
}
