package org.castdoctor.agent.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.castdoctor.agent.words.Text;
import org.castdoctor.protocol.diagnosis.Confidence;

/**
 * Who says so, since when we know, and how much may rest on it.
 *
 * @param said where it comes from, with its date
 * @param checked when somebody last compared the row with its source
 * @param reviewBy from the day after on the row counts for less, and says so
 * @param confidence the most that may be concluded from it
 */
public record Source(String said, String checked, LocalDate reviewBy, Confidence confidence) {
  static Source of(JsonNode row) {
    return new Source(
        row.path("source").asText(),
        row.path("checked").asText(),
        KnowledgeFile.day(row, "reviewBy"),
        Confidence.ofWord(row.path("confidence").asText()).orElse(Confidence.UNKNOWN));
  }

  /** Whether nobody has looked at it for too long. */
  public boolean isOverdueOn(LocalDate day) {
    return day.isAfter(reviewBy);
  }

  /** The most that may be concluded on a day. */
  public Confidence confidenceOn(LocalDate day) {
    return isOverdueOn(day) ? confidence.atMost(Confidence.POSSIBLE) : confidence;
  }

  /** The source as it is shown on a day, with what weakens it. */
  public Text saidOn(LocalDate day) {
    return isOverdueOn(day)
        ? Text.of("{source} (a review was due by {date})")
            .with("source", Text.fromData(said))
            .with("date", reviewBy.toString())
        : Text.fromData(said);
  }
}
