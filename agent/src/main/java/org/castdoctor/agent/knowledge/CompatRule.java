package org.castdoctor.agent.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castdoctor.protocol.diagnosis.Confidence;
import org.castdoctor.protocol.diagnosis.FindingId;

/**
 * One dated row: since when an app does not cast to a class of receivers.
 *
 * @param id stable name of the row
 * @param finding what it leads to
 * @param from first day on which it holds
 * @param until last day; empty while it holds
 * @param senders sender platforms it is about
 * @param receiverClass the class of receiver it is about
 * @param confidence the most that may be concluded from it
 * @param checked when somebody last compared it with its source
 * @param reviewBy from this day on it counts for less, and says so
 */
public record CompatRule(
    String id,
    FindingId finding,
    String app,
    LocalDate from,
    Optional<LocalDate> until,
    List<String> senders,
    ReceiverClass receiverClass,
    Confidence confidence,
    String source,
    String checked,
    LocalDate reviewBy) {

  public CompatRule {
    senders = List.copyOf(senders);
  }

  /** Classes of receivers that rules speak of. */
  public enum ReceiverClass {
    HAS_REMOTE;

    static ReceiverClass of(String word) {
      if (word.equals("has-remote")) {
        return HAS_REMOTE;
      }
      throw new IllegalArgumentException("unknown class of receiver: " + word);
    }
  }

  /** Whether the rule holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** The most that may be concluded on a day: less once nobody has looked at it for too long. */
  public Confidence confidenceOn(LocalDate day) {
    return day.isAfter(reviewBy) ? confidence.atMost(Confidence.POSSIBLE) : confidence;
  }

  /** The rules that ship with this version, in their order. */
  public static List<CompatRule> load() {
    return all(Section.COMPAT.document(Overlay.NONE));
  }

  /** The rules in a document of the form of {@code compat.json}, in their order. */
  static List<CompatRule> all(JsonNode document) {
    List<CompatRule> rules = new ArrayList<>();
    document.path("rules").forEach(row -> rules.add(of(row)));
    return List.copyOf(rules);
  }

  /**
   * One row of {@code compat.json}.
   *
   * @throws IllegalArgumentException where a word of it is not known
   * @throws java.time.DateTimeException where a day is none
   */
  static CompatRule of(JsonNode row) {
    List<String> senders = new ArrayList<>();
    row.path("senders").forEach(sender -> senders.add(sender.asText()));
    if (senders.isEmpty()) {
      throw new IllegalArgumentException("senders names nobody");
    }
    return new CompatRule(
        row.path("id").asText(),
        FindingId.of(row.path("finding").asText()),
        row.path("app").asText(),
        LocalDate.parse(row.path("from").asText()),
        row.hasNonNull("until")
            ? Optional.of(LocalDate.parse(row.path("until").asText()))
            : Optional.empty(),
        senders,
        ReceiverClass.of(row.path("receiverClass").asText()),
        Confidence.ofWord(row.path("confidence").asText())
            .orElseThrow(() -> new IllegalArgumentException("unknown confidence")),
        row.path("source").asText(),
        row.path("checked").asText(),
        LocalDate.parse(row.path("reviewBy").asText()));
  }
}
