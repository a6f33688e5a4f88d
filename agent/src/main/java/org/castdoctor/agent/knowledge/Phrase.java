package org.castdoctor.agent.knowledge;

import java.util.List;
import java.util.stream.Stream;

/**
 * Words that stand one after the other. {@code *} at an end of a word stands for any letters; in
 * Japanese, which puts no blanks between words, a phrase is found wherever its signs are.
 *
 * @param words folded, one or more
 * @param anywhere whether it may begin and end within a word
 */
record Phrase(List<Word> words, boolean anywhere) {
  /** The language whose words stand without blanks between them. */
  static final String WITHOUT_BLANKS = "ja";

  Phrase {
    words = List.copyOf(words);
  }

  /** One word of a phrase, without its stars. */
  record Word(String text, boolean openBefore, boolean openAfter) {
    boolean fits(String other) {
      if (openBefore) {
        return openAfter ? other.contains(text) : other.endsWith(text);
      }
      return openAfter ? other.startsWith(text) : other.equals(text);
    }
  }

  /** The phrase; in German also as it is typed where there are no umlauts. */
  static Stream<Phrase> of(String text, String language) {
    if (language.equals(WITHOUT_BLANKS)) {
      return Stream.of(
          new Phrase(
              List.of(new Word(FoldedText.fold(text).replace(" ", ""), false, false)), true));
    }
    String spelt = text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("Ü", "Ue");
    return Stream.of(text, spelt)
        .distinct()
        .filter(one -> language.equals("de") || one.equals(text))
        .map(Phrase::ofWords);
  }

  private static Phrase ofWords(String text) {
    return new Phrase(Stream.of(text.split(" ", -1)).map(Phrase::word).toList(), false);
  }

  private static Word word(String text) {
    String folded = FoldedText.fold(text.replace("*", ""));
    return new Word(folded, text.startsWith("*"), text.endsWith("*"));
  }
}
