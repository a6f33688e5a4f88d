package org.castdoctor.agent.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.Locale;
import org.castdoctor.agent.http.Served.Answer;

/** The published document, as answers are held against it. */
record Promised(JsonNode document) {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** What this server publishes. */
  static Promised by(Served served) {
    try {
      return new Promised(MAPPER.readTree(served.get("/openapi.json").body()));
    } catch (JsonProcessingException notJson) {
      throw new AssertionError(notJson);
    }
  }

  /** Fails unless status, headers, type and body are what the document says of this operation. */
  JsonNode conforms(String method, String path, Answer answer) {
    JsonNode operation = document.path("paths").path(path).path(method);
    assertFalse(operation.isMissingNode(), method + " " + path + " is not in the document");
    JsonNode responses = operation.path("responses");
    String status = String.valueOf(answer.status());
    JsonNode response = responses.path(responses.has(status) ? status : "default");
    // Of what succeeds each is named.
    assertTrue(
        responses.has(status) || answer.status() >= 400,
        status + " is not in the document: " + path);
    assertFalse(response.isMissingNode(), status + " is not in the document: " + path);
    if (response.has("$ref")) {
      response = document.at(response.path("$ref").asText().substring(1));
    }
    response
        .path("headers")
        .fieldNames()
        .forEachRemaining(name ->
            assertTrue(
                answer.header(name.toLowerCase(Locale.ROOT)).isPresent(),
                name + " is promised for " + status + " of " + path));
    JsonNode content = response.path("content");
    if (content.isMissingNode()) {
      assertEquals("", answer.body(), "no body is promised");
      return MAPPER.createObjectNode();
    }
    String type = answer.header("content-type").orElse("").split(";", 2)[0];
    assertTrue(content.has(type), type + " is not promised for " + path);
    if (!type.endsWith("json")) {
      return MAPPER.createObjectNode();
    }
    ObjectNode schema = content.path(type).path("schema").deepCopy();
    schema.set("components", document.path("components"));
    try {
      JsonNode body = MAPPER.readTree(answer.body());
      var problems =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(schema)
              .validate(body);
      assertTrue(problems.isEmpty(), path + ": " + problems);
      return body;
    } catch (JsonProcessingException notJson) {
      throw new AssertionError(answer.text(), notJson);
    }
  }
}
