package org.castdoctor.agent.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the database's native library is unpacked: in the state folder, and not among everybody's
 * temporary files, where a process that was killed would leave it for good.
 */
public final class NativeParts {
  /** Below the state folder. */
  public static final String FOLDER = "native";

  /** Read once, when the driver loads; who starts Java may have named another. */
  private static final String PROPERTY = "org.sqlite.tmpdir";

  /** Unpacking and loading take a fraction of a second; what is loaded is not read again. */
  private static final Duration LOADED = Duration.ofMinutes(1);

  private NativeParts() {}

  /** Makes the folder and names it to the driver. */
  static void unpackBelow(Path stateFolder) throws IOException {
    Path folder = stateFolder.resolve(FOLDER);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      if (Files.getFileStore(stateFolder).supportsFileAttributeView("posix")) {
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } else {
        Files.createDirectory(folder);
      }
    }
    if (System.getProperty(PROPERTY, "").isEmpty()) {
      System.setProperty(PROPERTY, folder.toString());
    }
  }

  /** Takes away what killed processes left there; what cannot be removed stays for the next. */
  public static void tidy(Path stateFolder, Instant now) {
    Path folder = stateFolder.resolve(FOLDER);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      for (Path left : left(folder, now.minus(LOADED))) {
        Files.deleteIfExists(left);
      }
    } catch (IOException inUse) {
      // Windows keeps what somebody has loaded.
      return;
    }
  }

  private static List<Path> left(Path folder, Instant before) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> isOlder(file, before)).toList();
    }
  }

  private static boolean isOlder(Path file, Instant before) {
    try {
      return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
          .toInstant()
          .isBefore(before);
    } catch (IOException gone) {
      return false;
    }
  }
}
