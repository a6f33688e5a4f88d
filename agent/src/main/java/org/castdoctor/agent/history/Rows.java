package org.castdoctor.agent.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.castdoctor.agent.history.Fact.Aspect;

/** Facts as rows of tables. Days are counted from 1970, minutes too. */
final class Rows {
  /** Names come from the network. */
  private static final int MAX_TEXT = 200;

  /** One device may change its name with every packet. */
  private static final int MAX_SPANS = 64;

  static final List<String> TABLES =
      List.of(
          "CREATE TABLE sighting(device TEXT NOT NULL, day INTEGER NOT NULL,"
              + " PRIMARY KEY(device, day)) WITHOUT ROWID",
          "CREATE TABLE span(id INTEGER PRIMARY KEY, subject TEXT NOT NULL, aspect TEXT NOT NULL,"
              + " detail TEXT NOT NULL, value TEXT NOT NULL, first INTEGER NOT NULL,"
              + " last INTEGER NOT NULL)",
          "CREATE INDEX span_of ON span(subject, aspect, detail, id)",
          "CREATE TABLE verdict(id INTEGER PRIMARY KEY, minute INTEGER NOT NULL, finding TEXT,"
              + " confidence TEXT NOT NULL, summary TEXT NOT NULL)",
          "CREATE TABLE fault(id INTEGER PRIMARY KEY, minute INTEGER NOT NULL, what TEXT NOT NULL,"
              + " subject TEXT NOT NULL, text TEXT NOT NULL)");

  /** What came with version 2. */
  static final List<String> NOTICES =
      List.of(
          "CREATE TABLE notice(key TEXT PRIMARY KEY, kind TEXT NOT NULL, device TEXT NOT NULL,"
              + " about INTEGER, text TEXT NOT NULL, since INTEGER NOT NULL, ended INTEGER,"
              + " ending TEXT NOT NULL, last INTEGER NOT NULL)");

  /** What came with version 3: whose word a notice was. */
  static final List<String> NOTICES_BY =
      List.of("ALTER TABLE notice ADD COLUMN knowledge TEXT NOT NULL DEFAULT ''");

  private Rows() {}

  static void write(Connection to, Fact fact, int subjects) throws SQLException {
    switch (fact) {
      case Fact.Sighted(String device, LocalDate day) -> {
        if (hasRoom(to, device, subjects)) {
          run(to, "INSERT OR IGNORE INTO sighting VALUES(?, ?)", cut(device), day.toEpochDay());
        }
      }
      case Fact.Trait trait -> {
        if (trait.subject().equals(Fact.HOME) || hasRoom(to, trait.subject(), subjects)) {
          trait(to, trait);
        }
      }
      case Fact.Concluded(Instant minute, Optional<String> id, String confidence, String said) ->
          run(
              to,
              "INSERT INTO verdict(minute, finding, confidence, summary) VALUES(?, ?, ?, ?)",
              minute(minute),
              id.orElse(""),
              confidence,
              cut(said));
      case Fact.Fault(Instant minute, String what, String subject, String text) ->
          run(
              to,
              "INSERT INTO fault(minute, what, subject, text) VALUES(?, ?, ?, ?)",
              minute(minute),
              cut(what),
              cut(subject),
              cut(text));
      case Fact.Told(Notice notice, LocalDate day) ->
          run(
              to,
              "INSERT OR REPLACE INTO notice VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
              cut(notice.key()),
              notice.kind().word(),
              cut(notice.device().orElse("")),
              notice.day().map(LocalDate::toEpochDay),
              longer(notice.text()),
              minute(notice.since()),
              notice.ending().map(ending -> minute(ending.at())),
              longer(notice.ending().map(Notice.Ending::text).orElse("")),
              day.toEpochDay(),
              cut(notice.knowledge()));
    }
  }

  private static boolean hasRoom(Connection in, String device, int subjects) throws SQLException {
    return ask(in, "SELECT count(*) FROM sighting WHERE device = ?", cut(device)) > 0
        || ask(in, "SELECT count(DISTINCT device) FROM sighting") < subjects;
  }

  /** The same value as last time makes its span longer; another one begins a new span. */
  private static void trait(Connection to, Fact.Trait t) throws SQLException {
    String subject = cut(t.subject());
    String detail = cut(t.detail());
    String value = cut(t.value());
    int longer =
        run(
            to,
            "UPDATE span SET last = max(last, ?) WHERE value = ? AND id = (SELECT max(id) FROM span"
                + " WHERE subject = ? AND aspect = ? AND detail = ?)",
            t.day().toEpochDay(),
            value,
            subject,
            t.aspect().word(),
            detail);
    if (longer > 0) {
      return;
    }
    run(
        to,
        "INSERT INTO span(subject, aspect, detail, value, first, last) VALUES(?, ?, ?, ?, ?, ?)",
        subject,
        t.aspect().word(),
        detail,
        value,
        t.day().toEpochDay(),
        t.day().toEpochDay());
    run(
        to,
        "DELETE FROM span WHERE subject = ?1 AND aspect = ?2 AND id NOT IN (SELECT id FROM span"
            + " WHERE subject = ?1 AND aspect = ?2 ORDER BY id DESC LIMIT "
            + MAX_SPANS
            + ")",
        subject,
        t.aspect().word());
  }

  /** What ended before that day. A value that still holds is as old as it is. */
  static void forget(Connection in, LocalDate before) throws SQLException {
    long day = before.toEpochDay();
    long minute = minute(before.atStartOfDay(ZoneOffset.UTC).toInstant());
    run(in, "DELETE FROM sighting WHERE day < ?", day);
    run(in, "DELETE FROM span WHERE last < ?", day);
    run(in, "DELETE FROM verdict WHERE minute < ?", minute);
    run(in, "DELETE FROM fault WHERE minute < ?", minute);
    run(in, "DELETE FROM notice WHERE last < ?", day);
  }

  static void cap(Connection in, int events) throws SQLException {
    run(
        in,
        "DELETE FROM notice WHERE key NOT IN (SELECT key FROM notice ORDER BY since DESC LIMIT "
            + MAX_NOTICES
            + ")");
    for (String table : List.of("verdict", "fault")) {
      run(
          in,
          "DELETE FROM " + table + " WHERE id <= (SELECT max(id) FROM " + table + ") - ?",
          events);
    }
  }

  private static final int MAX_NOTICES = 200;

  static void wipe(Connection in) throws SQLException {
    for (String table : List.of("sighting", "span", "verdict", "fault", "notice")) {
      run(in, "DELETE FROM " + table);
    }
  }

  static Timeline read(Connection from) throws SQLException {
    Map<String, Set<LocalDate>> days = new LinkedHashMap<>();
    List<Timeline.Span> spans = new ArrayList<>();
    List<Fact.Concluded> verdicts = new ArrayList<>();
    List<Fact.Fault> faults = new ArrayList<>();
    try (Statement statement = from.createStatement()) {
      try (ResultSet row = statement.executeQuery("SELECT device, day FROM sighting")) {
        while (row.next()) {
          days.computeIfAbsent(row.getString(1), any -> new TreeSet<>())
              .add(LocalDate.ofEpochDay(row.getLong(2)));
        }
      }
      try (ResultSet row =
          statement.executeQuery(
              "SELECT subject, aspect, detail, value, first, last FROM span ORDER BY first, id")) {
        while (row.next()) {
          Optional<Aspect> aspect = Aspect.ofWord(row.getString(2));
          if (aspect.isPresent()) {
            spans.add(
                new Timeline.Span(
                    row.getString(1),
                    aspect.get(),
                    row.getString(3),
                    row.getString(4),
                    LocalDate.ofEpochDay(row.getLong(5)),
                    LocalDate.ofEpochDay(row.getLong(6))));
          }
        }
      }
      try (ResultSet row =
          statement.executeQuery(
              "SELECT minute, finding, confidence, summary FROM verdict ORDER BY minute, id")) {
        while (row.next()) {
          verdicts.add(
              new Fact.Concluded(
                  instant(row.getLong(1)),
                  Optional.of(row.getString(2)).filter(id -> !id.isEmpty()),
                  row.getString(3),
                  row.getString(4)));
        }
      }
      try (ResultSet row =
          statement.executeQuery(
              "SELECT minute, what, subject, text FROM fault ORDER BY minute, id")) {
        while (row.next()) {
          faults.add(
              new Fact.Fault(
                  instant(row.getLong(1)), row.getString(2), row.getString(3), row.getString(4)));
        }
      }
    }
    return new Timeline(days, spans, verdicts, faults, notices(from));
  }

  private static List<Notice> notices(Connection in) throws SQLException {
    List<Notice> notices = new ArrayList<>();
    try (Statement statement = in.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT key, kind, device, about, text, since, ended, ending, knowledge"
                    + " FROM notice ORDER BY since, key")) {
      while (row.next()) {
        Optional<Notice.Kind> kind = Notice.Kind.ofWord(row.getString(2));
        if (kind.isPresent()) {
          long about = row.getLong(4);
          Optional<LocalDate> day =
              row.wasNull() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(about));
          long ended = row.getLong(7);
          Optional<Notice.Ending> ending =
              row.wasNull()
                  ? Optional.empty()
                  : Optional.of(new Notice.Ending(instant(ended), row.getString(8)));
          notices.add(
              new Notice(
                  kind.get(),
                  row.getString(1),
                  Optional.of(row.getString(3)).filter(id -> !id.isEmpty()),
                  day,
                  row.getString(5),
                  instant(row.getLong(6)),
                  row.getString(9),
                  ending));
        }
      }
    }
    return notices;
  }

  static int number(ResultSet one) throws SQLException {
    try (one) {
      return one.next() ? one.getInt(1) : 0;
    }
  }

  private static int ask(Connection in, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = in.prepareStatement(sql)) {
      bind(statement, values);
      return number(statement.executeQuery());
    }
  }

  private static int run(Connection in, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = in.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value instanceof Optional<?> maybe && maybe.isEmpty()) {
        statement.setNull(i + 1, Types.NULL);
      } else {
        statement.setObject(i + 1, value instanceof Optional<?> maybe ? maybe.get() : value);
      }
    }
  }

  /** Sentences that hold a statement of the register. */
  private static String longer(String text) {
    return text.length() <= 3 * MAX_TEXT ? text : text.substring(0, 3 * MAX_TEXT);
  }

  private static String cut(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
  }

  private static long minute(Instant at) {
    return at.getEpochSecond() / 60;
  }

  private static Instant instant(long minute) {
    return Instant.ofEpochSecond(minute * 60);
  }
}
