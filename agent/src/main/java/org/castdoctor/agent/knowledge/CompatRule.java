package org.castdoctor.agent.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.FindingId;

/**
 * One dated row: what an app does with whom since when.
 *
 * @param id stable name of the row
 * @param finding what it leads to
 * @param app the app's slug; empty where it holds for every app
 * @param from first day on which it holds
 * @param until last day; empty while it holds
 */
public record CompatRule(
    String id,
    FindingId finding,
    Optional<String> app,
    LocalDate from,
    Optional<LocalDate> until,
    Selector when,
    Effect effect,
    Source source) {

  /** What the app then does. */
  public enum Effect {
    /** It casts after all: an exception from a row that says otherwise. */
    CASTABLE,
    NOT_CASTABLE,
    DEGRADED,
    NEEDS_UPDATE;

    static Effect of(String word) {
      return valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
    }
  }

  /** A fact that a rule wants to know. */
  public enum Wanted {
    SENDER,
    APP_VERSION,
    SENDER_OS,
    PLAN,
    MODEL,
    RECEIVER_CLASS,
    FIRMWARE;

    /** For a sentence such as "not known: …". */
    public Text text() {
      return switch (this) {
        case SENDER -> Text.of("what casts");
        case APP_VERSION -> Text.of("which version the app has");
        case SENDER_OS -> Text.of("which system version the sender has");
        case PLAN -> Text.of("which plan it is");
        case MODEL -> Text.of("which model the receiver is");
        case RECEIVER_CLASS -> Text.of("what kind of receiver it is");
        case FIRMWARE -> Text.of("which software the receiver has");
      };
    }
  }

  /**
   * Whom it is about. A part that is empty fits everybody; all others must fit.
   *
   * @param senders words of {@code --sender}
   * @param plans words of {@code --plan}
   */
  public record Selector(
      Set<String> senders,
      Optional<VersionRange> appVersion,
      Optional<VersionRange> senderOs,
      Set<String> plans,
      Optional<ReceiverClass> receiverClass,
      Set<String> models,
      Optional<VersionRange> firmware) {
    public Selector {
      senders = Set.copyOf(senders);
      plans = Set.copyOf(plans);
      models = Set.copyOf(models);
    }

    static Selector of(JsonNode when) {
      return new Selector(
          Set.copyOf(KnowledgeFile.words(when.path("senders"))),
          KnowledgeFile.range(when, "appVersion"),
          KnowledgeFile.range(when, "senderOs"),
          Set.copyOf(KnowledgeFile.words(when.path("plans"))),
          KnowledgeFile.text(when, "receiverClass").map(ReceiverClass::of),
          Set.copyOf(KnowledgeFile.words(when.path("models"))),
          KnowledgeFile.range(when, "firmware"));
    }
  }

  /**
   * How a rule stands to the facts.
   *
   * @param missing what would settle it, where it is unknown
   */
  public record Matched(CompatRule rule, Match match, Set<Wanted> missing) {
    public Matched {
      missing = Set.copyOf(missing);
    }
  }

  /** Whether the rule holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** Whether it may be about such a sender and such a model at all. */
  boolean speaksOf(Facts facts) {
    return fits(when.senders, Optional.of(facts.sender().word())) != Match.NO
        && fits(when.models, facts.model()) != Match.NO;
  }

  /** Whether it is about these facts; the app is the caller's business. */
  public Matched against(Facts facts) {
    Set<Wanted> missing = EnumSet.noneOf(Wanted.class);
    Match all =
        in(when.senders, Optional.of(facts.sender().word()), Wanted.SENDER, missing)
            .and(in(when.plans, facts.plan().map(p -> p.word()), Wanted.PLAN, missing))
            .and(in(when.models, facts.model(), Wanted.MODEL, missing))
            .and(in(when.appVersion, facts.appVersion(), Wanted.APP_VERSION, missing))
            .and(in(when.senderOs, facts.senderOs(), Wanted.SENDER_OS, missing))
            .and(in(when.firmware, facts.firmware(), Wanted.FIRMWARE, missing))
            .and(ofClass(facts, missing));
    return new Matched(this, all, all == Match.UNKNOWN ? missing : Set.of());
  }

  /** Whether it is about receivers like this one, whoever casts to it and with what. */
  public Match fitsReceiver(
      Optional<String> model, Optional<String> firmware, Map<ReceiverClass, Match> classes) {
    return fits(when.models, model)
        .and(
            when.firmware
                .map(versions -> firmware.map(versions::contains).orElse(Match.UNKNOWN))
                .orElse(Match.YES))
        .and(
            when.receiverClass
                .map(wanted -> classes.getOrDefault(wanted, Match.UNKNOWN))
                .orElse(Match.YES));
  }

  private static Match in(
      Set<String> words, Optional<String> fact, Wanted wanted, Set<Wanted> missing) {
    return noted(fits(words, fact), wanted, missing);
  }

  private static Match fits(Set<String> words, Optional<String> fact) {
    return words.isEmpty()
        ? Match.YES
        : fact.map(f -> Match.of(words.contains(f))).orElse(Match.UNKNOWN);
  }

  private static Match in(
      Optional<VersionRange> range, Optional<String> fact, Wanted wanted, Set<Wanted> missing) {
    return range
        .map(versions -> noted(fact.map(versions::contains).orElse(Match.UNKNOWN), wanted, missing))
        .orElse(Match.YES);
  }

  private Match ofClass(Facts facts, Set<Wanted> missing) {
    return when.receiverClass
        .map(c ->
            noted(facts.classes().getOrDefault(c, Match.UNKNOWN), Wanted.RECEIVER_CLASS, missing))
        .orElse(Match.YES);
  }

  private static Match noted(Match match, Wanted wanted, Set<Wanted> missing) {
    if (match == Match.UNKNOWN) {
      missing.add(wanted);
    }
    return match;
  }

  static CompatRule of(JsonNode row) {
    return new CompatRule(
        row.path("id").asText(),
        FindingId.of(row.path("finding").asText()),
        KnowledgeFile.text(row, "app"),
        KnowledgeFile.day(row, "from"),
        KnowledgeFile.maybeDay(row, "until"),
        Selector.of(row.path("when")),
        Effect.of(row.path("effect").asText()),
        Source.of(row));
  }
}
