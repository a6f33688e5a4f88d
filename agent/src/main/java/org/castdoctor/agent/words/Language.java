package org.castdoctor.agent.words;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The languages that castdoctor speaks. */
public enum Language {
  EN(false),
  DE(true),
  FR(true),
  ES(true),
  JA(false);

  private final boolean decimalComma;

  Language(boolean decimalComma) {
    this.decimalComma = decimalComma;
  }

  /** Its tag (BCP 47), as {@code --lang} takes it and as the catalogue names it. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it writes 1,5 and not 1.5. */
  boolean decimalComma() {
    return decimalComma;
  }

  /** The language of a tag or a locale: {@code de}, {@code de-AT}, {@code de_AT.UTF-8@euro}. */
  public static Optional<Language> of(String tag) {
    String first = tag.strip().toLowerCase(Locale.ROOT).split("[-_.@]", 2)[0];
    return Stream.of(values()).filter(language -> language.tag().equals(first)).findFirst();
  }

  /**
   * The language that the environment asks for, in the order of POSIX (Base Definitions 8.2): after
   * our own variable the first of LC_ALL, LC_MESSAGES and LANG that is set decides, and one that is
   * not spoken here is English.
   *
   * @param environment the value of a variable, or empty where it is not set
   * @param own the name of a variable that goes before those
   * @param otherwise the system's own setting, for systems without these variables
   */
  public static Language from(UnaryOperator<String> environment, String own, Locale otherwise) {
    return Stream.of(own, "LC_ALL", "LC_MESSAGES", "LANG")
        .map(environment)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .map(value -> of(value).orElse(EN))
        .orElseGet(() -> of(otherwise.getLanguage()).orElse(EN));
  }
}
