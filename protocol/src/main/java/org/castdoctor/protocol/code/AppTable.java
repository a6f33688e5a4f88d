package org.castdoctor.protocol.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The apps that a code can name: at most 32, append-only. Row 0 is "not known". */
public final class AppTable {
  /** The index of "not known", also for an app without a row and where no app was named. */
  public static final int UNKNOWN = 0;

  private static final IndexTable TABLE = IndexTable.load("apps.tsv");

  /** What else these apps are called, by senders and by people. */
  private static final Map<String, String> ALSO =
      Map.of(
          "disney", "disney-plus",
          "prime", "prime-video",
          "default-media", "default-media-receiver");

  private AppTable() {}

  /** Every row, by index. */
  public static List<IndexRow> rows() {
    return TABLE.rows();
  }

  /** The row of an index; empty for a row that a later release added. */
  public static Optional<IndexRow> row(int index) {
    return TABLE.row(index);
  }

  /** The index of an app, or else {@link #UNKNOWN}. */
  public static int indexOf(String slug) {
    return TABLE.row(ALSO.getOrDefault(slug, slug), slug).map(IndexRow::index).orElse(UNKNOWN);
  }
}
