package org.castdoctor.agent.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.FindingId;

/**
 * Something that happened to many at once, or is still so.
 *
 * @param from first day, UTC
 * @param until last day; empty while it lasts
 * @param statement what happened, one sentence
 */
public record Incident(
    String id,
    LocalDate from,
    Optional<LocalDate> until,
    Reach reach,
    FindingId finding,
    Text statement,
    Source source) {

  /** Whom it hit. A part that is empty says nothing; all others must fit. */
  public record Reach(
      Set<String> apps,
      Set<String> platforms,
      Set<String> models,
      Set<String> systems,
      Set<String> regions,
      Optional<Program> program) {
    public Reach {
      apps = Set.copyOf(apps);
      platforms = Set.copyOf(platforms);
      models = Set.copyOf(models);
      systems = Set.copyOf(systems);
      regions = Set.copyOf(regions);
    }

    static Reach of(JsonNode reach) {
      return new Reach(
          words(reach, "apps"),
          words(reach, "platforms"),
          words(reach, "models"),
          words(reach, "systems"),
          words(reach, "regions"),
          reach.hasNonNull("program")
              ? Optional.of(
                  new Program(
                      reach.path("program").path("name").asText(),
                      KnowledgeFile.range(reach.path("program"), "versions")))
              : Optional.empty());
    }

    private static Set<String> words(JsonNode reach, String field) {
      return Set.copyOf(KnowledgeFile.words(reach.path(field)));
    }
  }

  /** A program on the sender that causes it, such as a VPN, or software of a receiver. */
  public record Program(String name, Optional<VersionRange> versions) {}

  /** Who asks. What is empty is not known, and no incident that depends on it is taken to fit. */
  public record About(
      Optional<String> app,
      Optional<String> platform,
      Optional<String> model,
      Optional<String> system,
      Optional<String> region,
      Optional<String> program,
      Optional<String> programVersion) {

    /** An app or a platform, and nothing else known. */
    public static About of(Optional<String> app, Optional<String> platform) {
      return new About(
          app,
          platform,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  /** Whether it lasts on a day. */
  public boolean isOn(LocalDate day) {
    return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** Whether it hit whoever asks. */
  public Match hits(About about) {
    return in(reach.apps, about.app)
        .and(in(reach.platforms, about.platform))
        .and(in(reach.models, about.model))
        .and(in(reach.systems, about.system))
        .and(in(reach.regions, about.region))
        .and(reach.program.map(program -> by(program, about)).orElse(Match.YES));
  }

  private static Match in(Set<String> words, Optional<String> fact) {
    return words.isEmpty()
        ? Match.YES
        : fact.map(f -> Match.of(words.contains(f))).orElse(Match.UNKNOWN);
  }

  private static Match by(Program program, About about) {
    Match name = in(Set.of(program.name()), about.program);
    Match version =
        program
            .versions()
            .map(range -> about.programVersion.map(range::contains).orElse(Match.UNKNOWN))
            .orElse(Match.YES);
    return name.and(version);
  }

  static Incident of(JsonNode row) {
    return new Incident(
        row.path("id").asText(),
        KnowledgeFile.day(row, "from"),
        KnowledgeFile.maybeDay(row, "until"),
        Reach.of(row.path("reach")),
        FindingId.of(row.path("finding").asText()),
        Text.fromData(row.path("statement").asText()),
        Source.of(row));
  }
}
