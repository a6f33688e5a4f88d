package org.castdoctor.agent.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The words of one language: puts what is said into characters. What a language lacks is said in
 * English, so that an answer is never empty; a test sees to it that nothing is lacking.
 */
public final class Words {
  /** Needs no file: what is said is written in English. */
  public static final Words ENGLISH = new Words(Language.EN, Map.of());

  private final Language language;
  private final Map<String, String> sentences;

  Words(Language language, Map<String, String> sentences) {
    this.language = language;
    this.sentences = sentences;
  }

  /** The words of this language; a file is read for any but English. */
  public static Words in(Language language) {
    return language == Language.EN ? ENGLISH : new Words(language, WordsFile.read(language));
  }

  public Language language() {
    return language;
  }

  /** The tag of its language, as the catalogue names it. */
  public String tag() {
    return language.tag();
  }

  /** A sentence without values. */
  public String say(String english) {
    return sentences.getOrDefault(english, english);
  }

  /** What this says. */
  public String say(Text said) {
    String text = say(said.english());
    int open = text.indexOf('{');
    if (open < 0) {
      return text;
    }
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (; open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      filled.append(text, from, open).append(value(said, text.substring(open + 1, close)));
      from = close + 1;
    }
    return filled.append(text, from, text.length()).toString();
  }

  private String value(Text said, String place) {
    Text.Value value = said.values().get(place);
    if (value == null) {
      return "?";
    }
    return switch (value) {
      case Text.Value.AsItIs(String text) -> text;
      case Text.Value.FromData(String english) -> say(english);
      case Text.Value.Figure(double number, int digits) -> figure(number, digits);
      case Text.Value.Row(var parts, var joint) ->
          parts.stream().map(this::say).collect(Collectors.joining(say(joint.english())));
    };
  }

  /** Without marks between thousands, which would have to be read out on the telephone. */
  private String figure(double number, int digits) {
    String plain =
        BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    return language.decimalComma() ? plain.replace('.', ',') : plain;
  }
}
