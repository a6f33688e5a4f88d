package org.castdoctor.agent.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.castdoctor.agent.words.Text;

/** Files that are either wholly there or not touched. */
final class Written {
  private Written() {}

  /** Says so before measuring rather than after. */
  static void requireWritable(Path file) {
    Path folder = folderOf(file);
    if (!Files.isDirectory(folder) || !Files.isWritable(folder) || Files.isDirectory(file)) {
      throw new UsageProblem(
          Text.of("{file} cannot be written there.").with("file", String.valueOf(file)));
    }
  }

  /** Writes beside it and moves it into place, so that a full disk leaves the old file whole. */
  static void to(Path file, String text) {
    to(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same with bytes. */
  static void to(Path file, byte[] bytes) {
    try {
      Path beside = Files.createTempFile(folderOf(file), ".castdoctor", ".tmp");
      try {
        Files.write(beside, bytes);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException failed) {
      throw new UsageProblem(
          Text.of("{file} could not be written: {reason}")
              .with("file", String.valueOf(file))
              .with("reason", String.valueOf(failed.getMessage())));
    }
  }

  private static Path folderOf(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }
}
