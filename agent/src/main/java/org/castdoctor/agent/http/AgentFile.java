package org.castdoctor.agent.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.OptionalInt;
import org.castdoctor.protocol.json.JsonTree;

/**
 * Where the endpoint is and how to come in, for programs of the same user: {@code agent.json} while
 * the agent runs, {@code endpoint.json} with the port for good. Readable for their owner alone.
 */
public final class AgentFile {
  private static final String RUNNING = "agent.json";
  private static final String PORT = "endpoint.json";
  private static final int MAX_BYTES = 4096;

  private final Path folder;

  /** What {@code agent.json} says. */
  public record Running(String url, String token, long pid, String version) {}

  public AgentFile(Path folder) {
    this.folder = folder;
  }

  /** Writes it, in one step. */
  public void write(Running running) throws IOException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("url", running.url())
        .put("token", running.token())
        .put("pid", running.pid())
        .put("version", running.version());
    write(RUNNING, json);
  }

  /** Empty where no agent runs, or somebody else's file is in its place. */
  public Optional<Running> read() {
    return read(RUNNING)
        .filter(json -> json.path("url").isTextual() && json.path("pid").canConvertToLong())
        .map(json ->
            new Running(
                json.path("url").asText(),
                json.path("token").asText(),
                json.path("pid").asLong(),
                json.path("version").asText()));
  }

  /** The port that was chosen at the first start. */
  public OptionalInt port() {
    return read(PORT)
        .map(json -> json.path("port").asInt())
        .filter(port -> port >= 1024 && port <= 65_535)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  public void keepPort(int port) throws IOException {
    write(PORT, JsonNodeFactory.instance.objectNode().put("port", port));
  }

  /** The agent has ended. */
  public void remove() throws IOException {
    Files.deleteIfExists(folder.resolve(RUNNING));
  }

  /** Nothing is to be left. */
  public void removeAll() throws IOException {
    remove();
    Files.deleteIfExists(folder.resolve(PORT));
  }

  private Optional<JsonNode> read(String name) {
    Path file = folder.resolve(name);
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
        return Optional.empty();
      }
      return Optional.of(JsonTree.read(Files.readAllBytes(file)));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private void write(String name, JsonNode json) throws IOException {
    Files.createDirectories(folder);
    boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
    FileAttribute<?>[] ownerOnly =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Path beside = Files.createTempFile(folder, ".new", ".tmp", ownerOnly);
    try {
      Files.writeString(beside, JsonTree.pretty(json) + "\n");
      Files.move(
          beside,
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
