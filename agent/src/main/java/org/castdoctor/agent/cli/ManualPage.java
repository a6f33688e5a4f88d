package org.castdoctor.agent.cli;

import java.util.List;
import org.castdoctor.agent.cli.Verbs.Choice;

/**
 * The command line as a manual page. Source for the language: man(7) of mandoc, the part that every
 * reader of manuals knows.
 */
final class ManualPage {
  private static final List<String[]> EXITS =
      List.of(
          new String[] {"0", "Nothing is broken, and nobody complained."},
          new String[] {"1", "Something is broken; the answer says whose turn it is."},
          new String[] {"3", "It could not be told, or all is well although something fails."},
          new String[] {"2", "The command was not understood."},
          new String[] {"70", "A mistake of castdoctor itself."});

  private static final List<String[]> ENVIRONMENT =
      List.of(
          new String[] {"CASTDOCTOR_HOME", "The folder that castdoctor keeps its memory in."},
          new String[] {
            "CASTDOCTOR_LANG",
            "The language of answers, before LC_ALL, LC_MESSAGES and LANG: en, de, fr, es or ja."
          },
          new String[] {"NO_COLOR", "Set to anything: no colours."},
          new String[] {"CLICOLOR", "Set to 0: no colours."},
          new String[] {"CLICOLOR_FORCE", "Set to anything but 0: colours in files and pipes too."},
          new String[] {"SSL_CERT_FILE", "Certificates to trust beside the usual ones."});

  private final StringBuilder page = new StringBuilder();

  private ManualPage() {}

  static String of(Verbs root) {
    return new ManualPage().write(root);
  }

  private String write(Verbs root) {
    macro(".TH CASTDOCTOR 1 \"\" \"castdoctor " + Version.TEXT + "\" \"User Commands\"");
    macro(".SH NAME");
    text("castdoctor - why does it not cast, and whose turn is it to act?");
    macro(".SH SYNOPSIS");
    macro(".B castdoctor");
    text("[VERB] [OPTIONS]");
    macro(".SH DESCRIPTION");
    text(root.does());
    macro(".SH OPTIONS");
    root.options().forEach(this::option);
    macro(".SH VERBS");
    root.verbs().forEach(verb -> verb.all().forEach(this::verb));
    terms("EXIT STATUS", EXITS);
    terms("ENVIRONMENT", ENVIRONMENT);
    return page.toString();
  }

  private void verb(Verbs verb) {
    macro(
        ".SS \""
            + escaped(String.join(" ", verb.words()) + " " + verb.parameters()).strip()
            + "\"");
    text(verb.does());
    verb.options().forEach(this::option);
  }

  private void option(Choice option) {
    macro(".TP");
    macro(".B " + escaped(String.join(", ", option.names()) + " " + option.value()).strip());
    text(option.does());
  }

  private void terms(String title, List<String[]> terms) {
    macro(".SH \"" + title + "\"");
    for (String[] term : terms) {
      macro(".TP");
      macro(".B " + escaped(term[0]));
      text(term[1]);
    }
  }

  private void macro(String line) {
    page.append(line).append('\n');
  }

  /** A dot or an apostrophe at the beginning of a line would be a command. */
  private void text(String words) {
    String line = escaped(words);
    page.append(line.startsWith(".") || line.startsWith("'") ? "\\&" : "")
        .append(line)
        .append('\n');
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e")
        .replace("-", "\\-")
        .replace("\"", "\\(dq")
        .replaceAll("\\s+", " ");
  }
}
