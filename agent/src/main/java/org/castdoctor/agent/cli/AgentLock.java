package org.castdoctor.agent.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One agent a user: whoever holds this file runs. The system lets it go with the process. */
final class AgentLock implements AutoCloseable {
  private static final String FILE = "agent.lock";

  private final FileChannel channel;

  private AgentLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Empty where another process holds it. */
  static Optional<AgentLock> take(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new AgentLock(channel));
  }

  /** Whether an agent runs. */
  static boolean isHeld(Path folder) {
    if (!Files.exists(folder.resolve(FILE))) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.WRITE)) {
      return channel.tryLock() == null;
    } catch (IOException unreadable) {
      return false;
    }
  }

  static void remove(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(FILE));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
