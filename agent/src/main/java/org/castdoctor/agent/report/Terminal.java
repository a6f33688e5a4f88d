package org.castdoctor.agent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.castdoctor.agent.words.Text;
import org.castdoctor.agent.words.Text.Joint;
import org.castdoctor.agent.words.Words;

/**
 * How text is laid out for a terminal.
 *
 * @param columns how wide a line may be
 * @param colour whether escape sequences may be used; nothing is said by colour alone
 * @param spoken whether it is to be read aloud: sentences one after another, without columns,
 *     drawings or signs that stand for words
 */
public record Terminal(int columns, boolean colour, boolean spoken) {
  /** Wide enough for every label, narrow enough to be read. */
  private static final int NARROWEST = 60;

  private static final int WIDEST = 110;

  public Terminal {
    columns = Math.clamp(columns, NARROWEST, WIDEST);
  }

  /** A terminal that is looked at. */
  public Terminal(int columns, boolean colour) {
    this(columns, colour, false);
  }

  /**
   * The same text for who listens: a dot in the middle is a pause, an arrow a word, and a line
   * drawn between two names is nothing.
   */
  static String aloud(String text, Words words) {
    return text.replaceAll(" +[·─]+ +", Matcher.quoteReplacement(words.say(Joint.COMMA.english())))
        .replace("→", words.say("then"))
        .replaceAll(" {2,}", " ")
        .strip();
  }

  /** What stands in a column beside its label, as one line for who listens. */
  public static String labelled(String label, String text, Words words) {
    String heard = aloud(safe(text), words);
    return label.isEmpty()
        ? heard
        : words.say(Text.of("{label}: {text}").with("label", label).with("text", heard));
  }

  /** A page of lines that name themselves, for who listens: no indent, no blank lines. */
  public static String spoken(String page, Words words) {
    return page.lines()
        .filter(line -> !line.isBlank())
        .map(line -> aloud(line, words) + "\n")
        .collect(Collectors.joining());
  }

  /**
   * Colours that carry the meaning of words beside them, out of the cube of 216 that terminals
   * leave as it is: what they call green, red and magenta differs, and some is hard to read on
   * white or on a dark grey. Each of these is dark enough for the one and light enough for the
   * other; what is broken is bold too, for who cannot tell red from green.
   */
  enum Paint {
    BOLD("1"),
    DIM("2"),
    GREEN("38;5;28"),
    RED("1;38;5;196"),
    MAGENTA("38;5;133");

    private final String code;

    Paint(String code) {
      this.code = code;
    }
  }

  /** The text in a colour, where colour may be used. */
  String paint(Paint paint, String text) {
    return colour ? "\u001b[" + paint.code + "m" + text + "\u001b[0m" : text;
  }

  /**
   * Text from the network without anything that a terminal would obey: control characters, and the
   * marks that turn the reading direction.
   */
  public static String safe(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          int type = Character.getType(c);
          boolean obeyed =
              type == Character.CONTROL
                  || type == Character.FORMAT
                  || type == Character.SURROGATE
                  || type == Character.LINE_SEPARATOR
                  || type == Character.PARAGRAPH_SEPARATOR;
          safe.appendCodePoint(obeyed ? '\uFFFD' : c);
        });
    return safe.toString();
  }

  /**
   * The words of a text in lines no wider than this; a word that is wider is cut. Where characters
   * of two columns stand, a line may also end between them, as {@link LineBreaks} has it.
   */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (LineBreaks.Part part : LineBreaks.parts(text)) {
      String blank = part.afterBlank() && !line.isEmpty() ? " " : "";
      int columns = Columns.of(part.text());
      if (!line.isEmpty() && used + blank.length() + columns > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
        blank = "";
      }
      line.append(blank).append(part.text());
      used += blank.length() + columns;
      while (used > width) {
        int cut = Math.max(Columns.fitting(line, width), 1);
        lines.add(line.substring(0, cut));
        line.delete(0, cut);
        used = Columns.of(line);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** The text, or as much of its beginning as fits, with a sign that there is more. */
  static String shortened(String text, int width) {
    return Columns.of(text) <= width
        ? text
        : text.substring(0, Columns.fitting(text, width - 1)) + "…";
  }
}
