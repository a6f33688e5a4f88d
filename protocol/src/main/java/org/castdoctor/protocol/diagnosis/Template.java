package org.castdoctor.protocol.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A text with places for measured values: {@code The router at {gateway} answers.}
 *
 * <p>A sentence whose value was not measured is left out, so that a text never claims what nobody
 * saw; a text of one sentence stays, with {@code ?} in the place. A value that begins the text gets
 * a capital letter. Values are put in as they are and never read as templates: who shows the result
 * escapes it for terminal, HTML or JSON, because names come from the network.
 *
 * @param text the sentences; every brace belongs to a placeholder of letters
 */
public record Template(String text) {
  /** Refuses text whose braces do not pair up around names. */
  public Template {
    checkBraces(text);
  }

  /** The names of the placeholders, in order of appearance, repeated as often as they appear. */
  public List<String> names() {
    return namesIn(text);
  }

  /** The text with these values in their places. */
  public String render(Map<String, String> values) {
    if (text.indexOf('{') < 0) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    for (String sentence : sentences(text)) {
      if (values.keySet().containsAll(namesIn(sentence))) {
        boolean apart = !kept.isEmpty() && !isWideStop(kept.charAt(kept.length() - 1));
        kept.append(apart ? " " : "").append(fill(sentence, values));
      }
    }
    if (kept.isEmpty()) {
      kept.append(fill(text, values));
    }
    if (text.charAt(0) == '{') {
      kept.setCharAt(0, Character.toUpperCase(kept.charAt(0)));
    }
    return kept.toString();
  }

  private static String fill(String sentence, Map<String, String> values) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
      int close = sentence.indexOf('}', open);
      String value = values.getOrDefault(sentence.substring(open + 1, close), "?");
      filled.append(sentence, from, open).append(value.isEmpty() ? "?" : value);
      from = close + 1;
    }
    return filled.append(sentence, from, sentence.length()).toString();
  }

  /**
   * Cuts after a full stop, question or exclamation mark that a space follows, and after those of
   * Japanese, which need none.
   */
  private static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      boolean stop = ".?!".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ';
      if (stop || isWideStop(text.charAt(i))) {
        sentences.add(text.substring(from, i + 1));
        from = stop ? i + 2 : i + 1;
      }
    }
    sentences.add(text.substring(from));
    return sentences;
  }

  private static boolean isWideStop(char c) {
    return c == '。' || c == '？' || c == '！';
  }

  private static List<String> namesIn(String text) {
    if (text.indexOf('{') < 0) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
      names.add(text.substring(open + 1, text.indexOf('}', open)));
    }
    return List.copyOf(names);
  }

  private static void checkBraces(String text) {
    int after = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', after)) {
      int close = text.indexOf('}', open);
      if (close <= open + 1 || text.indexOf('}', after) < open || !isName(text, open + 1, close)) {
        throw new IllegalArgumentException("braces do not enclose a name in: " + text);
      }
      after = close + 1;
    }
    if (text.indexOf('}', after) >= 0) {
      throw new IllegalArgumentException("a brace is left over in: " + text);
    }
  }

  private static boolean isName(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) {
        return false;
      }
    }
    return true;
  }
}
