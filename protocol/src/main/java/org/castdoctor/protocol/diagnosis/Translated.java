package org.castdoctor.protocol.diagnosis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing said in several languages; English is always among them.
 *
 * @param byLanguage what is said, by language tag (BCP 47: {@code en}, {@code pt-BR})
 */
public record Translated<T>(Map<String, T> byLanguage) {
  /** The language that every text has. */
  public static final String FALLBACK = "en";

  public Translated {
    byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    if (!byLanguage.containsKey(FALLBACK)) {
      throw new IllegalArgumentException("no English text");
    }
  }

  /** What is said in this language, else in its parent ({@code de} for de-AT), else in English. */
  public T in(String language) {
    T exact = byLanguage.get(language);
    if (exact != null) {
      return exact;
    }
    int dash = language.indexOf('-');
    T parent = dash < 0 ? null : byLanguage.get(language.substring(0, dash));
    if (parent != null) {
      return parent;
    }
    T english = byLanguage.get(FALLBACK);
    if (english == null) {
      throw new IllegalStateException("no English text"); // the constructor has seen to it
    }
    return english;
  }
}
