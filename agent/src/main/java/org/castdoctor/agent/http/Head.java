package org.castdoctor.agent.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request's head, as far as anything here looks at it.
 *
 * @param target path and query as they came, never decoded
 * @param headers by name in lower case, every value as it came
 */
record Head(String method, String target, Map<String, List<String>> headers) {

  /** All values of a header. */
  List<String> all(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /** The value of a header that came once; empty where it is missing or came more than once. */
  Optional<String> one(String name) {
    List<String> values = all(name);
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  boolean has(String name) {
    return !all(name).isEmpty();
  }

  String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  Optional<String> query() {
    int query = target.indexOf('?');
    return query < 0 ? Optional.empty() : Optional.of(target.substring(query + 1));
  }
}
