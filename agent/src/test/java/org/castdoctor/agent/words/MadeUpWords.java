package org.castdoctor.agent.words;

import java.util.Map;
import java.util.TreeMap;

/** Words of languages that are made for a test. */
public final class MadeUpWords {
  private static final int TO_FULL_WIDTH = 0xFF01 - '!';

  private MadeUpWords() {}

  /** A language that has these sentences and no others. */
  public static Words of(Language language, Map<String, String> sentences) {
    return new Words(language, sentences);
  }

  /** Japanese as wide as it can be: English whose every letter takes two columns. */
  public static Words wide() {
    Map<String, String> sentences = new TreeMap<>();
    SpokenTexts.read().keys().forEach(english -> sentences.put(english, widened(english)));
    return new Words(Language.JA, sentences);
  }

  private static String widened(String english) {
    StringBuilder text = new StringBuilder();
    boolean inPlace = false;
    for (int i = 0; i < english.length(); i++) {
      char c = english.charAt(i);
      inPlace = c == '{' || (inPlace && c != '}');
      boolean letter = !inPlace && c >= 'A' && c <= 'z';
      text.append(letter ? (char) (c + TO_FULL_WIDTH) : c);
    }
    return text.toString();
  }
}
