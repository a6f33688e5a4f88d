package org.castdoctor.agent.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts in files that are no Java: <code>{{Look again}}</code> in a page, and <code>
 * say('Looking …')</code> in its script, where a text with an apostrophe stands in double quotes.
 */
public final class Marked {
  private static final Pattern IN_PAGE = Pattern.compile("\\{\\{(.+?)}}");
  private static final Pattern IN_SCRIPT =
      Pattern.compile("\\bsay\\((?:'([^'\\\\\n]+)'|\"([^\"\\\\\n]+)\")");

  private Marked() {}

  /** The texts of a page, in their order. */
  public static List<String> inPage(String page) {
    return all(IN_PAGE.matcher(page));
  }

  /** The page with other characters in the places of its texts. */
  public static String fill(String page, UnaryOperator<String> said) {
    return IN_PAGE
        .matcher(page)
        .replaceAll(text -> Matcher.quoteReplacement(said.apply(text.group(1))));
  }

  /** The texts of a script, in their order. */
  public static List<String> inScript(String script) {
    return all(IN_SCRIPT.matcher(script));
  }

  private static List<String> all(Matcher marked) {
    List<String> texts = new ArrayList<>();
    while (marked.find()) {
      for (int group = 1; group <= marked.groupCount(); group++) {
        Stream.ofNullable(marked.group(group)).forEach(texts::add);
      }
    }
    return texts;
  }
}
