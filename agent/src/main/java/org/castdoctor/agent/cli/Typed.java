package org.castdoctor.agent.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

/** The lines that somebody types, one at a time. */
final class Typed implements Supplier<Optional<String>> {
  /** An answer is a number; what is longer is read to its end and not kept. */
  private static final int MAX_LENGTH = 80;

  private final InputStream in;

  Typed(InputStream in) {
    this.in = in;
  }

  /** The next line, cut off where it is no answer any more; empty at the end of the input. */
  @Override
  public Optional<String> get() {
    StringBuilder line = new StringBuilder();
    try {
      int next = in.read();
      if (next < 0) {
        return Optional.empty();
      }
      for (; next >= 0 && next != '\n'; next = in.read()) {
        if (line.length() < MAX_LENGTH) {
          line.append((char) next);
        }
      }
      return Optional.of(line.toString());
    } catch (IOException closed) {
      return Optional.empty();
    }
  }
}
