package org.castdoctor.agent.deliver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.castdoctor.agent.keep.PrivateFolder;
import org.castdoctor.agent.keep.PrivateFolder.Bounds;
import org.castdoctor.agent.keep.PrivateFolder.Entry;
import org.castdoctor.agent.keep.PrivateFolder.Kept;
import org.castdoctor.protocol.json.JsonTree;

/**
 * What somebody at this computer allowed, once for each place; deleting the files takes it back.
 */
public final class Consents {
  /** Nobody sends to more places than this. */
  private static final Bounds BOUNDS = new Bounds(16, 4 << 10, 64L << 10);

  private static final int LONGEST_ID = 64;

  private final PrivateFolder folder;

  /** Below a state folder, which need not be there yet. */
  public Consents(Path stateFolder) {
    this.folder = new PrivateFolder(stateFolder.resolve("export").resolve("consent"), BOUNDS);
  }

  /** For notices, which are asked for by themselves. */
  public static Consents ofNotices(Path stateFolder) {
    return new Consents(
        new PrivateFolder(stateFolder.resolve("notices").resolve("consent"), BOUNDS));
  }

  private Consents(PrivateFolder folder) {
    this.folder = folder;
  }

  /**
   * What was answered; empty where nobody was asked.
   *
   * @param full whether it is to go without masks: that is asked for itself
   */
  public Optional<Boolean> answer(Destination destination, boolean full) {
    for (Entry entry : folder.newestFirst()) {
      Optional<JsonNode> json = folder.read(entry).flatMap(Consents::read);
      if (json.isPresent()
          && json.get().path("origin").asText().equals(destination.origin())
          && json.get().path("full").asBoolean() == full) {
        return Optional.of(json.get().path("yes").asBoolean());
      }
    }
    return Optional.empty();
  }

  /** Keeps an answer. */
  public Kept keep(Destination destination, boolean full, boolean yes, Instant now) {
    String json =
        JsonTree.pretty(
            JsonNodeFactory.instance
                .objectNode()
                .put("origin", destination.origin())
                .put("full", full)
                .put("yes", yes)
                .put("at", now.toString()));
    String id = (full ? "full-" : "masked-") + destination.origin().replaceAll("[^a-z0-9]+", "-");
    return folder.put(
        new Entry(now, id.substring(0, Math.min(id.length(), LONGEST_ID))),
        json.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<JsonNode> read(byte[] bytes) {
    try {
      return Optional.of(JsonTree.read(bytes));
    } catch (IOException changed) {
      return Optional.empty();
    }
  }
}
