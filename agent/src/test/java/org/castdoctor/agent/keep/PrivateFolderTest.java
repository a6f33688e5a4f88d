package org.castdoctor.agent.keep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.keep.PrivateFolder.Bounds;
import org.castdoctor.agent.keep.PrivateFolder.Entry;
import org.castdoctor.agent.keep.PrivateFolder.Kept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path state = Path.of(".");

  private static Entry entry(int minute, String id) {
    return new Entry(START.plusSeconds(60L * minute), id);
  }

  private PrivateFolder folder() {
    return new PrivateFolder(state.resolve("some"), new Bounds(3, 10, 20));
  }

  private static List<String> ids(PrivateFolder folder) {
    return folder.newestFirst().stream().map(Entry::id).toList();
  }

  @Test
  void onlyItsOwnerMayReadIt() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    folder().put(entry(0, "a"), "x".getBytes(UTF_8));
    Path some = state.resolve("some");
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(some)));
    try (var files = Files.list(some)) {
      Path file = files.findFirst().orElseThrow();
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
  }

  @Test
  void theOldestGoWhereThereAreTooMany() {
    PrivateFolder folder = folder();
    for (int i = 0; i < 5; i++) {
      folder.put(entry(i, "n" + i), "x".getBytes(UTF_8));
    }
    assertEquals(List.of("n4", "n3", "n2"), ids(folder));
  }

  @Test
  void theOldestGoWhereTheyAreTooLargeTogetherAndOneTooLargeIsNotTaken() {
    PrivateFolder folder = folder();
    for (int i = 0; i < 3; i++) {
      folder.put(entry(i, "n" + i), "123456789".getBytes(UTF_8));
    }
    assertEquals(List.of("n2", "n1"), ids(folder));
    assertInstanceOf(Kept.Not.class, folder.put(entry(9, "large"), "12345678901".getBytes(UTF_8)));
    assertEquals(List.of("n2", "n1"), ids(folder));
  }

  @Test
  void oneIdIsThereOnce() {
    PrivateFolder folder = folder();
    folder.put(entry(0, "a"), "old".getBytes(UTF_8));
    folder.put(entry(1, "a"), "new".getBytes(UTF_8));
    assertEquals(List.of("a"), ids(folder));
    assertEquals("new", new String(folder.read(entry(1, "a")).orElseThrow(), UTF_8));
    folder.remove(entry(1, "a"));
    assertEquals(Optional.empty(), folder.read(entry(1, "a")));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsSaid() throws IOException {
    Path file = Files.writeString(state.resolve("file"), "in the way");
    PrivateFolder folder = new PrivateFolder(file.resolve("below"), new Bounds(3, 10, 20));
    assertInstanceOf(Kept.Not.class, folder.put(entry(0, "a"), new byte[1]));
    assertEquals(List.of(), folder.newestFirst());
  }

  @Test
  void whatIsNotOursStaysAndWhatWasLeftHalfWrittenGoes() throws IOException {
    PrivateFolder folder = folder();
    folder.put(entry(0, "a"), new byte[1]);
    Path notes = Files.writeString(state.resolve("some/notes.txt"), "mine");
    Path half = Files.writeString(state.resolve("some/.new1.tmp"), "half");
    Files.setLastModifiedTime(half, FileTime.from(START.minusSeconds(7200)));
    folder.put(entry(1, "b"), new byte[1]);
    assertEquals(true, Files.exists(notes));
    assertEquals(false, Files.exists(half));
  }
}
