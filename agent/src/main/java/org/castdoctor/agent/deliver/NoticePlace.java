package org.castdoctor.agent.deliver;

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

/** The one place that notices are sent to: none, unless somebody named and allowed it. */
public final class NoticePlace {
  private static final Bounds ONE = new Bounds(1, 4 << 10, 4 << 10);

  private final PrivateFolder folder;
  private final Consents consents;

  /** Below a state folder, which need not be there yet. */
  public NoticePlace(Path stateFolder) {
    this.folder = new PrivateFolder(stateFolder.resolve("notices").resolve("place"), ONE);
    this.consents = Consents.ofNotices(stateFolder);
  }

  /** Where to, as long as the consent to it is there. */
  public Optional<Destination> read() {
    return folder.newestFirst().stream()
        .findFirst()
        .flatMap(folder::read)
        .flatMap(NoticePlace::address)
        .filter(to -> consents.answer(to, false).orElse(false));
  }

  private static Optional<Destination> address(byte[] bytes) {
    try {
      return Destination.of(JsonTree.read(bytes).path("url").asText());
    } catch (IOException changed) {
      return Optional.empty();
    }
  }

  /** From now on this one, which somebody has just allowed. */
  public Kept name(Destination to, Instant now) {
    Kept consent = consents.keep(to, false, true, now);
    if (consent instanceof Kept.Not) {
      return consent;
    }
    String json =
        JsonTree.text(JsonNodeFactory.instance.objectNode().put("url", to.uri().toString()));
    return folder.put(new Entry(now, "place"), json.getBytes(StandardCharsets.UTF_8));
  }

  /** From now on none, and what waits goes nowhere. */
  public void forget(Instant now) {
    read()
        .ifPresent(to -> {
          Kept _ = consents.keep(to, false, false, now);
        });
    folder.newestFirst().forEach(folder::remove);
  }
}
