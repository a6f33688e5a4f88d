package org.castdoctor.agent.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.castdoctor.agent.words.Language;
import org.castdoctor.agent.words.Marked;
import org.castdoctor.agent.words.Words;

/**
 * The page and what belongs to it, as they ship: the same for everybody, and nothing of this home
 * in them. Page and script speak the language that the browser asks for, else the agent's. Held in
 * memory, so that no request ever becomes a file name.
 */
final class Pages {
  private static final String PAGE = "/";
  private static final String SCRIPT = "/page.js";
  private static final Map<String, String[]> FILES =
      Map.of(
          PAGE,
          new String[] {"page.html", "text/html; charset=utf-8"},
          "/page.css",
          new String[] {"page.css", "text/css; charset=utf-8"},
          SCRIPT,
          new String[] {"page.js", "text/javascript; charset=utf-8"},
          "/icon.svg",
          new String[] {"icon.svg", "image/svg+xml"},
          "/openapi.json",
          new String[] {"openapi.json", "application/json"});

  /** Where the script has its texts in another language. */
  private static final String SAID = "/*SAID*/ {}";

  private final Words own;
  private final Map<String, byte[]> files = new HashMap<>();
  private final Map<Language, Map<String, Reply.Now>> spoken = new EnumMap<>(Language.class);

  /**
   * @param own of the language in which diagnoses come
   */
  Pages(Words own) {
    this.own = own;
    FILES.forEach((path, file) -> files.put(path, read(file[0])));
  }

  boolean has(String path) {
    return FILES.containsKey(path);
  }

  /** The file at this path, in the language that the head asks for. */
  Optional<Reply.Now> page(String path, Head head) {
    if (!has(path)) {
      return Optional.empty();
    }
    if (!path.equals(PAGE) && !path.equals(SCRIPT)) {
      return Optional.of(file(path, bytes(path)));
    }
    Language language =
        head.one("accept-language").flatMap(AcceptLanguage::of).orElse(own.language());
    return Optional.ofNullable(spoken(language).get(path));
  }

  private synchronized Map<String, Reply.Now> spoken(Language language) {
    return spoken.computeIfAbsent(
        language,
        asked -> {
          Words words = asked == own.language() ? own : Words.in(asked);
          return Map.of(PAGE, said(PAGE, words), SCRIPT, said(SCRIPT, words));
        });
  }

  private Reply.Now said(String path, Words words) {
    String text = new String(bytes(path), StandardCharsets.UTF_8);
    String said = path.equals(PAGE) ? page(text, words) : script(text, words);
    return file(path, said.getBytes(StandardCharsets.UTF_8))
        .with("vary", "accept-language")
        .with("content-language", words.tag());
  }

  private String page(String page, Words words) {
    return Marked.fill(page, text -> html(words.say(text)))
        .replace("lang=\"en\"", "lang=\"" + words.tag() + "\" data-agent=\"" + own.tag() + "\"");
  }

  /** As text of a page; the program's name is set as what is typed. */
  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("{command}", "<code>castdoctor</code>");
  }

  private static String script(String script, Words words) {
    ObjectNode said = JsonNodeFactory.instance.objectNode();
    for (String text : Marked.inScript(script)) {
      String translated = words.say(text);
      if (!translated.equals(text)) {
        said.put(text, translated);
      }
    }
    return script.replace(SAID, said.toString());
  }

  private static Reply.Now file(String path, byte[] bytes) {
    String[] file = Objects.requireNonNull(FILES.get(path), path);
    return new Reply.Now(200, Map.of("content-type", file[1]), bytes);
  }

  private byte[] bytes(String path) {
    return Objects.requireNonNull(files.get(path), path);
  }

  private static byte[] read(String name) {
    try (InputStream file = Pages.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
