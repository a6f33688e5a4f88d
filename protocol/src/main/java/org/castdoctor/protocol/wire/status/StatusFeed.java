package org.castdoctor.protocol.wire.status;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.castdoctor.protocol.json.JsonTree;
import org.castdoctor.protocol.wire.Parsed;

/** The forms of status pages that can be read. */
public enum StatusFeed {
  /** Sony's, behind status.playstation.com: undocumented, JSON. */
  PSN,
  /** Microsoft's service status, version 6: undocumented, XML. */
  XBOX,
  /** Nintendo's network information: undocumented, JSON. */
  NINTENDO,
  /** Atlassian Statuspage, {@code /api/v2/status.json}: documented. */
  STATUSPAGE;

  /** The largest page seen has about 100 KB; ten times that is somebody playing with us. */
  public static final int MAX_BYTES = 1 << 20;

  /** Real pages are at most seven deep. */
  private static final int MAX_DEPTH = 32;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(MAX_BYTES)
                  .maxNestingDepth(MAX_DEPTH)
                  .build())
          .build();

  /** The form with this word in the service table. */
  public static Optional<StatusFeed> ofWord(String word) {
    for (StatusFeed feed : values()) {
      if (feed.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(feed);
      }
    }
    return Optional.empty();
  }

  /**
   * Reads a page of this form.
   *
   * @param now tells entries that are in force from those that are over or still to come
   * @param country whose entries count where the page has several countries' (ISO 3166, two
   *     letters); empty for all of them
   */
  public Parsed<ServiceState> parse(byte[] page, Instant now, Optional<String> country) {
    if (page.length > MAX_BYTES) {
      return new Parsed.Malformed<>("longer than a status page", MAX_BYTES);
    }
    return switch (this) {
      case PSN -> json(page, root -> PsnPage.read(root, now, country));
      case XBOX -> XboxPage.read(page);
      case NINTENDO -> json(page, root -> NintendoPage.read(root, now));
      case STATUSPAGE -> json(page, StatuspagePage::read);
    };
  }

  /**
   * The work that a page of this form announces, or that goes on; what is over is left out. Xbox'
   * page has no such thing.
   *
   * @param country as for {@link #parse}
   */
  public Parsed<List<PlannedWork>> announced(byte[] page, Instant now, Optional<String> country) {
    if (page.length > MAX_BYTES) {
      return new Parsed.Malformed<>("longer than a status page", MAX_BYTES);
    }
    return switch (this) {
      case PSN -> json(page, root -> PsnPage.announced(root, now, country));
      case XBOX -> new Parsed.Ok<>(List.of());
      case NINTENDO -> json(page, root -> NintendoPage.announced(root, now));
      case STATUSPAGE -> json(page, root -> StatuspagePage.announced(root, now));
    };
  }

  /** Where the same page tells of work, too: Statuspage's short form does not. */
  public String announcing(String path) {
    return switch (this) {
      case STATUSPAGE -> path.replace("/status.json", "/summary.json");
      case PSN, XBOX, NINTENDO -> path;
    };
  }

  private static <T> Parsed<T> json(byte[] page, Function<JsonNode, Parsed<T>> reader) {
    try (JsonParser tokens = JSON.createParser(page)) {
      return reader.apply(JsonTree.read(tokens));
    } catch (JsonProcessingException bad) {
      long offset = bad.getLocation() == null ? 0 : bad.getLocation().getByteOffset();
      return new Parsed.Malformed<>(
          bad.getOriginalMessage(), Math.clamp(offset, 0, Integer.MAX_VALUE));
    } catch (IOException bad) {
      return new Parsed.Malformed<>(String.valueOf(bad.getMessage()), 0);
    }
  }
}
