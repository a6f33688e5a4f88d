package org.castdoctor.agent.lan.host;

import java.util.Optional;

/** Files that the operating system keeps about itself, by absolute path. */
interface FileSource {
  /** The text, up to a cap; empty where the file is missing, unreadable or not a plain file. */
  Optional<String> read(String path);

  /** Whether a file or folder of that path is there. */
  boolean exists(String path);
}
