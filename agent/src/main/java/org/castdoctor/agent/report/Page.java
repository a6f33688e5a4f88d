package org.castdoctor.agent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.castdoctor.agent.report.Terminal.Paint;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.agent.words.Words;

/**
 * A report while it is written, line by line: paragraphs in a column beside their labels for who
 * looks at it, and each as one line after its label for who listens.
 */
final class Page {
  private static final String INDENT = "  ";

  private final Terminal terminal;
  private final Words words;
  private final int labelColumn;
  private final List<String> lines = new ArrayList<>();

  Page(Terminal terminal, Words words) {
    this.terminal = terminal;
    this.words = words;
    this.labelColumn = Label.column(words);
  }

  Terminal terminal() {
    return terminal;
  }

  Words words() {
    return words;
  }

  boolean spoken() {
    return terminal.spoken();
  }

  /** What stands before every line; nothing for who listens. */
  String indent() {
    return spoken() ? "" : INDENT;
  }

  /** How many columns a line has beside its indent. */
  int width() {
    return terminal.columns() - indent().length();
  }

  String say(Text text) {
    return words.say(text);
  }

  String oneAfterAnother(Stream<String> sentences) {
    return say(Text.row(sentences.map(Text::asItIs).toList(), Joint.SPACE));
  }

  /** One line as it is. */
  void line(String line) {
    lines.add(line);
  }

  /** A blank line where it is looked at. */
  void gap() {
    if (!spoken()) {
      line("");
    }
  }

  void paragraph(Label label, String text) {
    paragraphs(label, List.of(text));
  }

  /** A label and its paragraphs; nothing where there is nothing to say. */
  void paragraphs(Label label, List<String> paragraphs) {
    String name = label.in(words);
    String head = Columns.padded(name, labelColumn);
    for (String text : paragraphs) {
      if (text.isBlank()) {
        continue;
      }
      if (spoken()) {
        line(Terminal.labelled(name, text, words));
        continue;
      }
      for (String line : Terminal.wrap(Terminal.safe(text), width() - labelColumn)) {
        line(INDENT + terminal.paint(Paint.DIM, head) + line);
        head = " ".repeat(labelColumn);
      }
    }
  }

  /** The whole; ends with a line break. */
  String text() {
    return String.join("\n", lines) + "\n";
  }
}
