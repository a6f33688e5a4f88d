package org.castdoctor.agent.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.castdoctor.agent.watch.HomeDoctor.Mind;

/**
 * What the agent reasons with: read anew when the installed pack has changed, whoever changed it.
 */
final class Learning implements Supplier<Mind> {
  private final Path pack;
  private final Supplier<Mind> anew;
  private Optional<FileTime> readAt;
  private Mind mind;

  /**
   * @param stateFolder which need not be there yet
   * @param anew reads everything; costs some hundred milliseconds
   */
  Learning(Path stateFolder, Supplier<Mind> anew) {
    this.pack = stateFolder.resolve("knowledge").resolve("pack.json");
    this.anew = anew;
    this.readAt = changedAt();
    this.mind = anew.get();
  }

  @Override
  public synchronized Mind get() {
    Optional<FileTime> now = changedAt();
    if (!now.equals(readAt)) {
      readAt = now;
      mind = anew.get();
    }
    return mind;
  }

  private Optional<FileTime> changedAt() {
    try {
      return Files.exists(pack) ? Optional.of(Files.getLastModifiedTime(pack)) : Optional.empty();
    } catch (IOException justReplaced) {
      return Optional.empty();
    }
  }
}
