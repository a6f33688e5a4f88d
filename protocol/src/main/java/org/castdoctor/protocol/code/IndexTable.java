package org.castdoctor.protocol.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A numbered list that lies beside this class: lines of index, slug and name with tabs between, #
 * for a remark. Printed codes refer to the numbers, so rows are added and never changed.
 */
final class IndexTable {
  private static final int COLUMNS = 3;

  private final Map<Integer, IndexRow> byIndex = new LinkedHashMap<>();
  private final Map<String, IndexRow> bySlug = new HashMap<>();

  private IndexTable(List<IndexRow> rows) {
    for (IndexRow row : rows) {
      byIndex.put(row.index(), row);
      bySlug.put(row.slug(), row);
    }
  }

  /**
   * Reads a table that is part of this library.
   *
   * @throws IllegalStateException where the file is missing or has a line of another shape: the
   *     library itself is broken
   */
  static IndexTable load(String file) {
    try (InputStream in = IndexTable.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing table " + file);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new IndexTable(
          text.lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(IndexTable::row)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IndexRow row(String line) {
    List<String> columns = List.of(line.split("\t", -1));
    if (columns.size() != COLUMNS) {
      throw new IllegalStateException("not index, slug and name: " + line);
    }
    return new IndexRow(Integer.parseInt(columns.get(0)), columns.get(1), columns.get(2));
  }

  List<IndexRow> rows() {
    return List.copyOf(byIndex.values());
  }

  Optional<IndexRow> row(int index) {
    return Optional.ofNullable(byIndex.get(index));
  }

  Optional<IndexRow> row(String slug, String otherwise) {
    IndexRow row = bySlug.get(slug);
    return Optional.ofNullable(row == null ? bySlug.get(otherwise) : row);
  }
}
