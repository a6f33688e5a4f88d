package org.castdoctor.agent.lan.host;

import java.util.List;
import java.util.Optional;

/** Files that the operating system keeps about itself, by absolute path. */
interface FileSource {
  /** The text, up to a cap; empty where the file is missing, unreadable or not a plain file. */
  Optional<String> read(String path);

  /** Whether a file or folder of that path is there. */
  boolean exists(String path);

  /** The names in a folder in order, up to a cap; empty where it is missing or unreadable. */
  List<String> list(String folder);

  /** What a symbolic link says, whether or not that is there; empty where it is none of ours. */
  Optional<String> link(String path);
}
