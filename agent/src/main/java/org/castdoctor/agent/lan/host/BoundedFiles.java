package org.castdoctor.agent.lan.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Files below a root folder, "/" outside tests. */
final class BoundedFiles implements FileSource {
  /** A full neighbour table of 4,096 rows takes 330 KB; more than this is not a home computer. */
  static final int MAX_BYTES = 1 << 20;

  /** A busy computer has some 1,000 processes; no folder that is read here is larger. */
  private static final int MAX_NAMES = 4_096;

  private final Path root;

  BoundedFiles(Path root) {
    this.root = root;
  }

  @Override
  public Optional<String> read(String path) {
    try {
      Path file = below(path);
      // A pipe or device in the place of a file would block.
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      try (InputStream in = Files.newInputStream(file)) {
        // Files under /proc say they are 0 bytes long, so the length is no guide.
        return Optional.of(wholeLines(in.readNBytes(MAX_BYTES)));
      }
    } catch (IOException | InvalidPathException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public boolean exists(String path) {
    try {
      return Files.exists(below(path));
    } catch (InvalidPathException notAPath) {
      return false;
    }
  }

  @Override
  public List<String> list(String folder) {
    try (Stream<Path> names = Files.list(below(folder))) {
      return names
          .limit(MAX_NAMES)
          .map(path -> String.valueOf(path.getFileName()))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException | InvalidPathException unreadable) {
      return List.of();
    }
  }

  @Override
  public Optional<String> link(String path) {
    try {
      return Optional.of(Files.readSymbolicLink(below(path)).toString());
    } catch (IOException | UnsupportedOperationException | InvalidPathException notALinkOrNotOurs) {
      return Optional.empty();
    }
  }

  /** The text; where the cap may have cut a line in two, the stump goes, lest it read as a fact. */
  static String wholeLines(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return bytes.length < MAX_BYTES ? text : text.substring(0, text.lastIndexOf('\n') + 1);
  }

  private Path below(String path) {
    return root.resolve(path.substring(1));
  }
}
