package org.castdoctor.agent.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.wire.Parsed;

/**
 * The folder of trusted keys: {@code NAME.pub} each, and {@code policy.json} where one signature is
 * not enough, {@code {"signatures": 2, "hosts": ["help.example.org"]}}.
 *
 * @param ring what can be read of it
 * @param unreadable files that are no keys, by name
 * @param problem why nothing may be accepted at all; empty where all is well
 */
public record Keys(KeyRing ring, List<String> unreadable, Optional<Text> problem) {
  /** A desk and its partners; every key is one more that can be stolen. */
  private static final int MAX_KEYS = 32;

  /** No desk asks ten people to sign. */
  private static final int MAX_NEEDED = 9;

  private static final int MAX_HOSTS = 64;
  private static final int MAX_POLICY = 64 << 10;
  private static final String ENDING = ".pub";
  private static final Pattern HOST = Pattern.compile("([a-z0-9-]{1,63}\\.){1,8}[a-z]{2,24}");

  public Keys {
    unreadable = List.copyOf(unreadable);
  }

  static Keys in(Path folder, StateFiles files) {
    List<TrustedKey> keys = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    try {
      for (Path file : files.list(folder, ENDING, MAX_KEYS)) {
        String name = String.valueOf(file.getFileName());
        Optional<TrustedKey> key = read(file, files);
        key.ifPresentOrElse(keys::add, () -> unreadable.add(name));
      }
    } catch (IOException noAccess) {
      return closed(
          Text.of("The folder of keys cannot be read: {folder}.")
              .with("folder", folder.toString()));
    }
    return policy(folder.resolve("policy.json"), files, keys, unreadable);
  }

  /** The key in a file; its id is the file's name without {@code .pub}. */
  static Optional<TrustedKey> read(Path file, StateFiles files) {
    String name = String.valueOf(file.getFileName());
    String id = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    try {
      return files
          .read(file, TrustedKey.MAX_PEM)
          .flatMap(bytes -> TrustedKey.parse(id, new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException noAccess) {
      return Optional.empty();
    }
  }

  /** A policy that cannot be read might have asked for two signatures: then nothing passes. */
  private static Keys policy(
      Path file, StateFiles files, List<TrustedKey> keys, List<String> unreadable) {
    if (!files.exists(file)) {
      return new Keys(new KeyRing(keys, 1, Set.of()), unreadable, Optional.empty());
    }
    try {
      Optional<byte[]> bytes = files.read(file, MAX_POLICY);
      if (bytes.isPresent()
          && StrictJson.object(bytes.get()) instanceof Parsed.Ok<JsonNode>(JsonNode json)) {
        int needed = json.path("signatures").asInt(1);
        Set<String> hosts = new HashSet<>();
        json.path("hosts").forEach(host -> hosts.add(host.asText()));
        boolean sound =
            (json.path("signatures").isInt() || json.path("signatures").isMissingNode())
                && Set.of("signatures", "hosts").containsAll(names(json))
                && needed >= 1
                && needed <= MAX_NEEDED
                && hosts.size() <= MAX_HOSTS
                && hosts.stream().allMatch(host -> HOST.matcher(host).matches());
        if (sound) {
          return new Keys(new KeyRing(keys, needed, hosts), unreadable, Optional.empty());
        }
      }
    } catch (IOException noAccess) {
      return closed(
          Text.of("The settings for keys cannot be read: {file}.").with("file", file.toString()));
    }
    return closed(
        Text.of("The settings for keys do not say {form}: {file}.")
            .with("form", "{\"signatures\": 1 to " + MAX_NEEDED + ", \"hosts\": […]}")
            .with("file", file.toString()));
  }

  private static Set<String> names(JsonNode json) {
    Set<String> names = new HashSet<>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Keys closed(Text problem) {
    return new Keys(new KeyRing(List.of(), 1, Set.of()), List.of(), Optional.of(problem));
  }
}
