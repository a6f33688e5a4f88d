package org.castdoctor.agent.keep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.castdoctor.agent.keep.PrivateFolder.Bounds;
import org.castdoctor.agent.keep.PrivateFolder.Entry;
import org.castdoctor.agent.keep.PrivateFolder.Kept;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.code.CodeContent;
import org.castdoctor.protocol.json.JsonTree;

/**
 * What people said of verdicts: right, resolved, wrong. Kept with the evidence, so that whoever
 * looks into a wrong one has what it was made of; never sent. What is said last of a diagnosis
 * counts.
 */
public final class Feedback {
  static final String SCHEMA = "castdoctor.feedback/1";

  /** As many as somebody looks through; the evidence is bounded with them. */
  static final Bounds BOUNDS = new Bounds(200, 4 << 20, 64L << 20);

  /** Some sentences. */
  private static final int LONGEST_REASON = 500;

  private final PrivateFolder folder;
  private final Diagnoses diagnoses;

  /** What somebody thinks of a verdict. */
  public enum Opinion {
    RIGHT,
    /** The remedy helped: the verdict was right, too. */
    RESOLVED,
    WRONG;

    /** As it is written. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one that is written so. */
    public static Optional<Opinion> of(String word) {
      return List.of(values()).stream().filter(o -> o.word().equals(word)).findFirst();
    }
  }

  /**
   * One opinion.
   *
   * @param about the diagnosis' id, or the code where this computer does not keep the diagnosis
   * @param finding of the verdict, U00 where nothing was wrong
   * @param hasEvidence whether the bundle is kept with it
   */
  public record Given(
      Instant at,
      String about,
      String finding,
      Opinion opinion,
      String because,
      boolean hasEvidence) {}

  /** How often which opinion was given of one finding. */
  public record Tally(int right, int resolved, int wrong) {
    /** All of them. */
    public int given() {
      return right + resolved + wrong;
    }

    /** The share of verdicts that nobody called wrong, 0 to 1; a tally has at least one opinion. */
    public double precision() {
      return (double) (right + resolved) / given();
    }

    private Tally and(Opinion opinion) {
      return switch (opinion) {
        case RIGHT -> new Tally(right + 1, resolved, wrong);
        case RESOLVED -> new Tally(right, resolved + 1, wrong);
        case WRONG -> new Tally(right, resolved, wrong + 1);
      };
    }
  }

  /** Below a state folder, which need not be there yet. */
  public Feedback(Path stateFolder) {
    this.folder = new PrivateFolder(stateFolder.resolve("feedback"), BOUNDS);
    this.diagnoses = new Diagnoses(stateFolder);
  }

  /**
   * Keeps an opinion.
   *
   * @param about a diagnosis' id or code; empty for the latest diagnosis of this computer
   * @param because in somebody's own words, or empty
   */
  public Kept give(String about, Opinion opinion, String because, Instant now) {
    String wanted = about.isBlank() ? diagnoses.latest().map(KeptDiagnosis::id).orElse("") : about;
    if (wanted.isEmpty()) {
      return new Kept.Not(Text.of("This computer keeps no diagnosis yet; please give its code."));
    }
    Optional<byte[]> file = diagnoses.file(wanted);
    Optional<KeptDiagnosis> kept = file.flatMap(KeptDiagnosis::read);
    Optional<CodeContent> code = Diagnoses.content(wanted);
    if (kept.isEmpty() && code.isEmpty()) {
      return new Kept.Not(Text.of("That is no diagnosis that this computer keeps, and no code."));
    }
    String id = kept.map(KeptDiagnosis::id).orElseGet(() -> plain(wanted));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("schema", SCHEMA)
        .put("at", now.toString())
        .put("about", id)
        .put(
            "finding",
            kept.map(KeptDiagnosis::finding).orElseGet(() -> code.orElseThrow().findingId()))
        .put("opinion", opinion.word())
        .put("because", reason(because));
    // The evidence as it stands in its file: reading and writing it again could change it.
    String text = JsonTree.text(json);
    String whole =
        text.substring(0, text.length() - 1)
            + file.map(bytes -> ",\n\"kept\": " + new String(bytes, StandardCharsets.UTF_8))
                .orElse("")
            + "}\n";
    return folder.put(new Entry(now, id), whole.getBytes(StandardCharsets.UTF_8));
  }

  /** All opinions, the newest first. */
  public List<Given> all() {
    List<Given> all = new ArrayList<>();
    for (Entry entry : folder.newestFirst()) {
      folder.read(entry).flatMap(bytes -> read(bytes, entry)).ifPresent(all::add);
    }
    return all;
  }

  /** Opinions counted by the verdict's finding. */
  public Map<String, Tally> perFinding() {
    Map<String, Tally> counted = new TreeMap<>();
    for (Given given : all()) {
      counted.merge(
          given.finding(),
          new Tally(0, 0, 0).and(given.opinion()),
          (before, one) -> before.and(given.opinion()));
    }
    return counted;
  }

  private static Optional<Given> read(byte[] bytes, Entry entry) {
    try {
      JsonNode json = KeptDiagnosis.tree(bytes);
      return json.path("schema").asText().equals(SCHEMA)
          ? Opinion.of(json.path("opinion").asText())
              .map(opinion ->
                  new Given(
                      entry.at(),
                      json.path("about").asText(),
                      json.path("finding").asText(),
                      opinion,
                      json.path("because").asText(),
                      json.has("kept")))
          : Optional.empty();
    } catch (IOException changed) {
      return Optional.empty();
    }
  }

  /** A code as a file's name may be: its letters and digits. */
  private static String plain(String code) {
    String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return "code-" + plain.substring(0, Math.min(plain.length(), 40));
  }

  private static String reason(String because) {
    String plain = because.replaceAll("\\p{Cntrl}+", " ").strip();
    return plain.length() <= LONGEST_REASON ? plain : plain.substring(0, LONGEST_REASON);
  }
}
