package org.castdoctor.agent.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.castdoctor.agent.watch.HomeDoctor.Mind;

/**
 * What the agent reasons with: read anew when the installed pack has changed, or a key or the
 * policy by which it is judged, whoever changed them. Looking costs a list of one folder.
 */
final class Learning implements Supplier<Mind> {
  private final Path pack;
  private final Path keys;
  private final Supplier<Mind> anew;
  private Map<Path, Optional<FileTime>> readAt;
  private Mind mind;

  /**
   * @param stateFolder which need not be there yet
   * @param anew reads everything; costs some hundred milliseconds
   */
  Learning(Path stateFolder, Supplier<Mind> anew) {
    this.pack = stateFolder.resolve("knowledge").resolve("pack.json");
    this.keys = stateFolder.resolve("keys");
    this.anew = anew;
    this.readAt = changedAt();
    this.mind = anew.get();
  }

  @Override
  public synchronized Mind get() {
    Map<Path, Optional<FileTime>> now = changedAt();
    if (!now.equals(readAt)) {
      readAt = now;
      mind = anew.get();
    }
    return mind;
  }

  /** All that decides what is known: a file that came or went is as good as one that changed. */
  private Map<Path, Optional<FileTime>> changedAt() {
    Map<Path, Optional<FileTime>> all = new HashMap<>();
    all.put(pack, changedAt(pack));
    try (Stream<Path> files = Files.list(keys)) {
      files.forEach(file -> all.put(file, changedAt(file)));
    } catch (IOException | UncheckedIOException noneCanBeRead) {
      all.put(keys, Optional.empty());
    }
    return all;
  }

  private static Optional<FileTime> changedAt(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Files.getLastModifiedTime(file)) : Optional.empty();
    } catch (IOException justReplaced) {
      return Optional.empty();
    }
  }
}
