package org.castdoctor.agent.report;

import java.util.ArrayList;
import java.util.List;

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
  static String aloud(String text) {
    return text.replaceAll(" +[·─]+ +", ", ").replace("→", "then").replaceAll(" {2,}", " ").strip();
  }

  /**
   * Colours that carry the meaning of words beside them. Each is dark enough for a white ground and
   * light enough for a black one, which yellow is not; what is broken is bold too, for who cannot
   * tell red from green.
   */
  enum Paint {
    BOLD("1"),
    DIM("2"),
    GREEN("32"),
    RED("1;31"),
    MAGENTA("35");

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

  /** The words of a text in lines no longer than this; a word that is longer is cut. */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
      while (line.length() > width) {
        int cut = cut(line, width);
        lines.add(line.substring(0, cut));
        line.delete(0, cut);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** The text, or as much of its beginning as fits, with a sign that there is more. */
  static String shortened(String text, int width) {
    return text.length() <= width ? text : text.substring(0, cut(text, width - 1)) + "…";
  }

  /** Where to cut so that no character of two units is torn apart. */
  private static int cut(CharSequence text, int width) {
    return Character.isHighSurrogate(text.charAt(width - 1)) ? width - 1 : width;
  }
}
