package org.castdoctor.agent.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.castdoctor.protocol.json.JsonTree;

/**
 * Where the agent takes packs from by itself: nowhere, unless somebody at this computer said so.
 */
public final class PackSource {
  private static final int MAX_BYTES = 4 << 10;

  private final Path file;

  /** Below a state folder, which need not be there yet. */
  public PackSource(Path stateFolder) {
    this.file = stateFolder.resolve("knowledge").resolve("source.json");
  }

  /** The address, as it is named now. */
  public Optional<URI> read() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      JsonNode json = JsonTree.read(in.readNBytes(MAX_BYTES));
      return address(json.path("url").asText());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** An address that packs are fetched from: https, with a host and without a password. */
  public static Optional<URI> address(String text) {
    try {
      URI uri = new URI(text);
      boolean fine =
          uri.getHost() != null
              && uri.getScheme() != null
              && uri.getScheme().toLowerCase(Locale.ROOT).equals("https")
              && uri.getUserInfo() == null;
      return fine ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  /** From now on this one. */
  public void name(URI address) throws IOException {
    Files.createDirectories(file.getParent());
    Path beside = Files.createTempFile(file.getParent(), ".new", ".tmp");
    try {
      Files.writeString(
          beside,
          JsonTree.text(JsonNodeFactory.instance.objectNode().put("url", address.toString()))
              + "\n");
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** From now on none. */
  public void forget() throws IOException {
    Files.deleteIfExists(file);
  }
}
