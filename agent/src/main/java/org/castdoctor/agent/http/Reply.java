package org.castdoctor.agent.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.castdoctor.agent.words.Words;
import org.castdoctor.protocol.json.JsonTree;

/** What is answered. */
sealed interface Reply {
  String JSON = "application/json";
  String PROBLEM = "application/problem+json";

  /** At once. */
  record Now(int status, Map<String, String> headers, byte[] body) implements Reply {
    public Now {
      headers = Map.copyOf(headers);
    }

    Now with(String name, String value) {
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(name, value);
      return new Now(status, more, body);
    }
  }

  /** When it is known. */
  record Later(CompletableFuture<Now> reply) implements Reply {}

  /** What a run tells as it goes on, as server-sent events. */
  record Events(Run run) implements Reply {}

  /**
   * What is told ahead, for as long as somebody reads.
   *
   * @param after the number of the last notice that the reader has
   */
  record Notices(NoticeFeed feed, long after) implements Reply {}

  /** It is not served, and that is counted. */
  record Refused(Refusal refusal, Map<String, String> headers) implements Reply {
    public Refused {
      headers = Map.copyOf(headers);
    }

    Refused(Refusal refusal) {
      this(refusal, Map.of());
    }

    /** As a problem document (RFC 9457), whose title people read. */
    Now problem(Words words) {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      // No address: nobody who reads this is sent anywhere.
      json.put("type", "urn:castdoctor:problem:" + refusal.slug())
          .put("title", words.say(refusal.title()))
          .put("status", refusal.status());
      Now now = new Now(refusal.status(), Map.of("content-type", PROBLEM), bytes(json));
      Map<String, String> more = new LinkedHashMap<>(now.headers());
      more.putAll(headers);
      switch (refusal) {
        case TOKEN -> more.put("www-authenticate", "Bearer");
        case METHOD -> more.put("allow", "GET, POST");
        default -> {}
      }
      return new Now(now.status(), more, now.body());
    }
  }

  static Now json(int status, JsonNode json) {
    return new Now(status, Map.of("content-type", JSON), bytes(json));
  }

  static byte[] bytes(JsonNode json) {
    return JsonTree.text(json).getBytes(StandardCharsets.UTF_8);
  }
}
