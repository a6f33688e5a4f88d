package org.castdoctor.agent.pack;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The state folder on a disk. */
final class DiskFiles implements StateFiles {
  @Override
  public boolean exists(Path file) {
    return Files.exists(file);
  }

  @Override
  public Optional<byte[]> read(Path file, int maxBytes) throws IOException {
    // A pipe in the place of a file would block.
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(maxBytes + 1);
      return bytes.length > maxBytes ? Optional.empty() : Optional.of(bytes);
    }
  }

  @Override
  public List<Path> list(Path folder, String ending, int max) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
          .sorted()
          .limit(max)
          .toList();
    }
  }

  @Override
  public Path writeBeside(Path file, byte[] bytes) throws IOException {
    Path folder = folderOf(file);
    Files.createDirectories(folder);
    Path beside = Files.createTempFile(folder, ".new", ".tmp");
    try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    } catch (IOException full) {
      Files.deleteIfExists(beside);
      throw full;
    }
    return beside;
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException oddDisk) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
    syncFolder(folderOf(to));
  }

  @Override
  public Optional<Closeable> hold(Path file) throws IOException {
    Files.createDirectories(folderOf(file));
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(channel);
    } catch (OverlappingFileLockException heldHere) {
      channel.close();
      return Optional.empty();
    }
  }

  @Override
  public void remove(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  private static Path folderOf(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  /** The new name, too, is to outlive a power cut. */
  private static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException noSuchThing) {
      // Windows does not open folders, and keeps names safe by itself.
      return;
    }
  }
}
