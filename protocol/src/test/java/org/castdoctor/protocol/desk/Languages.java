package org.castdoctor.protocol.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.castdoctor.protocol.diagnosis.Catalogue;

/** The catalogue in every language, in the order in which the decoder offers them. */
final class Languages {
  private Languages() {}

  static Map<String, Catalogue> all() {
    Map<String, Catalogue> all = new LinkedHashMap<>();
    for (String language : List.of("en", "de", "fr", "es", "ja")) {
      all.put(language, Catalogue.load(language));
    }
    return all;
  }
}
