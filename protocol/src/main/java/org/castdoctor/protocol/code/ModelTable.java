package org.castdoctor.protocol.code;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The receiver models that a code can name: at most 512, append-only. Row 0 is "not known"; the
 * rows before 16 are whole families, for models that have no row yet.
 */
public final class ModelTable {
  /** The index of "not known". */
  public static final int UNKNOWN = 0;

  private static final IndexTable TABLE = IndexTable.load("models.tsv");

  private static final Pattern OTHER_THAN_LETTERS = Pattern.compile("[^a-z0-9]+");

  /** What devices call themselves, where the slug of their row is another. */
  private static final Map<String, String> CALL_THEMSELVES =
      Map.ofEntries(
          Map.entry("chromecast-1st-generation", "chromecast-1"),
          Map.entry("chromecast-2nd-generation", "chromecast-2"),
          // Of those with Google TV only the first, the 4K, announces itself as Chromecast.
          Map.entry("chromecast-with-google-tv", "chromecast-google-tv-4k"),
          Map.entry("chromecast-hd", "chromecast-google-tv-hd"),
          Map.entry("google-nest-mini", "nest-mini"),
          Map.entry("google-nest-hub", "nest-hub"),
          Map.entry("google-nest-hub-max", "nest-hub-max"),
          Map.entry("google-cast-group", "cast-group"),
          Map.entry("tpm191e", "philips-tpm191e"),
          Map.entry("mitv-mssp2", "xiaomi-mitv-mssp2"),
          Map.entry("smart-tv-pro", "tcl-smart-tv-pro"),
          Map.entry("v705-h3", "vizio-v705-h3"),
          Map.entry("d24f-j09", "vizio-d24f-j09"),
          Map.entry("lenovocd-24502f", "lenovo-cd-24502f"),
          Map.entry("playstation-3", "ps3"),
          Map.entry("playstation-4", "ps4"),
          Map.entry("playstation-5", "ps5"),
          Map.entry("playstation-vita", "ps-vita"),
          Map.entry("xbox-series-x-or-s", "xbox-series"));

  private ModelTable() {}

  /** Every row, by index. */
  public static List<IndexRow> rows() {
    return TABLE.rows();
  }

  /** The row of an index; empty for a row that a later release added. */
  public static Optional<IndexRow> row(int index) {
    return TABLE.row(index);
  }

  /**
   * The index of a model, or else of its family, or else {@link #UNKNOWN}.
   *
   * @param model its slug, or what it calls itself: {@code Google Nest Hub}
   */
  public static int indexOf(String model, String familySlug) {
    String word =
        OTHER_THAN_LETTERS
            .matcher(model.strip().toLowerCase(Locale.ROOT))
            .replaceAll("-")
            .replaceFirst("-$", "");
    return TABLE
        .row(CALL_THEMSELVES.getOrDefault(word, word), familySlug)
        .map(IndexRow::index)
        .orElse(UNKNOWN);
  }
}
