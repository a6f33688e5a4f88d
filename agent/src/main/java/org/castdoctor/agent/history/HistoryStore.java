package org.castdoctor.agent.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.castdoctor.agent.words.Text;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The timeline on the disk: SQLite with a write-ahead log, so that a process that is killed or a
 * power cut costs nothing that was committed. Bounded in age and size. Nothing here throws for a
 * disk that is full or a file that is damaged: what could not be kept is said, and life goes on.
 */
public final class HistoryStore implements AutoCloseable {
  /** The name in the state folder. */
  public static final String FILE = "history.db";

  /** SQLite's own page size. */
  private static final int PAGE_BYTES = 4096;

  /** One commit of ours touches fewer. */
  private static final int SPARE_PAGES = 8;

  private static final int SCHEMA_VERSION = 3;

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  /** Said by itself, because the driver hands on words alone. */
  private static final String LATER = "it was written by a later version of castdoctor.";

  private final Path file;
  private final Limits limits;
  private Optional<Connection> open;
  private Text notOpen;

  /**
   * How much is remembered.
   *
   * @param days after which everything is forgotten
   * @param bytes the size of the file at most
   * @param subjects devices at most: a hostile network may announce any number
   * @param events verdicts and faults at most, each
   */
  public record Limits(int days, long bytes, int subjects, int events) {
    /** Thirty days, 16 MiB: a home with twenty devices fills less than one of them. */
    public static final Limits USUAL = new Limits(30, 16L << 20, 256, 5_000);
  }

  /** What became of something that was to be kept. */
  public sealed interface Kept {
    /** It is on the disk. */
    record Safely() implements Kept {}

    /** It is not, and why, as a sentence. */
    record Not(Text because) implements Kept {}
  }

  /** What became of opening the file. */
  public sealed interface Opened {
    /**
     * It is open.
     *
     * @param note what somebody should know, such as that a damaged file was set aside
     */
    record Store(HistoryStore history, Optional<Text> note) implements Opened {}

    /** There is no history, and why, as a sentence. */
    record Not(Text because) implements Opened {}
  }

  private HistoryStore(Path file, Limits limits, Optional<Connection> open, Text notOpen) {
    this.file = file;
    this.limits = limits;
    this.open = open;
    this.notOpen = notOpen;
  }

  /**
   * A history that could not be opened: it remembers nothing until it can be, and tries whenever
   * something is to be kept.
   *
   * @param because why it could not
   */
  public static HistoryStore later(Path file, Limits limits, Text because) {
    return new HistoryStore(file, limits, Optional.empty(), because);
  }

  /** Why it is not open, as a sentence; empty where it is. */
  public synchronized Optional<Text> whyNotOpen() {
    return open.isPresent() ? Optional.empty() : Optional.of(notOpen);
  }

  private Connection connection() {
    return open.orElseThrow();
  }

  private void openWherePossible() {
    if (open.isEmpty()) {
      switch (open(file, limits)) {
        case Opened.Store(HistoryStore history, Optional<Text> note) -> open = history.open;
        case Opened.Not(Text because) -> notOpen = because;
      }
    }
  }

  /** Opens the file, or makes it, readable for its owner alone. */
  public static Opened open(Path file, Limits limits) {
    try {
      return new Opened.Store(opened(file, limits), Optional.empty());
    } catch (SQLiteException failed) {
      return isDamage(failed) ? afresh(file, limits) : cannotBeOpened(sentence(failed));
    } catch (SQLException failed) {
      return cannotBeOpened(sentence(failed));
    } catch (IOException | LinkageError failed) {
      // A LinkageError: the library has no native part for this computer, or may not unpack it.
      return cannotBeOpened(Text.asItIs(String.valueOf(failed.getMessage())));
    }
  }

  private static Path aside(Path file) {
    return file.resolveSibling(file.getFileName() + ".damaged");
  }

  private static Opened afresh(Path file, Limits limits) {
    try {
      Path aside = aside(file);
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-wal"));
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
      return new Opened.Store(
          opened(file, limits),
          Optional.of(
              Text.of("the history was damaged; it begins anew, the old one is in {file}")
                  .with("file", aside.toString())));
    } catch (SQLException | IOException failed) {
      return new Opened.Not(
          Text.of("the history is damaged: {because}")
              .with("because", String.valueOf(failed.getMessage())));
    }
  }

  private static Opened cannotBeOpened(Text because) {
    return new Opened.Not(
        Text.of("the history cannot be opened: {because}").with("because", because));
  }

  private static HistoryStore opened(Path file, Limits limits) throws SQLException, IOException {
    prepare(file);
    NativeParts.unpackBelow(file.toAbsolutePath().resolveSibling(""));
    Connection connection = JDBC.createConnection("jdbc:sqlite:" + file, new Properties());
    try {
      try (Statement statement = connection.createStatement()) {
        for (String pragma :
            List.of(
                "journal_mode=WAL",
                // Every commit reaches the disk: there are few, and a power cut loses none.
                "synchronous=FULL",
                "busy_timeout=2000",
                // What is forgotten is overwritten, not only unlinked.
                "secure_delete=ON",
                "temp_store=MEMORY",
                "cache_size=-256",
                "journal_size_limit=262144",
                "wal_autocheckpoint=64",
                "max_page_count=" + limits.bytes() / PAGE_BYTES)) {
          statement.execute("PRAGMA " + pragma);
        }
      }
      migrate(connection);
      return new HistoryStore(file, limits, Optional.of(connection), Text.asItIs(""));
    } catch (SQLException | RuntimeException failed) {
      connection.close();
      throw failed;
    }
  }

  /** The file is there with its mode before anything is in it; the log beside it takes it over. */
  private static void prepare(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
    if (!Files.exists(file)) {
      if (posix) {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      } else {
        Files.createFile(file);
      }
    } else if (posix) {
      Files.setPosixFilePermissions(file, OWNER_ONLY);
    }
  }

  private static void migrate(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      int version = Rows.number(statement.executeQuery("PRAGMA user_version"));
      if (version > SCHEMA_VERSION) {
        throw new SQLException(LATER);
      }
      if (version < SCHEMA_VERSION) {
        statement.execute("BEGIN IMMEDIATE");
        if (version == 0) {
          for (String table : Rows.TABLES) {
            statement.execute(table);
          }
        }
        if (version < 2) {
          for (String table : Rows.NOTICES) {
            statement.execute(table);
          }
        }
        for (String column : Rows.NOTICES_BY) {
          statement.execute(column);
        }
        statement.execute("PRAGMA user_version=" + SCHEMA_VERSION);
        statement.execute("COMMIT");
      }
    }
  }

  /** Keeps these facts, all or none, and forgets what is too old. */
  public synchronized Kept add(List<Fact> facts, LocalDate today) {
    openWherePossible();
    Kept kept = tried(() -> write(facts, today));
    // A full file makes room for today by forgetting the oldest third; a full disk does not.
    return kept instanceof Kept.Not
            && open.isPresent()
            && isAtItsLimit()
            && tried(() -> forget(today.minusDays(limits.days() * 2L / 3))) instanceof Kept.Safely
        ? tried(() -> write(facts, today))
        : kept;
  }

  /** Whether the file is as large as it may be, rather than the disk full. */
  private boolean isAtItsLimit() {
    try (Statement statement = connection().createStatement()) {
      long pages = Rows.number(statement.executeQuery("PRAGMA page_count"));
      return (pages + SPARE_PAGES) * PAGE_BYTES >= limits.bytes();
    } catch (SQLException unreadable) {
      return false;
    }
  }

  private void write(List<Fact> facts, LocalDate today) throws SQLException {
    for (Fact fact : facts) {
      Rows.write(connection(), fact, limits.subjects());
    }
    forget(today.minusDays(limits.days()));
    Rows.cap(connection(), limits.events());
  }

  private void forget(LocalDate before) throws SQLException {
    Rows.forget(connection(), before);
  }

  /** What is remembered; nothing where it cannot be read. */
  public synchronized Timeline read() {
    if (open.isEmpty()) {
      return Timeline.EMPTY;
    }
    try {
      return Rows.read(connection());
    } catch (SQLException unreadable) {
      return Timeline.EMPTY;
    }
  }

  /** Forgets everything, and overwrites what it was. Others may have the file open. */
  public synchronized Kept wipe() {
    Kept wiped = tried(() -> Rows.wipe(connection()));
    if (wiped instanceof Kept.Not) {
      return wiped;
    }
    try (Statement statement = connection().createStatement()) {
      statement.execute("VACUUM");
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      return wiped;
    } catch (SQLException busy) {
      // The rows are gone and overwritten; only the file keeps its size until nobody reads it.
      return wiped;
    }
  }

  /** Overwrites and removes what was set aside because it was damaged; true where there was any. */
  public static boolean forgetWhatWasSetAside(Path file) throws IOException {
    Path aside = aside(file);
    if (!Files.isRegularFile(aside, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (FileChannel old = FileChannel.open(aside, StandardOpenOption.WRITE)) {
      ByteBuffer nothing = ByteBuffer.allocate(PAGE_BYTES);
      for (long at = 0; at < old.size(); at += PAGE_BYTES) {
        int rest = (int) Math.min(PAGE_BYTES, old.size() - at);
        int _ = old.write(nothing.clear().limit(rest), at);
      }
      old.force(true);
    }
    Files.delete(aside);
    return true;
  }

  private interface Work {
    void run() throws SQLException;
  }

  private Kept tried(Work work) {
    if (open.isEmpty()) {
      return new Kept.Not(notOpen);
    }
    // Begun and ended by hand: the driver's own book-keeping does not notice that a full disk makes
    // SQLite take a transaction back by itself.
    try (Statement statement = connection().createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      try {
        work.run();
        statement.execute("COMMIT");
        return new Kept.Safely();
      } catch (SQLException failed) {
        rollBack(statement);
        return new Kept.Not(sentence(failed));
      }
    } catch (SQLException failed) {
      return new Kept.Not(sentence(failed));
    }
  }

  private static void rollBack(Statement statement) {
    try {
      statement.execute("ROLLBACK");
    } catch (SQLException nothingOpen) {
      // Taken back already; what failed first is what is told.
      return;
    }
  }

  private static boolean isDamage(SQLiteException failed) {
    return failed.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB
        || failed.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT;
  }

  private static Text sentence(SQLException failed) {
    if (failed instanceof SQLiteException sqlite) {
      SQLiteErrorCode code = sqlite.getResultCode();
      if (code == SQLiteErrorCode.SQLITE_FULL || code.name().startsWith("SQLITE_IOERR_WRITE")) {
        return Text.of("the disk is full.");
      }
      if (code == SQLiteErrorCode.SQLITE_READONLY) {
        return Text.of("the file may only be read.");
      }
    }
    return LATER.equals(failed.getMessage())
        ? Text.of("it was written by a later version of castdoctor.")
        : Text.asItIs(String.valueOf(failed.getMessage()));
  }

  @Override
  public synchronized void close() {
    if (open.isEmpty()) {
      return;
    }
    try {
      connection().close();
    } catch (SQLException alreadyGone) {
      // What was committed is on the disk.
      return;
    }
  }
}
