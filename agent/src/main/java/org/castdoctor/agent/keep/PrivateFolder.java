package org.castdoctor.agent.keep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.castdoctor.agent.words.Text;

/**
 * A folder of small files that only their owner may read, bounded in number and size: the oldest go
 * first. Nothing here throws for a disk that is full or a folder that may not be written: what
 * could not be kept is said.
 */
public final class PrivateFolder {
  /** Milliseconds since 1970 in thirteen digits, so that names sort by time; then the id. */
  private static final Pattern NAME = Pattern.compile("(\\d{13})-([a-z0-9-]{1,64})\\.json");

  /** What a process that was killed left half written. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private final Path folder;
  private final Bounds bounds;

  /**
   * How much is kept.
   *
   * @param files at most
   * @param bytesEach the size of one at most; a larger one is not kept
   * @param bytes of all together at most
   */
  public record Bounds(int files, int bytesEach, long bytes) {}

  /** One file: since when, and of what. */
  public record Entry(Instant at, String id) {
    /** As exact as its name: to the millisecond. */
    public Entry {
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    String fileName() {
      return String.format("%013d-%s.json", at.toEpochMilli(), id);
    }
  }

  /** What became of something that was to be kept. */
  public sealed interface Kept {
    /** It is on the disk. */
    record Safely() implements Kept {}

    /** It is not, and why, as a sentence. */
    record Not(Text because) implements Kept {}
  }

  /** A folder that need not be there yet. */
  public PrivateFolder(Path folder, Bounds bounds) {
    this.folder = folder;
    this.bounds = bounds;
  }

  /** Keeps these bytes in the place of what was kept of the same id. */
  public Kept put(Entry entry, byte[] bytes) {
    if (bytes.length > bounds.bytesEach()) {
      return new Kept.Not(
          Text.of("It is too large to be kept ({bytes} bytes).").with("bytes", bytes.length));
    }
    try {
      makeFolder();
      // Its owner alone may read it, from the moment it is there.
      Path beside = Files.createTempFile(folder, ".new", ".tmp");
      try {
        Files.write(beside, bytes);
        Files.move(beside, folder.resolve(entry.fileName()), StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
      tidy(entry);
      return new Kept.Safely();
    } catch (IOException failed) {
      return new Kept.Not(
          Text.of("It could not be written to {folder}.").with("folder", folder.toString()));
    }
  }

  /**
   * Makes the folder, writes these bytes into it and takes them away again. What fails here fails
   * again when something is kept, and is said there.
   */
  void prepare(Entry entry, byte[] bytes) {
    try {
      makeFolder();
      Path beside = Files.createTempFile(folder, ".new", ".tmp");
      try {
        Files.write(beside, bytes);
      } finally {
        Files.deleteIfExists(beside);
      }
      tidy(entry);
    } catch (IOException failed) {
      return;
    }
  }

  /** What is there, the newest first. */
  public List<Entry> newestFirst() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .flatMap(file -> entry(file).stream())
          .sorted(Comparator.comparing(Entry::at).thenComparing(Entry::id).reversed())
          .toList();
    } catch (IOException noFolder) {
      return List.of();
    }
  }

  /** The bytes of one; empty where it is gone, or larger than anything that is kept here. */
  public Optional<byte[]> read(Entry entry) {
    Path file = folder.resolve(entry.fileName());
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(bounds.bytesEach() + 1);
      return bytes.length > bounds.bytesEach() ? Optional.empty() : Optional.of(bytes);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Removes one; one that cannot be removed is found again, and bounded like all others. */
  public void remove(Entry entry) {
    try {
      Files.deleteIfExists(folder.resolve(entry.fileName()));
    } catch (IOException stays) {
      return;
    }
  }

  /** Removes the folder with all that is in it; false where something stays. */
  boolean removeAll() {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
      return true;
    } catch (IOException stays) {
      return false;
    }
  }

  private void makeFolder() throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  private void tidy(Entry latest) throws IOException {
    int files = 0;
    long bytes = 0;
    for (Entry entry : newestFirst()) {
      boolean again = entry.id().equals(latest.id()) && !entry.at().equals(latest.at());
      long size = again ? 0 : size(entry);
      if (again || files + 1 > bounds.files() || bytes + size > bounds.bytes()) {
        remove(entry);
      } else {
        files++;
        bytes += size;
      }
    }
    try (Stream<Path> abandoned = Files.list(folder)) {
      Instant before = latest.at().minus(ABANDONED);
      for (Path file : abandoned.filter(f -> f.toString().endsWith(".tmp")).toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private long size(Entry entry) {
    try {
      return Files.size(folder.resolve(entry.fileName()));
    } catch (IOException gone) {
      return 0;
    }
  }

  private static Optional<Entry> entry(Path file) {
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    return name.matches()
        ? Optional.of(new Entry(Instant.ofEpochMilli(Long.parseLong(name.group(1))), name.group(2)))
        : Optional.empty();
  }
}
