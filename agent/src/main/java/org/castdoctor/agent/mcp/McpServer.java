package org.castdoctor.agent.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.mcp.McpTools.Told;
import org.castdoctor.protocol.json.JsonTree;

/**
 * The Model Context Protocol over standard streams: one JSON-RPC 2.0 message a line, in the
 * revisions named here. Requests are answered in the order they come; a measurement takes ten
 * seconds at most.
 */
public final class McpServer {
  /** Newest first; a client that wants another is offered the newest. */
  private static final List<String> REVISIONS = List.of("2025-06-18", "2025-03-26", "2024-11-05");

  /** A declaration is short; whoever sends more than this is cut off. */
  private static final int MAX_LINE = 64 << 10;

  private static final int PARSE_ERROR = -32_700;
  private static final int INVALID_REQUEST = -32_600;
  private static final int NO_SUCH_METHOD = -32_601;
  private static final int INVALID_PARAMS = -32_602;

  private final McpTools tools;
  private final String version;

  public McpServer(McpTools tools, String version) {
    this.tools = tools;
    this.version = version;
  }

  /** Answers until the input ends. */
  public void serve(InputStream in, PrintStream out) throws IOException {
    for (Optional<String> line = line(in); line.isPresent(); line = line(in)) {
      answer(line.get())
          .ifPresent(json -> {
            out.println(json);
            out.flush();
          });
    }
  }

  /** The next line; empty at the end, and where one is too long to be a message. */
  private static Optional<String> line(InputStream in) throws IOException {
    byte[] bytes = new byte[MAX_LINE];
    int length = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        return Optional.of(new String(bytes, 0, length, StandardCharsets.UTF_8));
      }
      if (length == MAX_LINE) {
        return Optional.empty();
      }
      bytes[length++] = (byte) next;
    }
    return Optional.empty();
  }

  /** The answer to one message; none to a notification. */
  Optional<ObjectNode> answer(String line) {
    if (line.isBlank()) {
      return Optional.empty();
    }
    JsonNode message;
    try {
      message = JsonTree.read(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException malformed) {
      return Optional.of(error(JsonNodeFactory.instance.nullNode(), PARSE_ERROR, "no JSON"));
    }
    JsonNode id = message.path("id");
    if (!message.isObject() || !message.path("method").isTextual()) {
      return Optional.of(error(id, INVALID_REQUEST, "no request"));
    }
    if (!id.isTextual() && !id.isNumber()) {
      return Optional.empty();
    }
    JsonNode params = message.path("params");
    return Optional.of(
        switch (message.path("method").asText()) {
          case "initialize" -> result(id, greeting(params));
          case "ping" -> result(id, JsonNodeFactory.instance.objectNode());
          case "tools/list" -> {
            ObjectNode list = JsonNodeFactory.instance.objectNode();
            list.set("tools", tools.list());
            yield result(id, list);
          }
          case "tools/call" ->
              tools
                  .call(params.path("name").asText(), params.path("arguments"))
                  .map(told -> result(id, content(told)))
                  .orElseGet(() -> error(id, INVALID_PARAMS, "there is no tool of that name"));
          default -> error(id, NO_SUCH_METHOD, "not offered here");
        });
  }

  private ObjectNode greeting(JsonNode params) {
    String wanted = params.path("protocolVersion").asText();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("protocolVersion", REVISIONS.contains(wanted) ? wanted : REVISIONS.getFirst());
    json.putObject("capabilities").putObject("tools");
    json.putObject("serverInfo").put("name", "castdoctor").put("version", version);
    json.put("instructions", McpTools.INSTRUCTIONS);
    return json;
  }

  /** The same as text, for clients that do not read structures. */
  private static ObjectNode content(Told told) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putArray("content")
        .addObject()
        .put("type", "text")
        .put("text", JsonTree.text(told.json()));
    if (!told.isError()) {
      json.set("structuredContent", told.json());
    }
    return json.put("isError", told.isError());
  }

  private static ObjectNode result(JsonNode id, JsonNode result) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("jsonrpc", "2.0").set("id", id);
    json.set("result", result);
    return json;
  }

  private static ObjectNode error(JsonNode id, int code, String message) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("jsonrpc", "2.0")
        .set("id", id.isMissingNode() ? JsonNodeFactory.instance.nullNode() : id);
    json.putObject("error").put("code", code).put("message", message);
    return json;
  }
}
