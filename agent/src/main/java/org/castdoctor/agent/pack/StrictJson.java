package org.castdoctor.agent.pack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.castdoctor.protocol.json.JsonTree;
import org.castdoctor.protocol.wire.Parsed;

/** JSON from strangers: one value, nothing after it, no name twice, and no room for tricks. */
final class StrictJson {
  /** Ours are six deep. */
  private static final int MAX_DEPTH = 16;

  /** Our longest name has 15 letters. */
  private static final int MAX_NAME = 64;

  /** Our longest number is a version. */
  private static final int MAX_NUMBER = 10;

  /**
   * Two thousand rows of a hundred names, values and brackets; each takes some 50 bytes of heap.
   */
  private static final int MAX_TOKENS = 200_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNameLength(MAX_NAME)
                  .maxNumberLength(MAX_NUMBER)
                  .maxTokenCount(MAX_TOKENS)
                  .maxStringLength(Envelope.MAX_BYTES)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private StrictJson() {}

  /** Reads an object, UTF-8. Bytes above {@link Envelope#MAX_BYTES} are not looked at. */
  static Parsed<JsonNode> object(byte[] bytes) {
    if (bytes.length > Envelope.MAX_BYTES) {
      return new Parsed.Malformed<>("it is larger than 8 MiB", 0);
    }
    try {
      // Decoded first: Jackson by itself would also guess UTF-16 and UTF-32.
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      try (JsonParser tokens = JSON.createParser(text)) {
        JsonNode node = JsonTree.readWhole(tokens);
        return node.isObject()
            ? new Parsed.Ok<>(node)
            : new Parsed.Malformed<>("it is not a JSON object", 0);
      }
    } catch (CharacterCodingException notText) {
      return new Parsed.Malformed<>("it is not UTF-8 text", 0);
    } catch (JsonProcessingException notJson) {
      return new Parsed.Malformed<>("it is not plain JSON", offset(notJson));
    } catch (IOException noneInMemory) {
      throw new UncheckedIOException(noneInMemory);
    }
  }

  private static int offset(JsonProcessingException problem) {
    return problem.getLocation() == null ? 0 : (int) problem.getLocation().getCharOffset();
  }
}
