package org.castdoctor.protocol.desk;

import java.util.Map;
import java.util.Optional;
import org.castdoctor.protocol.code.AppTable;
import org.castdoctor.protocol.code.IndexRow;
import org.castdoctor.protocol.code.ModelTable;
import org.castdoctor.protocol.diagnosis.Catalogue;

/**
 * What the numbers of a code are called in a language: products by their name everywhere, the rest,
 * such as "an AirPlay receiver", by the catalogue.
 */
public final class CodeNames {
  private CodeNames() {}

  /** The app with this index; empty for one that a later version has brought. */
  public static Optional<String> app(Catalogue catalogue, int index, String language) {
    return AppTable.row(index).map(row -> name(catalogue, "app-", row, language));
  }

  /** The model, or family of models, with this index. */
  public static Optional<String> model(Catalogue catalogue, int index, String language) {
    return ModelTable.row(index).map(row -> name(catalogue, "model-", row, language));
  }

  private static String name(Catalogue catalogue, String kind, IndexRow row, String language) {
    String phrase = kind + row.slug();
    return catalogue.phrases().containsKey(phrase)
        ? catalogue.phrase(phrase, language, Map.of())
        : row.name();
  }
}
