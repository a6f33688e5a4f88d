package org.castdoctor.agent.deliver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.agent.keep.PrivateFolder;
import org.castdoctor.agent.keep.PrivateFolder.Bounds;
import org.castdoctor.agent.keep.PrivateFolder.Entry;
import org.castdoctor.agent.keep.PrivateFolder.Kept;
import org.castdoctor.protocol.json.JsonTree;

/** What could not be sent yet, on the disk: bounded in number, size and age. */
public final class Outbox {
  /** A week of a home that is measured five times a day; a body has some 20 KB. */
  static final Bounds BOUNDS = new Bounds(32, 1 << 20, 4L << 20);

  /** Older news help no desk. */
  static final Duration LONGEST = Duration.ofDays(7);

  private final PrivateFolder folder;
  private final Path locks;

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
    this(stateFolder.resolve("export"), BOUNDS);
  }

  /** The same for notices, which are fewer and smaller. */
  public static Outbox ofNotices(Path stateFolder) {
    return new Outbox(stateFolder.resolve("notices"), new Bounds(32, 8 << 10, 256L << 10));
  }

  private Outbox(Path room, Bounds bounds) {
    this.folder = new PrivateFolder(room.resolve("queue"), bounds);
    this.locks = room.resolve("sending.lock");
  }

  Kept put(Letter letter) {
    String json =
        JsonTree.text(
            JsonNodeFactory.instance
                .objectNode()
                .put("url", letter.to().uri().toString())
                .put("contentType", letter.contentType())
                .put("full", letter.full())
                .put("body", letter.body()));
    return folder.put(letter.entry(), json.getBytes(StandardCharsets.UTF_8));
  }

  /** Whoever holds it sends the letter; it ends with the process that holds it. */
  interface Claim extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * The right to send a letter: empty where another run is sending it now, or has sent it.
   *
   * @param kept whether the letter is on the disk; one that is not is nobody else's
   */
  Optional<Claim> claim(Letter letter, boolean kept) {
    if (!kept) {
      return Optional.of(() -> {});
    }
    // One byte of one file for each letter: a lock that no crash leaves behind.
    FileChannel channel;
    try {
      channel = FileChannel.open(locks, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException nowhereToWrite) {
      return Optional.of(() -> {});
    }
    try {
      long place = (letter.at() + letter.id()).hashCode() & Integer.MAX_VALUE;
      boolean mine = channel.tryLock(place, 1, false) != null;
      if (mine && folder.read(letter.entry()).isPresent()) {
        return Optional.of(() -> close(channel));
      }
    } catch (IOException | OverlappingFileLockException anotherRun) {
      // Not ours: the channel closes below.
    }
    close(channel);
    return Optional.empty();
  }

  /** Which lets go of its lock. */
  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException goneAlready) {
      throw new UncheckedIOException(goneAlready);
    }
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
      JsonNode json = JsonTree.read(bytes);
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
