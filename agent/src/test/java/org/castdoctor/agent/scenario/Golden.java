package org.castdoctor.agent.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that holds what the program is expected to say. {@code -Dgolden=update} writes what it
 * says now; what changed is then read in the version control's comparison, before it is kept.
 */
public final class Golden {
  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));
  private static final int LINES_BEFORE = 3;

  private Golden() {}

  /** Fails with the first line that differs. */
  public static void check(Path file, String actual) {
    try {
      if (UPDATE) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, actual);
        return;
      }
      String expected = Files.exists(file) ? Files.readString(file) : "";
      if (!expected.equals(actual)) {
        throw new AssertionError(difference(file, expected, actual));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String difference(Path file, String expected, String actual) {
    List<String> wanted = expected.lines().toList();
    List<String> got = actual.lines().toList();
    int at = 0;
    while (at < wanted.size() && at < got.size() && wanted.get(at).equals(got.get(at))) {
      at++;
    }
    StringBuilder text = new StringBuilder();
    text.append(file).append(" differs in line ").append(at + 1).append(":\n");
    for (int i = Math.max(0, at - LINES_BEFORE); i < at; i++) {
      text.append("      ").append(wanted.get(i)).append('\n');
    }
    text.append("  was ").append(at < wanted.size() ? wanted.get(at) : "(end)").append('\n');
    text.append("  now ").append(at < got.size() ? got.get(at) : "(end)").append('\n');
    return text.append("If that is meant so, run the test once with -Dgolden=update.").toString();
  }
}
