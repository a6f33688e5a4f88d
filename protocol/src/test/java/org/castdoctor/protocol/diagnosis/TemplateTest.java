package org.castdoctor.protocol.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
  @Test
  void valuesStandWhereTheirNamesWere() {
    Template template = new Template("Asked {asked} on {nic}, asked {asked} again.");
    assertEquals(List.of("asked", "nic", "asked"), template.names());
    assertEquals(
        "Asked 14 on wlan0, asked 14 again.",
        template.render(Map.of("asked", "14", "nic", "wlan0")));
  }

  @Test
  void aSentenceWhoseValueWasNotMeasuredIsLeftOut() {
    Template template = new Template("Answers: {answers}. Yet {device} opens. So be it.");
    assertEquals("Answers: 0. So be it.", template.render(Map.of("answers", "0")));
  }

  @Test
  void japaneseSentencesNeedNoSpaceBetweenThem() {
    Template template = new Template("応答は{answers}件です。{device}は開きます。以上です。");
    assertEquals("応答は0件です。以上です。", template.render(Map.of("answers", "0")));
  }

  @Test
  void aDecimalPointEndsNoSentence() {
    Template template = new Template("It took {n} s, not 1.5 s. Fine.");
    assertEquals("It took 3.5 s, not 1.5 s. Fine.", template.render(Map.of("n", "3.5")));
  }

  @Test
  void aTextThatWouldBecomeEmptyKeepsItsPlaceMarked() {
    assertEquals("Is ? on?", new Template("Is {device} on?").render(Map.of()));
    assertEquals("Is ? on?", new Template("Is {device} on?").render(Map.of("device", "")));
  }

  @Test
  void aValueThatBeginsTheTextGetsACapitalLetter() {
    Template template = new Template("{device} is not set up yet.");
    assertEquals(
        "The receiver is not set up yet.", template.render(Map.of("device", "the receiver")));
    assertEquals("? is not set up yet.", template.render(Map.of()));
  }

  @Test
  void aValueIsNeverReadAsATemplate() {
    Template template = new Template("I cannot find {device} here, {app}.");
    assertEquals(
        "I cannot find {app}{} here, x.", template.render(Map.of("device", "{app}{}", "app", "x")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "}", "{}", "a {b", "a b}", "{a{b}}", "{a b}", "{1}", "}{", "{a}}"})
  void bracesThatEncloseNoNameAreRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> new Template(text));
  }
}
