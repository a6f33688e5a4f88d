package org.castdoctor.agent.watch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.castdoctor.agent.lan.Programs;
import org.castdoctor.agent.report.Terminal;

/** Tells somebody at this computer, where its system has a way to. */
public final class Notices {
  private final Programs programs;
  private final String os;

  /**
   * @param os as Java calls it
   */
  public Notices(Programs programs, String os) {
    this.programs = programs;
    this.os = os.toLowerCase(Locale.ROOT);
  }

  /** Shows a sentence; false where nobody could be told. It may hold a name from the network. */
  public boolean show(String sentence) {
    return command(os, Terminal.safe(sentence)).map(programs::run).orElse(false);
  }

  /** The system's own program; none on Windows, which has none that is simple and safe. */
  static Optional<List<String>> command(String os, String sentence) {
    if (os.contains("linux")) {
      String plain = sentence.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
      return Optional.of(List.of("notify-send", "--app-name=castdoctor", "castdoctor", plain));
    }
    if (os.contains("mac")) {
      // Handed over as an argument: no quoting of AppleScript can be got wrong.
      return Optional.of(
          List.of(
              "osascript",
              "-e",
              "on run argv",
              "-e",
              "display notification (item 1 of argv) with title \"castdoctor\"",
              "-e",
              "end run",
              sentence));
    }
    return Optional.empty();
  }
}
