package org.castdoctor.agent.pack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files of the state folder, as the store needs them: a disk, or a test's idea of one. */
interface StateFiles {
  boolean exists(Path file);

  /** The bytes of a plain file; empty where there is none or it is larger than the cap. */
  Optional<byte[]> read(Path file, int maxBytes) throws IOException;

  /** The plain files of a folder with that ending, by name, at most so many. */
  List<Path> list(Path folder, String ending, int max) throws IOException;

  /** A new file beside this one, with these bytes safely on the disk. */
  Path writeBeside(Path file, byte[] bytes) throws IOException;

  /** Puts one file in the place of another, in one step. */
  void move(Path from, Path to) throws IOException;

  /** Holds this place alone until it is closed; empty where another process holds it. */
  Optional<Closeable> hold(Path file) throws IOException;

  /** Removes a file, where there is one. */
  void remove(Path file) throws IOException;
}
