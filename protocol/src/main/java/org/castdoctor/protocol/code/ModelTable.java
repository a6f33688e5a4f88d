package org.castdoctor.protocol.code;

import java.util.List;
import java.util.Optional;

/**
 * The receiver models that a code can name: at most 512, append-only. Row 0 is "not known"; the
 * rows before 16 are whole families, for models that have no row yet.
 */
public final class ModelTable {
  /** The index of "not known". */
  public static final int UNKNOWN = 0;

  private static final IndexTable TABLE = IndexTable.load("models.tsv");

  private ModelTable() {}

  /** Every row, by index. */
  public static List<IndexRow> rows() {
    return TABLE.rows();
  }

  /** The row of an index; empty for a row that a later release added. */
  public static Optional<IndexRow> row(int index) {
    return TABLE.row(index);
  }

  /** The index of a model, or else of its family, or else {@link #UNKNOWN}. */
  public static int indexOf(String slug, String familySlug) {
    return TABLE.row(slug, familySlug).map(IndexRow::index).orElse(UNKNOWN);
  }
}
