package org.castdoctor.agent.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.castdoctor.agent.history.Fact.Aspect;
import org.castdoctor.agent.history.HistoryStore.Kept;
import org.castdoctor.agent.history.HistoryStore.Limits;
import org.castdoctor.agent.history.HistoryStore.Opened;
import org.castdoctor.agent.words.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/** The timeline on the disk: what is kept, for how long, and what happens when it cannot be. */
class HistoryStoreTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);

  @TempDir Path folder = Path.of(".");

  private Path file() {
    return folder.resolve("state").resolve(HistoryStore.FILE);
  }

  private HistoryStore open(Limits limits) {
    return assertInstanceOf(Opened.Store.class, HistoryStore.open(file(), limits)).history();
  }

  private static Fact app(String value, LocalDate day) {
    return new Fact.Trait("tv-1", Aspect.APP, "netflix", value, day);
  }

  private static void assertKept(Kept kept) {
    assertEquals(new Kept.Safely(), kept);
  }

  @Test
  void whatIsKeptIsReadAgain() {
    List<Fact> facts =
        List.of(
            new Fact.Sighted("tv-1", MONDAY),
            app("available", MONDAY),
            new Fact.Concluded(
                Instant.parse("2026-11-23T18:04:00Z"), Optional.of("L03"), "likely", "Filtered."),
            new Fact.Concluded(
                Instant.parse("2026-11-23T19:04:00Z"), Optional.empty(), "confirmed", "Fine."),
            new Fact.Fault(Instant.parse("2026-11-23T18:04:00Z"), "gone", "device:tv-1", "Gone."));
    try (HistoryStore history = open(Limits.USUAL)) {
      assertKept(history.add(facts, MONDAY));
    }
    try (HistoryStore history = open(Limits.USUAL)) {
      Timeline timeline = history.read();
      assertEquals(List.of(MONDAY), List.copyOf(timeline.daysOf("tv-1")));
      assertEquals(facts.subList(2, 4), timeline.verdicts());
      assertEquals(facts.subList(4, 5), timeline.faults());
      assertEquals("available", timeline.spans().getFirst().value());
    }
  }

  private static final Notice NOTICE =
      new Notice(
          Notice.Kind.CERTIFICATE,
          "certificate:tv-1",
          Optional.of("tv-1"),
          Optional.of(LocalDate.of(2027, 1, 2)),
          "It ends.",
          Instant.parse("2026-11-23T18:04:00Z"),
          "2026.11",
          Optional.empty());

  @Test
  void aNoticeIsOneRowThatEndsAndIsForgottenWhenItIsNotFoundAnyMore() {
    Notice over = NOTICE.over(Instant.parse("2026-11-24T18:04:00Z"), "It was renewed.");
    try (HistoryStore history = open(Limits.USUAL)) {
      assertKept(history.add(List.of(new Fact.Told(NOTICE, MONDAY)), MONDAY));
      assertEquals(List.of(NOTICE), history.read().notices());
      assertKept(history.add(List.of(new Fact.Told(over, TUESDAY)), TUESDAY));
    }
    try (HistoryStore history = open(Limits.USUAL)) {
      assertEquals(List.of(over), history.read().notices());
      assertKept(history.add(List.of(), TUESDAY.plusDays(31)));
      assertEquals(List.of(), history.read().notices());
    }
  }

  @Test
  void aHistoryFromBeforeThereWereNoticesIsTakenOver() throws SQLException {
    try (HistoryStore history = open(Limits.USUAL)) {
      assertKept(history.add(List.of(app("available", MONDAY)), MONDAY));
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE notice");
      statement.execute("PRAGMA user_version=1");
    }
    try (HistoryStore history = open(Limits.USUAL)) {
      assertEquals(1, history.read().spans().size());
      assertKept(history.add(List.of(new Fact.Told(NOTICE, MONDAY)), MONDAY));
      assertEquals(List.of(NOTICE), history.read().notices());
    }
  }

  @Test
  void aHistoryFromBeforeItWasWrittenDownWhoseWordANoticeIsIsTakenOver() throws SQLException {
    try (HistoryStore history = open(Limits.USUAL)) {
      assertKept(history.add(List.of(new Fact.Told(NOTICE, MONDAY)), MONDAY));
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE notice DROP COLUMN knowledge");
      statement.execute("PRAGMA user_version=2");
    }
    try (HistoryStore history = open(Limits.USUAL)) {
      Notice old = history.read().notices().getFirst();
      assertEquals(NOTICE.text(), old.text());
      assertEquals("", old.knowledge());
      assertKept(history.add(List.of(new Fact.Told(NOTICE, TUESDAY)), TUESDAY));
      assertEquals(List.of(NOTICE), history.read().notices());
    }
  }

  @Test
  void aValueThatStaysIsOneSpanAndOneThatReturnsIsAThird() {
    try (HistoryStore history = open(Limits.USUAL)) {
      assertKept(history.add(List.of(app("available", MONDAY)), MONDAY));
      assertKept(history.add(List.of(app("available", TUESDAY)), TUESDAY));
      assertKept(history.add(List.of(app("unavailable", TUESDAY)), TUESDAY));
      assertKept(history.add(List.of(app("available", TUESDAY.plusDays(1))), TUESDAY));
      List<Timeline.Span> spans = history.read().spans();
      assertEquals(
          List.of("available", "unavailable", "available"),
          spans.stream().map(Timeline.Span::value).toList());
      assertEquals(MONDAY, spans.getFirst().from());
      assertEquals(TUESDAY, spans.getFirst().to());
    }
  }

  @Test
  void onlyItsOwnerMayReadIt() throws IOException {
    try (HistoryStore history = open(Limits.USUAL)) {
      assertKept(history.add(List.of(app("available", MONDAY)), MONDAY));
      for (String suffix : List.of("", "-wal", "-shm")) {
        Path part = file().resolveSibling(HistoryStore.FILE + suffix);
        assertEquals(
            "rw-------",
            PosixFilePermissions.toString(Files.getPosixFilePermissions(part)),
            suffix);
      }
    }
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
    open(Limits.USUAL).close();
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
  }

  @Test
  void whatIsOlderThanThirtyDaysIsForgottenAndWhatStillHoldsIsNot() {
    LocalDate later = MONDAY.plusDays(31);
    try (HistoryStore history = open(Limits.USUAL)) {
      assertKept(
          history.add(
              List.of(
                  new Fact.Sighted("tv-1", MONDAY),
                  app("available", MONDAY),
                  new Fact.Trait("tv-1", Aspect.MODEL, "", "Chromecast", MONDAY),
                  fault(MONDAY)),
              MONDAY));
      assertKept(
          history.add(
              List.of(new Fact.Trait("tv-1", Aspect.MODEL, "", "Chromecast", later)), later));
      Timeline timeline = history.read();
      assertTrue(timeline.days().isEmpty());
      assertTrue(timeline.faults().isEmpty());
      assertEquals(
          List.of(new Timeline.Span("tv-1", Aspect.MODEL, "", "Chromecast", MONDAY, later)),
          timeline.spans());
    }
  }

  private static Fact fault(LocalDate day) {
    return new Fact.Fault(day.atStartOfDay(ZoneOffset.UTC).toInstant(), "gone", "device:tv-1", "x");
  }

  @Test
  void aHostileNetworkFillsNothingUp() {
    Limits small = new Limits(30, 16L << 20, 8, 20);
    List<Fact> flood = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      flood.add(new Fact.Sighted("device-" + i, MONDAY));
      flood.add(new Fact.Trait("device-" + i, Aspect.NAME, "", "x".repeat(5_000), MONDAY));
      flood.add(new Fact.Trait("device-1", Aspect.NAME, "", "name " + i, MONDAY));
      flood.add(fault(MONDAY));
    }
    try (HistoryStore history = open(small)) {
      assertKept(history.add(flood, MONDAY));
      Timeline timeline = history.read();
      assertEquals(8, timeline.days().size());
      assertEquals(20, timeline.faults().size());
      assertTrue(timeline.spans().size() <= 8 + 64);
      assertTrue(timeline.spans().stream().allMatch(span -> span.value().length() <= 200));
    }
  }

  @Test
  void aFileAtItsLimitForgetsTheOldestAndGoesOn() throws IOException {
    Limits small = new Limits(30, 40 * 4096, 100_000, 100_000);
    try (HistoryStore history = open(small)) {
      for (int day = 0; day < 29; day++) {
        LocalDate today = MONDAY.plusDays(day);
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
          facts.add(new Fact.Sighted("a device with quite a long name " + i, today));
        }
        assertKept(history.add(facts, today));
      }
      assertTrue(Files.size(file()) <= small.bytes());
      Timeline timeline = history.read();
      assertTrue(
          timeline.days().values().stream().allMatch(days -> days.contains(MONDAY.plusDays(28))));
    }
  }

  @Test
  void whatDoesNotFitAtAllIsSaidAndWhatWasKeptStays() {
    Limits tiny = new Limits(30, 12 * 4096, 100_000, 100_000);
    try (HistoryStore history = open(tiny)) {
      assertKept(history.add(List.of(new Fact.Sighted("tv-1", MONDAY)), MONDAY));
      List<Fact> tooMuch = new ArrayList<>();
      for (int i = 0; i < 5_000; i++) {
        tooMuch.add(new Fact.Sighted("a device with quite a long name " + i, MONDAY));
      }
      assertEquals(new Kept.Not(Text.of("the disk is full.")), history.add(tooMuch, MONDAY));
      assertEquals(1, history.read().days().size());
      assertKept(history.add(List.of(new Fact.Sighted("tv-2", MONDAY)), MONDAY));
    }
  }

  @Test
  void aDamagedFileIsSetAsideAndTheHistoryBeginsAnew() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "this is no database, but long enough to look like one".repeat(99));
    Opened.Store opened =
        assertInstanceOf(Opened.Store.class, HistoryStore.open(file(), Limits.USUAL));
    try (HistoryStore history = opened.history()) {
      assertTrue(opened.note().orElseThrow().toString().contains("begins anew"));
      assertKept(history.add(List.of(app("available", MONDAY)), MONDAY));
    }
    assertTrue(Files.exists(file().resolveSibling(HistoryStore.FILE + ".damaged")));
  }

  @Test
  void aLaterVersionsFileIsLeftAlone() throws SQLException {
    open(Limits.USUAL).close();
    try (Connection connection = JDBC.createConnection("jdbc:sqlite:" + file(), new Properties());
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version=9");
    }
    Opened.Not not = assertInstanceOf(Opened.Not.class, HistoryStore.open(file(), Limits.USUAL));
    assertTrue(not.because().toString().contains("later version"), not.because().toString());
  }

  @Test
  void wipingLeavesNoWordOnTheDisk() throws IOException {
    try (HistoryStore other = open(Limits.USUAL);
        HistoryStore history = open(Limits.USUAL)) {
      assertKept(
          other.add(
              List.of(
                  new Fact.Sighted("SECRET-ID", MONDAY),
                  new Fact.Trait("SECRET-ID", Aspect.NAME, "", "SECRET-NAME", MONDAY)),
              MONDAY));
      assertKept(history.wipe());
      assertTrue(other.read().spans().isEmpty(), "also where the agent has it open");
    }
    for (String suffix : List.of("", "-wal")) {
      Path part = file().resolveSibling(HistoryStore.FILE + suffix);
      if (Files.exists(part)) {
        String bytes = new String(Files.readAllBytes(part), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("SECRET"), suffix);
      }
    }
  }

  @Test
  void aFolderThatMayNotBeWrittenIsSaid() throws IOException {
    Files.writeString(folder.resolve("state"), "a file where the folder should be");
    assertInstanceOf(Opened.Not.class, HistoryStore.open(file(), Limits.USUAL));
  }
}
