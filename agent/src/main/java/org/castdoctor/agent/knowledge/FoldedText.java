package org.castdoctor.agent.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A text made comparable: compatibility forms made one (Unicode NFKC), small letters, no accents on
 * Latin letters, cut into words at everything that is no letter and no digit. Accents of other
 * scripts stay: in Japanese they make another syllable.
 *
 * @param words in their order
 */
record FoldedText(List<String> words) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern LATIN_ACCENT = Pattern.compile("(?<=\\p{IsLatin})\\p{M}+");

  FoldedText {
    words = List.copyOf(words);
  }

  /** Reads a text up to a length. */
  static FoldedText of(String text, int atMost) {
    Matcher matcher = WORD.matcher(fold(text.substring(0, Math.min(text.length(), atMost))));
    List<String> words = new ArrayList<>();
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return new FoldedText(words);
  }

  /** The same text in the form in which texts are compared. */
  static String fold(String text) {
    String small = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String bare =
        LATIN_ACCENT.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
    return Normalizer.normalize(bare, Normalizer.Form.NFC)
        .replace("ß", "ss")
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replace('ı', 'i')
        .replace('ł', 'l')
        .replace('ø', 'o');
  }

  /** Every place where a phrase begins: the number of a word, or of a sign in a text of signs. */
  IntStream places(Phrase phrase) {
    return phrase.anywhere() ? among(phrase.words().getFirst().text()) : inARow(phrase);
  }

  private IntStream among(String wanted) {
    String signs = String.join("", words);
    return IntStream.iterate(
        signs.indexOf(wanted), at -> at >= 0, at -> signs.indexOf(wanted, at + 1));
  }

  private IntStream inARow(Phrase phrase) {
    return IntStream.rangeClosed(0, words.size() - phrase.words().size())
        .filter(at -> fits(phrase, at));
  }

  private boolean fits(Phrase phrase, int at) {
    for (int i = 0; i < phrase.words().size(); i++) {
      if (!phrase.words().get(i).fits(words.get(at + i))) {
        return false;
      }
    }
    return true;
  }
}
