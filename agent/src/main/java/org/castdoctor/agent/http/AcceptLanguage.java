package org.castdoctor.agent.http;

import java.util.Optional;
import org.castdoctor.agent.words.Language;

/** Which language a browser asks for (RFC 9110 §12.5.4). */
final class AcceptLanguage {
  /** Browsers name a handful; what stands behind these is not looked at. */
  private static final int MOST = 32;

  private AcceptLanguage() {}

  /** The one of ours that is wanted most, the first of two that are; empty where none is. */
  static Optional<Language> of(String header) {
    Optional<Language> best = Optional.empty();
    double most = 0;
    for (String range : header.split(",", MOST)) {
      String[] parts = range.strip().split(";", 2);
      Optional<Language> language = Language.of(parts[0]);
      double weight = parts.length == 1 ? 1 : weight(parts[1].strip());
      if (language.isPresent() && weight > most) {
        best = language;
        most = weight;
      }
    }
    return best;
  }

  /** 0 to 1; 0, which is "not this one", for what is no weight. */
  private static double weight(String text) {
    return text.matches("[qQ]=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")
        ? Double.parseDouble(text.substring(2))
        : 0;
  }
}
