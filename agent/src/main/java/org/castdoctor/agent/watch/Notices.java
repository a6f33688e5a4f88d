package org.castdoctor.agent.watch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.castdoctor.agent.lan.Programs;
import org.castdoctor.agent.report.Terminal;

/** Tells somebody at this computer, where its system has a way to. */
public final class Notices {
  /**
   * The sentence is there in base64, so that nothing in it is ever read as a command, and becomes
   * text of the document, so that nothing in it is read as markup.
   */
  private static final String TOAST =
      """
      $s=[Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('SENTENCE'))
      $k=[Windows.UI.Notifications.ToastNotificationManager,Windows.UI.Notifications,ContentType=WindowsRuntime]
      $x=$k::GetTemplateContent(5)
      $t=$x.GetElementsByTagName('text')
      $null=$t.Item(0).AppendChild($x.CreateTextNode('castdoctor'))
      $null=$t.Item(1).AppendChild($x.CreateTextNode($s))
      $n=[Windows.UI.Notifications.ToastNotification,Windows.UI.Notifications,ContentType=WindowsRuntime]::new($x)
      $k::CreateToastNotifier('{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe').Show($n)
      """;

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

  /** The system's own program; none where it has none that is known. */
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
    return os.contains("windows")
        ? Optional.of(
            List.of(
                "powershell.exe",
                "-NoProfile",
                "-NonInteractive",
                "-WindowStyle",
                "Hidden",
                "-EncodedCommand",
                base64(
                    TOAST.replace("SENTENCE", base64(sentence, StandardCharsets.UTF_8)),
                    StandardCharsets.UTF_16LE)))
        : Optional.empty();
  }

  private static String base64(String text, Charset as) {
    return Base64.getEncoder().encodeToString(text.getBytes(as));
  }
}
