package org.castdoctor.agent.deliver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.keep.PrivateFolder;
import org.castdoctor.agent.keep.PrivateFolder.Bounds;
import org.castdoctor.agent.keep.PrivateFolder.Entry;
import org.castdoctor.agent.keep.PrivateFolder.Kept;

/** What could not be sent yet, on the disk: bounded in number, size and age. */
public final class Outbox {
  /** A week of a home that is measured five times a day; a body has some 20 KB. */
  static final Bounds BOUNDS = new Bounds(32, 1 << 20, 4L << 20);

  /** Older news help no desk. */
  static final Duration LONGEST = Duration.ofDays(7);

  private static final JsonMapper MAPPER = new JsonMapper();

  private final PrivateFolder folder;

  /**
   * Something to be sent.
   *
   * @param id of the diagnosis; the place sees it too, and can tell when it gets one twice
   * @param full whether it has no masks, and needs the consent for that
   */
  public record Letter(
      Instant at, String id, Destination to, String contentType, boolean full, String body) {
    Entry entry() {
      return new Entry(at, id);
    }
  }

  /** Below a state folder, which need not be there yet. */
  public Outbox(Path stateFolder) {
    this.folder = new PrivateFolder(stateFolder.resolve("export").resolve("queue"), BOUNDS);
  }

  /** The same for notices, which are fewer and smaller. */
  public static Outbox ofNotices(Path stateFolder) {
    return new Outbox(
        new PrivateFolder(
            stateFolder.resolve("notices").resolve("queue"), new Bounds(32, 8 << 10, 256L << 10)));
  }

  private Outbox(PrivateFolder folder) {
    this.folder = folder;
  }

  Kept put(Letter letter) {
    String json =
        MAPPER
            .createObjectNode()
            .put("url", letter.to().uri().toString())
            .put("contentType", letter.contentType())
            .put("full", letter.full())
            .put("body", letter.body())
            .toString();
    return folder.put(letter.entry(), json.getBytes(StandardCharsets.UTF_8));
  }

  void remove(Letter letter) {
    folder.remove(letter.entry());
  }

  /** Whether anything waits; costs one look at the disk. */
  public boolean isEmpty() {
    return folder.newestFirst().isEmpty();
  }

  /** What waits, the oldest first. What is too old, or no letter any more, is removed. */
  List<Letter> waiting(Instant now) {
    List<Letter> waiting = new ArrayList<>();
    for (Entry entry : folder.newestFirst().reversed()) {
      Optional<Letter> letter =
          entry.at().isBefore(now.minus(LONGEST))
              ? Optional.empty()
              : folder.read(entry).flatMap(bytes -> read(bytes, entry));
      letter.ifPresentOrElse(waiting::add, () -> folder.remove(entry));
    }
    return waiting;
  }

  private static Optional<Letter> read(byte[] bytes, Entry entry) {
    try {
      JsonNode json = MAPPER.readTree(bytes);
      return Destination.of(json.path("url").asText())
          .map(to ->
              new Letter(
                  entry.at(),
                  entry.id(),
                  to,
                  json.path("contentType").asText(),
                  json.path("full").asBoolean(),
                  json.path("body").asText()));
    } catch (IOException changed) {
      return Optional.empty();
    }
  }
}
