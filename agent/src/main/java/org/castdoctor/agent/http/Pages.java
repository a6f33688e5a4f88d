package org.castdoctor.agent.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The page and what belongs to it, as they ship: the same for everybody, and nothing of this home
 * in them. Held in memory, so that no request ever becomes a file name.
 */
final class Pages {
  private static final Map<String, String[]> FILES =
      Map.of(
          "/", new String[] {"page.html", "text/html; charset=utf-8"},
          "/page.css", new String[] {"page.css", "text/css; charset=utf-8"},
          "/page.js", new String[] {"page.js", "text/javascript; charset=utf-8"},
          "/icon.svg", new String[] {"icon.svg", "image/svg+xml"},
          "/openapi.json", new String[] {"openapi.json", "application/json"});

  private final Map<String, Reply.Now> pages = new TreeMap<>();

  Pages() {
    FILES.forEach((path, file) ->
        pages.put(path, new Reply.Now(200, Map.of("content-type", file[1]), read(file[0]))));
  }

  Optional<Reply.Now> page(String path) {
    return Optional.ofNullable(pages.get(path));
  }

  private static byte[] read(String name) {
    try (InputStream file = Pages.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
