package org.castdoctor.agent.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.castdoctor.agent.http.AgentFile.Running;
import org.castdoctor.protocol.json.JsonTree;

/** Asks the agent of this computer, as any program of the same user may. */
public final class AgentClient {
  private static final int MILLIS = 15_000;
  private static final int MAX_BYTES = 4 << 20;

  private final Running running;

  public AgentClient(Running running) {
    this.running = running;
  }

  /** What is at a path; empty where nobody answers, or answers with a problem. */
  public Optional<JsonNode> get(String path) {
    return ask(path, Optional.empty());
  }

  /** The same with a body. */
  public Optional<JsonNode> post(String path, JsonNode body) {
    return ask(path, Optional.of(body));
  }

  private Optional<JsonNode> ask(String path, Optional<JsonNode> body) {
    try {
      // Past every proxy: this never leaves the computer.
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create(running.url() + path).toURL().openConnection(Proxy.NO_PROXY);
      connection.setConnectTimeout(MILLIS);
      connection.setReadTimeout(MILLIS);
      connection.setRequestProperty("Authorization", "Bearer " + running.token());
      if (body.isPresent()) {
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        connection
            .getOutputStream()
            .write(JsonTree.text(body.get()).getBytes(StandardCharsets.UTF_8));
      }
      if (connection.getResponseCode() >= 300) {
        return Optional.empty();
      }
      try (InputStream in = connection.getInputStream()) {
        return Optional.of(JsonTree.read(in.readNBytes(MAX_BYTES)));
      }
    } catch (IOException nobody) {
      return Optional.empty();
    }
  }
}
