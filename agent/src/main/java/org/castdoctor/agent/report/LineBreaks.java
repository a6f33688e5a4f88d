package org.castdoctor.agent.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a line of text may end: at blanks, and beside a character of East Asian width, except where
 * a closing mark or a small kana would begin the next line, or an opening mark end this one. A
 * command of ours stays in one line there, because nobody sees where its words join. Source: JIS X
 * 4051, the marks that may not begin and not end a line.
 */
final class LineBreaks {
  private static final String BEGINS_NO_LINE =
      "、。，．・：；？！ー〜～」』）】〉》〕］｝〙〗ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶゝゞヽヾ々〻゛゜…‥％℃" + ",.:;?!)]}%’”»";
  private static final String ENDS_NO_LINE = "「『（【〈《〔［｛〘〖([{‘“«";

  /** Half-width katakana take one column and break as the others do. */
  private static final int FIRST_HALF_WIDTH = 0xFF61;

  private static final int LAST_HALF_WIDTH = 0xFF9F;

  private static final Pattern COMMAND = Pattern.compile("castdoctor(?: [!-~]+)+");

  /** What is longer must be broken in a narrow terminal anyway. */
  private static final int LONGEST_COMMAND = 36;

  private LineBreaks() {}

  /**
   * What stays in one line.
   *
   * @param afterBlank whether a blank stands before it, unless it begins a line
   */
  record Part(String text, boolean afterBlank) {}

  /** The text in parts, in their order; an empty text is one empty part. */
  static List<Part> parts(String text) {
    return text.codePoints().noneMatch(Columns::isWide) ? words(text) : kept(text);
  }

  private static List<Part> words(String text) {
    List<Part> parts = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      parts.add(new Part(word, !parts.isEmpty()));
    }
    return parts;
  }

  private static List<Part> kept(String text) {
    List<Part> parts = new ArrayList<>();
    boolean[] whole = commands(text);
    boolean afterBlank = false;
    int from = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (c == ' ' && !whole[i]) {
        parts.add(new Part(text.substring(from, i), afterBlank));
        afterBlank = true;
        from = next;
      } else if (next < text.length() && mayEndBetween(c, text.codePointAt(next))) {
        parts.add(new Part(text.substring(from, next), afterBlank));
        afterBlank = false;
        from = next;
      }
      i = next;
    }
    parts.add(new Part(text.substring(from), afterBlank));
    return parts;
  }

  private static boolean mayEndBetween(int c, int next) {
    return (isIdeographic(c) || isIdeographic(next))
        && c != ' '
        && next != ' '
        && Columns.of(next) > 0
        && BEGINS_NO_LINE.indexOf(next) < 0
        && ENDS_NO_LINE.indexOf(c) < 0;
  }

  private static boolean isIdeographic(int c) {
    return Columns.isWide(c) || (c >= FIRST_HALF_WIDTH && c <= LAST_HALF_WIDTH);
  }

  /** For each unit, whether it is inside of a command. */
  private static boolean[] commands(String text) {
    boolean[] whole = new boolean[text.length()];
    Matcher command = COMMAND.matcher(text);
    while (command.find()) {
      if (command.end() - command.start() <= LONGEST_COMMAND) {
        Arrays.fill(whole, command.start(), command.end(), true);
      }
    }
    return whole;
  }
}
